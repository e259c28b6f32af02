A run that is killed with SIGKILL between two gates goes on where it stopped, and `wf status` tells of it. The second gate
kills the hook, once.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   one: {stage: lint, run: "echo one >>$HOME/runs", cache: off}
  >   two: {stage: lint, run: "echo two >>$HOME/runs; test -e $HOME/killed || { touch $HOME/killed; kill -9 $PPID; }", needs: one, cache: off}
  >   three: {stage: lint, run: "echo three >>$HOME/runs", needs: two}'
  $ put a.c
  $ git commit -q -m 'first' 2>&1 | sed 's/^error: .*died of/died of/'
  died of signal 9
  $ cat "$HOME/runs" && rm "$HOME/runs"
  one
  two
  $ git status --porcelain
  A  .wf.yaml
  A  a.c
  $ wf status | grep -A 1 interrupted
  interrupted: pre-commit on lane standard: 1 of 3 gates passed (one)
               the next git commit of the same content goes on from there
  $ wf status --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["interrupted"]["event"])'
  pre-commit
  $ git commit -q -m 'first'
  wf: going on where an interrupted run stopped: 1 gate passed already
  wf: standard lane: 2 gates passed, 10 cached (*) (glob)
  $ cat "$HOME/runs" && rm "$HOME/runs"
  two
  three
  $ wf status | grep -c interrupted
  0
  [1]
  $ wf history -n 3 | grep -o 'pre-commit .*going on.*' | sed 's/  .*(/ (/'
  pre-commit (going on where an interrupted run stopped: 1 gate passed already)

Another content begins anew.

  $ rm "$HOME/killed" && put b.c
  $ git commit -q -m 'second' >/dev/null 2>&1
  [1]
  $ put c.c && rm "$HOME/runs"
  $ git commit -q -m 'second'
  wf: standard lane: 11 gates passed (*) (glob)
  $ cat "$HOME/runs"
  one
  two
  three
