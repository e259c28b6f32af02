Sparse checkout: files outside of it are in the index and not in the worktree; that is no unstaged change, and nothing of it
changes.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "ls >$HOME/seen; git status --porcelain >>$HOME/seen"}'
  $ put in/a.c 'old' && put out/b.c 'old' && put out/c.c 'old' && base 'first'
  $ git sparse-checkout set in && ls
  in
  $ printf '%s\n' bad 1 2 3 >in/a.c && git add in/a.c && echo 'not staged' >>in/a.c
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat "$HOME/seen" in/a.c && git show HEAD:in/a.c && git status --porcelain && git ls-files -t && ls
  in
  M  in/a.c
  good
  1
  2
  3
  not staged
  good
  1
  2
  3
   M in/a.c
  H .wf.yaml
  H in/a.c
  S out/b.c
  S out/c.c
  in

Not with cone patterns; a file that lies there all the same is the user's.

  $ git checkout -q in/a.c && git sparse-checkout set --no-cone '/*' '!/out/' && mkdir out && echo 'my own' >out/b.c && git status --porcelain
   M out/b.c
  $ printf '%s\n' bad 1 >in/a.c && git add in/a.c && echo 'not staged' >>in/a.c && git commit -q -m 'again'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat out/b.c in/a.c && git show HEAD:in/a.c && git status --porcelain && ls out
  my own
  good
  1
  not staged
  good
  1
   M in/a.c
   M out/b.c
  b.c
