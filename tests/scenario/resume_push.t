A push that is killed goes on where it stopped as well.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   one: {stage: unit, run: "echo one >>$HOME/runs", cache: off}
  >   two: {stage: unit, run: "echo two >>$HOME/runs; test -e $HOME/killed || { touch $HOME/killed; kill -9 $PPID; }", needs: one}'
  $ git commit -q -m 'first' 2>/dev/null
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ git push -q origin main 2>&1 | grep -c failed
  1
  $ wf status | grep -A 1 interrupted
  interrupted: pre-push on lane standard: 1 of 2 gates passed (one)
               the next git push of the same content goes on from there
  $ git push -q origin main
  wf: going on where an interrupted run stopped: 1 gate passed already
  wf: standard lane: 1 gate passed, 6 cached (*) (glob)
  $ cat "$HOME/runs"
  one
  two
  two
