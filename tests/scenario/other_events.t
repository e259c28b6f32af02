Gates of the other events: post-checkout, post-merge, post-rewrite, post-commit, pre-rebase. What comes after the fact cannot
stop anything, and never gives git an exit code of ours.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   say:
  >     stage: hooks
  >     on: [post-checkout, post-merge, post-rewrite, post-commit]
  >     run: "echo $WF_EVENT: {files} >>$HOME/runs; false"
  >     cache: off
  >   guard: {stage: setup, on: pre-rebase, run: "test \"$(git symbolic-ref --short HEAD)\" != shared", cache: off}' && base
  $ runs() { cat "$HOME/runs" 2>/dev/null; rm -f "$HOME/runs"; }
  $ put a.c && git commit -q -m 'first'
  wf: standard lane: 8 gates passed (*) (glob)
  wf: say failed: exit code 1
    rerun: wf run post-commit say
  wf: run failed by 1 gate, standard lane (*) (glob)
  $ runs
  post-commit: a.c
  $ git checkout -q -b topic && put b.c && base
  $ git checkout -q main && git checkout -q topic
  wf: say failed: exit code 1
    rerun: wf run post-checkout say
  wf: run failed by 1 gate, standard lane (*) (glob)
  $ runs
  post-checkout: b.c
  $ git checkout -q main && rm a.c && git checkout -q -- a.c
  $ git merge -q topic
  wf: say failed: exit code 1
    rerun: wf run post-merge say
  wf: run failed by 1 gate, standard lane (*) (glob)
  $ runs
  post-merge: b.c
  $ put c.c && base && put d.c && git commit -q --amend -m 'amended'
  wf: standard lane: 8 gates passed (*) (glob)
  wf: say failed: exit code 1
    rerun: wf run post-commit say
  wf: run failed by 1 gate, standard lane (*) (glob)
  wf: say failed: exit code 1
    rerun: wf run post-rewrite say
  wf: run failed by 1 gate, standard lane (*) (glob)
  $ runs
  post-commit: c.c d.c
  post-rewrite: d.c
  $ git checkout -q -b shared HEAD~1 2>/dev/null && put e.c && base && git rebase -q main
  wf: guard failed: exit code 1
    rerun: wf run pre-rebase guard
  wf: rebase stopped by 1 gate, standard lane (*) (glob)
  fatal: The pre-rebase hook refused to rebase.
  [128]
  $ git log -1 --format=%s
  base
  $ git status --porcelain
