Everything that is wrong is told at once, with the lines; a commit is stopped with a sentence that says how to go on.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint:
  >     stage: lnt
  >     fils: "*.c"
  >     run: lint {files}
  >   unit: {stage: unit, run: true, needs: [biuld]}
  >   odd: {stage: lint, builtin: check-yaml, args: {mulit: true}}
  >   match: {stage: lint, run: x, regex: "a("}
  > lanes:
  >   one: {extends: two}
  >   two: {extends: one}
  >   both: {extends: [one, two]}
  >   fast: {extends: docs, approval: yes, when: {files: few}}'
  $ wf config check
  wf: .wf.yaml:4:12: unknown stage 'lnt' for 'stage' in gate 'lint'
    4 |     stage: lnt
      |            ^
    did you mean 'lint'? known: setup, parse, quality, hooks, message, unit, integration, types, lint, performance, stress, security, compliance
  .wf.yaml:5:5: unknown key 'fils' in gate 'lint'
    5 |     fils: "*.c"
      |     ^
    did you mean 'files'?
  .wf.yaml:7:28: 'run' in gate 'unit' must be text or a list, not true
    7 |   unit: {stage: unit, run: true, needs: [biuld]}
      |                            ^
    quote it if text is meant: 'true'
  .wf.yaml:7:42: gate 'unit' needs the unknown gate 'biuld'
    7 |   unit: {stage: unit, run: true, needs: [biuld]}
      |                                          ^
    known here: check-merge-conflict, check-json, check-yaml, check-toml, check-xml, check-symlinks, check-added-large-files, check-case-conflict, trailing-whitespace, end-of-file-fixer, mixed-line-ending, fix-byte-order-marker, conventional-commit, check-secrets, lint, odd, match
  .wf.yaml:8:3: gate 'odd': check-yaml: unknown argument '--mulit'
    8 |   odd: {stage: lint, builtin: check-yaml, args: {mulit: true}}
      |   ^
    did you mean '--multi'?
  .wf.yaml:9:39: 'regex' in gate 'match': 'a(' is no regular expression: missing closing parenthesis (at character 3)
    9 |   match: {stage: lint, run: x, regex: "a("}
      |                                       ^
  .wf.yaml:11:18: lanes extend each other: one -> two -> one
    11 |   one: {extends: two}
       |                  ^
  .wf.yaml:13:19: 'extends' in lane 'both' must be a single value, not a list
    13 |   both: {extends: [one, two]}
       |                   ^
    a lane extends one other
  .wf.yaml:14:35: 'approval' in lane 'fast' must be a whole number from 1 to 1000000, not 'yes'
    14 |   fast: {extends: docs, approval: yes, when: {files: few}}
       |                                   ^
  .wf.yaml:14:54: 'files' in 'when' in lane 'fast' is no comparison: 'few'
    14 |   fast: {extends: docs, approval: yes, when: {files: few}}
       |                                                      ^
    write '>= 20', '< 5' or a number, in quotes
  [2]
  $ wf config check --json 2>/dev/null | python3 -c 'import json, sys; d = json.load(sys.stdin); print(len(d["others"]), d["error"]["line"])'
  9 4
  $ git commit -q -m 'broken' 2>&1 | tail -n 4
    14 |   fast: {extends: docs, approval: yes, when: {files: few}}
       |                                                      ^
    write '>= 20', '< 5' or a number, in quotes
    to go on without git-wf this once, set WF=0 in front of the git command
  $ WF=0 git commit -q -m 'all the same' && git log --format=%s
  all the same
  $ python3 -c 'print("version: 1\ngates: " + "[" * 40)' >deep.yaml && wf config check deep.yaml
  wf: deep.yaml:2:23: more than 30 levels
    2 | gates: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      |                       ^
  [2]
  $ python3 -c 'print("a: &a [x,x,x,x,x,x,x,x,x,x]"); [print(f"{chr(98+i)}: &{chr(98+i)} [" + ",".join(["*"+chr(97+i)]*10) + "]") for i in range(8)]' >bomb.yaml && wf config check bomb.yaml
  wf: bomb.yaml:5:26: the file holds more than 100000 values, aliases included
    5 | e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]
      |                          ^
  [2]
  $ python3 -c 'print("version: 1\n#" + "x" * 10_000_000)' >large.yaml && wf config check large.yaml
  wf: large.yaml: the file is larger than 1.0 MB
  [2]
