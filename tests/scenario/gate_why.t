Why a gate would run now or not: what it is about, what its verdicts depend on, what has changed, and what it said when
it last did not pass. Nothing is run.

  $ . "$TESTDIR/setup.sh"
  $ project && put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, files: "*.c", inputs: [lint.cfg], run: "echo ran >>$HOME/ran; ! grep -n BAD {files}"}
  >   unit: {stage: unit, run: [sh, -c, "exit 0"]}
  >   docs: {stage: types, when_changed: ["doc/**"], run: ["true"]}
  >   fresh: {stage: lint, cache: "off", run: ["true"]}'
  $ put lint.cfg one && put a.c 'int a;' && put b.c 'int b;' && base && put a.c 'int other;' && put b.c 'int more;'
  $ wf gate why lint
  lint (.wf.yaml:3): echo ran >>$HOME/ran; ! grep -n BAD {files}
  now       would run
  lane      standard: low risk, not only docs
  files     2 of 2 changed files
              a.c
              b.c
  verdicts  depend on its keys in the configuration; its program; inputs lint.cfg
  last      it has not run yet
  $ wf gate why docs
  docs (.wf.yaml:5): true
  now       would not run: skipped: nothing that it depends on changed
  lane      standard: low risk, not only docs
  verdicts  depend on its keys in the configuration; its program; the whole tree (no inputs are named)
  last      it has not run yet
  $ wf gate why unit
  unit (.wf.yaml:4): sh -c 'exit 0'
  now       would not run: only on pre-push, manual, ci
  lane      standard: low risk, not only docs
  verdicts  depend on its keys in the configuration; its program; the whole tree (no inputs are named)
  last      it has not run yet
  $ git init -q --bare ../there && git remote add origin ../there && wf gate why pre-push unit | sed -n 2p
  now       would run
  $ test -e ~/ran
  [1]
  $ git commit -qm one && put a.c 'int third;' && put b.c 'int more; ' && git reset -q -- b.c && git checkout -q b.c
  wf: standard lane: 9 gates passed (*) (glob)
  $ wf gate why lint | sed 's/20..-[-0-9:T+]*/TIME/'
  lint (.wf.yaml:3): echo ran >>$HOME/ran; ! grep -n BAD {files}
  now       would run
  lane      standard: low risk, not only docs
  files     1 of 1 changed file
              a.c
  verdicts  depend on its keys in the configuration; its program; inputs lint.cfg
  last      passed at pre-commit, TIME
  $ put lint.cfg two && wf gate why lint | sed 's/20..-[-0-9:T+]*/TIME/'
  lint (.wf.yaml:3): echo ran >>$HOME/ran; ! grep -n BAD {files}
  now       would run
  lane      standard: low risk, not only docs
  files     1 of 2 changed files
              a.c
  verdicts  depend on its keys in the configuration; its program; inputs lint.cfg
  last      passed at pre-commit, TIME
            changed since: its inputs
  $ put a.c 'BAD' && git commit -qm bad
  wf: lint failed: exit code 1
  1:BAD
    rerun: wf run lint
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf gate why lint --log | sed 's/20..-[-0-9:T+]*/TIME/'
  lint (.wf.yaml:3): echo ran >>$HOME/ran; ! grep -n BAD {files}
  now       would run
  lane      standard: low risk, not only docs
  files     1 of 2 changed files
              a.c
  verdicts  depend on its keys in the configuration; its program; inputs lint.cfg
  last      failed at pre-commit, TIME exit code 1
  wf: lint failed: exit code 1
  1:BAD
    rerun: wf run lint
  $ sed -i 's/grep -n/grep/' .wf.yaml && wf gate why lint | tail -1
            changed since: its keys in the configuration
  $ wf gate why fresh | sed -n '4p'
  verdicts  none is kept (cache: off)
  $ wf gate why lint --json | python3 -c 'import json, sys; why = json.load(sys.stdin); print(why["would_run"], why["files"], why["last"]["outcome"], why["last"]["changed_since"])'
  True ['a.c'] failed ['its keys in the configuration']

Built-ins too; and what cannot be told.

  $ printf '{\n' >bad.json && git add bad.json && git commit -qm bad 2>/dev/null
  [1]
  $ wf gate why check-json --log | sed 's/20..-[-0-9:T+]*/TIME/'
  check-json: built-in check-json
  now       would run
  lane      standard: low risk, not only docs
  files     1 of 3 changed files
              bad.json
  verdicts  depend on its keys in the configuration
  last      failed at pre-commit, TIME 1 finding
            of a built-in only the last time that it did not pass is kept
  wf: check-json failed: 1 finding
    bad.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  $ wf gate why nothing
  wf: no gate 'nothing'
    `wf gate list` names them all
  [2]
  $ wf gate why lint unit
  wf: name one gate
    `wf gate list` names them all
  [2]
  $ for file in .git/wf/logs/*; do echo damaged >"$file"; done; wf gate why lint | tail -1
  last      it has not run yet
