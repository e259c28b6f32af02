In a merge that conflicted, hooks are given what was resolved: as a file of its own, or as the other side has it. What git
merged by itself is not asked about again.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >.pre-commit-config.yaml <<'END'
  > repos:
  >   - repo: meta
  >     hooks: [{id: identity}]
  > END
  $ put a.txt one && put b.txt one && put .pre-commit-config.yaml "$(cat .pre-commit-config.yaml)" && base
  $ git checkout -q -b topic && put a.txt two && put b.txt two && put c.txt && base topic
  $ git checkout -q main && put a.txt three && put b.txt three && base main
  $ git merge -q topic >/dev/null
  [1]
  $ git checkout --theirs b.txt && put a.txt 'two and three' && git add . && git commit -q --no-edit
  Updated 1 path from the index
  wf: identity passed
  a.txt
  b.txt
  wf: standard lane: 8 gates passed (*) (glob)
