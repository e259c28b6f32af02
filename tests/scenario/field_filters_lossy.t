A filter that keeps lines out of the repository, and a fix: afterwards git sees nothing unstaged, as it did before.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ git config filter.key.clean 'grep -v LOCAL' && git config filter.key.smudge cat && put .gitattributes '*.c filter=key' && base
  $ printf '%s\n' 'LOCAL one' 1 bad 2 3 'LOCAL two' >a.c && git add a.c && git status --porcelain
  A  a.c
  $ git commit -q -m 'lossy'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:a.c && cat a.c && git status --porcelain
  1
  good
  2
  3
  LOCAL one
  1
  good
  2
  3
  LOCAL two

Where the line that is mended stands beside one that only the file has, the fix is refused, and says why.

  $ printf '%s\n' 'LOCAL one' bad 2 3 >a.c && git add a.c && git commit -q -m 'beside it'
  wf: tidy failed: its fix of a.c does not fit into your file, which a filter makes different from what is staged: it is as it was
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git show :a.c && cat a.c && git status --porcelain
  bad
  2
  3
  LOCAL one
  bad
  2
  3
  M  a.c
