Rebase makes its commits without pre-commit: they are noted, nothing stands in the way, and the push runs what they owe.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "echo lint {files} >>$HOME/runs; ! grep -n bad {files}", files: "*.c"}'
  $ git commit -q -m 'base'
  wf: standard lane: 9 gates passed (*) (glob)
  $ git checkout -q -b topic
  $ for i in 1 2 3; do put "$i.c" "$i"; git commit -q -m "commit $i" 2>/dev/null; done
  $ git checkout -q main && put main.c && git commit -q -m 'main moved on'
  wf: standard lane: 9 gates passed (*) (glob)
  $ git checkout -q topic
  $ : >"$HOME/runs"
  $ git rebase -q main
  $ cat "$HOME/runs"
  $ git log --format=%s
  commit 3
  commit 2
  commit 1
  main moved on
  base
  $ git status --porcelain
  $ wf history -n 100 | grep -c bypassed
  4
  $ wf history -n 1 | sed 's/.*(/(/'
  (bypassed: no pre-commit run passed for the trees of 3 rewritten commits)
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ git push -q origin topic
  wf: standard lane: 2 gates passed, 4 cached (*) (glob)
  $ cat "$HOME/runs"
  lint 1.c 2.c 3.c main.c

Reworded, squashed:

  $ GIT_SEQUENCE_EDITOR="sed -i '1s/pick/reword/;3s/pick/fixup/'" git rebase -q -i main
  [detached HEAD *] commit 1 (glob)
   Date: Fri Jan 2 03:04:05 2026 +0000
   1 file changed, 1 insertion(+)
   create mode 100644 1.c
  $ git log --format=%s
  commit 2
  commit 1
  main moved on
  base
  $ git status --porcelain

A rebase that applies patches has each of them judged, so nobody is noted.

  $ git checkout -q main && put more.c && base 'moved on again' && git checkout -q topic && : >"$HOME/runs"
  $ git rebase -q --apply main && cat "$HOME/runs"
  wf: standard lane: * (glob)
  wf: standard lane: * (glob)
  lint 1.c
  lint 2.c 3.c
  $ wf history -n 2 | grep -c bypassed
  0
  [1]
