`wf lane explain` says what the change is, which lane it takes and why, and what each gate would do; it changes nothing.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, files: "*.c", run: "echo ran >>$HOME/runs"}
  >   unit: {stage: unit, run: "false"}'
  $ base
  $ put a.c 'int a;' && put README.md 'words' && put "odd name
  > in two lines" && git rm -q --cached .wf.yaml
  $ wf lane explain
  change: 4 files: 1 docs, 1 source (C), 1 ci, 1 other; +3 \xe2\x88\x924 lines; medium risk (esc)
  risk:   medium (1 ci file)
  lane:   standard
  reason: medium risk, not only docs (classification)
    ci         .wf.yaml (Git hooks): name .wf.yaml
    docs       README.md (Markdown): extension .md
    source     a.c (C): extension .c
    other      "odd name\nin two lines": nothing is known of it
  gates:
    runs         check-merge-conflict
    skipped      check-json: no files to check
    skipped      check-yaml: no files to check
    skipped      check-toml: no files to check
    skipped      check-xml: no files to check
    skipped      check-symlinks: no files to check
    runs         check-added-large-files
    runs         check-case-conflict
    runs         trailing-whitespace
    runs         end-of-file-fixer
    runs         mixed-line-ending
    runs         fix-byte-order-marker
    runs         lint
    runs         check-secrets
    not here     conventional-commit: it does not run at pre-commit
    not here     unit: it does not run at pre-commit
  $ test -e "$HOME/runs"
  [1]
  $ wf lane explain --json | python3 -c '
  > import json, sys
  > answer = json.load(sys.stdin)
  > print(answer["version"], [lane["id"] for lane in answer["lanes"]])
  > print(sorted(file["kind"] for file in answer["lanes"][0]["classification"]["files"]))'
  1 ['standard']
  ['ci', 'docs', 'other', 'source']
  $ git reset -q --hard
  $ put a.c 'int a;' && git commit -q -m 'a' 2>/dev/null
  $ wf lane explain --from-ref HEAD~1 --to-ref HEAD | head -n 3
  change: 1 file: 1 source (C); +1 \xe2\x88\x920 lines; low risk (esc)
  risk:   low (a small change)
  lane:   standard
  $ wf lane explain --hook-stage pre-push | head -n 4
  refs/heads/main
  change: 2 files: 1 source (C), 1 ci; +5 \xe2\x88\x920 lines; medium risk (esc)
  risk:   medium (1 ci file)
  lane:   standard
  $ wf lane list
  docs           Documentation only, the quickest way (built in)
  standard       All stages, the lane of most changes (built in)
  heavy          All stages, strictly, for risky changes (built in)
  hotfix         A fix that must be out in minutes; the rest is owed until a protected branch (built in)
  release        What is released, with everything and an approval (built in)
  experimental   Work that may be thrown away; findings only warn until a protected branch (built in)
  $ wf lane show docs
  docs: Documentation only, the quickest way
    defined: built in
    stages: setup parse quality message security
    budget: 5 min 0 s
    gates: check-merge-conflict, check-json, check-yaml, check-toml, check-xml, check-symlinks, check-added-large-files, check-case-conflict, trailing-whitespace, end-of-file-fixer, mixed-line-ending, fix-byte-order-marker, conventional-commit, check-secrets
  $ wf lane show dcos
  wf: no lane 'dcos'
    did you mean 'docs'?
  [2]
