The message is judged as git stores it, whatever it takes out, and set right where that needs no guess.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   conventional-commit: {allow_failure: false}' && base 'feat: begin'
  $ try() { git commit -q --allow-empty "$@"; }

Without an editor git keeps comments.

  $ try -m '#12 is fixed'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:1: the subject has no type: write 'type(scope): description', for example 'fix(parser): accept empty files'
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ try -m 'fix: a
  > # kept, so it is body'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:2: a blank line must separate the subject from the body
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git -c commit.cleanup=strip commit -q --allow-empty -m '# a comment
  > fix: stripped'
  $ git -c commit.cleanup=verbatim commit -q --allow-empty -m 'fix: verbatim
  > # kept'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:2: a blank line must separate the subject from the body
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

In an editor it takes them out, also with a letter of its own choice, and with the change below the scissors.

  $ printf '#!/bin/sh\nprintf "%%s\\n" "fix: edited" | cat - "$1" >"$1.new" && mv "$1.new" "$1"\n' >../editor
  $ chmod +x ../editor
  $ GIT_EDITOR=../editor git commit -q --allow-empty
  $ GIT_EDITOR=../editor git -c core.commentChar=auto commit -q --allow-empty -v
  $ GIT_EDITOR=../editor git -c commit.cleanup=scissors commit -q --allow-empty
  $ git log -3 --format=%s
  fix: edited
  fix: edited
  fix: edited
  $ try -m 'feat: x' -m 'breaking change: y'
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:3:1: 'breaking change' announces no breaking change as it stands: write 'BREAKING CHANGE: y' into the footer
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ try --fixup HEAD && git log -1 --format=%s
  fixup! fix: edited

A fixer drops nothing.

  $ put .wf.yaml 'version: 1
  > gates:
  >   conventional-commit: {allow_failure: false, args: {fix: true}}' && base 'feat: fix them'
  $ try -m 'Feat (api) ! : drop it.
  > body' -m 'Breaking change: y'
  wf: conventional-commit fixed: the message is set right
  $ git log -1 --format=%B
  feat(api)!: drop it
  
  body
  
  BREAKING CHANGE: y
  
