A team's rules: by branch, by path (any, all, none), by kind; the first in the file that holds is taken.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > lanes:
  >   hotfix:
  >     when: {branch: "hotfix/**"}
  >     stages: [setup, parse, security]
  >     budget: 3m
  >   assets:
  >     extends: docs
  >     when: {paths: {all: ["assets/**", "*.svg"], none: ["assets/generated/**"]}}
  >   schema:
  >     extends: heavy
  >     when: {paths: ["schema/**"]}
  >   tests:
  >     extends: standard
  >     when: {kinds: [test]}
  > policy: {default: standard}'
  $ base
  $ lane() { wf lane explain | grep -e ^lane -e ^reason; git reset -q --hard; }
  $ put assets/logo.png && put icon.svg '<a/>' && lane
  lane:   assets
  reason: rule of lane 'assets': every path matches assets/**, *.svg; no path matches assets/generated/** (rule)
  $ put assets/generated/logo.png && lane
  lane:   standard
  reason: policy.default: standard (default)
  $ put assets/logo.png && put a.c && lane
  lane:   standard
  reason: policy.default: standard (default)
  $ put schema/user.sql && put a.c && lane
  lane:   schema
  reason: rule of lane 'schema': schema/user.sql matches schema/** (rule)
  $ put tests/unit/a_test.c && lane
  lane:   tests
  reason: rule of lane 'tests': only test changed (rule)
  $ put README.md && lane
  lane:   standard
  reason: policy.default: standard (default)
  $ git checkout -q -b hotfix/1
  $ put schema/user.sql && lane
  lane:   hotfix
  reason: rule of lane 'hotfix': branch hotfix/1 matches hotfix/** (rule)
  $ put a.c 'b' && git commit -q -m 'fix'
  wf: hotfix lane: 2 gates passed (*) (glob)

At the push the pushed branch counts, not the one that is checked out.

  $ git checkout -q main
  $ git init -q --bare ../remote.git
  $ git push -q ../remote.git hotfix/1
  wf: hotfix lane: 3 gates passed (*) (glob)
  $ git push -q ../remote.git hotfix/1:main
  wf: standard lane: 2 gates passed, 3 cached (*) (glob)
  $ wf history --json -n 2 | grep -o '"lane":"[a-z]*"'
  "lane":"hotfix"
  "lane":"standard"
