core.hooksPath: a folder of the repository's own is honoured; one that all repositories share is refused.

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main project && cd project
  $ git config core.hooksPath .githooks
  $ mkdir .githooks
  $ printf '#!/bin/sh\necho team hook\n' >.githooks/pre-commit && chmod +x .githooks/pre-commit
  $ wf install | here
  12 hooks in HERE/project/.githooks installed: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
    pre-commit: kept the hook that was there; it runs first
  $ put broken.json '{'
  $ git commit -q -m 'first'
  team hook
  wf: check-json failed: 1 finding
    broken.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ mkdir sub && cd sub && wf install | here && cd ..
  12 hooks in HERE/project/.githooks unchanged: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
  $ wf uninstall | here
  12 hooks in HERE/project/.githooks removed: applypatch-msg, commit-msg, post-checkout, post-commit, post-merge, post-rewrite, pre-applypatch, pre-commit, pre-merge-commit, pre-push, pre-rebase, prepare-commit-msg
    pre-commit: the hook that was there before is back
  $ ls -A .githooks
  pre-commit
  $ git config --unset core.hooksPath

The user's folder for all repositories:

  $ git config --file "$CRAMTMP/user" core.hooksPath "$CRAMTMP/everywhere"
  $ export GIT_CONFIG_GLOBAL="$CRAMTMP/user"
  $ wf install
  wf: core.hooksPath is set in the global configuration: hooks there would run in every repository
    `git config --local core.hooksPath .git/hooks` gives this repository its own, or add --force
  [2]
  $ test -e "$CRAMTMP/everywhere"
  [1]

As it says:

  $ git config --local core.hooksPath .git/hooks
  $ wf install | here
  12 hooks in HERE/project/.git/hooks installed: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
  $ git commit -q -m 'first'
  wf: check-json failed: 1 finding
    broken.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
