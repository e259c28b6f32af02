An amended commit is judged as what changed; a new message alone runs no gate again.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: ["sh", "-c", "echo lint $* >>$HOME/runs", "lint", "{files}"], inputs: .lintrc}'
  $ base
  $ put a.c && put b.c
  $ git commit -q -m 'first wrods'
  wf: standard lane: 9 gates passed (*) (glob)
  $ git commit -q --amend -m 'first words'
  $ cat "$HOME/runs"
  lint a.c b.c

Of an amended content only the file that is new is judged.

  $ put c.c
  $ git commit -q --amend --no-edit
  wf: standard lane: 9 gates passed (*) (glob)
  $ cat "$HOME/runs"
  lint a.c b.c
  lint c.c
  $ put d.json '{'
  $ git commit -q --amend --no-edit
  wf: check-json failed: 1 finding
    d.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git show --format=%s --name-only
  first words
  
  a.c
  b.c
  c.c
  $ git reset -q && rm d.json

The first commit of all, amended:

  $ git checkout -q --orphan fresh && git commit -q -m 'root'
  wf: standard lane: 10 gates passed (*) (glob)
  $ git commit -q --amend -m 'a better root'
  $ git log --format=%s
  a better root
  $ wf history -n 100 | grep -c bypassed
  0
  [1]
