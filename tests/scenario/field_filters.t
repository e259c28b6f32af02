Clean and smudge filters: gates see what a checkout shows, the repository gets what the filter cleans, and what the filter does
not let through stays in the user's file.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, cache: off, run: "cat a.c >$HOME/seen"}
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ git config filter.key.clean 'sed s/SECRET/@KEY@/' && git config filter.key.smudge 'sed s/@KEY@/SECRET/'
  $ git config filter.key.required true
  $ shown() { tr '\n' ';'; echo; }
  $ put .gitattributes '*.c filter=key' && printf '%s\n' 'key SECRET' 1 2 3 >a.c && git add a.c && base
  $ printf '%s\n' 'key SECRET' bad 1 2 3 >a.c && git add a.c && echo 'not staged, SECRET' >>a.c
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ shown <"$HOME/seen"; git show HEAD:a.c | shown; shown <a.c; git diff | tail -n 1; git status --porcelain
  key SECRET;good;1;2;3;
  key @KEY@;good;1;2;3;
  key SECRET;good;1;2;3;not staged, SECRET;
  +not staged, @KEY@
   M a.c

A filter that keeps lines out of the repository: git sees nothing unstaged, and the lines survive the fix.

  $ git checkout -q a.c && git config filter.key.clean 'grep -v LOCAL' && git config filter.key.smudge cat
  $ printf '%s\n' 'LOCAL one' 1 bad 2 3 'LOCAL two' >a.c && git add a.c && git status --porcelain
  M  a.c
  $ git commit -q -m 'lossy'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ shown <"$HOME/seen"; git show HEAD:a.c | shown; shown <a.c; git diff
  1;good;2;3;
  1;good;2;3;
  LOCAL one;1;good;2;3;LOCAL two;
  $ printf '%s\n' 'LOCAL one' 1 bad 2 3 4 'LOCAL two' >a.c && git add a.c && sed -i '5i not staged' a.c
  $ git commit -q -m 'lossy, and half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:a.c | shown; shown <a.c; git status --porcelain
  1;good;2;3;4;
  LOCAL one;1;good;2;not staged;3;4;LOCAL two;
   M a.c

A filter that fails, on the way out or on the way in: the commit is refused with the reason, and nothing has changed.

  $ printf '%s\n' 'LOCAL one' 1 bad 2 3 >a.c && git add a.c && echo 'not staged' >>a.c
  $ picture() { git ls-files -s; stat -c '%i %a %y' a.c; cat a.c; ls .git/wf/set-aside; }; picture >../before
  $ git config filter.key.smudge false && git commit -q -m 'refused'
  wf: git checkout-index: a.c: smudge filter key failed
  [1]
  $ picture | diff ../before -
  $ git config filter.key.smudge cat && git config filter.key.clean false && git commit -q -m 'refused' 2>&1 | grep -o "a.c: clean filter 'key' failed"
  a.c: clean filter 'key' failed
  $ picture | diff ../before - && git log -1 --format=%s
  lossy, and half
  $ git config filter.key.clean 'grep -v LOCAL' && git commit -q -m 'at last'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:a.c | shown; shown <a.c
  1;good;2;3;
  LOCAL one;1;good;2;3;not staged;
