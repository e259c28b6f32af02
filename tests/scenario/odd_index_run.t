A whole run (a commit with a fixer and unstaged changes that is stopped, killed, and let through, `commit -a`, pushes of what is
and what is not checked out) where the index is of another kind: everything is as with a plain one.

  $ . "$TESTDIR/setup.sh" && . "$TESTDIR/story.sh"

The plain one:

  $ project plain && files && base && story plain 2>&1 | told >../plain.txt; cd ..; cat plain.txt
  wf: tidy fixed: fixed 2 files
  wf: look failed: exit code 1
    rerun: wf run look
  wf: skipped: names
  wf: commit stopped by 1 gate, standard lane (TIME)
  exit code 1
  M  half.c
  R  in/old.c -> in/new.c
  M  in/whole.c
  ?? u.txt
  good
  1
  2
  3
  good
  gone.c
  half.c
  in
  out
  u.txt
  100644 0\t.wf.yaml (esc)
  100644 0\tgone.c (esc)
  100644 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
   D gone.c
  MM half.c
  R  in/old.c -> in/new.c
  M  in/whole.c
  ?? u.txt
  good
  1
  2
  3
  not staged
  good
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  base
  exit code 1
  wf: a run was killed while 4 files were set aside: they are back
  100644 0\t.wf.yaml (esc)
  100644 0\tgone.c (esc)
  100644 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
   D gone.c
  MM half.c
  R  in/old.c -> in/new.c
  M  in/whole.c
  ?? u.txt
  bad
  1
  2
  3
  not staged
  bad
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  base
  wf: tidy fixed: fixed 2 files
  wf: standard lane: 3 gates passed, 8 cached (TIME)
  M  half.c
  R  in/old.c -> in/new.c
  M  in/whole.c
  ?? u.txt
  good
  1
  2
  3
  good
  gone.c
  half.c
  in
  out
  u.txt
  half.c in/new.c in/whole.c
  100644 0\t.wf.yaml (esc)
  100644 0\tgone.c (esc)
  100644 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
   D gone.c
   M half.c
  ?? u.txt
  good
  1
  2
  3
  not staged
  good
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  half
  M\thalf.c (esc)
  R100\tin/old.c\tin/new.c (esc)
  M\tin/whole.c (esc)
  good
  1
  2
  3
  wf: standard lane: 10 gates passed (TIME)
  100644 0\t.wf.yaml (esc)
  100755 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
  ?? u.txt
  good
  1
  2
  3
  not staged
  good
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  all
  D\tgone.c (esc)
  M\thalf.c (esc)
  good
  1
  2
  3
  not staged
  wf: standard lane: 8 gates passed (TIME)
  good
  1
  2
  3
  not staged
  good
  half.c
  in
  out
  half.c in/new.c in/whole.c out/other.c out/out.c
  wf: tidy failed for refs/heads/topic: exit code 1
    rerun: wf run pre-push tidy
  wf: push stopped by 1 gate, standard lane (TIME)
  error: failed to push some refs to 'REMOTE'
  half.c in/new.c in/topic.c in/whole.c out/other.c out/out.c
  100644 0\t.wf.yaml (esc)
  100755 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
  ?? u.txt
  good
  1
  2
  3
  not staged
  good
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  all
  refs/heads/main

The others:

  $ try() { story "$1" 2>&1 | told >../$1.txt; cd ..; diff -u plain.txt $1.txt | grep '^[-+]' || echo same; }
  $ project split && git config core.splitIndex true && files && base && git update-index --split-index && ls .git | grep -q sharedindex && try split
  same
  $ project many && git config feature.manyFiles true && git config index.skipHash true && files && base && git update-index --force-untracked-cache && try many
  same
  $ project uncached && files && base && rm .git/index && git read-tree HEAD && git update-index --refresh && try uncached
  same

With a file system monitor, which tells git what to look at: one that does, and one that is broken.

  $ printf '#!/bin/sh\nprintf "token\\0/\\0"\n' >works && printf '#!/bin/sh\nexit 1\n' >fails && chmod +x works fails
  $ project monitor && git config core.fsmonitor "$HERE/works" && files && base && git update-index --fsmonitor && git status --porcelain && try monitor
  same
  $ project broken && git config core.fsmonitor "$HERE/fails" && files && base && git update-index --fsmonitor && git status --porcelain && try broken
  same

A sparse index, which has one entry for each folder that is not checked out: only what lies there differs.

  $ project sparse && files && base && git sparse-checkout init --cone --sparse-index && git sparse-checkout set in && git ls-files -s --sparse out | cut -c 1-6,49- && git ls-files -t out
  0400000\tout/ (esc)
  S out/other.c
  S out/out.c
  $ story sparse 2>&1 | told >../sparse.txt; cd ..; diff -u --label plain --label sparse plain.txt sparse.txt
  --- plain
  +++ sparse
  @@ -16,7 +16,6 @@
   gone.c
   half.c
   in
  -out
   u.txt
   100644 0\t.wf.yaml (esc)
   100644 0\tgone.c (esc)
  @@ -76,7 +75,6 @@
   gone.c
   half.c
   in
  -out
   u.txt
   half.c in/new.c in/whole.c
   100644 0\t.wf.yaml (esc)
  [1]
