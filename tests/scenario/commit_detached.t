On no branch at all: everything works, rules about branches just do not match.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > lanes:
  >   trunk: {extends: heavy, when: {branch: "*"}}'
  $ git commit -q -m 'first'
  wf: trunk lane: 9 gates passed (*) (glob)
  $ git checkout -q --detach
  $ put a.c
  $ wf lane explain | grep -e lane -e reason
  lane:   standard
  reason: low risk, not only docs (classification)
  $ git commit -q -m 'detached'
  wf: standard lane: 8 gates passed (*) (glob)
  $ put b.json '{'
  $ git commit -q -m 'broken'
  wf: check-json failed: 1 finding
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf status | head -n 1 | here
  repository:  HERE/project (detached)
  $ git reset -q
  $ git init -q --bare ../remote.git
  $ git push -q ../remote.git HEAD:refs/heads/main
  wf: trunk lane: 1 gate passed, 4 cached (*) (glob)
  $ git -C ../remote.git log --format=%s main
  detached
  first
