Sparse checkout: what is staged or pushed of the files outside of it is judged as everywhere else. It gets into the index when
commits are joined (git reset --soft), picked, or merged by hand.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   fine: {stage: lint, files: "*.c", run: "for f in {files}; do cat $f >>$HOME/seen || exit 1; done"}
  >   tidy: {stage: lint, files: "*.c", run: "for f in {files}; do if grep -n bad $f; then exit 1; fi; done"}'
  $ put in/a.c 'old' && put out/b.c 'old' && base 'first'
  $ put out/b.c 'fine' && base 'second' && git sparse-checkout set in
  $ git reset -q --soft HEAD~1 && git status --porcelain
  M  out/b.c
  $ git commit -q -m 'joined'
  wf: standard lane: * (glob)
  $ cat "$HOME/seen"
  fine

What is wrong with it stops the commit.

  $ git sparse-checkout disable && put out/b.c 'bad' && base 'third' && git sparse-checkout set in && git reset -q --soft HEAD~1
  $ git commit -q -m 'joined'
  wf: tidy failed: exit code 1
  1:bad
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

And the push, of commits that were not judged.

  $ base 'third' && git init -q --bare ../remote.git && git push -q ../remote.git main
  wf: tidy failed for refs/heads/main: exit code 1
  1:bad
    rerun: wf run pre-push tidy
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
