--no-verify is noted, and its gates run at the push; so do those that SKIP left out.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, files: "*.c", run: "! grep -Hn bad {files}"}'
  $ git commit -q -m 'first' && git push -q origin main
  wf: standard lane: 9 gates passed (*) (glob)
  wf: standard lane: 5 gates cached (*) (glob)
  $ put a.c 'bad' && put a.json '{'
  $ git commit -q --no-verify -m 'in a hurry'
  $ wf history -n 1 | grep -o '(.*'
  (bypassed: no pre-commit run passed for this tree)
  $ git push -q origin main
  wf: check-json failed for refs/heads/main: 1 finding
    a.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run pre-push check-json
  wf: lint failed for refs/heads/main: exit code 1
  a.c:1:bad
    rerun: wf run pre-push lint
  wf: push stopped by 2 gates, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]

Repaired in a later commit: the tip is what counts.

  $ put a.c 'good' && put a.json '{}' && git commit -q -m 'repaired'
  wf: standard lane: 9 gates passed (*) (glob)
  $ git push -q origin main
  wf: standard lane: 3 gates passed, 3 cached (*) (glob)
  $ put b.c 'bad'
  $ SKIP=lint,check-xml git commit -q -m 'skipped'
  wf: skipped: check-xml, lint
  wf: standard lane: 8 gates passed (*) (glob)
  $ git push -q origin main
  wf: lint failed for refs/heads/main: exit code 1
  b.c:1:bad
    rerun: wf run pre-push lint
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ SKIP=lint git push -q origin main
  wf: skipped: lint
  wf: standard lane: 4 gates cached (*) (glob)
  $ wf history --json -n 1 | grep -o '"id":"lint".*' | cut -d, -f 1-4
  "id":"lint","stage":"lint","outcome":"skipped","reason":"named in SKIP"}
