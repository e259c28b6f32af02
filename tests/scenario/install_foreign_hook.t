A hook that was there before stays, runs first, gets what git gives it, and its word counts.

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main project && cd project
  $ cat >.git/hooks/pre-commit <<'EOF'
  > #!/bin/sh
  > echo "the old hook, $# arguments"
  > test ! -e veto
  > EOF
  $ cat >.git/hooks/commit-msg <<'EOF'
  > #!/bin/sh
  > echo "old commit-msg: $(cat "$1")"
  > EOF
  $ cat >.git/hooks/pre-push <<'EOF'
  > #!/bin/sh
  > echo "old pre-push $1:"
  > cut -d ' ' -f 1,3
  > EOF
  $ printf '#!/bin/sh\nexit 1\n' >.git/hooks/post-checkout
  $ chmod +x .git/hooks/pre-commit .git/hooks/commit-msg .git/hooks/pre-push
  $ wf install | here
  12 hooks in HERE/project/.git/hooks installed: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
    pre-commit: kept the hook that was there; it runs first
    commit-msg: kept the hook that was there; it runs first
    pre-push: kept the hook that was there; it runs first
    post-checkout: kept the hook that was there; it is not executable and never runs
  $ put a.c
  $ git commit -q -m 'first'
  the old hook, 0 arguments
  old commit-msg: first

Its failure stops the commit before anything of ours runs.

  $ touch veto
  $ put broken.json '{'
  $ git commit -q -m 'second'
  the old hook, 0 arguments
  [1]
  $ rm veto
  $ git commit -q -m 'second'
  the old hook, 0 arguments
  wf: check-json failed: 1 finding
    broken.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git rm -q --cached broken.json

What comes on standard input reaches both.

  $ git init -q --bare ../remote.git
  $ git push -q ../remote.git main
  old pre-push ../remote.git:
  refs/heads/main refs/heads/main

WF=0 switches off ours, not theirs.

  $ put broken.json '{'
  $ WF=0 git commit -q -m 'third'
  the old hook, 0 arguments
  old commit-msg: third

Installing again does not keep our own hook as if it were theirs.

  $ wf install | here
  12 hooks in HERE/project/.git/hooks unchanged: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
  $ ls .git/hooks/*.before-wf*
  .git/hooks/commit-msg.before-wf
  .git/hooks/post-checkout.before-wf
  .git/hooks/pre-commit.before-wf
  .git/hooks/pre-push.before-wf
