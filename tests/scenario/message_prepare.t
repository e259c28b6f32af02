prepare-commit-msg: a gate of the team's may write into the message; without one the hook does nothing.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ git commit -q --allow-empty -m 'as it is'
  $ put .wf.yaml 'version: 1
  > gates:
  >   ticket:
  >     stage: message
  >     on: prepare-commit-msg
  >     run: "branch=$(git symbolic-ref --short HEAD) && sed -i \"1s/^/[${branch#ticket/}] /\" {files}"'
  $ base && git checkout -q -b ticket/42
  $ git commit -q --allow-empty -m 'with a ticket'
  $ git log --format=%s
  [42] with a ticket
  base
  as it is
