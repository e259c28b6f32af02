Untracked and ignored files, empty folders, and what stands in the place of a tracked path: gates see the staged state of what
is tracked and all that is not, and afterwards all of it is there, with modes, times, links and inodes.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, cache: off, run: "find . -path ./.git -prune -o ! -name . -print | LC_ALL=C sort >$HOME/seen; eval \"$THEN\""}
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ put .gitignore '*.o
  > build/'
  $ put file.c 'file' && put folder/a.c 'a' && put folder/b.c 'b' && put deep/er/c.c 'c' && put link.c 'link' && put half.c 'old' && base

A folder for a file, a file for a folder, a link for either, a pipe, a folder without rights; ignored things in between.

  $ printf '%s\n' bad 1 2 >half.c && git add half.c && echo 'not staged' >>half.c
  $ rm file.c && mkdir -p file.c/sub/empty && echo 'precious' >file.c/untracked && echo 'object' >file.c/ignored.o && ln -s ../half.c file.c/link && chmod 700 file.c/sub
  $ rm -r folder && echo '#!/bin/sh' >folder && chmod 751 folder
  $ rm -r deep/er && ln -s nowhere deep/er && rm link.c && mkfifo link.c
  $ mkdir -p build/out empty/folder && echo 'built' >build/out/a.o && ln -s half.c untracked-link && echo 'x' >untracked && chmod 755 untracked && chmod 500 empty/folder
  $ picture() { find . -path ./.git -prune -o -printf '%p %y %m %l %i %T@\n' | grep -v -e '^\. ' -e '^./deep ' -e half.c | LC_ALL=C sort; cat file.c/untracked folder half.c; git status --porcelain --ignored; }
  $ picture >../before; git status --porcelain --ignored
   D deep/er/c.c
   D file.c
   D folder/a.c
   D folder/b.c
  MM half.c
   M link.c
  ?? deep/er
  ?? folder
  ?? untracked
  ?? untracked-link
  !! build/
  !! file.c/ignored.o
  $ THEN=true git commit -q -m 'half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat "$HOME/seen"; git show HEAD:half.c; sed -e 's/^bad$/good/' -e 's/^AM half/ M half/; s/^MM half/ M half/' ../before >../expected; picture | diff -u ../expected -
  ./.gitignore
  ./.wf.yaml
  ./build
  ./build/out
  ./build/out/a.o
  ./deep
  ./deep/er
  ./deep/er/c.c
  ./empty
  ./empty/folder
  ./file.c
  ./folder
  ./folder/a.c
  ./folder/b.c
  ./half.c
  ./link.c
  ./untracked
  ./untracked-link
  good
  1
  2

Stopped, interrupted, killed:

  $ git add half.c && printf '%s\n' 'more' >>half.c && picture >../before
  $ THEN=false git commit -q -m 'stopped' >/dev/null 2>&1; picture | diff -u ../before -
  $ THEN='kill -TERM $PPID; sleep 600' git commit -q -m 'terminated' >/dev/null 2>&1; picture | diff -u ../before -
  $ THEN='kill -9 $PPID' git commit -q -m 'killed' >/dev/null 2>&1; wf status >/dev/null
  wf: a run was killed while 5 files were set aside: they are back
  $ picture | diff -u ../before -

`git commit -a` leaves what is not tracked where it is; the file that took the place of the folder is new, and so is not in it.

  $ rm link.c && THEN=true git commit -q -a -m 'all' && git show --format= --name-status --no-renames && git status --porcelain --ignored && cat file.c/untracked folder
  wf: standard lane: * (glob)
  D\tdeep/er/c.c (esc)
  D\tfile.c (esc)
  D\tfolder/a.c (esc)
  D\tfolder/b.c (esc)
  M\thalf.c (esc)
  D\tlink.c (esc)
  ?? deep/
  ?? file.c/
  ?? folder
  ?? untracked
  ?? untracked-link
  !! build/
  !! file.c/ignored.o
  precious
  #!/bin/sh
  $ chmod 700 empty/folder
