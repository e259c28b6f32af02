When hooks of .pre-commit-config.yaml run, and what they are told.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >.pre-commit-config.yaml <<'END'
  > repos:
  >   - repo: local
  >     hooks:
  >       - &say {id: commits, name: c, language: system, entry: 'echo at a commit', verbose: true, always_run: true, pass_filenames: false, stages: [commit]}
  >       - {<<: *say, id: pushes, entry: 'sh -c "env | grep ^PRE_COMMIT_ | grep -v REMOTE_URL | sort"', stages: [push]}
  >       - {<<: *say, id: by-hand, entry: 'echo by hand', stages: [manual]}
  >       - {<<: *say, id: messages, entry: 'cat', pass_filenames: true, stages: [commit-msg]}
  >       - {<<: *say, id: offers, entry: 'sh -c "env | grep ^PRE_COMMIT_ | sort"', stages: [prepare-commit-msg]}
  >       - {<<: *say, id: checkouts, entry: 'sh -c "echo type $PRE_COMMIT_CHECKOUT_TYPE"', stages: [post-checkout]}
  >       - {<<: *say, id: rewrites, entry: 'sh -c "echo after $PRE_COMMIT_REWRITE_COMMAND"', stages: [post-rewrite]}
  >       - {<<: *say, id: rebases, entry: 'sh -c "echo onto $PRE_COMMIT_PRE_REBASE_UPSTREAM"', stages: [pre-rebase]}
  >       - {<<: *say, id: merges, entry: 'sh -c "echo squash $PRE_COMMIT_IS_SQUASH_MERGE"', stages: [post-merge]}
  >       - {id: key, name: k, language: pygrep, entry: 'ABC-\d+', args: [--negate], stages: [commit-msg]}
  > END
  $ git add -A && git commit -m "no key"
  wf: commits passed
  at a commit
  wf: standard lane: 10 gates passed (*) (glob)
  wf: offers passed
  PRE_COMMIT_COMMIT_MSG_SOURCE=message
  wf: messages passed
  no key
  wf: key failed: 1 finding
    COMMIT_EDITMSG: nothing matches "ABC-\\d+"
    rerun: wf run commit-msg key
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git commit -q -m "ABC-1 base"
  wf: commits passed
  at a commit
  wf: standard lane: 1 gate passed, 9 cached (*) (glob)
  wf: offers passed
  PRE_COMMIT_COMMIT_MSG_SOURCE=message
  wf: messages passed
  ABC-1 base
  $ git commit -q --amend -m "ABC-2 base"
  wf: commits passed
  at a commit
  wf: standard lane: 1 gate passed (*) (glob)
  wf: offers passed
  PRE_COMMIT_COMMIT_MSG_SOURCE=message
  wf: messages passed
  ABC-2 base
  wf: rewrites passed
  after amend
  $ git checkout -q -b topic
  wf: checkouts passed
  type 1
  $ put a.txt && WF=0 git commit -q -m "ABC-3 a" && git rebase -q --force-rebase main
  wf: rebases passed
  onto main
  wf: standard lane: 1 gate passed (*) (glob)
  wf: checkouts passed
  type 1
  wf: offers passed
  PRE_COMMIT_COMMIT_MSG_SOURCE=message
  wf: rewrites passed
  after rebase
  $ git checkout -q main && git merge -q topic
  wf: checkouts passed
  type 1
  wf: merges passed
  squash 0

By hand it is as at a commit, and `--hook-stage` asks for another stage.

  $ put b.txt && wf run && wf run --hook-stage manual
  wf: commits passed
  at a commit
  wf: standard lane: 9 gates passed (*) (glob)
  wf: by-hand passed
  by hand
  wf: standard lane: 1 gate passed, 8 cached (*) (glob)
  $ wf run by-hand
  wf: by-hand passed
  by hand
  wf: standard lane: 1 gate passed (*) (glob)

A push tells its range, by the old names too, and what it brings is judged at its stage.

  $ git commit -q -m "ABC-4 b" && git init -q --bare ../remote && git push -q ../remote main:main
  wf: commits passed
  at a commit
  wf: standard lane: 1 gate passed, 8 cached (*) (glob)
  wf: offers passed
  PRE_COMMIT_COMMIT_MSG_SOURCE=message
  wf: messages passed
  ABC-4 b
  wf: pushes passed for refs/heads/main
  PRE_COMMIT_LOCAL_BRANCH=refs/heads/main
  PRE_COMMIT_REMOTE_BRANCH=refs/heads/main
  PRE_COMMIT_REMOTE_NAME=../remote
  wf: messages passed for refs/heads/main
  ABC-4 b
  ABC-3 a
  ABC-2 base
  wf: standard lane: 7 gates passed, 1 cached (*) (glob)
  $ put c.txt && git commit -q -m "ABC-5 c" && git push -q ../remote main:main
  wf: commits passed
  at a commit
  wf: standard lane: 9 gates passed (*) (glob)
  wf: offers passed
  PRE_COMMIT_COMMIT_MSG_SOURCE=message
  wf: messages passed
  ABC-5 c
  wf: pushes passed for refs/heads/main
  PRE_COMMIT_FROM_REF=04919fd0aa1aa1220624eed2b7982f4fc9d50283
  PRE_COMMIT_LOCAL_BRANCH=refs/heads/main
  PRE_COMMIT_ORIGIN=04919fd0aa1aa1220624eed2b7982f4fc9d50283
  PRE_COMMIT_REMOTE_BRANCH=refs/heads/main
  PRE_COMMIT_REMOTE_NAME=../remote
  PRE_COMMIT_SOURCE=47ea4c87ef8ca8280fb4ac1e061b18d022e7d9f8
  PRE_COMMIT_TO_REF=47ea4c87ef8ca8280fb4ac1e061b18d022e7d9f8
  wf: messages passed for refs/heads/main
  ABC-5 c
  wf: standard lane: 3 gates passed, 4 cached (*) (glob)
  $ put d.txt && WF=0 git commit -q -m "no key" && git push -q ../remote main:main
  wf: pushes passed for refs/heads/main
  PRE_COMMIT_FROM_REF=47ea4c87ef8ca8280fb4ac1e061b18d022e7d9f8
  PRE_COMMIT_LOCAL_BRANCH=refs/heads/main
  PRE_COMMIT_ORIGIN=47ea4c87ef8ca8280fb4ac1e061b18d022e7d9f8
  PRE_COMMIT_REMOTE_BRANCH=refs/heads/main
  PRE_COMMIT_REMOTE_NAME=../remote
  PRE_COMMIT_SOURCE=b68065dc57a2f2f25be8de3de253ccc3840d7b5c
  PRE_COMMIT_TO_REF=b68065dc57a2f2f25be8de3de253ccc3840d7b5c
  wf: messages passed for refs/heads/main
  no key
  wf: key failed for refs/heads/main: 1 finding
    commit b68065dc57a2: nothing matches "ABC-\\d+"
    rerun: wf run pre-push key
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote'
  [1]

A merge that git commits by itself has files to judge, and nothing else: where no commit belongs, a merge does.

  $ cd "$HERE" && project merging && put .pre-commit-config.yaml 'repos:
  > - repo: https://github.com/pre-commit/pre-commit-hooks
  >   rev: v6.0.0
  >   hooks: [{id: no-commit-to-branch}]' && base && git checkout -q -b topic && put a.txt && git commit -q -m topic
  wf: standard lane: 9 gates passed (*) (glob)
  $ git checkout -q main && git merge -q --no-ff --no-edit topic && git log -1 --format=%s
  Merge branch 'topic'
  $ put b.txt && git commit -m direct
  wf: no-commit-to-branch failed: 1 finding
    branch 'main' takes no commits: git switch -c NAME moves your work to a branch of its own
    rerun: wf run no-commit-to-branch
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
