Several reports of one command: the numbers are told with -v, in JSON and in the history, and each broken threshold is named.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .gitignore 'build/'
  $ put .wf.yaml 'version: 1
  > gates:
  >   unit:
  >     stage: unit
  >     "on": [pre-commit]
  >     run: sh report.sh
  >     metrics:
  >       pass_rate: {junit: build/junit.xml}
  >       coverage: {lcov: build/cov.info}
  >       total: {cobertura: build/cobertura.xml}
  >       slow: {regex: "took (\\d+) ms", from: output}
  >     thresholds: {pass_rate: 100%, total: ">= 70", tests: ">= 2", slow: "<= 50"}'
  $ cat >report.sh <<'EOF'
  > mkdir -p build
  > echo '<testsuites><testsuite name="s"><testcase name="a"/><testcase name="b"/></testsuite></testsuites>' >build/junit.xml
  > printf 'SF:a.c\nDA:1,1\nDA:2,1\nDA:3,1\nDA:4,0\nend_of_record\n' >build/cov.info
  > echo '<coverage line-rate="0.75" lines-covered="3" lines-valid="4"/>' >build/cobertura.xml
  > echo 'took 12 ms'
  > EOF
  $ git add report.sh && git commit -q -m 'met'
  wf: standard lane: 10 gates passed (*) (glob)
  $ git log --format=%s
  met
  $ wf history --json | python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >   for gate in json.loads(line).get("gates", []):
  >     if "metrics" in gate: print(gate["id"], gate["metrics"])'
  unit {'pass_rate': 100, 'tests': 2, 'failures': 0, 'skipped': 0, 'coverage': 75, 'total': 75, 'slow': 12}
  $ wf run unit -v --all-files --no-cache
  wf: unit passed
    pass_rate 100, tests 2, failures 0, skipped 0, coverage 75, total 75, slow 12
  took 12 ms
  wf: standard lane: 1 gate passed (*) (glob)

Each threshold that is not met is named.

  $ sed -i -e 's|<testcase name="b"/>|<testcase name="b"><failure/></testcase>|' -e 's/took 12/took 120/' report.sh
  $ sed -i -e 's/>= 70/>= 80/' .wf.yaml
  $ git commit -a -q -m 'broken'
  wf: unit failed: pass_rate is 50 %, and 100 % is wanted (failed: b); total is 75, and at least 80 is wanted; slow is 120, and at most 50 is wanted
  took 120 ms
    rerun: wf run unit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf run unit --all-files --json | python3 -c '
  > import json, sys
  > gate = [gate for gate in json.load(sys.stdin)["gates"] if gate["id"] == "unit"][0]
  > print(gate["outcome"], gate["exit_code"], gate["reason"], gate.get("metrics"))'
  failed 0 pass_rate is 50 %, and 100 % is wanted (failed: b); total is 75, and at least 80 is wanted; slow is 120, and at most 50 is wanted {'pass_rate': 50.0, 'tests': 2.0, 'failures': 1.0, 'skipped': 0.0, 'coverage': 75.0, 'total': 75.0, 'slow': 120.0}
