The ways to commit, each with a fix and with unstaged changes: chosen hunks (-p), from a folder below, amended, in a repository with
a file or a branch named HEAD, detached. Files that are not fixed keep inode and times.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "for file in {files}; do if grep -q bad $file; then sed -i s/bad/good/ $file; fi; done"}
  >   look: {stage: lint, cache: off, run: "cat half.c >$HOME/seen; git status --porcelain >>$HOME/seen"}'
  $ seq 1 20 >half.c && put fine.c 'fine' && put HEAD 'a file' && put sub/a.c 'a' && put unstaged.c 'old' && git add . && base
  $ shown() { tr '\n' ' ' <$1; echo; }

Chosen hunks:

  $ sed -i -e '2i bad' -e '19i not staged' half.c && printf 'y\nn\n' | git commit -q -p -m 'hunk' half.c >/dev/null
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ shown half.c; git show HEAD:half.c | tr '\n' ' '; git status --porcelain
  1 good 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 not staged 19 20 
  1 good 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20  M half.c

From a folder below, with files that are given to the fixer and need none:

  $ git checkout -q half.c && sed -i -e '1i bad' half.c && echo 'finer' >fine.c && cd sub && echo 'finer' >a.c && git add ../half.c ../fine.c a.c && echo 'not staged' >>../half.c && echo 'not staged' >>a.c && echo 'edited' >../unstaged.c
  $ touch -d '2020-02-02 02:02:02.123456789' a.c ../fine.c ../unstaged.c && stat -c '%n %i %y %a' a.c ../fine.c ../unstaged.c >../../times
  $ git commit -q -m 'below'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ stat -c '%n %i %y %a' a.c ../fine.c ../unstaged.c | diff -u ../../times - && cd .. && cat "$HOME/seen" | tail -n 3; git show HEAD:half.c | head -n 2 | tr '\n' ' '; tail -n 1 half.c; cat sub/a.c; git status --porcelain
  M  fine.c
  M  half.c
  M  sub/a.c
  good 1 not staged
  finer
  not staged
   M half.c
   M sub/a.c
   M unstaged.c

Amended, with a message alone, with more; the very first commit.

  $ git commit -q --amend -m 'below, amended' && git status --porcelain
   M half.c
   M sub/a.c
   M unstaged.c
  $ put more.c 'bad' && echo 'bad, not staged' >>more.c && sed -i 1d more.c && git commit -q --amend --no-edit
  wf: tidy failed: its fix of more.c collides with your unstaged changes there, which are as they were: stage them too (git add more.c) and commit again
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat more.c && git show :more.c && printf '%s\n' bad 1 2 >more.c && git add more.c && echo 'bad, not staged' >>more.c && git commit -q --amend --no-edit
  bad, not staged
  bad
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat more.c && git show HEAD:more.c && git log --format=%s
  good
  1
  2
  bad, not staged
  good
  1
  2
  below, amended
  hunk
  base
  $ git checkout -q . && git checkout -q --orphan HEAD2 && printf '%s\n' bad 1 2 >more.c && git add more.c && echo 'not staged' >>more.c && git commit -q -m 'root' && git commit -q --amend -m 'a better root'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat more.c && git show HEAD:more.c && git log --format=%s
  good
  1
  2
  not staged
  good
  1
  2
  a better root

Detached, and with a branch and a tag of the name of HEAD:

  $ git checkout -q . && git checkout -q --detach && git config core.warnAmbiguousRefs false && git update-ref refs/heads/HEAD HEAD~0 && git tag HEAD HEAD && printf '%s\n' bad 1 >more.c && git add more.c && echo 'not staged' >>more.c && git commit -q -m 'detached'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat more.c && git show @:more.c; git log -1 --format=%s @
  good
  1
  not staged
  good
  1
  detached

With nothing in the change at all, and from inside of .git:

  $ git commit -q --allow-empty -m 'empty'; git status --porcelain; cat more.c
   M more.c
  good
  1
  not staged
  $ cd .git && git --work-tree=.. commit -q --allow-empty -m 'inside'; wf status | head -n 1 | here
  repository:  HERE/project (detached)
