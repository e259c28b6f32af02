A fixer that does not come to its end has fixed nothing: what it left half-way is dropped, the files are as before.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ with() { put .wf.yaml "version: 1
  > gates:
  >   tidy: {stage: quality, files: '*.c', timeout: $2, run: '! grep -n bad {files}', fix: '$1'}
  >   see: {stage: lint, cache: off, run: 'cat a.c >\$HOME/seen'}" && WF=0 git commit -q -m base .wf.yaml; }
  $ still() { cat a.c && git show :a.c && cat "$HOME/seen" && ls -A .git/wf/set-aside && wf undo --list | grep -v nothing; rm -f "$HOME/seen"; }
  $ with 'for f in {files}; do : >$f; kill -SEGV $$; done' 10s
  $ put a.c 'a day of work, bad' && git commit -q -m 'crash'
  wf: tidy errored: its fixer: killed by signal 11
  1:a day of work, bad
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ still
  a day of work, bad
  a day of work, bad
  a day of work, bad
  $ with 'for f in {files}; do : >$f; sleep 20; done' 200ms
  $ git commit -q -m 'too long' 2>&1 | head -n 1
  wf: tidy errored: its fixer: no end after 0.2 s
  $ still
  a day of work, bad
  a day of work, bad
  a day of work, bad
  $ with 'rm {files}' 10s
  $ git commit -q -m 'deletes' 2>&1 | head -n 1
  wf: tidy errored: its fixer deleted a.c
  $ still
  a day of work, bad
  a day of work, bad
  a day of work, bad
  $ with 'for f in {files}; do : >$f; kill -INT $PPID; sleep 2; done' 10s
  $ git commit -q -m 'interrupted' 2>&1 | tail -n 1
  wf: commit interrupted
  $ cat a.c && git show :a.c
  a day of work, bad
  a day of work, bad

With unstaged work in the file, and by hand.

  $ with 'for f in {files}; do : >$f; kill -SEGV $$; done' 10s
  $ echo 'not staged' >>a.c && git commit -q -m 'crash' 2>&1 | head -n 1; cat a.c; git show :a.c
  wf: tidy errored: its fixer: killed by signal 11
  a day of work, bad
  not staged
  a day of work, bad
  $ wf run --files a.c 2>&1 | head -n 1; cat a.c
  wf: tidy errored: its fixer: killed by signal 11
  a day of work, bad
  not staged
