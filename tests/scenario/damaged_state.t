Whatever becomes of our own files: a commit is never stopped by it, and never let through by it.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "echo lint >>$HOME/runs", inputs: "*"}'
  $ git commit -q -m 'first'
  wf: standard lane: 10 gates passed (*) (glob)
  $ for file in .git/wf/checkpoint .git/wf/config .git/wf/installed .git/wf/verdicts/* .git/wf/history/*; do
  >   head -c 300 /dev/urandom >"$file"
  > done
  $ put b.json '{'
  $ git commit -q -m 'second'
  wf: check-json failed: 1 finding
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git rm -q --cached b.json && put a.c && git commit -q -m 'second'
  wf: standard lane: 9 gates passed (*) (glob)
  $ wf history | wc -l
  4
  $ rm -rf .git/wf && put c.c && git commit -q -m 'third'
  wf: standard lane: 9 gates passed (*) (glob)
  $ echo 'a file' >.git/wf.new && rm -rf .git/wf && mv .git/wf.new .git/wf
  $ put d.c && git commit -q -m 'fourth'
  wf: the state in .git/wf cannot be written: this run is not remembered
  wf: standard lane: 9 gates passed (*) (glob)
  $ put e.json '{' && git commit -q -m 'fifth'
  wf: the state in .git/wf cannot be written: this run is not remembered
  wf: check-json failed: 1 finding
    e.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git log --format=%s
  fourth
  third
  second
  first
  $ rm .git/wf && wf install | sed 's|: .*||' | here
  12 hooks in HERE/project/.git/hooks unchanged
  $ wf status | grep hooks
  hooks:       12 hooks in place (git-wf 0.1.0)
