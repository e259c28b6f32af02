A gate that commits itself, in another repository with our hooks or in this very one, neither waits for ever nor goes round
in circles: inside of a gate only the built-in checks run.

  $ . "$TESTDIR/setup.sh"
  $ project other && put .wf.yaml 'version: 1
  > gates: {loud: {stage: lint, run: "echo loud; false"}}' && base && cd ..
  $ project
  $ cat >../publish <<'EOF'
  > #!/bin/sh
  > cd "$OTHER" || exit
  > date >"$1" && git add "$1" && git commit -q -m "$1"
  > EOF
  $ chmod +x ../publish && export OTHER="$HERE/other"
  $ put .wf.yaml 'version: 1
  > gates:
  >   publish: {stage: lint, run: [../publish, log.txt]}'
  $ put a.c
  $ git commit -q -m 'first'
  wf: standard lane: 10 gates passed (*) (glob)
  $ git -C ../other log -1 --format=%s
  log.txt
  $ put .wf.yaml 'version: 1
  > gates:
  >   publish: {stage: lint, run: [../publish, log.json]}'
  $ git commit -q -m 'second'
  wf: publish failed: exit code 1
  wf: check-json failed: 1 finding
    log.json:1:1: Expecting value: line 1 column 1 (char 0)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
    rerun: wf run publish
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git -C ../other log -1 --format=%s
  log.txt

In this repository, on another branch and with an index of its own:

  $ put .wf.yaml 'version: 1
  > gates:
  >   note:
  >     stage: lint
  >     run: git worktree add -q --detach "$HOME/notes" && cd "$HOME/notes" && git commit -q --allow-empty -m note'
  $ git commit -q -m 'third'
  wf: standard lane: 9 gates passed (*) (glob)
  $ git log --format=%s
  third
  first
