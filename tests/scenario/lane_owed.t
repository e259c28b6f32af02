A lane may let stages wait until a protected branch is pushed: one line names what is owed, and there it is paid.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: ["./lint"], inputs: "*", files: "*.c"}
  >   unit: {stage: unit, run: ["./unit"], inputs: "*"}
  > lanes:
  >   hotfix: {extends: standard, when: {branch: "hotfix/**"}, owed: [lint, unit]}
  > policy: {protected: [main, "release/**"]}'
  $ printf '#!/bin/sh\necho lint >>"$HOME/runs"\n! grep -Hn bad *.c\n' >lint
  $ printf '#!/bin/sh\necho unit >>"$HOME/runs"\n' >unit
  $ chmod +x lint unit && git add lint unit && base
  $ git checkout -q -b hotfix/1
  $ put a.c 'bad'
  $ git commit -q -m 'in a hurry'
  wf: owed: lint (until a protected branch is pushed)
  wf: hotfix lane: 8 gates passed, 1 owed (*) (glob)
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ git push -q origin hotfix/1
  wf: owed: unit, lint (until a protected branch is pushed)
  wf: hotfix lane: 5 gates passed, 2 owed (*) (glob)
  $ test -e "$HOME/runs"
  [1]
  $ git push -q origin hotfix/1:main
  wf: lint failed for refs/heads/main: exit code 1
  a.c:1:bad
    rerun: wf run pre-push lint
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ sort "$HOME/runs"
  lint
  unit
  $ rm "$HOME/runs"

  $ put a.c 'good' && git commit -q -m 'repaired'
  wf: owed: lint (until a protected branch is pushed)
  wf: hotfix lane: 7 gates passed, 1 owed (*) (glob)
  $ git push -q origin hotfix/1:main
  wf: standard lane: 2 gates passed, 3 cached (*) (glob)
  $ git push -q origin hotfix/1
  wf: hotfix lane: 5 gates cached (*) (glob)
  $ sort "$HOME/runs"
  lint
  unit
