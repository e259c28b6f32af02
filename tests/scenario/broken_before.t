What did not parse before stays committable: only news stops a commit.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put fixture.json '{"broken": '
  $ put right.json '{"a": 1}'
  $ base
  $ printf '\n{"still": \n' >fixture.json
  $ git commit -qam 'still broken'
  wf: trailing-whitespace warned: 1 finding
    fixture.json:2:10: trailing whitespace
  $ git mv fixture.json tests.json
  $ git commit -qm 'renamed'
  $ printf '{"a": }\n' >right.json
  $ git commit -qam 'broke it'
  wf: check-json failed: 1 finding
    right.json:1:7: Expecting value: line 1 column 7 (char 6)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git log --format=%s
  renamed
  still broken
  base

A person who asks about the whole file hears of everything.

  $ git checkout -q right.json
  $ wf run check-json --all-files
  wf: check-json failed: 1 finding
    tests.json:3:1: Expecting value: line 3 column 1 (char 12)
    rerun: wf run check-json --all-files
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
