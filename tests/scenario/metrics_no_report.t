No tests, garbage, and a report that is not there are failures of their own kind: never a pass.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .gitignore 'build/'
  $ put .wf.yaml 'version: 1
  > gates:
  >   unit:
  >     stage: unit
  >     "on": [pre-commit]
  >     run: sh report.sh
  >     metrics: {pass_rate: {junit: build/junit.xml}}
  >     thresholds: {pass_rate: 100%}'

No test ran:

  $ put report.sh 'mkdir -p build; echo "<testsuites/>" >build/junit.xml'
  $ git commit -q -m 'none'
  wf: unit failed: no test ran
    rerun: wf run unit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

That one may be allowed:

  $ sed 's/pass_rate: 100%/pass_rate: 100%, tests: ">= 0"/' .wf.yaml >new && mv new .wf.yaml && git add .wf.yaml
  $ git commit -q -m 'none, and that is right'
  wf: standard lane: 10 gates passed (*) (glob)
  $ wf run unit -v --all-files
  wf: unit cached: this content passed before
  wf: standard lane: 1 gate cached (*) (glob)

Garbage:

  $ put report.sh 'mkdir -p build; echo "<testsuites><testcase name=" >build/junit.xml'
  $ git commit -q -m 'torn'
  wf: unit errored: build/junit.xml: no JUnit report: unclosed token (line 1)
    rerun: wf run unit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

A report of an earlier run:

  $ put report.sh 'true'
  $ git commit -q -m 'stale'
  wf: unit errored: missing report: build/junit.xml was not written by this run
    rerun: wf run unit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat build/junit.xml
  <testsuites><testcase name=

None at all; and when the command fails too, that comes first:

  $ rm build/junit.xml
  $ git commit -q -m 'missing'
  wf: unit errored: missing report: build/junit.xml was not written
    rerun: wf run unit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put report.sh 'echo no compiler; exit 3'
  $ git commit -q -m 'crashed'
  wf: unit failed: exit code 3; missing report: build/junit.xml was not written
  no compiler
    rerun: wf run unit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git log --format=%s
  none, and that is right

A pipe is no file, and nobody waits for it:

  $ put report.sh 'mkdir -p build; mkfifo build/junit.xml'
  $ git commit -q -m 'pipe'
  wf: unit errored: build/junit.xml is no file
    rerun: wf run unit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
