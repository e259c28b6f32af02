`wf undo` goes back behind the last thing that a fixer did, in the worktree and in what is staged; what was written since
stays; the undo of an undo goes forward again.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ wf undo
  wf: there is nothing to undo
    only fixers, and undo itself, change files
  [2]
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}' && base
  $ printf 'bad\n1\n2\n3\n' >a.c && chmod 755 a.c && git add a.c && echo 'not staged' >>a.c && put b.c 'bad'
  $ git commit -q -m 'fixed'
  wf: tidy fixed: fixed 2 files
  wf: standard lane: * (glob)
  $ head=$(git rev-parse HEAD)
  $ wf undo --dry-run
  would go back to before the pre-commit of *: (glob)
    a.c
    b.c
  $ head -n 1 a.c
  good
  $ wf undo
  back to before the pre-commit of *: (glob)
    a.c
    b.c
  `wf undo *` takes this back (glob)
  $ cat a.c && stat -c %A a.c && git show :a.c && cat b.c && git show :b.c
  bad
  1
  2
  3
  not staged
  -rwxr-xr-x
  bad
  1
  2
  3
  bad
  bad
  $ [ "$head" = "$(git rev-parse HEAD)" ] && git status --porcelain
  MM a.c
  M  b.c

Forward again, and the commit is whole.

  $ wf undo >/dev/null && cat a.c && git status --porcelain
  good
  1
  2
  3
  not staged
   M a.c
  $ wf undo --list | cut -c 46-
  undo         2 files
  undo         2 files
  pre-commit   2 files

What was written since stays; what cannot be told apart stays too, and is said.

  $ first=$(wf undo --list | tail -n 1 | cut -c 1-16)
  $ echo 'later' >>a.c && git add a.c && echo 'even later' >>a.c && echo 'another text' >b.c
  $ wf undo "$first"
  wf: b.c has changed since on the same lines: it stays
  back to before the pre-commit of *: (glob)
    a.c
  `wf undo *` takes this back (glob)
  [1]
  $ cat a.c b.c && git show :a.c
  bad
  1
  2
  3
  not staged
  later
  even later
  another text
  bad
  1
  2
  3
  not staged
  later
  $ wf undo nonsense
  wf: nothing to undo has the id 'nonsense'
    `wf undo --list` names them all
  [2]

By hand, too: `wf run` fixes the file itself, and a file that is gone is told.

  $ put .wf.yaml && git rm -q --cached .wf.yaml && rm .wf.yaml && git reset -q --hard && printf 'bad\n' >c.c && git add c.c
  $ echo 'bad, unstaged' >c.c && wf run --files c.c
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat c.c && wf undo --json | grep -v -e '"id"' -e '"time"'
  good, unstaged
  {
    "version": 1,
    "run": {
      "event": "manual",
      "files": 1
    },
    "dry_run": false,
    "files": [
      "c.c"
    ],
    "left": []
  }
  $ cat c.c && git show :c.c
  bad, unstaged
  bad
  $ rm c.c && wf undo
  wf: c.c is not there any more
  nothing to change: your files are as before the undo of * (glob)
  [1]

A fix that was given up leaves nothing to undo, and twenty are kept at most.

  $ git reset -q --hard && rm -rf .git/wf/snapshots && put a.c 'bad' && echo 'bad, differently' >a.c
  $ git commit -q -m 'collides' 2>/dev/null
  [1]
  $ wf undo --list
  there is nothing to undo: no fixer has changed a file
  $ git reset -q --hard && i=0; while [ $i -lt 22 ]; do echo bad >c.c; git add c.c; wf run --files c.c 2>/dev/null; i=$((i + 1)); done
  $ wf undo --list | wc -l
  20
