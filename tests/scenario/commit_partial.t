Half of a file is staged: built-in checks and commands judge that half; nothing of the other half is lost.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put a.json '{"a": 1}'
  $ put a.json '{"a": 2}'
  $ echo '{"a": ' >a.json
  $ git commit -q -m 'right in the index, broken in the worktree'
  $ put a.json '{'
  $ echo '{"a": 3}' >a.json
  $ git commit -q -m 'broken in the index, right in the worktree'
  wf: check-json failed: 1 finding
    a.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat a.json
  {"a": 3}
  $ git reset -q
  $ put .wf.yaml 'version: 1
  > gates:
  >   show: {stage: lint, run: "cat {files}; git status --porcelain; false"}'
  $ base
  $ put b.c 'staged'
  $ echo 'not staged' >>b.c
  $ git commit -q -m 'half'
  wf: show failed: exit code 1
  staged
  A  b.c
    rerun: wf run show
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat b.c
  staged
  not staged
  $ git status --porcelain
   M a.json
  AM b.c
