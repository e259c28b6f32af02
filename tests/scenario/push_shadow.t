A pushed branch that is not what the worktree shows is checked out elsewhere for its gates; nothing here is touched.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ cat >../look <<'EOF'
  > #!/bin/sh
  > echo "branch: $(git symbolic-ref -q --short HEAD || echo none), commit: $(git log -1 --format=%s)"
  > echo "files: $(ls -A | grep -v '^.git$' | tr '\n' ' ')"
  > test "$(git rev-parse --show-toplevel)" = "$(pwd -P)" && git status --porcelain
  > echo 'litter' >litter.txt
  > ! grep -n bad *.c
  > EOF
  $ chmod +x ../look && export LOOK="$HERE/look"
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: unit, run: "$LOOK", cache: off}' && put a.c && base && git push -q --no-verify origin main
  $ git checkout -q -b topic && put topic.c 'bad' && base 'topic'
  $ git checkout -q main
  $ echo 'edited' >a.c && echo 'untracked' >u.txt && put staged.c
  $ git push -q origin topic
  wf: look failed for refs/heads/topic: exit code 1
  branch: none, commit: topic
  files: .wf.yaml a.c topic.c 
  topic.c:1:bad
    rerun: wf run pre-push look
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ git status --porcelain
   M a.c
  A  staged.c
  ?? u.txt
  $ git worktree list | wc -l
  1
  $ ls .git/wf/shadow
  kept

Here are unstaged changes in what is pushed itself: not they are judged, but the commit.

  $ git stash -q && put main.c && base 'main' && echo 'bad' >main.c
  $ git push -q origin main
  wf: standard lane: 5 gates passed (*) (glob)
  $ cat main.c && git status --porcelain
  bad
   M main.c
  ?? u.txt

And where the worktree shows just that, the gate runs in place.

  $ git checkout -q main.c && rm u.txt && put other.c && base 'other'
  $ wf run pre-push -v look 2>&1 | grep -e branch -e files
  branch: main, commit: other
  files: .wf.yaml a.c main.c other.c 
  $ git status --porcelain
  ?? litter.txt
