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
  Fixing mixed.txt
  [1]
  $ wf builtin trailing-whitespace spaces.txt && wf builtin end-of-file-fixer end.txt
  $ cat spaces.txt end.txt && od -c mixed.txt
  a
  b
  no newline
  0000000   a  \n   b  \n
  0000004
  $ echo '{' >a.json && wf builtin check-json a.json
  a.json:2: missing a name for object member
  [1]
  $ printf 'a: 1\na: 2\n' >a.yaml && wf builtin check-yaml a.yaml
  a.yaml:2: the key a is there twice
  [1]
  $ printf 'a: 1\n---\nb: 2\n' >a.yaml && wf builtin check-yaml a.yaml; wf builtin check-yaml --allow-multiple-documents a.yaml
  a.yaml:2: a second document starts here
  $ head -c 2000 /dev/zero >large && wf builtin check-added-large-files --maxkb=1 large
  large: 2 KB, more than 1 KB
  [1]
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
