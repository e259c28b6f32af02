Conflict markers that a change adds stop it; those that were there before, and text that only looks like one, do not.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put old.txt '<<<<<<< ours
  > a
  > =======
  > b
  > >>>>>>> theirs'
  $ base
  $ put heading.rst 'Title
  > ======='
  $ git commit -q -m 'a heading'
  $ printf 'more\n' >>old.txt && git commit -qam 'elsewhere in the file'
  $ put new.c 'int a;
  > <<<<<<< HEAD
  > int b;
  > =======
  > int c;
  > >>>>>>> topic'
  $ git commit -q -m 'new'
  wf: check-merge-conflict failed: 3 findings
    new.c:2:1: merge conflict marker '<<<<<<<'
    new.c:4:1: merge conflict marker '======='
    new.c:6:1: merge conflict marker '>>>>>>>'
    rerun: wf run check-merge-conflict
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git log --format=%s
  elsewhere in the file
  a heading
  base
