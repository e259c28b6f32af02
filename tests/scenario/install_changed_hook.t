A hook that somebody changed after we put it there is never overwritten, except with --force, which backs it up.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ rm .git/hooks/pre-push && printf '#!/bin/sh\necho mine\n' >.git/hooks/pre-push && chmod +x .git/hooks/pre-push
  $ wf install | here
  11 hooks in HERE/project/.git/hooks unchanged: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
  1 hook in HERE/project/.git/hooks refused: pre-push
    pre-push: it was changed after git-wf put it there; --force backs it up
  $ wf status | here
  repository:  HERE/project on main
  hooks:       11 hooks in place (git-wf 0.1.0)
               not ours: pre-push
  config:      none: the built-in gates and lanes count
  last run:    none is recorded
  $ cat .git/hooks/pre-push
  #!/bin/sh
  echo mine
  $ wf install --force | grep -v unchanged | here
  1 hook in HERE/project/.git/hooks updated: pre-push
    pre-push: what was there is backed up as pre-push.before-wf.1
  $ ls .git/hooks | grep before
  pre-push.before-wf.1
  $ cat .git/hooks/pre-push.before-wf.1
  #!/bin/sh
  echo mine
  $ wf status | grep hooks
  hooks:       12 hooks in place (git-wf 0.1.0)

Uninstalling leaves a changed one, too, and tells of backups.

  $ rm .git/hooks/pre-commit && printf '#!/bin/sh\necho mine\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
  $ wf uninstall | here
  11 hooks in HERE/project/.git/hooks removed: applypatch-msg, commit-msg, post-checkout, post-commit, post-merge, post-rewrite, pre-applypatch, pre-merge-commit, pre-push, pre-rebase, prepare-commit-msg
  1 hook in HERE/project/.git/hooks refused: pre-commit
    pre-commit: it is not as git-wf left it, so it stays
    pre-push: pre-push.before-wf.1 is left
  $ ls .git/hooks | grep -v sample
  pre-commit
  pre-push.before-wf.1
