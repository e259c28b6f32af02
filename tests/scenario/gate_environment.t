What a gate finds: the top of the worktree as its folder, git's variables gone, so that git works in any other repository,
and what the run is about.

  $ . "$TESTDIR/setup.sh"
  $ git init -q -b main other && (cd other && put x && git commit -q -m 'x')
  $ project
  $ cat >../look <<'EOF'
  > #!/bin/sh
  > echo "$WF_EVENT $WF_LANE ${COLOUR-no colour}, in $(basename "$(pwd)"), run ${WF_RUN_ID:+known}"
  > env | grep -E '^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT)' | sed "s|=.*/|=|"
  > git -C "$OTHER" status --porcelain --branch
  > git status --porcelain --untracked-files=no
  > test ! -t 0 && cat
  > EOF
  $ chmod +x ../look && export OTHER="$HERE/other"
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, run: [../look], env: {COLOUR: blue}, on: [pre-commit, pre-push, manual], cache: off}'
  $ mkdir sub && cd sub && put a.c
  $ wf run -v look
  wf: look passed
  manual standard blue, in project, run known
  ## main
  A  .wf.yaml
  A  sub/a.c
  wf: standard lane: 1 gate passed (*) (glob)
  $ git commit -q -m 'first'
  wf: standard lane: 10 gates passed (*) (glob)
  $ cd .. && echo more >>sub/a.c

With -a git makes a temporary index, and a gate that asks git about the change must see that one.

  $ sed -i 's/^git -C.*/exit 1/; s/^env/git diff --cached --name-only; &/' ../look
  $ git commit -q -a -m 'second'
  wf: look failed: exit code 1
  pre-commit standard blue, in project, run known
  sub/a.c
  GIT_INDEX_FILE=index.lock
    rerun: wf run look
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

In a linked worktree git hands out its own folder, and the gate sees none of it.

  $ git worktree add -q ../linked -b linked 2>/dev/null
  $ cd ../linked && put b.c
  $ sed -i 's/^exit 1/git -C "$OTHER" status --porcelain --branch; &/' ../look
  $ git commit -q -m 'linked'
  wf: look failed: exit code 1
  pre-commit standard blue, in linked, run known
  b.c
  ## main
    rerun: wf run look
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
