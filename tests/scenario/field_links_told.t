A fixer's work on a staged file whose folder the user has replaced by a link (or by a file): the fix is staged, and nobody is told
of something that was written by somebody else.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ put folder/a.c 'old' && base && put folder/a.c 'bad' && rm -r folder && ln -s nowhere folder
  $ git commit -q -m 'linked'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:folder/a.c && readlink folder && ls .git/wf/rescue
  good
  nowhere
  ls: cannot access '.git/wf/rescue': No such file or directory
  [2]

After a kill, too: what a fixer has written again as it was is nobody's work.

  $ rm folder && git checkout -q folder && put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   deadly: {stage: lint, cache: off, run: "kill -9 $PPID"}'
  $ put b.c 'bad' && put c.c 'fine' && git commit -q -m 'killed' 2>/dev/null
  [1]
  $ wf status >/dev/null
  wf: a run was killed while 2 files were set aside: they are back
