Every answer for programs is JSON with a version, whatever the files and branches are called.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "printf \"quote \\\" and \\\\351\"; false"}'
  $ put "$(printf 'odd "\n\351.json')" '{'
  $ git checkout -q -b 'branch-"-<b>'
  $ wf run --json >../answer
  [1]
  $ python3 - <<'EOF'
  > import json
  > answer = json.load(open("../answer", "rb"))
  > print(answer["version"], answer["event"], answer["exit_code"], [lane["id"] for lane in answer["lanes"]])
  > for gate in answer["gates"]:
  >     if gate["blocks"]: print(gate["id"], gate["outcome"], [finding["line"] for finding in gate["findings"]], repr(gate.get("output", "")))
  > EOF
  1 manual 1 ['standard']
  check-json failed [2] ''
  lint failed [] 'quote " and \xef\xbf\xbd' (esc)
  $ for command in 'run --plan' 'lane explain' 'lane list' 'lane show docs' 'gate list' status install uninstall 'run naems'; do
  >   wf $command --json 2>/dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)["version"])' || echo "$command"
  > done
  1
  1
  1
  1
  1
  1
  1
  1
  1
  $ wf history --json | python3 -c 'import json, sys; print({json.loads(line)["v"] for line in sys.stdin})'
  {1}
  $ wf run --json naems 2>/dev/null | python3 -m json.tool
  {
      "version": 1,
      "error": {
          "kind": "usage",
          "message": "no gate 'naems'",
          "hint": "`wf gate list` names them all"
      }
  }
