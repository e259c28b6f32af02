heavy differs from standard: a warning of the team's own gate stops the change; the built-in warnings stay warnings.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   style: {stage: lint, run: "grep -Hn TAB {files} && exit 1 || exit 0", files: "*.c", allow_failure: true}'
  $ base
  $ put a.c 'TAB'
  $ git commit -q -m 'standard'
  wf: style warned: exit code 1
  a.c:1:TAB
  wf: standard lane: 8 gates passed, 1 warned (*) (glob)
  $ printf 'TAB \n' >b.c && git add b.c
  $ WF_LANE=heavy git commit -q -m 'heavy'
  wf: trailing-whitespace warned: 1 finding
    b.c:1:4: trailing whitespace
  wf: style warned: exit code 1
  b.c:1:TAB 
    rerun: wf run style
  wf: commit stopped by 1 gate, heavy lane (*) (glob)
  [1]
  $ printf 'blank \n' >b.c && git add b.c
  $ WF_LANE=heavy git commit -q -m 'heavy'
  wf: trailing-whitespace warned: 1 finding
    b.c:1:6: trailing whitespace
  wf: heavy lane: 8 gates passed, 1 warned (*) (glob)
  $ git log --format=%s
  heavy
  standard
  base
