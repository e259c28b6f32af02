Fixers in the other ways to commit: what `commit -a` and `commit PATH` commit is fixed, and git's index and the worktree agree
with it.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ put a.c 'fine' && put b.c 'fine' && base
  $ echo bad >a.c
  $ git commit -q -a -m 'all'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: 8 gates passed (*) (glob)
  $ git show HEAD:a.c && cat a.c
  good
  good
  $ git status --porcelain
  $ echo bad >>a.c && put b.c 'bad'
  $ git commit -q -m 'path' a.c
  wf: tidy fixed: fixed 1 file
  wf: standard lane: 8 gates passed (*) (glob)
  $ git show HEAD:a.c && git show :a.c && cat a.c
  good
  good
  good
  good
  good
  good
  $ git status --porcelain
  M  b.c

Also where it was staged otherwise before, where two paths are fixed, and where only one of them is.

  $ echo bad >a.c && git add a.c && printf 'good\nbad\n' >a.c && git commit -q -m 'two' a.c b.c
  wf: tidy fixed: fixed 2 files
  wf: standard lane: 8 gates passed (*) (glob)
  $ git status --porcelain && git show HEAD:a.c HEAD:b.c
  good
  good
  good

With two fixers of one file git's index gets what the last one made.

  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   upper: {stage: quality, files: "*.c", run: "! grep -n row {files}", fix: "sed -i s/row/ROW/ {files}"}' && base
  $ echo 'bad row' >a.c && git commit -q -m 'chain' a.c
  wf: tidy fixed: fixed 1 file
  wf: upper fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:a.c && git show :a.c && git status --porcelain
  good ROW
  good ROW

A commit that then does not come about leaves the fix in the file, and git's index as it was.

  $ echo bad >a.c && echo 'other' >new.c && git add new.c
  $ GIT_EDITOR=false git commit -q a.c
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  error: * (glob)
  Please supply the message using either -m or -F option.
  [1]
  $ git status --porcelain && cat a.c && git diff --cached --name-only
   M a.c
  A  new.c
  good
  new.c
  $ git fsck --no-dangling
