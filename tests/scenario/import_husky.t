What husky and lint-staged did at a commit, the imported gates do: the programs of the packages are found, fixes are staged.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ mkdir -p node_modules/.bin && echo node_modules >.gitignore && git add .gitignore
  $ cat >node_modules/.bin/eslint <<'EOF'
  > #!/bin/sh
  > if [ "$1" = --fix ]; then shift && exec sed -i s/bad/good/ "$@"; fi
  > ! grep -n bad "$@"
  > EOF
  $ chmod +x node_modules/.bin/eslint
  $ put package.json '{"lint-staged": {"*.js": "eslint --fix", "!(*.min).css": "stylelint"}}'
  $ put .husky/pre-commit 'npx lint-staged && echo checked >>"../$(basename types)"'
  $ put .husky/pre-push 'cd frontend
  > echo a line after it'
  $ put .husky/commit-msg 'npx --no -- commitlint --edit $1'
  $ wf import
  .wf.yaml: 2 gates
  next: wf install, then wf run --all-files
  not translated: .husky/pre-commit:1: "pre-commit: 'npx lint-staged && echo checked >>\"../$(basename types)\"' makes it a program: none of its lines is translated"
  not translated: .husky/pre-push:1: pre-push: 'cd frontend' makes it a program: none of its lines is translated
  not translated: package.json:1: the pattern '!(*.min).css'
  $ git add .wf.yaml && put a.js 'bad'
  $ git commit -q -m 'first' 2>&1 | sed -E 's/\([^)]*s\)//'
  wf: eslint fixed: fixed 1 file
  wf: standard lane: * (glob)
  wf: conventional-commit failed: 1 finding
    COMMIT_EDITMSG:1:1: the subject has no type: write 'type(scope): description', for example 'fix(parser): accept empty files'
    rerun: wf run commit-msg conventional-commit
  wf: commit stopped by 1 gate, standard lane 
  $ git commit -q -m 'feat: first' 2>&1 | sed -E 's/\([^)]*s\)//'
  wf: standard lane: * (glob)
  $ git show HEAD:a.js
  good

Another line of a plain script stays a gate of its own.

  $ put .husky/pre-commit 'npx lint-staged && echo checked >>../seen'
  $ wf import --force 2>/dev/null
  .wf.yaml: 3 gates
  next: wf install, then wf run --all-files
  $ git add .wf.yaml && git commit -q -m 'build: again' 2>&1 | sed -E 's/\([^)]*s\)//'
  wf: standard lane: * (glob)
  $ cat ../seen
  checked
