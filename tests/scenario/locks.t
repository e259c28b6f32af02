Who waits for whom in one worktree: commands that only read run beside each other; setting files aside waits a moment for
them, then says for whom; a push holds nobody up.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >../slow <<'EOS'
  > #!/bin/sh
  > touch "$HOME/$1.begun"
  > i=0; while [ ! -e "$HOME/$1.end" ] && [ $i -lt 600 ]; do sleep 0.1; i=$((i + 1)); done
  > EOS
  $ chmod +x ../slow && export SLOW="$HERE/slow"
  $ begun() { i=0; while [ ! -e "$HOME/$1.begun" ] && [ $i -lt 600 ]; do sleep 0.1; i=$((i + 1)); done; [ -e "$HOME/$1.begun" ]; }
  $ put .wf.yaml 'version: 1
  > gates:
  >   slow: {stage: unit, on: [manual, pre-push], cache: off, run: "$SLOW slow"}
  >   quick: {stage: lint, cache: off, run: "cat a.c >$HOME/seen"}' && put a.c 'one' && base

A commit with nothing unstaged goes on beside a long run that reads.

  $ (wf run slow --all-files >../slow.txt 2>&1; echo "exit code $?" >>../slow.txt) & begun slow
  $ put a.c 'two' && git commit -q -m 'beside it' && cat "$HOME/seen"
  wf: standard lane: * (glob)
  two

One that has to set files aside waits for it, and names it when it gives up. Nothing has changed then.

  $ put a.c 'three' && echo 'unstaged' >a.c && git commit -q -m 'not now'
  wf: another run is at work in this worktree: */.git/wf/run.lock is held by process * (wf) (glob)
  [1]
  $ cat a.c && git show :a.c && git log -1 --format=%s
  unstaged
  three
  beside it
  $ (sleep 1; touch "$HOME/slow.end") & git commit -q -m 'in a moment'
  wf: standard lane: * (glob)
  $ wait && cat ../slow.txt "$HOME/seen" a.c
  wf: files changed while slow ran: what passed is not remembered; a gate that changes files itself wants `fix:`
  wf: standard lane: 1 gate passed (*) (glob)
  exit code 0
  three
  unstaged

A push may last, and commits go on; what it judged in place runs again in a tree of its own when it was disturbed.

  $ git checkout -q a.c && rm "$HOME"/slow.* && git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ (git push -q origin main >../push.txt 2>&1; echo "exit code $?" >>../push.txt) & begun slow
  $ put a.c 'four' && echo 'unstaged' >a.c && git commit -q -m 'meanwhile' && cat "$HOME/seen" a.c
  wf: standard lane: * (glob)
  four
  unstaged
  $ touch "$HOME/slow.end" && wait && cat ../push.txt
  wf: files changed while *slow ran: once more, in a tree of their own (glob)
  wf: standard lane: * (glob)
  exit code 0
  $ git log origin/main -1 --format=%s
  in a moment

A gate that commits does not wait for the run that it is part of; git then refuses the commit around it.

  $ put .wf.yaml 'version: 1
  > gates:
  >   commits: {stage: lint, cache: off, run: "git commit -q --allow-empty -m inner && git log -1 --format=%s"}'
  $ git commit -q --allow-empty -m 'outer' 2>&1 | sed 's/is at .*/…/'; git log -2 --format=%s
  wf: standard lane: * (glob)
  fatal: cannot lock ref 'HEAD': …
  inner
  meanwhile
  $ cat a.c
  unstaged

A run by hand that has fixed something only reads from then on.

  $ git checkout -q a.c && rm "$HOME"/slow.* && put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   slow: {stage: unit, on: manual, cache: off, run: "$SLOW slow"}
  >   quick: {stage: lint, cache: off, run: "true"}' && base
  $ echo 'bad' >b.c && (wf run tidy slow --files b.c >../slow.txt 2>&1; echo "exit code $?" >>../slow.txt) & begun slow
  $ cat b.c && put c.c && git commit -q -m 'beside the fixer'
  good
  wf: standard lane: * (glob)
  $ touch "$HOME/slow.end" && wait && tail -n 1 ../slow.txt
  exit code 0
