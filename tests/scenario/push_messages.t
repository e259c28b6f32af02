A push judges the message of every new commit by the team's rule: --no-verify, or a machine without the hooks, does not
get round it. What passed is not judged again.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ put .wf.yaml 'version: 1
  > gates:
  >   conventional-commit: {allow_failure: false}
  >   signed: {stage: message, run: "grep -q ^Signed-off-by: {files}"}' && git commit -q -s -m 'feat: begin'
  wf: standard lane: 9 gates passed (*) (glob)
  $ git push -q origin main
  wf: standard lane: 2 gates passed, 5 cached (*) (glob)
  $ outcome conventional-commit && outcome signed
  passed
  passed
  $ git commit -q --allow-empty -n -s -m 'Hurry' && git commit -q --allow-empty -n -m 'fix: unsigned'
  $ git push -q origin main
  wf: conventional-commit failed for refs/heads/main: 1 finding
    commit 5f7ee595acbd:1:1: the subject has no type: write 'type(scope): description', for example 'fix(parser): accept empty files'
    rerun: wf run pre-push conventional-commit
  wf: signed failed for refs/heads/main: exit code 1 for commit 88a3a610cf40: fix: unsigned
    rerun: wf run pre-push signed
  wf: push stopped by 2 gates, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ git reset -q --hard HEAD~2
  $ git commit -q --allow-empty -s -m 'fix: one' && git commit -q --allow-empty -s -m 'fix: two'
  $ git push -q origin HEAD~1:refs/heads/one
  wf: standard lane: 2 gates passed (*) (glob)
  $ git push -q origin main
  wf: standard lane: 2 gates passed (*) (glob)
  $ wf history --json -n 1 | grep -o '"id":"signed".*' | cut -d, -f 1-4
  "id":"signed","stage":"message","outcome":"passed","files":1

Git's own messages pass, and SKIP leaves a rule out as it does everywhere.

  $ put a.c && git commit -q -s -m 'feat: a' && git revert -s --no-edit HEAD >/dev/null
  wf: standard lane: 8 gates passed (*) (glob)
  $ git push -q origin main
  wf: standard lane: 2 gates passed, 2 cached (*) (glob)
  $ git commit -q --allow-empty -n -m 'no rule is met'
  $ SKIP=signed,conventional-commit git push -q origin main
  wf: skipped: conventional-commit, signed
