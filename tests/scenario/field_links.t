A folder of tracked files that the user has replaced by a link to somewhere else: nothing is ever written through the link, and it
is back afterwards. What is staged of those files is fixed and committed.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "ls -l | grep -c ^l >$HOME/seen; cat inner/a.c outer/a.c >>$HOME/seen; eval \"$THEN\""}'
  $ put inner/a.c 'old' && put outer/a.c 'old' && put elsewhere/a.c 'bad, elsewhere' && mkdir ../outside && echo 'bad, outside' >../outside/a.c && base
  $ put inner/a.c 'bad, inner' && put outer/a.c 'bad, outer' && rm -r inner outer && ln -s elsewhere inner && ln -s "$HERE/outside" outer
  $ picture() { readlink inner | here; readlink outer | here; stat -c '%n %i %y' inner outer elsewhere/a.c ../outside/a.c; cat elsewhere/a.c ../outside/a.c; ls ../outside; }
  $ picture >../before; git status --porcelain
  MD inner/a.c
  MD outer/a.c
  ?? inner
  ?? outer
  $ THEN=false git commit -q -m 'stopped'
  wf: tidy fixed: fixed 2 files
  wf: look failed: exit code 1
    rerun: wf run look
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ picture | diff -u ../before - && cat "$HOME/seen"
  0
  good, inner
  good, outer
  $ THEN='kill -9 $PPID' git commit -q -m 'killed' 2>/dev/null; wf status >/dev/null
  wf: a run was killed while 2 files were set aside: they are back
  $ picture | diff -u ../before -
  $ THEN=true git commit -q -m 'both'
  wf: standard lane: * (glob)
  $ picture | diff -u ../before - && git show HEAD:inner/a.c HEAD:outer/a.c && git status --porcelain
  good, inner
  good, outer
   D inner/a.c
   D outer/a.c
  ?? inner
  ?? outer
