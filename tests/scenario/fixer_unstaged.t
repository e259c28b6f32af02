A fix beside lines that are not staged: not a byte of these is touched, and the other files are fixed.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}' && base
  $ put half.c 'bad' && echo 'not staged' >>half.c
  $ put whole.c 'bad'
  $ git commit -q -m 'half'
  wf: tidy failed: its fix of half.c collides with your unstaged changes there, which are as they were: stage them too (git add half.c) and commit again
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat half.c && git show :half.c
  bad
  not staged
  bad
  $ git show :whole.c
  good
  $ git status --porcelain
  AM half.c
  A  whole.c
  $ git add half.c && git commit -q -m 'whole'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: 9 gates passed (*) (glob)
  $ git show HEAD:half.c
  good
  not staged
  $ git status --porcelain
