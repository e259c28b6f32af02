A file that is saved while a gate looks at it: the file is kept, and what passed is not taken for what is staged. The gate
runs once more.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   each: {stage: lint, files: "*.c", inputs: nothing, run: "eval \"$EDIT\"; ! grep -n bad {files}"}' && base
  $ once='[ -e "$HOME/once" ] || { touch "$HOME/once"; echo good >a.c; }'
  $ put a.c 'bad'
  $ EDIT=$once git commit -q -m 'first'
  wf: files changed while each ran: once more
  wf: each failed: exit code 1
  1:bad
    rerun: wf run each
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat a.c && git show :a.c
  good
  bad

The same with unstaged work in it, which comes back; what was saved meanwhile is kept beside.

  $ rm "$HOME/once" && echo 'not staged' >a.c && EDIT=$once git commit -q -m 'second' 2>&1 | grep -v -e rerun -e stopped
  wf: a.c was written while gates ran: your file is back, and what was written is in */.git/wf/rescue/*/a.c (glob)
  wf: files changed while each ran: once more
  wf: each failed: exit code 1
  1:bad
  $ cat a.c .git/wf/rescue/*/a.c
  not staged
  good

A gate that changes files itself has its own key, and is told.

  $ put a.c 'fine' && EDIT='echo better >>a.c' git commit -q -m 'third'
  wf: files changed while each ran: once more
  wf: a.c was written while gates ran: your file is back, and what was written is in */.git/wf/rescue/*/a.c (glob)
  wf: files changed while each ran: what passed is not remembered; a gate that changes files itself wants `fix:`
  wf: standard lane: * (glob)
  $ cat a.c && git show HEAD:a.c
  fine
  better
  fine

During a push it runs again where nobody can disturb it.

  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ put a.c 'bad' && base 'bad' && EDIT='if [ -d .git ]; then echo good >a.c; fi' git push -q origin main
  wf: files changed while each ran: once more, in a tree of their own
  wf: each failed for refs/heads/main: exit code 1
  1:bad
    rerun: wf run pre-push each
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ cat a.c
  good
