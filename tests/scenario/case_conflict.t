Two names that differ only in case cannot both be checked out on some systems.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put Makefile
  $ git commit -q -m 'first'
  $ put makefile
  $ git commit -q -m 'second'
  wf: check-case-conflict failed: 1 finding
    makefile: makefile and Makefile differ only in case
    rerun: wf run check-case-conflict
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q && rm makefile
  $ put src/a.c && put SRC/b.c
  $ git commit -q -m 'folders'
  wf: check-case-conflict failed: 2 findings
    SRC/b.c: SRC and src differ only in case
    src/a.c: src and SRC differ only in case
    rerun: wf run check-case-conflict
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q

Renaming one is no conflict.

  $ git mv Makefile MAKEFILE
  $ git commit -q -m 'rename'
  $ git log --format=%s
  rename
  first
