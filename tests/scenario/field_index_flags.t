Files of which git has been told to look away (assume-unchanged, skip-worktree): their own text in the worktree is neither
unstaged nor in the way, and no byte of it is lost, whatever gates and fixers do.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "cat assumed.c skipped.c >$HOME/seen; test ! -e $HOME/veto"}'
  $ put assumed.c 'committed'; put skipped.c 'committed'; put half.c 'old' && base
  $ git update-index --assume-unchanged assumed.c && git update-index --skip-worktree skipped.c
  $ echo 'bad, of my own' >assumed.c; echo 'bad, of my own' >skipped.c
  $ printf '%s\n' bad 1 2 3 >half.c && git add half.c && echo 'not staged' >>half.c
  $ picture() { git ls-files -v; stat -c '%n %i %a %y' assumed.c skipped.c; cat assumed.c skipped.c; }; picture >../before
  $ touch "$HOME/veto"; git commit -q -m 'stopped'
  wf: tidy fixed: fixed 1 file
  wf: look failed: exit code 1
    rerun: wf run look
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ picture | diff ../before -
  $ rm "$HOME/veto"; git commit -q -m 'half'
  wf: standard lane: * (glob)
  $ picture | diff ../before - && cat "$HOME/seen" half.c && git show HEAD:half.c HEAD:assumed.c HEAD:skipped.c
  bad, of my own
  bad, of my own
  good
  1
  2
  3
  not staged
  good
  1
  2
  3
  committed
  committed
  $ git status --porcelain
   M half.c

Killed in between, with SIGTERM and with SIGKILL:

  $ git checkout -q half.c && printf '%s\n' good 1 >half.c && git add half.c && echo 'not staged' >>half.c
  $ put .wf.yaml 'version: 1
  > gates:
  >   deadly: {stage: lint, cache: off, run: "kill -$SIGNAL $PPID; sleep 60"}'
  $ SIGNAL=TERM git commit -q -m 'terminated'; picture | diff ../before -
  wf: deadly cancelled: interrupted
  wf: commit interrupted
  $ SIGNAL=KILL git commit -q -m 'killed' 2>/dev/null
  [1]
  $ wf status >/dev/null
  wf: a run was killed while a file was set aside: it is back
  $ picture | diff ../before - && cat half.c && git show :half.c
  good
  1
  not staged
  good
  1
