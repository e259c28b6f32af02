Hooks that pre-commit would install an environment for: the project's tool, npm's, the machine's, or an installed prek or
pre-commit; else the tool is missing.

  $ . "$TESTDIR/setup.sh"
  $ tool() { mkdir -p "$(dirname "$1")" && printf '#!/bin/sh\n%s\n' "$2" >"$1" && chmod +x "$1"; }
  $ machine=$CRAMTMP/machine && mkdir "$machine"
  $ for name in sh git cat wf echo mkdir touch sed dirname basename rm chmod sort env; do ln -s "$(command -v $name)" "$machine/$name"; done
  $ PATH=$machine
  $ named() { sed "s|$machine|MACHINE|"; }
  $ project
  $ cat >.pre-commit-config.yaml <<'END'
  > repos:
  >   - repo: https://github.com/psf/black
  >     rev: 24.1.0
  >     hooks: [{id: black}]
  >   - repo: https://github.com/pre-commit/mirrors-eslint
  >     rev: v9.0.0
  >     hooks: [{id: eslint, additional_dependencies: [eslint@9.0.0, eslint-plugin-x]}]
  >   - repo: https://example.com/odd/hooks
  >     rev: v1.0
  >     hooks: [{id: odd, args: [-q]}]
  > END
  $ echo .venv >.gitignore && git add -A && WF=0 git commit -q -m base

Nothing is there: each says what would help, and nothing passes unseen.

  $ put a.py 'x = 1' && put b.js '1;' && git commit -m "two"
  wf: black missing tool: it needs an environment (python): install black in the project or on the PATH, or prek or pre-commit, which make one
    rerun: wf run black
  wf: eslint missing tool: it needs an environment (node): install eslint in the project or on the PATH, or prek or pre-commit, which make one
    rerun: wf run eslint
  wf: odd missing tool: it needs an environment from https://example.com/odd/hooks: install prek or pre-commit, which make one
    rerun: wf run odd
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]

A tool on the PATH runs, and so does one of the project's, which comes first. Who ran is said where it fails.

  $ tool "$machine/black" 'echo "machine: $*"; exit 1' && wf run black 2>&1 | named
  wf: black failed: exit code 1
    ran by MACHINE/black, where .pre-commit-config.yaml asks for 24.1.0
  machine: a.py
    rerun: wf run black
  wf: run failed by 1 gate, standard lane (*) (glob)
  $ tool .venv/bin/black 'echo "project: $*"; exit 1' && wf run black 2>&1 | named
  wf: black failed: exit code 1
    ran by .venv/bin/black, where .pre-commit-config.yaml asks for 24.1.0
  project: a.py
    rerun: wf run black
  wf: run failed by 1 gate, standard lane (*) (glob)
  $ tool .venv/bin/black 'exit 0' && wf run black -v
  wf: black passed
    ran by .venv/bin/black, where .pre-commit-config.yaml asks for 24.1.0
  wf: standard lane: 1 gate passed (*) (glob)

npm makes what a hook of language node depends on, once.

  $ tool "$machine/npm" 'echo "npm $*" >>"$CRAMTMP/npm.txt"; for last; do [ "$before" = --prefix ] && to=$last; before=$last; done
  > mkdir -p "$to/node_modules/.bin" && printf "#!/bin/sh\necho eslint of npm: \$*\n" >"$to/node_modules/.bin/eslint" && chmod +x "$to/node_modules/.bin/eslint"'
  $ export CRAMTMP && wf run eslint -v 2>&1 | named
  wf: eslint: npm installs eslint@9.0.0, eslint-plugin-x
  wf: eslint passed
    ran by .git/wf/node/5da2411cc186180d/node_modules/.bin/eslint
  eslint of npm: b.js
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run eslint --no-cache && sed "s|--prefix .*/wf/node/[^ ]*|--prefix FOLDER|" "$CRAMTMP/npm.txt"
  wf: standard lane: 1 gate passed (*) (glob)
  npm install --no-audit --no-fund --no-progress --loglevel=error --prefix FOLDER eslint@9.0.0 eslint-plugin-x

An installed prek or pre-commit runs what is not known here, with its own choice of files.

  $ tool "$machine/prek" 'echo "prek $*"; exit 1' && wf run odd 2>&1 | named
  wf: odd failed: exit code 1
    ran by MACHINE/prek
  prek run odd --files a.py b.js
    rerun: wf run odd
  wf: run failed by 1 gate, standard lane (*) (glob)
  $ rm "$machine/prek" && tool "$machine/pre-commit" 'echo "pre-commit $*"' && wf run odd -v 2>&1 | named
  wf: odd passed
    ran by MACHINE/pre-commit
  pre-commit run odd --files a.py b.js
  wf: standard lane: 1 gate passed (*) (glob)

What npm cannot install is said.

  $ rm -r .git/wf/node "$machine/pre-commit" && tool "$machine/npm" 'echo no network; exit 1' && wf run eslint
  wf: eslint: npm installs eslint@9.0.0, eslint-plugin-x
  wf: eslint missing tool: it needs an environment (node): install eslint in the project or on the PATH, or prek or pre-commit, which make one; npm could not install eslint@9.0.0, eslint-plugin-x: no network
    rerun: wf run eslint
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
