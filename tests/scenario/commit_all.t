`git commit -a`: the change is what git will commit, from its own temporary index, which gates see as well.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put a.c && put b.json '{}'
  $ put .wf.yaml 'version: 1
  > gates:
  >   index: {stage: lint, run: "git diff --cached --name-only; cat {files}; false"}'
  $ base
  $ printf '{\n' >b.json
  $ echo changed >a.c
  $ git commit -q -a -m 'broken'
  wf: check-json failed: 1 finding
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: index failed: exit code 1
  a.c
  b.json
  changed
  {
    rerun: wf run index
  wf: commit stopped by 2 gates, standard lane (*) (glob)
  [1]

Nothing is staged afterwards that was not before.

  $ git status --porcelain
   M a.c
   M b.json
  $ echo '{"a": 1}' >b.json
  $ SKIP=index git commit -q -a -m 'right'
  wf: skipped: index
  wf: standard lane: 8 gates passed (*) (glob)
  $ git show --format= --name-only
  a.c
  b.json
  $ git status --porcelain
  $ git fsck --no-dangling
