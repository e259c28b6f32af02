What a command's reports say is held against thresholds: met, broken, and each way of having no number.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   unit:
  >     stage: lint
  >     run: sh make_report
  >     cache: off
  >     metrics: {pass_rate: {junit: out.xml}}
  >     thresholds: {pass_rate: 100%}'
  $ echo out.xml > .git/info/exclude
  $ put make_report 'echo "<testsuite><testcase name=\"a\"/></testsuite>" > out.xml'
  $ git commit -q -m 'all pass'
  wf: standard lane: 10 gates passed (*) (glob)

A broken threshold.

  $ put make_report 'echo "<testsuite><testcase name=\"a\"/><testcase name=\"b\"><failure/></testcase></testsuite>" > out.xml'
  $ git commit -q -m 'one fails' 2>&1 | head -1
  wf: unit failed: pass_rate is 50 %, and 100 % is wanted (failed: b)

No test, garbage, a report of an earlier run, and none at all.

  $ put make_report 'echo "<testsuite/>" > out.xml'
  $ git commit -q -m 'none' 2>&1 | head -1
  wf: unit failed: no test ran
  $ put make_report 'echo "<testsuite" > out.xml'
  $ git commit -q -m 'torn' 2>&1 | head -1
  wf: unit errored: out.xml: no JUnit report: * (glob)
  $ put make_report 'true'
  $ git commit -q -m 'stale' 2>&1 | head -1
  wf: unit errored: missing report: out.xml was not written by this run
  $ rm out.xml
  $ git commit -q -m 'missing' 2>&1 | head -1
  wf: unit errored: missing report: out.xml was not written
