Two fixers that undo each other's work are stopped after two rounds, and both are named.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tabs: {stage: quality, files: "*.c", run: "! grep -q blank {files}", fix: "sed -i s/blank/tab/ {files}"}
  >   blanks: {stage: quality, files: "*.c", run: "! grep -q tab {files}", fix: "sed -i s/tab/blank/ {files}"}'
  $ put a.c 'tab'
  $ git commit -q -m 'first'
  wf: tabs failed: it is at odds with blanks: both change a.c
    rerun: wf run tabs
  wf: blanks fixed: fixed 1 file
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat a.c
  blank
  $ git status --porcelain
  A  .wf.yaml
  A  a.c
