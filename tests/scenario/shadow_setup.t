What a command needs in a tree of its own: links to what the worktree has, folders that are kept, a preparation.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .gitignore 'node_modules/
  > build/'
  $ put .wf.yaml 'version: 1
  > gates:
  >   test:
  >     stage: lint
  >     cache: off
  >     isolation: shadow
  >     shadow:
  >       link: [node_modules, no-such-folder]
  >       keep: [build]
  >       prepare: "mkdir -p build && echo prepared >>build/log && echo prepared >>$HOME/log"
  >     run: "cat node_modules/tool a.c && echo built >>build/log && echo litter >litter && cat build/log"'
  $ mkdir node_modules && echo 'tool' >node_modules/tool && put a.c 'one'
  $ wf run -v test 2>&1 | grep -v '^wf:'
  tool
  one
  prepared
  built
  $ git commit -q -m 'first'
  wf: standard lane: * (glob)

Prepared once for each tree; litter is gone, what is to be kept is not.

  $ wc -l <"$HOME/log" && ls .git/wf/shadow/kept/tree
  1
  a.c
  build
  litter
  node_modules
  $ put a.c 'two' && git commit -q -m 'second' && wc -l <"$HOME/log" && cat .git/wf/shadow/kept/tree/build/log
  wf: standard lane: * (glob)
  2
  prepared
  built
  built
  prepared
  built
  $ cat node_modules/tool && git status --porcelain && ls
  tool
  a.c
  node_modules

A preparation that fails is an error of the gate, with its output, and no pass.

  $ put .wf.yaml 'version: 1
  > gates:
  >   test: {stage: lint, isolation: shadow, shadow: {prepare: "echo no network; exit 3"}, run: "true"}'
  $ git commit -q -m 'third'
  wf: test errored: its shadow tree could not be prepared (exit code 3): no network
    rerun: wf run test
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

Where it keeps nothing, it is done each time.

  $ put .wf.yaml 'version: 1
  > gates:
  >   test: {stage: lint, cache: off, isolation: shadow, shadow: {prepare: [sh, -c, "echo made >made"]}, run: "cat made"}'
  $ wf run -v test 2>&1 | grep made && wf run -v test 2>&1 | grep made
  made
  made
