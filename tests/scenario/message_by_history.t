Conventional Commits: nobody is told of them, until at least 90 % of the last subjects keep to them; then a warning.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ for i in 1 2 3 4 5 6 7 8; do base "feat(part): step $i"; done
  $ git commit -q --allow-empty -m 'whatever I like'
  $ git commit -q --allow-empty -m 'fix: nine of ten'
  $ git commit -q --allow-empty -m 'not conventional'
  wf: conventional-commit warned: 1 finding
    COMMIT_EDITMSG:1:1: the subject has no type: write 'type(scope): description', for example 'fix(parser): accept empty files'
  $ git commit -q --allow-empty -m 'feta: a typing error'

Now fewer than 90 % are:

  $ git commit -q --allow-empty -m 'free again'
  $ git log -3 --format=%s
  free again
  feta: a typing error
  not conventional
