Findings by severity, from SARIF and Checkstyle; a lane's threshold for one gate alone; an exit code that does not count.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .gitignore '*.sarif
  > *.xml'
  $ put .wf.yaml 'version: 1
  > gates:
  >   scan:
  >     stage: lint
  >     run: sh scan.sh
  >     exit_code: ignore
  >     metrics: {findings: {sarif: scan.sarif}}
  >     thresholds: {errors: 0, warnings: 1}
  >   style:
  >     stage: lint
  >     run: sh style.sh
  >     metrics: {findings: {checkstyle: style.xml}}
  > lanes:
  >   careful:
  >     stages: [lint]
  >     thresholds:
  >       style: {findings: 0}
  > policy: {default: careful}'
  $ cat >scan.sh <<'EOF'
  > result() {
  >   echo '{"ruleId":"R","level":"'$1'","message":{"text":"m"},"locations":[{"physicalLocation":'
  >   echo '{"artifactLocation":{"uri":"'$PWD/a.c'"},"region":{"startLine":4}}}]}'
  > }
  > echo '{"version":"2.1.0","runs":[{"results":[' >scan.sarif
  > { result $1; echo ,; result note; echo ']}]}'; } >>scan.sarif
  > exit 1
  > EOF
  $ cat >style.sh <<'EOF'
  > echo '<checkstyle></checkstyle>' >style.xml
  > EOF
  $ git add . && sed -i 's/scan.sh$/scan.sh warning/' .wf.yaml && git add .
  $ git commit -q -m 'one warning may be'
  wf: careful lane: 2 gates passed (*) (glob)
  $ sed -i 's/scan.sh warning/scan.sh error/' .wf.yaml && git add .
  $ cat >style.sh <<'EOF'
  > echo '<checkstyle><file name="a.c"><error line="3" severity="info" message="long" source="Len"/></file></checkstyle>' >style.xml
  > EOF
  $ git add . && git commit -q -m 'an error, and a finding of style'
  wf: scan failed: 1 error, and at most 0 are wanted
    a.c:4: error: m [R]
    a.c:4: note: m [R]
    rerun: wf run scan
  wf: style failed: 1 finding, and at most 0 are wanted
    a.c:3: note: long [Len]
    rerun: wf run style
  wf: commit stopped by 2 gates, careful lane (*) (glob)
  [1]

On another lane the same finding is no failure:

  $ sed -i -e 's/scan.sh error/scan.sh note/' -e 's/^  careful:/  other:\n    stages: [lint]\n  careful:/' -e 's/default: careful/default: other/' .wf.yaml
  $ git add . && git commit -q -m 'another lane'
  wf: other lane: 2 gates passed (*) (glob)

What a threshold cannot mean is told when the file is read:

  $ sed -i -e 's/errors: 0, warnings: 1/errors: 5%, warnings: 1, coverage: 0.7/' -e 's/style: {findings: 0}/style: {findings: few}\n      tets: 3\n      coverage: 0.7/' .wf.yaml
  $ wf config check
  wf: .wf.yaml:8:26: gate 'scan': errors: 5% is no whole number
    8 |     thresholds: {errors: 5%, warnings: 1, coverage: 0.7}
      |                          ^
    write a number as 3
  .wf.yaml:8:53: gate 'scan': coverage: 0.7 looks like a fraction, and rates are percentages
    8 |     thresholds: {errors: 5%, warnings: 1, coverage: 0.7}
      |                                                     ^
    write 70% for 70 %, or 0.7% if you mean so little
  .wf.yaml:19:25: lane 'careful': findings: few is no whole number
    19 |       style: {findings: few}
       |                         ^
    write a number as 3
  .wf.yaml:20:13: lane 'careful': tets: 3 does not say whether more is better
    20 |       tets: 3
       |             ^
    write ">= 3" or "<= 3"
  .wf.yaml:21:17: lane 'careful': coverage: 0.7 looks like a fraction, and rates are percentages
    21 |       coverage: 0.7
       |                 ^
    write 70% for 70 %, or 0.7% if you mean so little
  [2]
