Gates that do not need each other run at the same time: each of these two waits until the other one has begun.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ mkfifo ../left ../right
  $ put .wf.yaml 'version: 1
  > gates:
  >   left: {stage: lint, run: "echo hello >../left; cat ../right >$HOME/left", timeout: 30s}
  >   right: {stage: lint, run: "cat ../left >$HOME/right; echo hello >../right", timeout: 30s}'
  $ put a.c
  $ git commit -q -m 'first'
  wf: standard lane: 11 gates passed (*) (glob)
  $ cat "$HOME/left" "$HOME/right"
  hello
  hello
