Fixers in the other ways to commit: `commit -a` fixes what is committed; `commit PATH` and a merge are told what to do.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ put a.c 'fine' && put b.c 'fine' && base
  $ echo bad >a.c
  $ git commit -q -a -m 'all'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: 8 gates passed (*) (glob)
  $ git show HEAD:a.c && cat a.c
  good
  good
  $ git status --porcelain
  $ echo bad >>a.c && put b.c 'bad'
  $ git commit -q -m 'path' a.c
  wf: tidy failed: exit code 1; not fixed in `git commit PATH`: run `wf run --files PATH`, then commit again
  2:bad
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git status --porcelain
   M a.c
  M  b.c
  $ wf run --files a.c
  wf: tidy fixed: fixed 1 file
  wf: standard lane: 8 gates passed (*) (glob)
  $ git commit -q -m 'path' a.c
  wf: standard lane: 8 gates passed (*) (glob)
  $ git show HEAD:a.c
  good
  good
  $ git status --porcelain
  M  b.c
  $ git fsck --no-dangling
