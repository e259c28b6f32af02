What is staged of a file that git does not look at in the worktree (assume-unchanged, skip-worktree) is judged like any other:
a gate that has not seen it has not passed it.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep bad {files}"}'
  $ put assumed.c 'committed'; put skipped.c 'committed' && base
  $ for name in assumed skipped; do
  >   echo 'bad, staged' >$name.c && git add $name.c && echo 'my own' >$name.c
  > done
  $ git update-index --assume-unchanged assumed.c && git update-index --skip-worktree skipped.c && git status --porcelain
  M  assumed.c
  M  skipped.c
  $ git commit -q -m 'hidden'
  wf: tidy failed: exit code 1
  assumed.c:bad, staged
  skipped.c:bad, staged
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat assumed.c skipped.c && git ls-files -v '*.c'
  my own
  my own
  h assumed.c
  S skipped.c
