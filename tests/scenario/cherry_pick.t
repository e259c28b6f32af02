Cherry-pick and revert make commits without pre-commit: git asks no hook; the push does.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put a.c && git commit -q -m 'first'
  $ git checkout -q -b topic
  $ put broken.json '{' && base 'broken' && put fine.c && git commit -q -m 'fine'
  $ git checkout -q main
  $ git cherry-pick topic >/dev/null
  $ git cherry-pick topic~1 >/dev/null
  $ git revert --no-edit HEAD~1 >/dev/null
  $ git log --format=%s
  Revert "fine"
  broken
  fine
  first
  $ wf history -n 100 | grep -c bypassed
  2
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ git push -q origin main
  wf: check-json failed for refs/heads/main: 1 finding
    broken.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run pre-push check-json
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ git rm -q broken.json && git commit -q -m 'away'
  $ git push -q origin main
