A gate that is killed has not passed, whatever it had said before.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   killed: {stage: lint, run: "echo all is well; kill -9 $$"}
  >   segfault: {stage: lint, run: ["sh", "-c", "kill -SEGV $$"]}
  >   inner: {stage: lint, run: "sh -c \"kill -9 \\$\\$\"; exit $?"}
  >   tolerant: {stage: lint, run: "kill -9 $$", allow_failure: true}'
  $ put a.c
  $ git commit -q -m 'first' 2>&1 | grep -v -e '^Killed' -e '^Segm'
  wf: killed errored: killed by signal 9
  all is well
    rerun: wf run killed
  wf: segfault errored: killed by signal 11
    rerun: wf run segfault
  wf: inner failed: exit code 137
    rerun: wf run inner
  wf: tolerant errored: killed by signal 9
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  $ wf history --json | python3 -c '
  > import json, sys
  > for gate in json.loads(sys.stdin.readline())["gates"]:
  >     if gate["stage"] == "lint": print(gate["id"], gate["outcome"])'
  killed errored
  segfault errored
  inner failed
  tolerant errored
