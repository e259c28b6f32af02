The lanes that are there for a wish: a hotfix owes, a release wants an approval, an experiment is only warned.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}"}
  >   unit: {stage: unit, run: "echo unit >>$HOME/runs"}
  > policy: {protected: [main, "release/**"]}'
  $ base && git init -q --bare ../remote.git && git remote add origin ../remote.git && git push -q origin main 2>/dev/null
  $ git checkout -q -b work && put a.c 'bad'
  $ WF_LANE=standard git commit -q -m 'stopped' 2>&1 | tail -n 1
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  $ WF_LANE=experimental git commit -q -m 'only warned'
  wf: tidy warned: exit code 1
  1:bad
  wf: experimental lane: 8 gates cached, 1 warned (*) (glob)
  $ put token.txt "aws_key = AKIA""QWERTYUIOPASDFGH" && WF_LANE=experimental git commit -q -m 'a secret' 2>&1 | tail -n 1
  wf: commit stopped by 1 gate, experimental lane (*) (glob)
  $ git rm -q -f token.txt && WF_LANE=experimental git push -q origin work 2>&1 | tail -n 2
  wf: owed: unit (until a protected branch is pushed)
  wf: experimental lane: 4 gates cached, 1 warned, 1 owed (*) (glob)
  $ WF_LANE=experimental git push -q origin work:main 2>&1 | grep -v error:
  wf: tidy failed for refs/heads/main: exit code 1
  1:bad
    rerun: wf run pre-push tidy
  wf: push stopped by 1 gate, experimental lane (*) (glob)
  $ put a.c 'good' && WF_LANE=hotfix git commit -q -m 'in a hurry' 2>&1 | sed 's/(.*//'
  wf: owed: check-added-large-files, trailing-whitespace, end-of-file-fixer, mixed-line-ending, fix-byte-order-marker, tidy 
  wf: hotfix lane: 2 gates passed, 6 owed 
  $ WF_LANE=hotfix git push -q origin work 2>&1 | sed 's/(.*//'
  wf: owed: check-added-large-files, tidy 
  wf: hotfix lane: 1 gate passed, 2 cached, 2 owed 
  $ WF_LANE=release git push -q origin work:release/1 2>&1 | grep -v error:
  wf: approval failed for refs/heads/release/1: commit 81cd480252a1 has 0 approvals, and lane 'release' wants 1
    hint: who approves adds a line 'Approved-by: name <mail address>' to its message (git commit --amend)
    rerun: wf run pre-push
  wf: push stopped by 1 gate, release lane (*) (glob)
  $ git commit -q --amend -m 'released
  > 
  > Approved-by: Ada Lovelace <ada@example.com>' 2>/dev/null
  $ WF_LANE=release git push -q -f origin work:release/1 2>&1 | grep approval
  wf: approval failed for refs/heads/release/1: commit f551eef0fc7a has 0 approvals, and lane 'release' wants 1
  $ git commit -q --amend -m 'released
  > 
  > Approved-by: Grace Hopper <grace@example.com>' 2>/dev/null
  $ WF_LANE=release git push -q -f origin work:release/1 2>&1 | sed 's/(.*//'
  wf: release lane: 1 gate passed, 5 cached 
