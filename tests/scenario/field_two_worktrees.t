Two linked worktrees commit at once, each with unstaged changes and a fix: each gets its own back. Both gates wait until both
have their files set aside.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ mkfifo ../left ../right
  $ cat >../meet <<'EOS'
  > #!/bin/sh
  > cat half.c >"$HOME/seen-$(cat side)"
  > case $(cat side) in
  >   left) echo >../left && cat ../right ;;
  >   right) cat ../left && echo >../right ;;
  > esac >/dev/null
  > EOS
  $ chmod +x ../meet && put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   meet: {stage: lint, run: [../meet], timeout: 60s, cache: off}' && put half.c 'old' && base
  $ git worktree add -q ../other -b other && git worktree add -q ../third -b third
  $ for side in left right; do
  >   if [ $side = right ]; then cd ../other; fi
  >   echo $side >side && git add side && printf '%s\n' "bad $side" 1 2 3 >half.c && git add half.c && echo "not staged $side" >>half.c && touch -d '2020-02-02 02:02:02' half.c
  > done; cd ../project
  $ (cd ../other && git commit -q -m 'right' 2>../right.txt) & git commit -q -m 'left' 2>../left.txt; wait
  $ cat ../left.txt ../right.txt
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat "$HOME/seen-left" "$HOME/seen-right" half.c ../other/half.c && git show main:half.c other:half.c
  good left
  1
  2
  3
  good right
  1
  2
  3
  good left
  1
  2
  3
  not staged left
  good right
  1
  2
  3
  not staged right
  good left
  1
  2
  3
  good right
  1
  2
  3
  $ git status --porcelain && git -C ../other status --porcelain; ls -A .git/wf/set-aside .git/worktrees/other/wf/set-aside
   M half.c
   M half.c
  .git/wf/set-aside:
  
  .git/worktrees/other/wf/set-aside:

One of them is killed: the other one neither waits for it nor touches what is its; it has its own back when it is asked for.

  $ put .wf.yaml 'version: 1
  > gates:
  >   deadly: {stage: lint, cache: off, run: "kill -9 $PPID"}' && printf '%s\n' 'good left again' >half.c && git add half.c && echo 'not staged' >>half.c
  $ git commit -q -m 'killed' 2>/dev/null
  [1]
  $ cd ../other && git checkout -q half.c && put .wf.yaml 'version: 1' && put right.c 'right' && echo 'not staged' >>half.c && git commit -q -m 'beside it'
  wf: standard lane: * (glob)
  $ git status --porcelain && cat ../project/half.c && ls -A ../project/.git/wf/set-aside | wc -l
   M half.c
  good left again
  1
  $ cd ../project && git status --porcelain && wf status >/dev/null
  M  .wf.yaml
  M  half.c
  wf: a run was killed while a file was set aside: it is back
  $ cat half.c && git status --porcelain && ls -A .git/wf/set-aside
  good left again
  not staged
  M  .wf.yaml
  MM half.c
