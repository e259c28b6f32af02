A merge without conflicts: only files that are like neither parent are looked at; gates about the whole tree wait for the
push.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   each: {stage: lint, run: "echo each {files} >>$HOME/runs"}
  >   whole: {stage: lint, run: "echo whole >>$HOME/runs"}'
  $ put list.c '1
  > 2
  > 3
  > 4
  > 5'
  $ put old.json '{' && base
  $ git checkout -q -b topic
  $ sed -i s/1/one/ list.c && put topic.json '{' && git add . && base 'topic'
  $ git checkout -q main
  $ sed -i s/5/five/ list.c && put main.json '{' && git add . && base 'main'
  $ git merge -q --no-edit topic
  Auto-merging list.c
  wf: owed: whole (a merge: it runs at the push)
  wf: standard lane: * (glob)
  $ cat "$HOME/runs"
  each list.c
  $ git log -1 --format=%s
  Merge branch 'topic'
  $ git status --porcelain

At the push what waited runs, and what came in without ever being judged is judged.

  $ git init -q --bare ../remote.git
  $ git push -q ../remote.git main
  wf: check-json failed for refs/heads/main: 3 findings
    main.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    old.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    topic.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run pre-push check-json
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ tail -n 2 "$HOME/runs" | sort
  each .wf.yaml main.json old.json topic.json
  whole

A fast forward runs no check, and no hook stands in its way.

  $ git rm -q *.json && git commit -q -m 'away with them' 2>/dev/null
  $ git checkout -q -b next && put next.c && git commit -q -m 'next' 2>/dev/null && git checkout -q main
  $ git merge -q next
  $ git log -1 --format=%s
  next
