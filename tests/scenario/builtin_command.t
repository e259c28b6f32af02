`wf builtin ID` behaves as the hook of pre-commit-hooks of that name: its arguments, its exit code, its effect on the files.

  $ . "$TESTDIR/setup.sh"
  $ mkdir files && cd files
  $ printf 'a  \nb\n' >spaces.txt && printf 'no newline' >end.txt && printf 'a\r\nb\n' >mixed.txt
  $ wf builtin trailing-whitespace spaces.txt end.txt
  Fixing spaces.txt
  [1]
  $ wf builtin end-of-file-fixer end.txt spaces.txt
  Fixing end.txt
  [1]
  $ wf builtin mixed-line-ending --fix=lf mixed.txt
  mixed.txt: fixed mixed line endings
  [1]
  $ wf builtin trailing-whitespace spaces.txt && wf builtin end-of-file-fixer end.txt
  $ cat spaces.txt end.txt && od -c mixed.txt
  a
  b
  no newline
  0000000   a  \n   b  \n
  0000004
  $ echo '{' >a.json && wf builtin check-json a.json
  a.json: Failed to json decode (Expecting property name enclosed in double quotes: line 2 column 1 (char 2))
  [1]
  $ printf 'a: 1\na: 2\n' >a.yaml && wf builtin check-yaml a.yaml
  the key a is there twice
    in "a.yaml", line 2, column 1
  [1]
  $ printf 'a: 1\n---\nb: 2\n' >a.yaml && wf builtin check-yaml a.yaml; wf builtin check-yaml --allow-multiple-documents a.yaml
  a second document starts here
    in "a.yaml", line 2, column 1
  $ head -c 2000 /dev/zero >large && wf builtin check-added-large-files --maxkb=1 large
  large (2 KB) exceeds 1 KB.
  [1]
  $ printf '{"b": 1,\n"a": [1e400, "\\u00e9"]}' >a.json && wf builtin pretty-format-json a.json
  --- a.json
  +++ a.json
  @@ -1,2 +1,7 @@
  -{"b": 1,
  -"a": [1e400, "\u00e9"]}+{
  +  "a": [
  +    Infinity,
  +    "\u00e9"
  +  ],
  +  "b": 1
  +}
  [1]
  $ wf builtin pretty-format-json --autofix a.json
  Fixing file a.json
  [1]
  $ cat a.json
  {
    "a": [
      Infinity,
      "\u00e9"
    ],
    "b": 1
  }
  $ echo 'see https://github.com/a/b/blob/main/c#L1' >see.txt && wf builtin check-vcs-permalinks see.txt spaces.txt
  see.txt:1:see https://github.com/a/b/blob/main/c#L1
  
  Non-permanent github link detected.
  On any page on github press [y] to load a permalink.
  [1]
  $ echo x >See.txt && wf builtin check-case-conflict See.txt see.txt
  Case-insensitivity conflict found: See.txt
  Case-insensitivity conflict found: see.txt
  [1]
  $ printf 'x = "a" + f"b"\n"doc"\n' >a.py && wf builtin check-docstring-first a.py; wf builtin double-quote-string-fixer a.py; cat a.py
  a.py:2: Module docstring appears after code (code seen on line 1).
  Fixing strings in a.py
  x = 'a' + f"b"
  'doc'
  $ printf 'b\na\n' >requirements.txt && wf builtin requirements-txt-fixer requirements.txt; wf builtin name-tests-test requirements.txt
  Sorting requirements.txt
  requirements.txt does not match pattern ".*_test\.py"
  [1]
  $ wf builtin file-contents-sorter --unique --ignore-case requirements.txt
  wf: file-contents-sorter: --ignore-case and --unique exclude each other
  [2]
  $ chmod 640 spaces.txt && printf 'a  \n' >spaces.txt && wf builtin trailing-whitespace spaces.txt; stat -c %a spaces.txt
  Fixing spaces.txt
  640
  $ wf builtin chek-json a.json
  wf: unknown built-in 'chek-json'
    did you mean 'check-json'?
  [2]
  $ wf builtin check-json missing.json
  wf: no such file: missing.json
  [2]
  $ wf builtin check-json --wrong a.json
  wf: check-json: unknown argument '--wrong'
    it takes --skip-dialects
  [2]
  $ wf builtin --list | cut -c 1-38
  branch-name                  Asks that
  check-added-large-files      Refuses n
  check-ast                    Finds Pyt
  check-builtin-literals       Finds cal
  check-case-conflict          Finds new
  check-docstring-first        Finds doc
  check-executables-have-shebangs Finds 
  check-illegal-windows-names  Finds nam
  check-json                   Finds JSO
  check-json5                  Finds JSO
  check-merge-conflict         Finds mer
  check-secrets                Finds pri
  check-shebang-scripts-are-executable F
  check-symlinks               Finds lin
  check-toml                   Finds TOM
  check-vcs-permalinks         Finds lin
  check-xml                    Finds XML
  check-yaml                   Finds YAM
  clean-submodules             Asks that
  conventional-commit          Wants com
  debug-statements             Finds imp
  deny-filename-pattern        Refuses f
  deny-pattern                 Refuses l
  destroyed-symlinks           Finds lin
  detect-aws-credentials       Finds you
  detect-private-key           Finds pri
  double-quote-string-fixer    Writes Py
  end-of-file-fixer            Makes fil
  fail                         Refuses e
  file-contents-sorter         Sorts the
  fix-byte-order-marker        Removes a
  forbid-new-submodules        Refuses s
  forbid-submodules            Refuses s
  mixed-line-ending            Makes all
  name-tests-test              Finds tes
  no-commit-to-branch          Refuses c
  pretty-format-json           Wants JSO
  pygrep                       Refuses l
  require-filename-pattern     Refuses f
  require-pattern              Refuses f
  required-env                 Asks that
  required-tools               Asks that
  requirements-txt-fixer       Sorts the
  signed-off-by                Wants com
  sort-simple-yaml             Sorts the
  trailing-whitespace          Removes w
