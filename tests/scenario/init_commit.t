What `wf init` writes runs: a tool that is not installed warns, one that finds something stops.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put package.json '{"scripts": {"format": "prettier --write ."}}'
  $ put .prettierrc '{}' && put eslint.config.js && put a.js 'bad'
  $ put Makefile 'lint check:
  > 	@! grep -n bad a.js
  > format:
  > 	@true'
  $ mkdir -p sub node_modules/.bin && echo node_modules >.gitignore && git add .gitignore
  $ printf '#!/bin/sh\nexit 0\n' >node_modules/.bin/eslint && chmod +x node_modules/.bin/eslint
  $ (cd sub && wf init)
  .wf.yaml: 4 gates
  next: wf install, then wf run --all-files
  not translated: Makefile: the target format repairs; a gate needs one that only checks
  $ cat .wf.yaml
  # What must hold before a commit or a push. The built-in gates run besides these: wf gate list.
  # A gate whose tool is not installed only warns where it says on_missing_tool: warn.
  version: 1
  gates:
    # eslint.config.js is there
    eslint:
      stage: lint
      files: ["*.{js,jsx,ts,tsx,mjs,cjs}"]
      run: ["node_modules/.bin/eslint", "{files}"]
    # .prettierrc is there; its tool is not installed here
    prettier:
      stage: quality
      files: ["*.{js,jsx,ts,tsx,mjs,cjs,css,scss,json,md,yml,yaml,html}"]
      run: ["node_modules/.bin/prettier", "--check", "--ignore-unknown", "{files}"]
      fix: ["node_modules/.bin/prettier", "--write", "--ignore-unknown", "{files}"]
      on_missing_tool: warn
    # Makefile: lint
    make-lint:
      stage: lint
      run: "make lint"
    # Makefile: check
    make-check:
      stage: unit
      run: "make check"
  
  # Not translated:
  #   Makefile: the target format repairs; a gate needs one that only checks
  $ git add .wf.yaml && git commit -q -m 'first' 2>&1 | sed -E 's/\([^)]*s\)//'
  wf: prettier warned: command not found: node_modules/.bin/prettier; its fixer: command not found: node_modules/.bin/prettier
  wf: make-lint failed: exit code 2
  1:bad
  make: *** [Makefile:2: lint] Error 1
    rerun: wf run make-lint
  wf: commit stopped by 1 gate, standard lane 
  $ put a.js 'good' && git commit -q -m 'first' 2>&1 | sed -E 's/\([^)]*s\)//'
  wf: prettier warned: command not found: node_modules/.bin/prettier; its fixer: command not found: node_modules/.bin/prettier
  wf: standard lane: * (glob)
  $ git log --format=%s
  first
  $ wf init
  wf: .wf.yaml is there already
    --force replaces it, --dry-run only shows the new one
  [2]

A repository without a file gets a file that changes nothing, and is read without complaint.

  $ cd .. && project empty && wf init && wf config check
  .wf.yaml: 0 gates
  next: wf install, then wf run --all-files
  .wf.yaml: right (14 gates, 6 lanes)
