Findings of a linter: on changed lines only, without its exit code; and a lane's threshold for one gate.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint:
  >     stage: lint
  >     run: "cat lint.out; exit 1"
  >     cache: off
  >     exit_code: ignore
  >     metrics: {findings: {gcc: output}}
  >     findings: {on: changed_lines}
  >     thresholds: {findings: 0}'
  $ put lint.out 'a.c:1:1: warning: old'
  $ put a.c 'one'
  $ git commit -q --no-verify -m 'the old line'
  $ printf 'one\ntwo\n' > a.c
  $ git add a.c
  $ git commit -q -m 'old findings do not count'
  wf: standard lane: * (glob)
  $ printf 'one\ntwo\nthree\n' > a.c
  $ printf 'a.c:1:1: warning: old\na.c:3:2: error: new [rule]\n' > lint.out
  $ git add a.c lint.out
  $ git commit -q -m 'a new one does' 2>&1 | head -2
  wf: lint failed: 1 finding, and at most 0 are wanted
    a.c:3:2: error: new [rule]

A lane's threshold binds the gate that it names.

  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "cat lint.out", cache: off, metrics: {findings: {gcc: output}}}
  >   other: {stage: lint, run: "cat lint.out", cache: off, metrics: {findings: {gcc: output}}}
  > lanes:
  >   mine: {extends: standard, thresholds: {lint: {findings: 1}}}'
  $ WF_LANE=mine git commit -q -m 'two findings' 2>&1 | grep -E 'failed|errored'
  wf: lint failed: 2 findings, and at most 1 is wanted

What cannot be meant, and what nobody measures, is refused.

  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "true", metrics: {coverage: {lcov: a.info}}, thresholds: {coverage: 0.7}}'
  $ wf run lint 2>&1 | grep -E 'fraction|write'
  wf: .wf.yaml:3:* (glob)
    write 70% for 70 %, or 0.7% if you mean so little
