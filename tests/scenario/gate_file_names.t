{files} gives names to a command as they are, however odd; none is ever read as an option or as shell.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >../show <<'EOF'
  > #!/usr/bin/env python3
  > import os, sys
  > print(*sorted(ascii(os.fsencode(name)) for name in sys.argv[1:]), sep="\n")
  > sys.exit(0 if all(os.path.lexists(name) for name in sys.argv[1:]) else 1)
  > EOF
  $ chmod +x ../show
  $ put .wf.yaml 'version: 1
  > gates:
  >   list: {stage: lint, run: [../show, "{files}"], exclude: .wf.yaml}
  >   shell: {stage: lint, run: "../show {files}", exclude: .wf.yaml}
  >   quoted: {stage: lint, run: "../show \"{files}\"", exclude: .wf.yaml}'
  $ base
  $ put 'two words.c' && put "it's \"quoted\".c" && put '-n' && put '--help' && put '$(touch oops).c'
  $ put 'line
  > break.c' && put 'a;b&c|d.c' && put '*.c' && put 'back\slash.c' && put '{files}.c'
  $ put "$(printf 'latin\351.c')" && put 'größe.c' && put '~.c' && put '#.c'
  $ git commit -q -m 'odd names'
  wf: standard lane: 11 gates passed (*) (glob)
  $ wf run -v list --last-commit --no-cache
  wf: list passed
  b'#.c'
  b'$(touch oops).c'
  b'*.c'
  b'./--help'
  b'./-n'
  b'a;b&c|d.c'
  b'back\\slash.c'
  b'gr\xc3\xb6\xc3\x9fe.c'
  b'it\'s "quoted".c'
  b'latin\xe9.c'
  b'line\nbreak.c'
  b'two words.c'
  b'{files}.c'
  b'~.c'
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run -v list --last-commit --no-cache 2>&1 | grep '^b' >../list
  $ wf run -v shell --last-commit --no-cache 2>&1 | grep '^b' | cmp - ../list
  $ wf run -v quoted --last-commit --no-cache 2>&1 | grep '^b' | cmp - ../list
  $ test -e oops
  [1]
  $ git status --porcelain

They are told safely, too.

  $ printf 'x \n' >"$(printf 'tab\tescape\033[31m\351.c')" && git add . && git commit -q -m 'warned'
  wf: trailing-whitespace warned: 1 finding
    "tab\tescape\033[31m\351.c":1:2: trailing whitespace
  wf: standard lane: 10 gates passed, 1 warned (*) (glob)
  $ wf run --json --last-commit --no-cache trailing-whitespace | python3 -m json.tool | grep path
                          "path": "tab\tescape\u001b[31m\ufffd.c",
                      "path": "tab\tescape\u001b[31m\ufffd.c",
  $ printf '{' >"$(printf 'line\nbreak.json')" && git add . && git commit -q -m 'stopped'
  wf: check-json failed: 1 finding
    "line\nbreak.json":1:2: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)
    rerun: wf run check-json
  wf: end-of-file-fixer warned: 1 finding
    "line\nbreak.json":1: no newline at the end of the file
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git ls-files | wc -l
  17
