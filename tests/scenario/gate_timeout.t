A gate that does not end in its time is ended with everything that it started, and has not passed.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ mkfifo ../never
  $ put .wf.yaml 'version: 1
  > gates:
  >   slow: {stage: lint, run: "echo started; cat ../never & echo $! >$HOME/child; cat ../never", timeout: 200ms}
  >   deaf: {stage: lint, run: "trap '' TERM INT; cat ../never", timeout: 200ms}
  >   quick: {stage: lint, run: "true", timeout: 1m}'
  $ put a.c
  $ git commit -q -m 'first'
  wf: slow timed out: no end after 0.2 s
  started
    rerun: wf run slow
  wf: deaf timed out: no end after 0.2 s
    rerun: wf run deaf
  wf: commit stopped by 2 gates, standard lane (*) (glob)
  [1]
  $ ps -o stat= -p "$(cat "$HOME/child")" | grep -v Z
  [1]
  $ outcome slow; outcome deaf; outcome quick
  timed out
  timed out
  passed
