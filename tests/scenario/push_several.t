Several refs in one push, one of them bad: the bad one is named, and none is pushed.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ put a.c && git commit -q -m 'first' && git push -q origin main
  $ git checkout -q -b good && put good.c && git commit -q -m 'good'
  $ git checkout -q -b bad main && put bad.json '{' && base 'bad'
  $ git checkout -q main && put main.c && git commit -q -m 'main'
  $ git push -q origin main good bad
  wf: check-json failed for refs/heads/bad: 1 finding
    bad.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run pre-push check-json
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ git -C ../remote.git for-each-ref --format='%(refname)'
  refs/heads/main
  $ git push -q origin main good
  $ git -C ../remote.git for-each-ref --format='%(refname)'
  refs/heads/good
  refs/heads/main

A good one with the deletion of another, and a local name that no branch has.

  $ git push -q origin :good main~1:refs/heads/older
  $ git push -q origin bad~0:refs/heads/topic
  wf: check-json failed for refs/heads/topic: 1 finding
    bad.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run pre-push check-json
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ git -C ../remote.git for-each-ref --format='%(refname)'
  refs/heads/main
  refs/heads/older

Each ref has a lane of its own in the answer for programs.

  $ git checkout -q bad && wf run pre-push --json | python3 -c '
  > import json, sys
  > answer = json.load(sys.stdin)
  > print(answer["exit_code"], [lane["ref"] for lane in answer["lanes"]])
  > print([(gate["id"], gate["ref"]) for gate in answer["gates"] if gate["blocks"]])'
  1 ['refs/heads/bad']
  [('check-json', 'refs/heads/bad')]
