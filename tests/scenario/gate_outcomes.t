A gate passes or fails by its exit code. On failure: which, why, its output, how to run it again. A pass says nothing.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   quiet: {stage: lint, run: "echo nobody needs this"}
  >   words: {stage: lint, run: ["sh", "-c", "echo first; echo second >&2; printf third; exit 3"]}
  >   patient: {stage: lint, run: "exit 1", allow_failure: true}'
  $ put a.c
  $ git commit -q -m 'first'
  wf: words failed: exit code 3
  first
  second
  third
    rerun: wf run words
  wf: patient warned: exit code 1
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf run words
  wf: words failed: exit code 3
  first
  second
  third
    rerun: wf run words
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ wf run quiet -v
  wf: quiet cached: this content passed before
  wf: standard lane: 1 gate cached (*) (glob)
  $ git log
  fatal: your current branch 'main' does not have any commits yet
  [128]
