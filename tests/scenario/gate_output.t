Whatever a gate says: bytes that are no text, endless lines, colours. It is shown as it is, and the history stays readable.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   bytes: {stage: lint, run: "printf \"\\\\377\\\\376\\\\000 \\\\033[31mred\\\\033[0m\\n\"; exit 1"}'
  $ put a.c
  $ git commit -q -m 'first'
  wf: bytes failed: exit code 1
  \\377\\376\\000 \x1b[31mred\x1b[0m (esc)
    rerun: wf run bytes
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf run --json | python3 -m json.tool | grep -e '"output"' -e '"id": "bytes"'
              "id": "bytes",
              "output": "\ufffd\ufffd\u0000 \u001b[31mred\u001b[0m\n"
  $ put .wf.yaml 'version: 1
  > gates:
  >   long: {stage: lint, run: "head -c 3000000 /dev/zero | tr \"\\\\000\" x; exit 1"}
  >   empty: {stage: lint, run: "exit 1"}'
  $ git commit -q -m 'first' 2>../said
  [1]
  $ cut -c 1-60 ../said | grep wf:
  wf: long failed: exit code 1
  wf: empty failed: exit code 1
  wf: commit stopped by 2 gates, standard lane (*) (glob)
  $ test "$(wc -c <../said)" -lt 4000000
  $ wf history --json | python3 -c 'import json, sys; print(len([json.loads(line) for line in sys.stdin]))'
  3
