A file that is saved while gates run (by an editor, or by a gate that is no fixer) is not lost: the user's own is back, and
what was written lies in .git/wf/rescue.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   editor: {stage: lint, cache: off, run: "[ -e $HOME/once ] || { touch $HOME/once; echo saved >a.tmp; mv a.tmp a; echo more >>b; rm c; }"}' && base
  $ put a 'staged'; put b 'staged'; put c 'staged'
  $ for file in a b c; do echo "unstaged $file" >$file; done
  $ git commit -q -m 'first' 2>../said; sed 's|set-aside/[^/]*/|set-aside/ID/|; s|rescue/[^/]*/|rescue/ID/|' ../said | here
  wf: a was written while gates ran: your file is back, and what was written is in HERE/project/.git/wf/rescue/ID/a
  wf: b was written while gates ran: your file is back, and what was written is in HERE/project/.git/wf/rescue/ID/b
  wf: files changed while editor ran: once more
  wf: standard lane: * gates passed (*) (glob)
  $ cat a b c
  unstaged a
  unstaged b
  unstaged c
  $ cat .git/wf/rescue/*/a .git/wf/rescue/*/b
  saved
  staged
  more
