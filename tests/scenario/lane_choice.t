Each change takes the lane that fits it: documentation the short one, what is risky the strict one, all else the standard.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "echo lint on $WF_LANE >>$HOME/runs"}
  >   quality: {stage: quality, run: "echo quality on $WF_LANE >>$HOME/runs"}'
  $ base
  $ put README.md 'words' && put docs/guide.rst 'words' && git commit -q -m 'docs'
  wf: docs lane: 9 gates passed (*) (glob)
  $ sort "$HOME/runs" && rm "$HOME/runs"
  quality on docs
  $ put Dockerfile 'FROM scratch' && put README.md 'more' && git commit -q -m 'not only docs'
  wf: standard lane: 10 gates passed (*) (glob)
  $ sort "$HOME/runs" && rm "$HOME/runs"
  lint on standard
  quality on standard
  $ put CODEOWNERS '* @ada' && git commit -q -m 'risky'
  wf: heavy lane: 10 gates passed (*) (glob)
  $ sort "$HOME/runs"
  lint on heavy
  quality on heavy

The record says the same as each gate saw.

  $ wf history --json | python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >     record = json.loads(line)
  >     if "lane" in record and record["event"] == "pre-commit": print(record["lane"], record["lane_source"])'
  docs classification
  standard classification
  heavy classification
