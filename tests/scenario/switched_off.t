WF=0 switches everything off for one command, and the record says so; SKIP and WF_SKIP leave single gates out.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put broken.json '{'
  $ WF=0 git commit -q -m 'off'
  $ wf history | grep -o ' pre-commit.*(.*' | tr -s ' '
   pre-commit - 0 ms passed (switched off by WF=0)
  $ put other.json '{'
  $ SKIP=check-json git commit -q -m 'skip'
  wf: skipped: check-json
  $ put third.json '{' && put fourth.yaml 'a: ['
  $ WF_SKIP='check-json, check-yaml' git commit -q -m 'two'
  wf: skipped: check-json, check-yaml
  $ put fifth.json '{'
  $ WF=1 git commit -q -m 'on'
  wf: check-json failed: 1 finding
    fifth.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git log --format=%s
  two
  skip
  off
