A file that is saved while a gate looks at it: the file is kept, and what passed is not taken for what is staged.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   each: {stage: lint, files: "*.c", inputs: nothing, run: "eval \"$EDIT\" && ! grep -n bad {files}"}' && base
  $ put a.c 'bad'
  $ EDIT='echo good >a.c' git commit -q -m 'first'
  wf: files changed while each ran: what passed is not remembered
  wf: standard lane: * (glob)
  $ cat a.c && git show HEAD:a.c
  good
  bad

So the push asks again, and finds out.

  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ EDIT=true git push -q origin main
  wf: each failed for refs/heads/main: exit code 1
  1:bad
    rerun: wf run pre-push each
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]

During a push it runs again at once, where nobody can disturb it.

  $ git checkout -q a.c && EDIT='if [ -d .git ]; then echo good >a.c; fi' git push -q origin main
  wf: files changed while each ran: once more, in a tree of their own
  wf: each failed for refs/heads/main: exit code 1
  1:bad
    rerun: wf run pre-push each
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ cat a.c
  good
