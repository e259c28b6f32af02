A gate with a fixer repairs what is staged, and the commit goes on with what is right; nothing else is staged on the way.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   other: {stage: lint, files: "*.c", run: "! grep -n bad {files}"}' && base
  $ put a.c 'bad' && put b.c 'fine' && put c.txt 'bad' && echo 'bad' >untracked.c
  $ echo x >tracked.txt && git add tracked.txt && base && echo 'edited' >tracked.txt
  $ put a.c 'bad again' && chmod +x a.c && git add a.c
  $ git commit -q -m 'first'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: 9 gates passed (*) (glob)
  $ git show --format= HEAD | grep '^[+-]'
  --- a/a.c
  +++ b/a.c
  -bad
  +good again
  $ cat a.c untracked.c c.txt
  good again
  bad
  bad
  $ git status --porcelain
   M tracked.txt
  ?? untracked.c
  $ git fsck --no-dangling

A fixer that cannot repair it, and one that fails, stop the commit.

  $ put .wf.yaml 'version: 1
  > gates:
  >   hopeless: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "true"}
  >   broken: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "echo cannot; exit 2"}
  >   deletes: {stage: quality, files: "*.h", run: "! grep -n bad {files}", fix: "rm {files}"}' && base
  $ put a.c 'bad' && put b.h 'bad'
  $ git commit -q -m 'second'
  wf: hopeless failed: exit code 1
  1:bad
    rerun: wf run hopeless
  wf: broken failed: exit code 1; its fixer: exit code 2
  1:bad
  cannot
    rerun: wf run broken
  wf: deletes errored: its fixer deleted b.h
  1:bad
    rerun: wf run deletes
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]
  $ git status --porcelain
  M  a.c
  A  b.h
   M tracked.txt
  ?? untracked.c

Where nothing may be written: --no-fix, and the push.

  $ git reset -q --hard
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}' && base
  $ put a.c 'bad'
  $ wf run --no-fix tidy
  wf: tidy failed: exit code 1
  1:bad
    rerun: wf run tidy
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ base
  $ git init -q --bare ../remote.git && git push -q ../remote.git main
  wf: tidy failed for refs/heads/main: exit code 1
  a.c:1:bad
    rerun: wf run pre-push tidy
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ cat a.c
  bad

By hand, in the worktree:

  $ wf run tidy --all-files
  wf: tidy fixed: fixed 1 file
  wf: standard lane: 1 gate passed (*) (glob)
  $ cat a.c && git status --porcelain
  good
   M a.c
  ?? untracked.c
