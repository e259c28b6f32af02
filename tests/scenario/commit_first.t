The very first commit is compared with nothing: all of it is new.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ wf run
  wf: nothing to check: nothing is staged
  $ put .wf.yaml 'version: 1
  > gates:
  >   names: {stage: lint, run: "echo {files}; test ! -e veto"}
  >   branch: {stage: lint, run: "git symbolic-ref --short HEAD; git rev-parse -q --verify HEAD || echo none yet"}'
  $ put a.c && put b/c.c
  $ touch veto
  $ git commit -q -m 'first'
  wf: names failed: exit code 1
  .wf.yaml a.c b/c.c
    rerun: wf run names
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ rm veto
  $ wf run -v --stage lint
  wf: names passed
  .wf.yaml a.c b/c.c
  wf: branch passed
  main
  none yet
  wf: standard lane: 2 gates passed (*) (glob)
  $ git commit -q -m 'first'
  wf: standard lane: 11 gates cached (*) (glob)
  $ git log --format=%s
  first
