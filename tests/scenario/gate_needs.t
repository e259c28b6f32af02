`needs` orders gates; one whose need did not pass is skipped, says so, and what needs that one, too.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   report: {stage: lint, run: "echo report >>$HOME/order", needs: [test]}
  >   test: {stage: lint, run: "echo test >>$HOME/order", needs: [build, check-json]}
  >   build: {stage: lint, run: "echo build >>$HOME/order; test ! -e veto"}
  >   alone: {stage: lint, run: "true"}'
  $ put a.json '{}'
  $ git commit -q -m 'first'
  wf: standard lane: 14 gates passed (*) (glob)
  $ cat "$HOME/order" && rm "$HOME/order"
  build
  test
  report
  $ touch veto && put a.c
  $ git commit -q -m 'second'
  wf: build failed: exit code 1
    rerun: wf run build
  wf: skipped: report, test
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat "$HOME/order" && rm "$HOME/order" veto
  build
  $ for gate in build test report alone; do echo "$gate: $(outcome "$gate")"; done
  build: failed
  test: skipped
  report: skipped
  alone: passed

A built-in may be needed as well.

  $ put a.json '{'
  $ git commit -q -m 'third'
  wf: check-json failed: 1 finding
    a.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: skipped: report, test
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat "$HOME/order"
  build

Also by another built-in, and by what needs that.

  $ put .wf.yaml 'version: 1
  > gates:
  >   check-toml: {needs: [check-json]}
  >   check-xml: {needs: [check-toml]}
  >   test: {stage: lint, run: "true", needs: [check-xml]}'
  $ put a.toml 'a = 1' && put a.xml '<a/>'
  $ git commit -q -m 'fourth'
  wf: check-json failed: 1 finding
    a.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: skipped: check-toml, check-xml, test
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ for gate in check-json check-toml check-xml test; do echo "$gate: $(outcome "$gate")"; done
  check-json: failed
  check-toml: skipped
  check-xml: skipped
  test: skipped
  $ rm "$HOME/order"

What is not asked for stands in nobody's way.

  $ wf run test
  wf: standard lane: 1 gate passed (*) (glob)
