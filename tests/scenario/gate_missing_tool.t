A tool that is not installed is neither a pass nor a failure of the change; what it means is on_missing_tool's to say.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   list: {stage: lint, run: [no-such-tool, "{files}"]}
  >   shell: {stage: lint, run: "no-such-tool {files}"}
  >   warns: {stage: lint, run: [no-such-tool], on_missing_tool: warn}
  >   skips: {stage: lint, run: [no-such-tool], on_missing_tool: skip}
  >   path: {stage: lint, run: ["./missing.sh"]}
  >   plain: {stage: lint, run: ["./plain.txt"]}
  > lanes:
  >   lenient: {extends: standard, on_missing_tool: skip}'
  $ put plain.txt
  $ git commit -q -m 'first'
  wf: list missing tool: command not found: no-such-tool
    rerun: wf run list
  wf: shell missing tool: command not found (exit code 127)
  sh: 1: no-such-tool: not found
    rerun: wf run shell
  wf: warns warned: command not found: no-such-tool
  wf: path missing tool: command not found: ./missing.sh
    rerun: wf run path
  wf: plain errored: cannot run ./plain.txt: permission denied
    rerun: wf run plain
  wf: skipped: skips
  wf: commit stopped by 4 gates, standard lane (*) (glob)
  [1]
  $ for gate in list shell warns skips path; do echo "$gate: $(outcome "$gate")"; done
  list: missing tool
  shell: missing tool
  warns: warned
  skips: skipped
  path: missing tool

A lane may be more lenient, for gates that say nothing themselves. It is named all the same.

  $ SKIP=plain git commit -q -m 'first'
  wf: list missing tool: command not found: no-such-tool
    rerun: wf run list
  wf: shell missing tool: command not found (exit code 127)
  sh: 1: no-such-tool: not found
    rerun: wf run shell
  wf: warns warned: command not found: no-such-tool
  wf: path missing tool: command not found: ./missing.sh
    rerun: wf run path
  wf: skipped: skips, plain
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]
  $ SKIP=plain WF_LANE=lenient git commit -q -m 'first'
  wf: warns warned: command not found: no-such-tool
  wf: skipped: list, shell, skips, path, plain
  wf: lenient lane: * (glob)

Nothing was remembered as passed.

  $ git init -q --bare ../remote.git
  $ SKIP=plain git push -q ../remote.git main 2>&1 | grep -v rerun
  wf: list missing tool for refs/heads/main: command not found: no-such-tool
  wf: shell missing tool for refs/heads/main: command not found (exit code 127)
  sh: 1: no-such-tool: not found
  wf: warns warned for refs/heads/main: command not found: no-such-tool
  wf: path missing tool for refs/heads/main: command not found: ./missing.sh
  wf: skipped: skips, plain
  wf: push stopped by 3 gates, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
