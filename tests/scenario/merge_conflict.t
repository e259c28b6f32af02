A conflict that is resolved: the files that differ from both sides are judged, and a marker that was left stops the merge.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put a.c 'one' && put list.txt 'x' && base
  $ git checkout -q -b topic && put a.c 'two' && put only_topic.json '{' && base 'topic'
  $ git checkout -q main && put a.c 'three' && base 'main'
  $ git merge -q topic
  Auto-merging a.c
  CONFLICT (content): Merge conflict in a.c
  Automatic merge failed; fix conflicts and then commit the result.
  [1]
  $ git add a.c
  $ git commit -q --no-edit
  wf: check-merge-conflict failed: 3 findings
    a.c:1:1: merge conflict marker '<<<<<<<'
    a.c:3:1: merge conflict marker '======='
    a.c:5:1: merge conflict marker '>>>>>>>'
    rerun: wf run check-merge-conflict
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put a.c 'two and three'
  $ git commit -q --no-edit
  $ git log -1 --format='%s, %p' | sed 's/[0-9a-f]\{7\}/ID/g'
  Merge branch 'topic', ID ID
  $ git show HEAD:a.c
  two and three

`git merge` itself is stopped when what it made is broken.

  $ put lines.json '[1,
  > 2,
  > 3,
  > 4]' && base 'lines'
  $ git checkout -q -b left && sed -i 's/\[1,/[/' lines.json && sed -i 's/^2,/2/' lines.json && git add . && base 'left'
  $ git checkout -q main && sed -i 's/4\]/4, 5]/' lines.json && git add . && base 'right'
  $ git merge -q --no-edit left
  Auto-merging lines.json
  wf: check-json failed: 1 finding
    lines.json:3:1: Expecting ',' delimiter: line 3 column 1 (char 4)
    rerun: wf run pre-merge-commit check-json
  wf: merge stopped by 1 gate, standard lane (*) (glob)
  Not committing merge; use 'git commit' to complete the merge.
  [1]
  $ git status --short --untracked-files=no
  M  lines.json
