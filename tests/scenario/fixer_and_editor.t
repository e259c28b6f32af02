What an editor saves between a check and a fix is no fix, and what it saves over a fix does not undo it: both the user's text
and the fix are there in the end, and what was saved is kept beside.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   first: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   second: {stage: quality, files: "*.c", needs: first, run: "[ -e $HOME/once ] || { touch $HOME/once; echo saved >a.c; }; ! grep -qv end {files}", fix: "sed -i s/$/end/ {files}"}'
  $ base && put a.c 'staged bad' && git commit -q -m 'between'
  wf: a.c was written while gates ran: your file is back, and what was written is in */.git/wf/rescue/*/a.c (glob)
  wf: first fixed: fixed 1 file
  wf: second failed: exit code 1; not fixed: a.c was written while gates ran
    rerun: wf run second
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat a.c && git show :a.c && cat .git/wf/rescue/*/a.c
  staged good
  staged good
  saved

  $ rm -r "$HOME/once" .git/wf/rescue && put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   editor: {stage: lint, cache: off, run: "[ -e $HOME/once ] || { touch $HOME/once; echo saved >a.c; }"}'
  $ base && put a.c 'bad' && git commit -q -m 'over a fix'
  wf: a.c was written while gates ran: your file is back, and what was written is in */.git/wf/rescue/*/a.c (glob)
  wf: files changed while editor ran: once more
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat a.c && git show HEAD:a.c && git status --porcelain && cat .git/wf/rescue/*/a.c
  good
  good
  saved
