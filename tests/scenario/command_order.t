Commands begin with the longest way, files are given in batches where that is worth it, and fail_fast ends a run early.

  $ . "$TESTDIR/setup.sh"
  $ project && put .wf.yaml 'version: 1
  > jobs: 2
  > gates:
  >   slow: {stage: lint, files: "*.c", cache: "off", run: "for file in {files}; do sleep 0.2; done; echo slow {files} >>$HOME/ran"}
  >   vet: {stage: lint, files: "**/*.go", run: "echo vet {dirs} >>$HOME/ran"}
  >   bad: {stage: types, run: "! test -e $HOME/bad"}
  >   long: {stage: unit, "on": [pre-commit], run: "test ! -e $HOME/bad || sleep 60; echo long >>$HOME/ran"}'
  $ for i in 1 2 3 4 5 6 7 8; do put f$i.c "int a$i;"; done
  $ put go.go x && put cmd/tool/main.go x && put cmd/tool/more.go x && put "odd name/-x.go" x
  $ git commit -qm one
  wf: standard lane: 13 gates passed (*) (glob)
  $ sort ~/ran && rm ~/ran
  long
  slow f1.c f2.c f3.c f4.c f5.c f6.c f7.c f8.c
  vet . ./cmd/tool ./odd name

The folders were given once each. The gate has shown by now how long it takes: its files go to two calls at once.

  $ for i in 1 2 3 4 5 6 7 8; do put f$i.c "int b$i;"; done
  $ git commit -qm two && grep -c slow ~/ran && grep slow ~/ran | sort | head -1
  wf: standard lane: 10 gates passed (*) (glob)
  2
  slow f1.c f2.c f3.c f4.c
  $ rm ~/ran && sed -i 's/cache: "off", run/batches: one, run/' .wf.yaml && git add .wf.yaml
  $ for i in 1 2 3 4 5 6 7 8; do put f$i.c "int c$i;"; done
  $ git commit -qm three && grep -c slow ~/ran
  wf: standard lane: 11 gates passed (*) (glob)
  1

With fail_fast the first gate that stops the commit ends the run; the others are not waited for.

  $ rm ~/ran && touch ~/bad && put d.txt && wf run pre-commit bad long --fail-fast
  wf: long cancelled: fail_fast: bad stopped the change
  wf: bad failed: exit code 1
    rerun: wf run bad
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ sed -i 's/^jobs: 2/jobs: 2\nfail_fast: true/' .wf.yaml && git add .wf.yaml && git commit -qm four
  wf: long cancelled: fail_fast: bad stopped the change
  wf: bad failed: exit code 1
    rerun: wf run bad
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ test -e ~/ran
  [1]
  $ rm ~/bad && git commit -qm four
  wf: standard lane: 2 gates passed, 9 cached (*) (glob)
  $ cat ~/ran
  long
  $ printf 'version: 1\nfail_fast: maybe\n' >.wf.yaml && wf config check
  wf: .wf.yaml:2:12: 'fail_fast' must be true or false, not 'maybe'
    2 | fail_fast: maybe
      |            ^
  [2]
  $ wf run --jobs 0
  wf: --jobs: '0' is neither a number from 1 to 1000000 nor load
    wf run --help
  [2]
  $ wf run --jobs load --all-files >/dev/null 2>&1; test $? -lt 3
