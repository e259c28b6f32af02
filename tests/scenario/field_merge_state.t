In the middle of a merge, a cherry-pick, a revert, a rebase: a commit that is stopped, fixed or killed leaves all that git
remembers of it, the unstaged changes, and the user's own stashes.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "cat half.c >$HOME/seen; echo {files} >>$HOME/seen; eval \"$THEN\""}'
  $ put both.c 'one' && put half.c 'old' && base && git branch stash
  $ git checkout -q -b topic && put both.c 'two' && base 'topic' && git checkout -q main && put both.c 'three' && base 'main'
  $ echo 'stashed' >half.c && git stash push -q -m 'mine' && git stash list >../stashes
  $ state() {
  >   for file in .git/MERGE_* .git/*PICK_HEAD .git/REVERT_HEAD .git/rebase-merge/*; do if [ -f $file ]; then echo "$file $(sha256sum <$file)"; fi; done
  >   git stash list; git stash show -p | tail -n 1
  > }
  $ half() { printf '%s\n' bad 1 2 "$1" >half.c && git add half.c && echo "not staged $1" >>half.c; }

Stopped by a gate, then killed by one: nothing has changed.

  $ stopped() {
  >   state >../state; THEN=false git commit -q --no-edit 2>../said; echo "exit code $?"; state | diff -u ../state - && tail -n 2 half.c | tr '\n' ';' && git show :half.c | head -n 1
  >   THEN='kill -9 $PPID' git commit -q --no-edit 2>../said; state | diff -u ../state -; wf status 2>&1 | grep -c 'back'; state | diff -u ../state - && tail -n 2 half.c | tr '\n' ';' && cat "$HOME/seen"
  > }

A merge:

  $ git merge -q topic >/dev/null
  [1]
  $ echo 'two and three' >both.c && git add both.c && half merge && stopped
  exit code 1
  merge;not staged merge;good
  1
  merge;not staged merge;good
  1
  2
  merge
  both.c half.c
  $ git commit -q --no-edit
  wf: standard lane: * (glob)
  $ git log -1 --format='%s, %p' | sed 's/[0-9a-f]\{7\}/ID/g'; git show HEAD:half.c | tr '\n' ' '; tail -n 2 half.c; git status --porcelain
  Merge branch 'topic', ID ID
  good 1 2 merge merge
  not staged merge
   M half.c

A merge without a fast forward, which git itself commits; and one that only stops before its commit.

  $ git checkout -q half.c && git checkout -q -b side HEAD~1 && put side.c 'side' && base 'side' && git checkout -q main
  $ git merge -q --no-ff --no-commit side && cat .git/MERGE_MODE && echo && half no-ff && stopped
  Automatic merge went well; stopped before committing as requested
  no-ff
  exit code 1
  no-ff;not staged no-ff;good
  1
  no-ff;not staged no-ff;good
  1
  2
  no-ff
  half.c
  $ git commit -q --no-edit && git log -1 --format='%s, %p' | sed 's/[0-9a-f]\{7\}/ID/g'; git show HEAD:half.c | tr '\n' ' '; git status --porcelain; git checkout -q half.c
  wf: standard lane: * (glob)
  Merge branch 'side', ID ID
  good 1 2 no-ff  M half.c

A cherry-pick and a revert that stop at a conflict:

  $ git checkout -q -b picks HEAD && git cherry-pick topic >/dev/null 2>&1
  [1]
  $ echo 'picked' >both.c && git add both.c && half pick && stopped
  exit code 1
  pick;not staged pick;good
  1
  pick;not staged pick;good
  1
  2
  pick
  both.c half.c
  $ git commit -q --no-edit && git log -1 --format='%s'; git show HEAD:half.c | tr '\n' ' '; tail -n 2 half.c; test -e .git/CHERRY_PICK_HEAD
  wf: standard lane: * (glob)
  topic
  good 1 2 pick pick
  not staged pick
  [1]
  $ git checkout -q half.c && git revert --no-edit HEAD~3 >/dev/null 2>&1
  [1]
  $ git status --porcelain; echo 'reverted' >both.c && git add both.c && half revert && stopped
  UU both.c
  exit code 1
  revert;not staged revert;good
  1
  revert;not staged revert;good
  1
  2
  revert
  both.c half.c
  $ git commit -q --no-edit && git log -1 --format='%s'; git show HEAD:half.c | tr '\n' ' '; tail -n 2 half.c; test -e .git/REVERT_HEAD
  wf: standard lane: * (glob)
  Revert "main"
  good 1 2 revert revert
  not staged revert
  [1]

A rebase, at a conflict and where a commit is to be edited:

  $ git checkout -q half.c && git checkout -q -b rebased topic && put late.c 'late' && base 'late'
  $ GIT_SEQUENCE_EDITOR="sed -i '2s/pick/edit/'" git rebase -q -i main~2 >/dev/null 2>&1; git status | head -n 1
  interactive rebase in progress; onto * (glob)
  $ echo 'rebased' >both.c && git add both.c && half rebase && stopped
  exit code 1
  rebase;not staged rebase;good
  1
  rebase;not staged rebase;good
  1
  2
  rebase
  both.c half.c
  $ git commit -q --no-edit; git log -1 --format=%s; git show HEAD:half.c | tr '\n' ' '; tail -n 2 half.c; git checkout -q half.c && git rebase --continue >/dev/null 2>&1; git status | head -n 1
  wf: standard lane: * (glob)
  topic
  good 1 2 rebase rebase
  not staged rebase
  interactive rebase in progress; onto * (glob)
  $ echo 'bad, late' >late.c && git add late.c && half edit && state >../state && THEN=false git commit -q --amend --no-edit 2>../said; state | diff -u ../state -
  $ git commit -q --amend --no-edit; git show HEAD:late.c HEAD:half.c | tr '\n' ' '; tail -n 2 half.c
  wf: standard lane: * (glob)
  good, late good 1 2 edit edit
  not staged edit
  $ git checkout -q half.c && git rebase --continue >/dev/null 2>&1; git status --porcelain --branch; git log --format=%s -3
  ## rebased
  late
  topic
  main

All the time nobody has touched the stashes, nor is anything left behind.

  $ git stash list | diff -u ../stashes - && git stash show -p | tail -n 1; git for-each-ref --format='%(refname)'; ls -A .git/wf/set-aside
  +stashed
  refs/heads/main
  refs/heads/picks
  refs/heads/rebased
  refs/heads/side
  refs/heads/stash
  refs/heads/topic
  refs/stash
