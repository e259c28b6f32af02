`git commit PATH` commits that path alone; what else is staged is judged when it is committed.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   names: {stage: lint, run: "echo {files} >>$HOME/judged"}
  >   index: {stage: lint, run: "git diff --cached --name-only >>$HOME/judged"}'
  $ put a.c && put b.c && base
  $ put broken.json '{'
  $ echo changed >a.c
  $ git commit -q -m 'a alone' a.c
  wf: standard lane: 9 gates passed (*) (glob)
  $ cat "$HOME/judged"
  a.c
  a.c
  $ git show --format= --name-only
  a.c
  $ git status --porcelain
  A  broken.json
  $ echo more >>b.c
  $ git commit -q -m 'b and what is staged' --include b.c
  wf: check-json failed: 1 finding
    broken.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git status --porcelain
   M b.c
  A  broken.json

From a folder below:

  $ git rm -q --cached broken.json && rm broken.json
  $ mkdir sub && cd sub
  $ echo more >file.json
  $ git add file.json
  $ git commit -q -m 'from below' file.json
  wf: check-json failed: 1 finding
    sub/file.json:1:1: Expecting value: line 1 column 1 (char 0)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ echo '{}' >file.json
  $ git commit -q -m 'from below' file.json
  wf: standard lane: 11 gates passed (*) (glob)
  $ git log --format=%s
  from below
  a alone
  base
  $ git status --porcelain
   M b.c
