A team's message rule stops what does not keep to it; what git writes itself, and will rewrite, passes.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   conventional-commit: {allow_failure: false, args: {types: "feat,fix,docs", max-subject: 40}}
  >   signed: {stage: message, run: "grep -q ^Signed-off-by: {files}", allow_failure: true}' && base 'feat: begin'
  $ put a.c && git commit -q -s -m 'feat: first'
  wf: standard lane: 8 gates passed (*) (glob)
  $ try() { git commit -q --allow-empty -s "$@"; }
  $ try -m 'Added things'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:1: the subject has no type: write 'type(scope): description', for example 'fix(parser): accept empty files'
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ try -m 'faet: typing error'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:1: type 'faet' is not one of feat, fix, docs (did you mean 'feat'?)
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ try -m 'fix : space'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:1: no space belongs before the colon: write 'fix: space'
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ try -m 'fix: a subject that goes on for longer than the team allows'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:41: the subject takes 59 columns, more than 40
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ try -m 'fix: period.'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:12: no period belongs at the end of the subject
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ try -m 'fix: no blank line
  > body'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:2: a blank line must separate the subject from the body
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git commit -q --allow-empty -m 'fix!: not signed'
  wf: signed warned: exit code 1
  $ try -m 'fix(core)!: all of it' -m 'BREAKING CHANGE: yes'
  $ try -m 'fixup! feat: first'
  $ git revert --no-edit HEAD~3 >/dev/null
  $ git log --format=%s
  Revert "feat: first"
  fixup! feat: first
  fix(core)!: all of it
  fix!: not signed
  feat: first
  feat: begin

The message that was refused is not lost.

  $ git commit --allow-empty -q -m 'precious words' 2>/dev/null
  [1]
  $ cat .git/COMMIT_EDITMSG
  precious words
  $ wf run commit-msg conventional-commit
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:1: the subject has no type: write 'type(scope): description', for example 'fix(parser): accept empty files'
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ printf 'feat: from a file\n# a comment\n' >../message && wf run commit-msg --message-file ../message
  wf: signed warned: exit code 1
  wf: standard lane: 1 gate passed, 1 warned (*) (glob)

Comments and what follows the scissors are no part of the message.

  $ cat >../editor <<'EOF'
  > #!/bin/sh
  > sed -i '1s/^/docs: written in an editor/' "$1"
  > EOF
  $ chmod +x ../editor && put README && GIT_EDITOR=../editor git commit -q -s -v
  wf: docs lane: 8 gates passed (*) (glob)
  $ git log -1 --format=%s
  docs: written in an editor
