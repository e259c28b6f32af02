Ctrl-C, SIGTERM and SIGHUP end the gates; what was set aside is back before the hook ends.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   slow: {stage: lint, cache: off, run: "cp a.c $HOME/seen; kill -$SIGNAL $PPID; sleep 60"}' && base
  $ put a.c 'staged' && echo 'not staged' >>a.c
  $ for signal in INT TERM HUP; do
  >   SIGNAL=$signal git commit -q -m "$signal"
  >   cat "$HOME/seen" a.c; rm "$HOME/seen"
  > done
  wf: slow cancelled: interrupted
  wf: commit interrupted
  staged
  staged
  not staged
  wf: slow cancelled: interrupted
  wf: commit interrupted
  staged
  staged
  not staged
  wf: slow cancelled: interrupted
  wf: commit interrupted
  staged
  staged
  not staged
  $ git status --porcelain && ls .git/wf/set-aside
  AM a.c

Also what needs git: the fix of a line that has unstaged changes is taken out of the index again.

  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q staged {files}", fix: "sed -i s/staged/fixed/ {files}"}
  >   slow: {stage: lint, cache: off, run: "kill -TERM $PPID; sleep 60", needs: tidy}'
  $ git commit -q -m 'interrupted'
  wf: tidy failed: its fix of a.c collides with your unstaged changes there, which are as they were: stage them too (git add a.c) and commit again
    rerun: wf run tidy
  wf: slow cancelled: interrupted
  wf: commit interrupted
  [1]
  $ cat a.c && git show :a.c && git status --porcelain
  staged
  not staged
  staged
  M  .wf.yaml
  AM a.c
