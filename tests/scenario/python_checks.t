Built-ins that Python judges: one process for what is staged, not for what the worktree shows; without Python nothing passes.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   ast: {stage: parse, builtin: check-ast}
  >   debug: {stage: lint, builtin: debug-statements}
  >   literals: {stage: lint, builtin: check-builtin-literals, args: {ignore: "list,tuple"}}'
  $ git commit -q -m 'no Python'
  wf: standard lane: 9 gates passed (*) (glob)
  $ put good.py 'x = {}' && git commit -q -m 'good'
  wf: standard lane: 11 gates passed (*) (glob)

The staged content counts: the breakpoint is staged and gone from the file, the other one is only in the file.

  $ put a.py 'breakpoint()' && echo 'x = 1' >a.py && put b.py 'x = 1' && echo 'breakpoint()' >b.py
  $ git commit -q -m 'partly staged'
  wf: debug failed: 1 finding
    a.py:1:1: breakpoint called
    rerun: wf run debug
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put a.py 'x = (dict(), list())' && echo 'def' >a.py && echo 'def' >b.py && git commit -q -m 'literal'
  wf: literals failed: 1 finding
    a.py:1:6: replace dict() with {}
    rerun: wf run literals
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put a.py 'x = (' && echo 'x = 1' >a.py && git commit -q -m 'syntax' 2>&1 | sed 's/CPython [0-9.]*/CPython/; s/: SyntaxError: .* (/: SyntaxError: (/'
  wf: ast failed: 1 finding
    a.py:1:5: SyntaxError: (CPython)
    rerun: wf run ast
  wf: debug failed: 1 finding
    a.py:1:5: cannot be parsed: SyntaxError: (CPython)
    rerun: wf run debug
  wf: literals failed: 1 finding
    a.py:1:5: cannot be parsed: SyntaxError: (CPython)
    rerun: wf run literals
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  $ git add a.py && git commit -q -m 'right'
  wf: standard lane: 11 gates passed (*) (glob)
  $ git commit -q --amend -m 'right again'

An executable file is Python by its first line. A module of the project that is named like one of Python's is not taken for it.

  $ put tool '#!/usr/bin/env python3' && echo 'import pdb' >>tool && git add --chmod=+x tool && put ast.py 'raise SystemExit(1)' && put os.py 'raise SystemExit(1)'
  $ git commit -q -m 'tool'
  wf: debug failed: 1 finding
    tool:2:1: pdb imported
    rerun: wf run debug
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git rm -q -f --cached tool ast.py os.py && rm tool ast.py os.py

No Python, and another one: what one passed the other has not.

  $ mkdir "$HOME/bin" && for tool in git sh sed; do ln -s "$(command -v $tool)" "$HOME/bin/$tool"; done
  $ LEAST=$(dirname "$(command -v wf)"):$HOME/bin
  $ put c.py 'x = 2' && PATH=$LEAST git commit -q -m 'no Python here'
  wf: ast missing tool: no Python found: install python3, or make a virtual environment in .venv
    rerun: wf run ast
  wf: debug missing tool: no Python found: install python3, or make a virtual environment in .venv
    rerun: wf run debug
  wf: literals missing tool: no Python found: install python3, or make a virtual environment in .venv
    rerun: wf run literals
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]
  $ PATH=$LEAST wf builtin check-ast c.py
  wf: no Python found: install python3, or make a virtual environment in .venv
  [3]
  $ SKIP=ast,literals PATH=$LEAST git commit -q -m 'no Python here'
  wf: debug missing tool: no Python found: install python3, or make a virtual environment in .venv
    rerun: wf run debug
  wf: skipped: ast, literals
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ mkdir -p .venv/bin && printf '#!/bin/sh\necho asked >>"$HOME/asked"\nexec python3 "$@"\n' >.venv/bin/python && chmod +x .venv/bin/python
  $ git commit -q -m 'environment' && cat "$HOME/asked"
  wf: standard lane: 3 gates passed, 8 cached (*) (glob)
  asked
  $ git reset -q --soft HEAD~1 && git commit -q -m 'environment' && cat "$HOME/asked"
  wf: standard lane: 11 gates cached (*) (glob)
  asked
  $ printf '#!/bin/sh\nexec sleep 60\n' >.venv/bin/python && sed -i 's/}$/, timeout: 300ms}/' .wf.yaml && sed -i 's/"}, timeout/"}, timeout/' .wf.yaml && git add .wf.yaml && put d.py && git commit -q -m 'slow'
  wf: ast timed out: Python does not come to an end
    rerun: wf run ast
  wf: debug timed out: Python does not come to an end
    rerun: wf run debug
  wf: literals timed out: Python does not come to an end
    rerun: wf run literals
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]
  $ rm -r .venv

By hand.

  $ printf 'import pdb\nx = dict(a=int())\ny = [str(), list()]\n' >d.py
  $ wf builtin check-ast d.py good.py && wf builtin debug-statements d.py
  d.py:1:0: pdb imported
  [1]
  $ wf builtin check-builtin-literals d.py; wf builtin check-builtin-literals --no-allow-dict-kwargs --ignore=str,list d.py
  d.py:3:5: replace str() with ''
  d.py:3:12: replace list() with []
  d.py:2:4: replace dict() with {}
  [1]
  $ echo 'x = (' >d.py; wf builtin check-ast good.py d.py | sed 's/CPython [0-9.]*/CPython/; s/Error: .*/Error: .../'
  d.py: failed parsing with CPython:
  
        File "d.py", line 1
      SyntaxError: ...
  
  $ wf builtin check-ast .wf.yaml
