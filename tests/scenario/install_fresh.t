One command puts the hooks into a repository; typing it again changes nothing; one command takes them out again.

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main project && cd project
  $ rm .git/hooks/*
  $ wf install | here
  12 hooks in HERE/project/.git/hooks installed: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
  $ wf status | sed 's/20.*T[^ ]*/TIME/; s/in [0-9.]* m*s/in a moment/' | here
  repository:  HERE/project on main
  hooks:       12 hooks in place (git-wf 0.1.0)
  config:      none: the built-in gates and lanes count
  last run:    none is recorded

Each hook is the same program, one file under many names, and nobody may write to it by mistake.

  $ find .git/hooks .git/wf/bin -type f -links 13 -perm 555 | wc -l
  13
  $ stat -c %i .git/hooks/* .git/wf/bin/wf-hook | sort -u | wc -l
  1
  $ git status --porcelain

Again:

  $ stat -c '%n %i %y' .git/hooks/* .git/wf/bin/* .git/wf/installed >../before
  $ wf install | here
  12 hooks in HERE/project/.git/hooks unchanged: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
  $ stat -c '%n %i %y' .git/hooks/* .git/wf/bin/* .git/wf/installed | cmp - ../before

A hook that is called by hand says what it is.

  $ .git/wf/bin/wf-hook --version
  wf-hook 0.1.0
  $ .git/wf/bin/wf-hook
  wf-hook is the program behind git-wf's hooks; git calls it under a hook's name (wf-hook is none).
  Type `wf install` in a repository to put the hooks in place, `wf run EVENT` to run one by hand.
  [2]

And out:

  $ wf uninstall | here
  12 hooks in HERE/project/.git/hooks removed: applypatch-msg, commit-msg, post-checkout, post-commit, post-merge, post-rewrite, pre-applypatch, pre-commit, pre-merge-commit, pre-push, pre-rebase, prepare-commit-msg
  $ ls .git/hooks .git/wf
  ls: cannot access '.git/wf': No such file or directory
  .git/hooks:
  [2]
  $ wf uninstall | here
  no hook of git-wf's is in HERE/project/.git/hooks
