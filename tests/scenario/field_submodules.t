Submodules: what is dirty in one, or checked out otherwise than the index says, is no business of the gates of the outer
repository and stays as it is, also where git itself would descend into it (submodule.recurse).

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main library && cd library && put lib.c 'one' && git commit -q -m 'one' && put lib.c 'two' && git commit -q -m 'two' && cd ..
  $ project outer
  $ git config protocol.file.allow always && git config --file "$GIT_CONFIG_GLOBAL" protocol.file.allow always
  $ git submodule --quiet add "$HERE/library" library && git submodule --quiet add "$HERE/library" other
  $ put .wf.yaml 'version: 1
  > gates:
  >   names: {stage: lint, cache: off, run: "echo {files} >$HOME/names"}
  >   look: {stage: lint, cache: off, run: "cat half.c library/lib.c other/lib.c >$HOME/seen; test ! -e $HOME/veto"}
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}' && base
  $ git config submodule.recurse true
  $ picture() {
  >   for folder in library other; do git -C $folder rev-parse HEAD; git -C $folder status --porcelain; cat $folder/lib.c; stat -c '%n %i %y' $folder/*; done
  > }
  $ echo 'edited' >>library/lib.c && echo 'untracked' >library/u.txt && git -C other checkout -q HEAD~1
  $ printf '%s\n' bad 1 2 3 >half.c && git add half.c && echo 'not staged' >>half.c
  $ picture >../before; git status --porcelain
  AM half.c
   M library
   M other
  $ touch "$HOME/veto" && git commit -q -m 'stopped'
  wf: unstaged changes in other: commands see them too
  wf: tidy fixed: fixed 1 file
  wf: look failed: exit code 1
    rerun: wf run look
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ picture | diff ../before - && rm "$HOME/veto" && git commit -q -m 'half'
  wf: unstaged changes in other: commands see them too
  wf: standard lane: * (glob)
  $ picture | diff ../before - && cat "$HOME/names" "$HOME/seen" half.c && git show HEAD:half.c && git status --porcelain
  half.c
  good
  1
  2
  3
  two
  edited
  one
  good
  1
  2
  3
  not staged
  good
  1
  2
  3
   M half.c
   M library
   M other

Another commit of a submodule is staged, and yet another one is checked out.

  $ git add other && git -C other checkout -q main && git status --porcelain && picture >../before
   M half.c
   M library
  MM other
  $ printf '%s\n' bad 1 >half.c && git add half.c && echo 'not staged' >>half.c
  $ git commit -q -m 'pointer' && git show --format= --raw HEAD | cut -d ' ' -f 1,2,5 && picture | diff ../before - && git status --porcelain
  wf: unstaged changes in other: commands see them too
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  :100644 100644 M\thalf.c (esc)
  :160000 160000 M\tother (esc)
   M half.c
   M library
   M other

Killed, and put back by the next command:

  $ printf '%s\n' good 2 >half.c && git add half.c && echo 'not staged' >>half.c && put .wf.yaml 'version: 1
  > gates:
  >   deadly: {stage: lint, cache: off, run: "kill -9 $PPID"}'
  $ git commit -q -m 'killed' 2>/dev/null
  [1]
  $ wf status >/dev/null
  wf: a run was killed while a file was set aside: it is back
  $ picture | diff ../before - && cat half.c && git show :half.c
  good
  2
  not staged
  good
  2
  $ git checkout -q HEAD .wf.yaml half.c

Removed, and added again; a commit -a; a push.

  $ git -C library checkout -q . && git commit -q -a -m 'all' && git show --format= --name-only HEAD && git status --porcelain
  wf: standard lane: * (glob)
  other
   M library
  $ git rm -q -f library && git commit -q -m 'removed' && ls -A
  wf: standard lane: * (glob)
  .git
  .gitmodules
  .wf.yaml
  half.c
  other
  $ git submodule --quiet add --force "$HERE/library" library >/dev/null 2>&1 && git commit -q -m 'added' && git status --porcelain
  wf: standard lane: * (glob)
  $ git init -q --bare ../remote.git && git push -q ../remote.git main && cat "$HOME/names"
  wf: standard lane: * (glob)
  .gitmodules .wf.yaml half.c
