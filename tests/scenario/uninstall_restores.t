Uninstalling puts back exactly what was there: content, mode, time, and links.

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main project && cd project
  $ printf '#!/bin/sh\nexit 0\n' >.git/hooks/pre-commit && chmod 751 .git/hooks/pre-commit
  $ printf 'not executable\n' >.git/hooks/commit-msg && chmod 640 .git/hooks/commit-msg
  $ touch -d 2020-02-02T02:02:02Z .git/hooks/commit-msg
  $ ln -s ../../tools/push.sh .git/hooks/pre-push
  $ inventory() { (cd .git/hooks && find . ! -name . -printf '%p %m %T@ %l\n' | sort && cat pre-commit commit-msg); }
  $ inventory >../before && cp .git/info/exclude ../exclude
  $ wf install >/dev/null
  $ tail -n 1 .git/info/exclude && put a.c && git commit -q -m 'first'
  .wf.local.yaml
  $ inventory | cmp -s - ../before
  [1]
  $ wf uninstall | here
  12 hooks in HERE/project/.git/hooks removed: applypatch-msg, commit-msg, post-checkout, post-commit, post-merge, post-rewrite, pre-applypatch, pre-commit, pre-merge-commit, pre-push, pre-rebase, prepare-commit-msg
    commit-msg: the hook that was there before is back
    pre-commit: the hook that was there before is back
    pre-push: the hook that was there before is back
  $ inventory | diff ../before - && cmp .git/info/exclude ../exclude

The history of the runs is kept, unless it is asked to go too.

  $ wf history | wc -l
  3
  $ wf install >/dev/null
  $ wf uninstall --purge | tail -n 1 | here
  removed HERE/project/.git/wf
  $ test -e .git/wf
  [1]
  $ inventory | diff ../before -
  $ git status --porcelain
  $ git fsck
