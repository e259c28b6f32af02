The examples of docs/lanes.md, as they stand there: each is loaded, and the first three do what the page says.

  $ . "$TESTDIR/setup.sh"
  $ sed -n '/^```yaml$/,/^```$/p' "$DOCS/lanes.md" | awk '/^```yaml$/ { n++; next } /^```$/ { next } { print > ("example" n ".yaml") }'
  $ for file in example*.yaml; do wf config check $file; done
  example1.yaml: right (17 gates, 6 lanes)
  example2.yaml: right (16 gates, 6 lanes)
  example3.yaml: right (16 gates, 6 lanes)
  example4.yaml: right (15 gates, 9 lanes)
  $ EXAMPLES=$PWD
  $ begin() {
  >   cd "$EXAMPLES" && rm -rf remote.git && project "$1" && cp "$EXAMPLES/$2" .wf.yaml && git add .wf.yaml
  >   printf 'build smoke lint unit:\n\techo $@ >>%s/runs\n' "$HOME" >Makefile && git add Makefile && base
  >   git init -q --bare ../remote.git && git remote add origin ../remote.git && WF=0 git push -q origin main; rm -f "$HOME/runs"; }
  $ ran() { tr '\n' ' ' <"$HOME/runs"; echo; rm "$HOME/runs"; }

A hotfix.

  $ begin one example1.yaml && git checkout -q -b hotfix/1 && put a.c 'int a;'
  $ git commit -q -m 'repair' 2>&1 | sed 's/ (.*//'
  wf: owed: check-added-large-files, check-case-conflict, trailing-whitespace, end-of-file-fixer, mixed-line-ending, fix-byte-order-marker, lint
  wf: hotfix lane: 2 gates passed, 7 owed
  $ git push -q origin hotfix/1 2>&1 | sed 's/ (.*//'; ran
  wf: owed: check-added-large-files, check-case-conflict, lint
  wf: hotfix lane: 2 gates passed, 2 cached, 3 owed
  build smoke 
  $ git push -q origin hotfix/1:main 2>&1 | sed 's/ (.*//'; ran
  wf: standard lane: 3 gates passed, 4 cached
  lint 

A release.

  $ begin two example2.yaml && git checkout -q -b release/1 && put VERSION 1.0 && git commit -q -m 'version' 2>&1 | sed 's/ (.*//'
  wf: release lane: 8 gates passed
  $ wf lane explain --last-commit --lane docs --hook-stage ci | grep -e ^lane -e ^reason
  lane:   release
  reason: at least 'release': VERSION matches VERSION (else docs: --lane docs) (floor)
  $ git push -q origin release/1 2>&1 | grep -v -e error: -e '^ *rerun'
  wf: changelog failed for refs/heads/release/1: exit code 2
  grep: CHANGELOG.md: No such file or directory
    hint: write down what changed, under the version of the file VERSION
  wf: approval failed for refs/heads/release/1: commit * has 0 approvals, and lane 'release' wants 1 (glob)
    hint: who approves adds a line 'Approved-by: name <mail address>' to its message (git commit --amend)
  wf: push stopped by 2 gates, release lane (*) (glob)
  $ put CHANGELOG.md '## 1.0' && git commit -q -m 'changes
  > 
  > Approved-by: Grace Hopper <grace@example.com>' 2>/dev/null; git push -q origin release/1 2>&1 | sed 's/ (.*//'; ran
  wf: release lane: 4 gates passed, 3 cached
  unit unit 

An experiment.

  $ begin three example3.yaml && git checkout -q -b spike/1 && printf '\tint a;\n' >a.c && git add a.c
  $ git commit -q -m 'try' 2>&1 | sed 's/ (.*//'
  wf: format warned: exit code 1
  1:\tint a; (esc)
  wf: experimental lane: 8 gates passed, 1 warned
  $ git push -q origin spike/1 2>&1 | tail -n 2 | sed 's/ (.*//'
  wf: owed: unit
  wf: experimental lane: 4 gates cached, 1 warned, 1 owed
  $ git push -q origin spike/1:main 2>&1 | grep -v -e error: -e '^ *rerun' | sed 's/ (.*//'
  wf: format failed for refs/heads/main: exit code 1
  1:\tint a; (esc)
  wf: push stopped by 1 gate, standard lane
