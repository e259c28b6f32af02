Pushes: each ref is judged by what it brings, in a tree that shows it, wherever the worktree stands and whatever is unstaged.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: unit, files: "*.c", cache: off, run: "for file in {files}; do echo \"$file: $(cat $file)\"; done >>$HOME/seen; ! grep -l bad {files}"}' && put main.c 'main' && base
  $ seen() { cat "$HOME/seen"; rm "$HOME/seen"; }

An empty remote; a branch that is not checked out, with a file that is not here, beside unstaged changes.

  $ git init -q --bare ../remote.git && git remote add origin ../remote.git && git push -q -u origin main && seen
  wf: standard lane: * (glob)
  main.c: main
  $ git checkout -q -b other && put other.c 'other' && base 'two words' && git checkout -q -b bad main && put bad.c 'bad' && base 'the bad one' && git checkout -q main
  $ echo 'bad, unstaged' >main.c && put staged.c 'bad, staged' && echo 'untracked' >u.c
  $ git push -q origin other && seen
  wf: standard lane: * (glob)
  other.c: other
  $ git push -q origin other bad; seen
  wf: look failed for refs/heads/bad: exit code 1
  bad.c
    rerun: wf run pre-push look
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  bad.c: bad
  $ git push -q origin bad:refs/heads/other2 main; seen
  wf: look failed for refs/heads/other2: exit code 1
  bad.c
    rerun: wf run pre-push look
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  bad.c: bad
  $ cat main.c staged.c u.c && git status --porcelain && git -C ../remote.git for-each-ref --format='%(refname)'
  bad, unstaged
  bad, staged
  untracked
   M main.c
  A  staged.c
  ?? u.c
  refs/heads/main
  refs/heads/other

What the pushed commit is called on our side may have spaces and signs in it. `git push --all`, `--tags`, `--mirror`.

  $ git push -q origin 'other~1:refs/heads/older' 'other^{/two words}:refs/heads/found' 'other@{0}:refs/heads/again' && git push -q origin 'bad^{/the bad one}:refs/heads/spaces'; seen; git -C ../remote.git for-each-ref --format='%(refname)'
  wf: look failed for refs/heads/spaces: exit code 1
  bad.c
    rerun: wf run pre-push look
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  bad.c: bad
  refs/heads/again
  refs/heads/found
  refs/heads/main
  refs/heads/older
  refs/heads/other
  $ git branch -q -D bad && git tag -a -m 'annotated' v1 other && git checkout -q -f -b great/größe && put great.c 'great' && base && git push -q --all origin && seen && git push -q --tags origin && test -e "$HOME/seen"
  wf: standard lane: * (glob)
  great.c: great
  [1]
  $ git push -q --mirror ../mirror.git 2>/dev/null; git init -q --bare ../mirror.git && git push -q --mirror ../mirror.git && sort -u "$HOME/seen"; rm "$HOME/seen"
  wf: standard lane: * (glob)
  great.c: great
  main.c: main
  other.c: other

Force, to a history that has nothing in common with what is there; two roots in one history; what only the merge changes.

  $ git checkout -q --orphan root && git rm -q -r -f --cached . && git clean -q -f -d && put .wf.yaml "$(git show main:.wf.yaml)" && put root.c 'root' && base 'root' && git push -q --force origin root:other && seen
  wf: standard lane: * (glob)
  root.c: root
  $ git checkout -q -f main && git merge -q --no-commit --allow-unrelated-histories root >/dev/null && put merged.c 'bad, merged' && WF=0 git commit -q -m 'two roots' && git push -q origin main; seen
  Automatic merge went well; stopped before committing as requested
  wf: look failed for refs/heads/main: exit code 1
  merged.c
    rerun: wf run pre-push look
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  merged.c: bad, merged
  root.c: root
  $ put merged.c 'merged' && base && git push -q origin main && seen && git -C ../remote.git log --format=%s main | sort | uniq -c
  wf: standard lane: * (glob)
  merged.c: merged
  root.c: root
        2 base
        1 root
        1 two roots

Many refs at once: each is judged, the bad one is named, and nothing hangs.

  $ for i in $(seq 1 40); do git update-ref refs/heads/many/$i main; done; git checkout -q -b many/bad && put bad.c 'bad' && base && git checkout -q main
  $ git push -q origin 'refs/heads/many/*'; seen; git -C ../remote.git for-each-ref refs/heads/many | wc -l
  wf: look failed for refs/heads/many/bad: exit code 1
  bad.c
    rerun: wf run pre-push look
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  bad.c: bad
  0
  $ git branch -q -D many/bad && git push -q origin 'refs/heads/many/*'; git -C ../remote.git for-each-ref refs/heads/many | wc -l
  40
  $ git push -q origin --delete $(git for-each-ref --format='%(refname)' refs/heads/many) && git -C ../remote.git for-each-ref refs/heads/many && test -e "$HOME/seen"
  [1]
