The configuration is one of the files that may have unstaged changes, or be gone from the worktree: what is staged of it counts, and
the other half is back afterwards.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   one: {stage: lint, cache: off, run: "echo one >>$HOME/ran; cat .wf.yaml | wc -l >>$HOME/ran"}' && echo '  two: {stage: lint, run: "false"}' >>.wf.yaml
  $ git commit -q -m 'half'
  wf: standard lane: * (glob)
  $ cat "$HOME/ran" && wc -l <.wf.yaml && git show HEAD:.wf.yaml | wc -l
  one
  3
  4
  3
  $ rm .wf.yaml "$HOME/ran" && put a.c && git commit -q -m 'deleted' && cat "$HOME/ran" && git status --porcelain
  wf: standard lane: * (glob)
  one
  3
   D .wf.yaml
  $ echo 'not: [a configuration' >.wf.yaml && put b.c && git commit -q -m 'broken' && cat .wf.yaml && git status --porcelain
  wf: standard lane: * (glob)
  not: [a configuration
   M .wf.yaml
  $ git init -q --bare ../remote.git && git push -q ../remote.git main && cat .wf.yaml
  wf: standard lane: * (glob)
  not: [a configuration
