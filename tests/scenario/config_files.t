Several files make one configuration: what is included lies below, a workspace governs its folder, and a person's own file weakens nothing.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put ci/gates.yaml 'version: 1
  > gates:
  >   top: {stage: lint, files: "*.c", run: "echo top {files} >>$HOME/runs"}'
  $ put .wf.yaml 'version: 1
  > include: [ci/gates.yaml]
  > workspaces: [services/api]
  > gates:
  >   lint: {stage: lint, files: "*.c", run: "echo outer {files} >>$HOME/runs"}'
  $ put services/api/.wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, files: "src/*.c", run: "echo inner in $(basename $PWD): {files} >>$HOME/runs"}
  >   unit: {stage: unit, on: pre-commit, run: "echo unit in $(basename $PWD) >>$HOME/runs"}'
  $ wf config check
  .wf.yaml: right (18 gates, 6 lanes)
  $ base

Each file is judged once by the gate of one name, from the folder that governs it.

  $ put a.c && put services/api/src/b.c
  $ git commit -q -m 'two'
  wf: standard lane: 12 gates passed (*) (glob)
  $ sort "$HOME/runs" && rm "$HOME/runs"
  inner in api: src/b.c
  outer a.c
  top a.c services/api/src/b.c
  unit in api
  $ put c.c && git commit -q -m 'outside only'
  wf: standard lane: 10 gates passed (*) (glob)
  $ sort "$HOME/runs" && rm "$HOME/runs"
  outer c.c
  top c.c
  $ put services/api/src/d.c && SKIP=lint git commit -q -m 'all of that name are skipped'
  wf: skipped: lint, services/api/lint
  wf: standard lane: 10 gates passed (*) (glob)
  $ sort "$HOME/runs" && rm "$HOME/runs"
  top services/api/src/d.c
  unit in api
  $ wf run services/api/lint --files services/api/src/b.c && cat "$HOME/runs" && rm "$HOME/runs"
  wf: standard lane: 1 gate passed (*) (glob)
  inner in api: src/b.c

What is staged counts, also of the other files.

  $ printf 'version: 1\ngates: {top: {stage: lint, run: "false"}}\n' >ci/gates.yaml
  $ put e.c && git commit -q -m 'not staged: it does not count' && rm -f "$HOME/runs"
  wf: standard lane: 10 gates passed (*) (glob)
  $ git add ci/gates.yaml && put e.c 'more' && git commit -q -m 'staged' 2>&1 | head -n 1
  wf: top failed: exit code 1
  $ git reset -q --hard
  $ git rm -q --cached ci/gates.yaml && put e.c 'again'
  $ git commit -q -m 'without the included file'
  wf: .wf.yaml:2:11: there is no file ci/gates.yaml
    2 | include: [ci/gates.yaml]
      |           ^
    it must be staged or committed like the file that names it
    to go on without git-wf this once, set WF=0 in front of the git command
  [1]
  $ git reset -q --hard

A person's own file adds to that; it takes nothing away.

  $ printf 'version: 1\noutput: all\ngates:\n  own: {stage: lint, run: "echo own >>$HOME/runs"}\n' >.wf.local.yaml
  $ tail -n 1 .git/info/exclude && git status --porcelain .wf.local.yaml
  .wf.local.yaml
  $ put f.c && git commit -q -m 'with my own gate' 2>&1 | grep -e own -e outer -e lint
  wf: lint passed
  wf: services/api/lint skipped: no files to check
  wf: own passed
  $ grep -c own "$HOME/runs" && rm "$HOME/runs"
  1
  $ cat >.wf.local.yaml <<END
  > version: 1
  > gates:
  >   lint: {enabled: false}
  >   check-secrets: {allow_failure: true}
  > policy: {protected: [none]}
  > END
  $ put g.c && git commit -q -m 'with less'
  wf: .wf.local.yaml:3:10: gate 'lint' is not yours: 'enabled' cannot change here
    3 |   lint: {enabled: false}
      |          ^
    give your own gate a name of its own; only isolation and shadow may change
  .wf.local.yaml:4:19: gate 'check-secrets' is not yours: 'allow_failure' cannot change here
    4 |   check-secrets: {allow_failure: true}
      |                   ^
    give your own gate a name of its own; only isolation and shadow may change
  .wf.local.yaml:5:1: 'policy' is for the team's configuration
    5 | policy: {protected: [none]}
      | ^
    to go on without git-wf this once, set WF=0 in front of the git command
  [1]
  $ rm .wf.local.yaml
  $ mkdir -p "$HOME/.config/git-wf" && printf 'version: 1\njobs: 1\nlane: heavy\n' >"$HOME/.config/git-wf/config.yaml"
  $ git commit -q -m 'my lane' 2>&1 | tail -n 1
  wf: heavy lane: 10 gates passed (*) (glob)
  $ wf config show --origin | grep -e '^jobs' -e '^lane:' -e '^output' -e '"top"' -e 'api/lint' | sed "s|$HOME|HOME|"
  jobs: 1  # HOME/.config/git-wf/config.yaml:2
  lane: "heavy"  # HOME/.config/git-wf/config.yaml:3
  output: summary  # built in
    "top":  # ci/gates.yaml:3
    "services/api/lint":  # services/api/.wf.yaml:3
