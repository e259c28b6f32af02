Somebody else has the index locked while a fix is staged: the commit is stopped and nothing unfixed gets through; the user's
files are back, and when the lock is gone it all works.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}; eval \"$LOCK\""}' && base
  $ printf '%s\n' bad 1 2 3 >half.c && git add half.c && echo 'not staged' >>half.c && put whole.c 'bad'
  $ picture() { git ls-files -s; cat half.c whole.c; stat -c '%i %a %y' half.c whole.c; }; picture >../before
  $ LOCK='touch .git/index.lock' git commit -q -m 'first' 2>&1 | grep -v -e '^$' -e '^Another' -e '^an editor' -e '^are term' -e '^may have' -e '^remove'  | here
  wf: staging a fix: git update-index: Unable to create 'HERE/project/.git/index.lock': File exists.
  $ picture | diff ../before - && git rev-parse -q --verify HEAD:whole.c; ls .git/index.lock
  .git/index.lock
  $ rm .git/index.lock && git commit -q -m 'second'
  wf: tidy fixed: fixed 2 files
  wf: standard lane: * (glob)
  $ cat half.c && git show HEAD:half.c HEAD:whole.c && git status --porcelain
  good
  1
  2
  3
  not staged
  good
  1
  2
  3
  good
   M half.c

Without a fix to stage the lock of somebody else is no hindrance for gates.

  $ touch .git/index.lock && wf run tidy --last-commit && rm .git/index.lock
  wf: standard lane: * (glob)
