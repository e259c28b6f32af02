What becomes of a fix: staged, and the commit goes on (restage); left in the worktree, and the commit stops (block); shown,
and nothing else (report).

  $ . "$TESTDIR/setup.sh"
  $ project
  $ with() { put .wf.yaml "version: 1
  > gates:
  >   tidy: {stage: quality, files: '*.c', on_fix: $1, run: '! grep -n bad {files}', fix: 'sed -i s/bad/good/ {files}'}"; }
  $ with restage && base
  $ put a.c 'bad' && git commit -q -m 'restage'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)

  $ with block && base && put a.c 'bad
  > 1
  > 2
  > 3' && echo 'not staged' >>a.c && put 'b c.c' 'bad'
  $ git commit -q -m 'block'
  wf: tidy failed: exit code 1; 2 files fixed in your worktree and not staged: look, `git add` them and commit again
  a.c:1:bad
  b c.c:1:bad
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git diff | grep '^[+-]'
  --- a/a.c
  +++ b/a.c
  -bad
  +good
  +not staged
  --- a/b c.c\t (esc)
  +++ b/b c.c\t (esc)
  -bad
  +good
  $ git add . && git commit -q -m 'block, looked at'
  wf: standard lane: * (glob)

A fix that collides with what is not staged stays away.

  $ put a.c 'bad' && echo 'bad, and not staged' >a.c
  $ git commit -q -m 'collides'
  wf: tidy failed: its fix of a.c collides with your unstaged changes there, which are as they were: stage them too (git add a.c) and commit again
  1:bad
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat a.c && git show :a.c
  bad, and not staged
  bad

A report touches nothing, not even a time; the gates after it see what is staged.

  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", on_fix: report, run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   see: {stage: lint, cache: off, run: "cat a.c >$HOME/seen"}' && base
  $ put a.c 'bad one' && echo 'not staged' >>a.c && put d.c 'bad' && wf undo --list >../undos && git ls-files -s >../index && ls -il --full-time a.c d.c >../files
  $ git commit -q -m 'report'
  wf: tidy failed: exit code 1; its fixer would change 2 files
  diff --git a/a.c b/a.c
  index * (glob)
  --- a/a.c
  +++ b/a.c
  @@ -1 +1 @@
  -bad one
  +good one
  diff --git a/d.c b/d.c
  index * (glob)
  --- a/d.c
  +++ b/d.c
  @@ -1 +1 @@
  -bad
  +good
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git ls-files -s | diff ../index - && ls -il --full-time a.c d.c | diff ../files - && cat "$HOME/seen"
  bad one
  $ wf undo --list | diff ../undos -
