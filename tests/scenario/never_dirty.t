Nothing of ours is ever seen by git: not after a commit, a failure, a push, a rebase, in a subfolder, in a clone.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ clean() { git status --porcelain --ignored --untracked-files=all; git stash list; git worktree list | wc -l; git for-each-ref | wc -l; }
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "! grep -Hn bad {files}", files: "*.c"}
  >   unit: {stage: unit, run: "true"}'
  $ mkdir sub && cd sub && put a.c && git commit -q -m 'first' && cd .. && clean
  wf: standard lane: 10 gates passed (*) (glob)
  1
  1
  $ put b.c 'bad' && git commit -q -m 'second'
  wf: lint failed: exit code 1
  b.c:1:bad
    rerun: wf run lint
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q --hard && clean
  1
  1
  $ git init -q --bare ../remote.git && git push -q ../remote.git main && clean
  wf: standard lane: 1 gate passed, 6 cached (*) (glob)
  1
  1
  $ git checkout -q -b topic && put c.c && git commit -q -m 'third' && git checkout -q main
  wf: standard lane: 9 gates passed (*) (glob)
  $ git push -q ../remote.git topic && clean
  wf: standard lane: 3 gates passed, 4 cached (*) (glob)
  1
  2
  $ git config --list --local | grep -v -e '^core' -e '^remote' -e '^branch'
  [1]
  $ git clone -q . ../clone && ls -A ../clone && ls ../clone/.git/hooks | grep -v sample
  .git
  .wf.yaml
  sub
  [1]
