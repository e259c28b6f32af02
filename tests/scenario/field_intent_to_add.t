Files that are only intended to be added, in the first commit and later, beside files of which half is staged.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "cat half.c whole.c >$HOME/seen; test ! -e $HOME/veto"}'
  $ printf '%s\n' bad 1 2 3 >half.c && git add half.c && echo 'not staged' >>half.c && put whole.c 'bad'
  $ printf 'bad, intended\n' >intended.c && : >empty.c && mkdir sub && echo x >sub/intended && chmod 755 intended.c && git add -N intended.c empty.c sub/intended
  $ picture() { stat -c '%n %i %a %y' intended.c empty.c sub/intended; cat intended.c sub/intended; git ls-files -s intended.c empty.c sub; }; picture >../before

No commit yet, and this one is stopped:

  $ git status --porcelain && touch "$HOME/veto" && git commit -q -m 'first'
  A  .wf.yaml
   A empty.c
  AM half.c
   A intended.c
   A sub/intended
  A  whole.c
  wf: unstaged changes in empty.c and 2 more: commands see them too
  wf: tidy fixed: fixed 2 files
  wf: look failed: exit code 1
    rerun: wf run look
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ picture | diff ../before - && cat half.c whole.c && git status --porcelain && git rev-parse -q --verify HEAD
  good
  1
  2
  3
  not staged
  good
  A  .wf.yaml
   A empty.c
  AM half.c
   A intended.c
   A sub/intended
  A  whole.c
  [1]
  $ rm "$HOME/veto" && git commit -q -m 'first'
  wf: unstaged changes in empty.c and 2 more: commands see them too
  wf: standard lane: * (glob)
  $ picture | diff ../before - && cat "$HOME/seen" half.c && git ls-tree -r HEAD | cut -c 1-12,53- && git show HEAD:half.c HEAD:whole.c && git status --porcelain
  good
  1
  2
  3
  good
  good
  1
  2
  3
  not staged
  100644 blob \t.wf.yaml (esc)
  100644 blob \thalf.c (esc)
  100644 blob \twhole.c (esc)
  good
  1
  2
  3
  good
   A empty.c
   M half.c
   A intended.c
   A sub/intended
  $ git stash list; ls -A .git/wf/set-aside

And the second one, killed in between.

  $ printf '%s\n' good 1 >half.c && git add half.c && echo 'not staged' >>half.c && put .wf.yaml 'version: 1
  > gates:
  >   deadly: {stage: lint, cache: off, run: "test -e $HOME/veto || kill -9 $PPID"}'
  $ git commit -q -m 'killed' 2>/dev/null
  [1]
  $ touch "$HOME/veto" && git commit -q -m 'second'
  wf: a run was killed while a file was set aside: it is back
  wf: unstaged changes in empty.c and 2 more: commands see them too
  wf: standard lane: * (glob)
  $ picture | diff ../before - && cat half.c && git show HEAD:half.c && git status --porcelain
  good
  1
  not staged
  good
  1
   A empty.c
   M half.c
   A intended.c
   A sub/intended

Then it is added, half of it.

  $ printf '%s\n' 1 2 >intended.c && git add intended.c && echo 'not staged' >>intended.c
  $ git commit -q -m 'third'
  wf: unstaged changes in empty.c and 1 more: commands see them too
  wf: standard lane: * (glob)
  $ cat intended.c && git show --format= --name-status HEAD && git status --porcelain
  1
  2
  not staged
  A\tintended.c (esc)
   A empty.c
   M half.c
   M intended.c
   A sub/intended
