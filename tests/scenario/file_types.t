`types`, `types_or` and `exclude_types` choose files by what they are: mode, name, the program behind "#!", content.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   python: {stage: lint, types: [python], run: "echo {files} >$HOME/python"}
  >   scripts: {stage: lint, types: [executable, text], run: "echo {files} >$HOME/scripts"}
  >   either: {stage: lint, types_or: [markdown, c], run: "echo {files} >$HOME/either"}
  >   others: {stage: lint, types: [file], exclude_types: [text], run: "echo {files} >$HOME/others"}
  >   whole: {stage: lint, types: [c], run: "echo ran >>$HOME/whole"}'
  $ base
  $ put a.py 'x = 1' && put notes.md words && put a.c 'int a;' && put plain 'python'
  $ printf '#!/usr/bin/env python3\nx = 1\n' >tool && printf '#!/bin/sh\n' >shell && printf '#!/usr/bin/python3\n' >no_tool
  $ printf 'a\000b\n' >data && chmod +x tool shell && ln -s a.py link.py && git add .
  $ git commit -q -m 'files of all kinds' 2>/dev/null
  $ for gate in python scripts either others whole; do echo "$gate: $(cat "$HOME/$gate")"; done
  python: a.py tool
  scripts: shell tool
  either: a.c notes.md
  others: data
  whole: ran

What is judged is what is staged, not what the worktree shows.

  $ printf '#!/bin/sh\n' >tool2 && chmod +x tool2 && git add tool2 && printf '#!/usr/bin/python3\n' >tool2
  $ git commit -q -m 'a shell script' 2>/dev/null
  $ cat "$HOME/python"
  a.py tool
  $ cat "$HOME/scripts"
  tool2

A gate without {files} also waits for a file that goes, by what it was.

  $ git checkout -q . && git rm -q a.c && git commit -q -m 'no C' 2>/dev/null
  $ cat "$HOME/whole"
  ran
  ran

An unknown tag is an error of the configuration.

  $ cat >.wf.yaml <<'EOF'
  > version: 1
  > gates:
  >   x: {stage: lint, types: [pyton], exclude_types: [0x0], run: "true"}
  > EOF
  $ wf gate list
  wf: .wf.yaml:3:3: gate 'x': unknown tag 'pyton' for 'types'
    3 |   x: {stage: lint, types: [pyton], exclude_types: [0x0], run: "true"}
      |   ^
    did you mean 'python'?
  .wf.yaml:3:3: gate 'x': unknown tag '0x0' for 'exclude_types'
    3 |   x: {stage: lint, types: [pyton], exclude_types: [0x0], run: "true"}
      |   ^
    docs/configuration.md says which there are
  [2]
