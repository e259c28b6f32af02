A linked worktree has the hooks of its repository, an index and a run of its own, and shares what passed.

  $ . "$TESTDIR/setup.sh"
  $ project && put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: ["sh", "-c", "echo run >>$HOME/runs; git rev-parse --show-toplevel --abbrev-ref HEAD", lint], inputs: "*"}' && base
  $ git worktree add -q ../other -b other
  $ cd ../other
  $ put a.c
  $ git commit -q -m 'in the worktree'
  wf: standard lane: 9 gates passed (*) (glob)
  $ put broken.json '{'
  $ git commit -q -m 'broken'
  wf: check-json failed: 1 finding
    broken.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q --hard

The same content in the main worktree needs no gate to run again.

  $ cd ../project
  $ put a.c
  $ wf run -v lint
  wf: lint cached: this content passed before
  wf: standard lane: 1 gate cached (*) (glob)
  $ git commit -q -m 'in the main one'
  wf: standard lane: 9 gates cached (*) (glob)
  $ wc -l <"$HOME/runs"
  2

Installing from the worktree finds everything in place; a state folder of its own holds its checkpoint.

  $ cd ../other
  $ wf install | here
  12 hooks in HERE/project/.git/hooks unchanged: pre-commit, pre-merge-commit, prepare-commit-msg, commit-msg, post-commit, pre-push, post-checkout, post-merge, post-rewrite, pre-rebase, applypatch-msg, pre-applypatch
  $ wf status | sed 's/20.*T[^ ]*/TIME/; s/in [0-9.]* m*s/in a moment/' | here
  repository:  HERE/other on other
  hooks:       12 hooks in place (git-wf 0.1.0)
  config:      .wf.yaml
  last run:    TIME post-commit on lane standard in a moment, exit code 0
  $ ls ../project/.git/wf ../project/.git/worktrees/other/wf
  ../project/.git/wf:
  bin
  checkpoint
  config
  durations
  history
  installed
  lock
  logs
  verdicts
  
  ../project/.git/worktrees/other/wf:
  checkpoint
  run.lock
  $ git status --porcelain
