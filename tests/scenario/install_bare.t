A bare repository has no files: hooks may be installed, since its linked worktrees use them; what needs files says so.

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main first && cd first && put a.c && git commit -q -m 'first' && cd ..
  $ git clone -q --bare first store.git && cd store.git
  $ wf install | sed 's|: .*||' | here
  12 hooks in HERE/store.git/hooks installed
  $ wf status | here
  repository:  HERE/store.git on main
  hooks:       12 hooks in place (git-wf 0.1.0)
  config:      none: the built-in gates and lanes count
  last run:    none is recorded
  $ wf run
  wf: a bare repository has no files to run on
  [3]
  $ wf run --all-files
  wf: a bare repository has no files to run on
  [3]
  $ wf lane explain
  wf: a bare repository has no files to run on
  [3]

A commit in a linked worktree of it goes through the hooks.

  $ git worktree add -q ../work
  $ cd ../work
  $ put broken.json '{'
  $ git commit -q -m 'broken'
  wf: check-json failed: 1 finding
    broken.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put broken.json '{}'
  $ git commit -q -m 'right'
