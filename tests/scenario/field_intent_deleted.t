A file that was intended to be added and is gone from the worktree: gates that have seen nothing change are not told that something
has, and what they passed is remembered.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, run: "echo look >>$HOME/ran"}' && put half.c 'old' && base
  $ : >intended.c && git add -N intended.c && rm intended.c && put half.c 'staged' && echo 'not staged' >>half.c && git status --porcelain
  MM half.c
   D intended.c
  $ git commit -q -m 'half'
  wf: standard lane: * (glob)
  $ cat "$HOME/ran" half.c
  look
  staged
  not staged
  $ wf run look --last-commit
  wf: standard lane: 1 gate cached (*) (glob)
