A fixer rewrites what is staged; its fix is merged into the file with the unstaged changes, and these stay unstaged and in
their place.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   header: {stage: quality, files: "*.c", run: "grep -q ^header {files}", fix: "sed -i -e 1iheader -e 1iof -e 1ifive -e 1ilong -e 1ilines {files}"}
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}' && base
  $ seq 1 9 >a.c && git add a.c && sed -i '7i not staged' a.c && chmod 755 a.c
  $ git commit -q -m 'first'
  wf: header fixed: fixed 1 file
  wf: standard lane: * gates passed (*) (glob)
  $ git show HEAD:a.c | tr '\n' ' '
  header of five long lines 1 2 3 4 5 6 7 8 9  (no-eol)
  $ git diff
  diff --git a/a.c b/a.c
  old mode 100644
  new mode 100755
  index *..* (glob)
  --- a/a.c
  +++ b/a.c
  @@ -9,6 +9,7 @@ lines
   4
   5
   6
  +not staged
   7
   8
   9

A fix of a line that has unstaged changes: they stay, the commit is stopped, and the index is as it was.

  $ sed -i 's/^1$/bad/' a.c && git add a.c && sed -i 's/^bad$/bad, and unstaged/' a.c
  $ cp a.c ../users && git rev-parse :a.c >../staged
  $ git commit -q -m 'second'
  wf: tidy failed: its fix of a.c collides with your unstaged changes there, which are as they were: stage them too (git add a.c) and commit again
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cmp a.c ../users && git rev-parse :a.c | cmp - ../staged

A file that the user has deleted and not staged so stays deleted; the commit has the fix.

  $ put b.c 'header, bad' && rm b.c
  $ git checkout -q a.c && git reset -q a.c && git checkout -q a.c
  $ git commit -q -m 'third'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * gates passed (*) (glob)
  $ git show HEAD:b.c
  header, good
  $ git status --porcelain
   D b.c
