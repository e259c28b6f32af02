Some hooks only: --hook-type takes these, --without takes all but these.

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main project && cd project && rm .git/hooks/*
  $ wf install --hook-type pre-commit -t pre-push | here
  2 hooks in HERE/project/.git/hooks installed: pre-commit, pre-push
  $ ls .git/hooks
  pre-commit
  pre-push
  $ wf install --without post-checkout --without pre-rebase >/dev/null
  $ ls .git/hooks
  applypatch-msg
  commit-msg
  post-commit
  post-merge
  post-rewrite
  pre-applypatch
  pre-commit
  pre-merge-commit
  pre-push
  prepare-commit-msg

What is no longer wanted goes.

  $ wf install --without pre-push | here
  2 hooks in HERE/project/.git/hooks installed: post-checkout, pre-rebase
  1 hook in HERE/project/.git/hooks removed: pre-push
  9 hooks in HERE/project/.git/hooks unchanged: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, post-merge, post-rewrite, applypatch-msg, pre-applypatch
  $ wf install --hook-type pre-comit
  wf: unknown event 'pre-comit'
    did you mean 'pre-commit'?
  [2]
  $ wf install --without manual
  wf: 'manual' is not a hook of git's
  [2]
  $ ls .git/hooks | wc -l
  11
