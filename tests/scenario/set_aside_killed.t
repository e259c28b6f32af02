Killed with kill -9 while files are set aside: the next hook, or any wf command, puts them back.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   deadly: {stage: lint, cache: off, files: "*.c", run: "kill -9 $PPID; cat {files} >$HOME/seen"}' && base
  $ put a.c 'staged'; put gone.c 'gone'; put new/b.c 'b'
  $ echo 'not staged' >>a.c; rm gone.c; rm -r new
  $ kill_one() { git commit -q -m "$1" 2>/dev/null; }
  $ kill_one 'first'
  [1]
  $ cat a.c && ls
  staged
  a.c
  gone.c
  new
  $ wf status | grep interrupted
  wf: a run was killed while 3 files were set aside: they are back
  interrupted: pre-commit on lane standard: * (glob)
  $ cat a.c && ls && git status --porcelain
  staged
  not staged
  a.c
  AM a.c
  AD gone.c
  AD new/b.c

By the next commit; with -a git has read the stand-ins already, so that one is stopped.

  $ kill_one 'second'
  [1]
  $ git commit -q -a -m 'third'
  wf: a run was killed while 3 files were set aside: they are back
  wf: git has read your files before they were back: commit again
  [1]
  $ cat a.c
  staged
  not staged
  $ kill_one 'fourth'
  [1]
  $ put .wf.yaml 'version: 1'
  $ git commit -q -m 'fifth'
  wf: a run was killed while 3 files were set aside: they are back
  wf: standard lane: * gates passed (*) (glob)
  $ git show HEAD:a.c && git status --porcelain
  staged
   M a.c
   D gone.c
   D new/b.c
  $ ls .git/wf/set-aside

A gate does not go on writing to files that are back.

  $ put .wf.yaml 'version: 1
  > gates:
  >   late: {stage: lint, cache: off, run: "mkfifo late; kill -9 $PPID; cat late; echo late >a.c"}'
  $ echo 'staged again' >a.c && git add a.c && echo 'not staged' >>a.c
  $ kill_one 'sixth'
  [1]
  $ wf status | grep -c interrupted; timeout 2 sh -c ': >late'; rm -f late
  wf: a run was killed while 3 files were set aside: they are back
  1
  $ cat a.c
  staged again
  not staged

A fix that was staged goes out of the index again, also where a second fixer had begun. Where git works on a temporary index
(-a) and holds the lock of its own, it is merged into the file instead. Index and file agree.

  $ cd .. && project other
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   deadly: {stage: lint, cache: off, run: "[ -z \"$DEADLY\" ] || kill -9 $PPID"}' && base
  $ put f.c 'bad' && DEADLY=1 git commit -q -m 'one' 2>/dev/null
  [1]
  $ git show :f.c && wf status >/dev/null && git show :f.c && cat f.c
  good
  wf: a run was killed while a file was set aside: it is back
  bad
  bad
  $ DEADLY=1 git commit -q -m 'one' 2>/dev/null
  [1]
  $ git commit -q -a -m 'two'
  wf: a run was killed while a file was set aside: it is back
  wf: git has read your files before they were back: commit again
  [1]
  $ git show :f.c && cat f.c
  good
  good
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   upper: {stage: quality, files: "*.c", needs: tidy, run: "! grep -q good {files}", fix: "sed -i s/good/GOOD/ {files}; kill -9 $PPID"}' && base
  $ put f.c 'bad' && git commit -q -m 'three' 2>/dev/null
  [1]
  $ wf status >/dev/null && git show :f.c && cat f.c
  wf: a run was killed while a file was set aside: it is back
  wf: f.c was written while gates ran: your file is back, and what was written is in */.git/wf/rescue/*/f.c (glob)
  bad
  bad

Also of a file that a gate has deleted since.

  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   eater: {stage: lint, cache: off, run: "[ -z \"$DEADLY\" ] || { rm *.c; kill -9 $PPID; }"}' && base
  $ put f.c 'bad 2' && DEADLY=1 git commit -q -m 'four' 2>/dev/null
  [1]
  $ git show :f.c && wf status >/dev/null && git show :f.c && cat f.c
  good 2
  wf: a run was killed while a file was set aside: it is back
  bad 2
  bad 2
  $ DEADLY=1 git commit -q -m 'four' 2>/dev/null
  [1]
  $ git commit -q -a -m 'five'
  wf: a run was killed while a file was set aside: it is back
  wf: git has read your files before they were back: commit again
  [1]
  $ git show :f.c && cat f.c
  good 2
  good 2
