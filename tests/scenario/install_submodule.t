In a submodule the hooks are the submodule's own; its pointer in the outer repository is no file for any gate.

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main library && cd library && put lib.c && git commit -q -m 'library' && cd ..
  $ project outer
  $ git -c protocol.file.allow=always submodule add -q "$HERE/library" library
  $ git commit -q -m 'add the library'
  $ cd library
  $ wf install | sed 's|: .*||' | here
  12 hooks in HERE/outer/.git/modules/library/hooks installed
  $ put broken.json '{'
  $ git commit -q -m 'broken'
  wf: check-json failed: 1 finding
    broken.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put broken.json '{}'
  $ git commit -q -m 'right'
  $ cd ..
  $ git add library
  $ git commit -q -m 'newer library'
  $ git log --format=%s
  newer library
  add the library
  $ git status --porcelain
