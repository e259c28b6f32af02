A commit with a broken .wf.yaml is stopped before any gate has started, with exit code 2, and told how to go on all the
same. The staged file counts, not the one that lies there.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, rum: "true"}'
  $ git commit -q -m 'first'
  wf: .wf.yaml:3:23: unknown key 'rum' in gate 'lint'
    3 |   lint: {stage: lint, rum: "true"}
      |                       ^
    did you mean 'run'?
    to go on without git-wf this once, set WF=0 in front of the git command
  [1]
  $ .git/hooks/pre-commit
  wf: .wf.yaml:3:23: unknown key 'rum' in gate 'lint'
    3 |   lint: {stage: lint, rum: "true"}
      |                       ^
    did you mean 'run'?
    to go on without git-wf this once, set WF=0 in front of the git command
  [2]
  $ wf status | grep -A 1 ^config
  config:      .wf.yaml:3:23: unknown key 'rum' in gate 'lint'
    3 |   lint: {stage: lint, rum: "true"}

The file in the worktree is right, but that is not what would be committed; then the other way round.

  $ printf 'version: 1\n' >.wf.yaml
  $ git commit -q -m 'first'
  wf: .wf.yaml:3:23: unknown key 'rum' in gate 'lint'
    3 |   lint: {stage: lint, rum: "true"}
      |                       ^
    did you mean 'run'?
    to go on without git-wf this once, set WF=0 in front of the git command
  [1]
  $ git add .wf.yaml && printf 'version: 1\nwrong\n' >.wf.yaml
  $ git commit -q -m 'first'
  wf: standard lane: 9 gates passed (*) (glob)
  $ git checkout -q .wf.yaml
  $ put .wf.yaml 'version: 1
  > gates: []'
  $ WF=0 git commit -q -m 'all the same'
  $ git log --format=%s
  all the same
  first

It cannot be pushed unseen.

  $ git init -q --bare ../remote.git
  $ git push -q ../remote.git main
  wf: .wf.yaml:2:8: 'gates' must be a map, not a list
    2 | gates: []
      |        ^
    to go on without git-wf this once, set WF=0 in front of the git command
  error: failed to push some refs to '../remote.git'
  [1]
  $ git log --format=%s
  all the same
  first
  $ git status --porcelain
