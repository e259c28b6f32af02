New branch, update, force, tag, deletion: what git tells pre-push about each.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ put .wf.yaml 'version: 1
  > gates:
  >   names: {stage: unit, run: "echo names: {files}; false", allow_failure: true, cache: off}'
  $ base 'first' && put a.c && base 'second'
  $ git push -q origin main
  wf: names warned for refs/heads/main: exit code 1
  names: .wf.yaml a.c
  wf: standard lane: 5 gates passed, 1 warned (*) (glob)
  $ git checkout -q -b topic && put b.c && base 'third' && put b.c 'more' && put c.c && base 'fourth'
  $ git push -q origin topic
  wf: names warned for refs/heads/topic: exit code 1
  names: b.c c.c
  wf: standard lane: 4 gates passed, 1 warned (*) (glob)
  $ git push -q origin topic

Force: what the branch has that the remote's does not.

  $ git reset -q --hard HEAD~1 && put d.c && base 'another fourth'
  $ git push -q --force origin topic
  wf: names warned for refs/heads/topic: exit code 1
  names: d.c
  wf: standard lane: 4 gates passed, 1 warned (*) (glob)

Tags of what is there already, and of what is new; an annotated one; a tag of a blob.

  $ git tag v1 && git tag -a -m 'two' v2 && git tag blob HEAD:a.c
  $ git push -q origin v1 v2 blob
  $ put e.c && base 'fifth' && git tag v3
  $ git push -q origin v3
  wf: names warned for refs/tags/v3: exit code 1
  names: e.c
  wf: standard lane: 4 gates passed, 1 warned (*) (glob)

Deletion runs nothing, by any way of typing it.

  $ git push -q origin :topic
  $ git push -q --delete origin v1
  $ git -C ../remote.git for-each-ref --format='%(refname)'
  refs/heads/main
  refs/tags/blob
  refs/tags/v2
  refs/tags/v3

Nothing new, nothing to say; a push that git itself refuses is git's to tell.

  $ git push origin main
  Everything up-to-date
  $ wf history -n 1 | awk '{print $2, $6}'
  pre-push passed
