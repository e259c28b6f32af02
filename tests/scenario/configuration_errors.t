An error in .wf.yaml is told with file, line and column, what is wrong, and what to write instead.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ check() { cat >.wf.yaml; wf config check; }
  $ check <<'EOF'
  > version: 1
  > gates:
  >   lint:
  >     stage: lint
  >     fils: "*.c"
  >     run: "true"
  > EOF
  wf: .wf.yaml:5:5: unknown key 'fils' in gate 'lint'
    5 |     fils: "*.c"
      |     ^
    did you mean 'files'?
  [2]
  $ check <<'EOF'
  > version: 1
  > gates:
  >   lint: {stage: lnt, run: "true"}
  > EOF
  wf: .wf.yaml:3:17: unknown stage 'lnt' for 'stage' in gate 'lint'
    3 |   lint: {stage: lnt, run: "true"}
      |                 ^
    did you mean 'lint'? known: setup, parse, quality, hooks, message, unit, integration, types, lint, performance, stress, security, compliance
  [2]
  $ check <<'EOF'
  > version: 1
  > gates:
  >   build: {stage: unit, run: "true"}
  >   test: {stage: unit, run: "true", needs: biuld}
  > EOF
  wf: .wf.yaml:4:43: gate 'test' needs the unknown gate 'biuld'
    4 |   test: {stage: unit, run: "true", needs: biuld}
      |                                           ^
    did you mean 'build'?
  [2]
  $ check <<'EOF'
  > version: 1
  > gates:
  >   a: {stage: lint, run: "true", needs: [b]}
  >   b: {stage: lint, run: "true", needs: [c]}
  >   c: {stage: lint, run: "true", needs: [a]}
  > EOF
  wf: .wf.yaml:3:41: gates need each other: a -> b -> c -> a
    3 |   a: {stage: lint, run: "true", needs: [b]}
      |                                         ^
  [2]
  $ printf 'version: 1\ngates:\n\tlint: {}\n' | check
  wf: .wf.yaml:3:1: not valid YAML: a tab cannot indent
    3 |  lint: {}
      | ^
    use spaces
  [2]
  $ check <<'EOF'
  > version: 1
  > lanes:
  >   fast: {description: quick}
  > EOF
  wf: .wf.yaml:3:3: lane 'fast' needs 'stages' or 'extends'
    3 |   fast: {description: quick}
      |   ^
  [2]
  $ check <<'EOF'
  > version: 1
  > lanes:
  >   one: {extends: two}
  >   two: {extends: one}
  > EOF
  wf: .wf.yaml:3:18: lanes extend each other: one -> two -> one
    3 |   one: {extends: two}
      |                  ^
  [2]
  $ check <<'EOF'
  > version: 1
  > minimum_wf: 2.0.0
  > EOF
  wf: .wf.yaml:2:13: this configuration needs wf 2.0.0 or newer, and this is wf 0.1.0
    2 | minimum_wf: 2.0.0
      |             ^
    upgrade wf
  [2]
  $ check <<'EOF'
  > version: 1
  > gates:
  >   a: {stage: lint, run: "true", timeout: 3 days}
  >   a: {stage: lint, run: "true"}
  > EOF
  wf: .wf.yaml:4:3: duplicate key 'a'
    4 |   a: {stage: lint, run: "true"}
      |   ^
    it is already given in line 3
  [2]
  $ check <<'EOF'
  > version: 1
  > gates:
  >   a: {stage: lint, run: "true", enabled: "yes"}
  > EOF
  wf: .wf.yaml:3:42: 'enabled' in gate 'a' must be true or false, not 'yes'
    3 |   a: {stage: lint, run: "true", enabled: "yes"}
      |                                          ^
  [2]
  $ check <<'EOF'
  > version: 1
  > gates:
  >   a: {stage: lint}
  > EOF
  wf: .wf.yaml:3:3: gate 'a' needs 'run' or 'builtin'
    3 |   a: {stage: lint}
      |   ^
  [2]
  $ check <<'EOF'
  > version: 1
  > gates:
  >   a: {stage: lint, builtin: chek-json}
  > EOF
  wf: .wf.yaml:3:3: gate 'a': unknown built-in 'chek-json'
    3 |   a: {stage: lint, builtin: chek-json}
      |   ^
    did you mean 'check-json'?
  [2]
  $ check <<'EOF'
  > gates: {}
  > EOF
  wf: .wf.yaml:1:1: version: 1 is missing
    1 | gates: {}
      | ^
    add the line 'version: 1'
  [2]
  $ check <<'EOF'
  > version: 1
  > policy: {default: standart}
  > EOF
  wf: .wf.yaml:2:19: 'default' in policy names the unknown lane 'standart'
    2 | policy: {default: standart}
      |                   ^
    did you mean 'standard'?
  [2]

What is right, and nothing at all:

  $ check <<'EOF'
  > version: 1
  > EOF
  .wf.yaml: right (14 gates, 6 lanes)
  $ : | check
  .wf.yaml: right (14 gates, 6 lanes)
  $ wf config check --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["version"])'
  1
  $ rm .wf.yaml && wf config check
  there is no .wf.yaml: the built-in gates and lanes count
  $ printf 'version: 2\n' >other.yaml && wf config check other.yaml
  wf: other.yaml:1:10: unknown version '2': this wf reads version 1
    1 | version: 2
      |          ^
    upgrade wf
  [2]
  $ wf config check missing.yaml
  wf: cannot read missing.yaml: no such file or directory
  [3]
  $ wf config check --json other.yaml | python3 -m json.tool
  wf: other.yaml:1:10: unknown version '2': this wf reads version 1
    1 | version: 2
      |          ^
    upgrade wf
  {
      "version": 1,
      "error": {
          "kind": "config",
          "message": "unknown version '2': this wf reads version 1",
          "hint": "upgrade wf",
          "file": "other.yaml",
          "line": 1,
          "column": 10
      }
  }
