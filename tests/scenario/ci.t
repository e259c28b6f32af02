`wf ci` gives the answer that the push of the same commits was given: the same lane, the same
gates that stop it, each commit and its message. (Gates that only warn run once more: a push does not repeat them.)

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, files: "*.c", run: "! grep -n bad {files}"}
  >   unit: {stage: unit, run: "true"}
  >   conventional-commit: {allow_failure: false}
  > lanes:
  >   risky: {extends: heavy, when: {type: "!"}}
  > policy: {at_least: [{when: {files: ">= 3"}, lane: heavy}]}'
  $ base 'chore: base' && git init -q --bare ../remote.git && git remote add origin ../remote.git && git push -q origin main 2>/dev/null
  $ git checkout -q -b work
  $ answer() { python3 -c '
  > import json, sys
  > answer = json.load(sys.stdin)
  > print([(lane["id"], lane["source"]) for lane in answer["lanes"]], answer["exit_code"])
  > print(sorted((gate["id"], gate["outcome"]) for gate in answer["gates"] if gate["blocks"]))'; }
  $ same() {
  >   wf run pre-push --no-cache --json | answer >push.txt; wf ci --from-ref main --no-cache --json | answer >ci.txt
  >   cmp push.txt ci.txt && cat ci.txt; rm -f push.txt ci.txt; }
  $ put a.c && git commit -q -m 'feat: a' 2>/dev/null && same
  [('standard', 'classification')] 0
  []
  $ put a.c 'bad' && WF=0 git commit -q -m 'no type' && same
  [('standard', 'classification')] 1
  [('conventional-commit', 'failed'), ('lint', 'failed')]
  $ git reset -q --hard HEAD^ && put b.c && git commit -q -m 'feat!: b' 2>/dev/null && same
  [('risky', 'rule')] 0
  []
  $ git reset -q --hard HEAD^ && put b.c && put c.c && put d.c && git commit -q -m 'feat: three' 2>/dev/null && same
  [('heavy', 'floor')] 0
  []

What is checked out does not matter, nor a wish that goes below a floor.

  $ git checkout -q main && wf ci --from-ref main --to-ref work --lane docs --json | answer
  [('heavy', 'floor')] 0
  []
  $ wf ci --from-ref main --to-ref work 2>&1 | sed 's/(.*//'
  wf: heavy lane: 11 gates cached 
  $ wf ci
  wf: nothing says where the change began
    name it: wf ci --from-ref origin/main, or --target main
  [2]
  $ git update-ref refs/remotes/origin/main main
  $ GITHUB_BASE_REF=main GITHUB_HEAD_REF=work wf ci --to-ref work --json | answer
  [('heavy', 'floor')] 0
  []
  $ wf ci --from-ref gone
  wf: no such commit: gone
  [2]
