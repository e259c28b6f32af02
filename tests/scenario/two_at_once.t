Two commits at the same time, in two worktrees of one repository, and two pushes: neither waits for the other for ever,
nothing is lost. Each gate waits until the other one has begun.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ mkfifo ../left ../right
  $ cat >../meet <<'EOF'
  > #!/bin/sh
  > case $(cat side) in
  >   left) echo >../left && cat ../right ;;
  >   right) cat ../left && echo >../right ;;
  > esac >/dev/null
  > EOF
  $ chmod +x ../meet
  $ put .wf.yaml 'version: 1
  > gates: {meet: {stage: lint, run: [../meet], timeout: 30s, cache: off}}' && base
  $ git worktree add -q ../other -b other
  $ put side left
  $ (cd ../other && put side right && git commit -q -m 'right' 2>../right.txt) & git commit -q -m 'left' 2>../left.txt; wait
  $ cat ../left.txt ../right.txt
  wf: standard lane: 9 gates passed (*) (glob)
  wf: standard lane: 9 gates passed (*) (glob)
  $ git log --format=%s --all | sort
  base
  left
  right
  $ wf history --json | python3 -c '
  > import json, sys
  > records = [json.loads(line) for line in sys.stdin]
  > print(sorted((record["event"], record["branch"]) for record in records if record.get("lane")))'
  [('commit-msg', 'main'), ('commit-msg', 'other'), ('post-commit', 'main'), ('post-commit', 'other'), ('pre-commit', 'main'), ('pre-commit', 'other')]
