A commit without a change has nothing to judge but its message.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "echo ran >>$HOME/runs"}
  >   conventional-commit: {allow_failure: false}'
  $ base
  $ git commit -q --allow-empty -m 'chore: nothing'
  $ test -e "$HOME/runs"
  [1]
  $ git commit -q --allow-empty -m 'nothing'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:1: the subject has no type: write 'type(scope): description', for example 'fix(parser): accept empty files'
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git log --format=%s
  chore: nothing
  base
