Commands see what is staged and nothing else of tracked files; afterwards everything that was not staged is back, byte for
byte: contents, modes, times, links, deletions, and what stands where a tracked file was.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, cache: off, run: "cat half mode link gone swap/in was >$HOME/seen; git status --porcelain >>$HOME/seen"}'
  $ put half 'old'; put mode 'mode'; ln -s half link; put gone 'gone'; put swap/in 'in'; put was 'was'; put same 'same'
  $ printf 'x' >odd-$(printf '\377').txt; git add . && base
  $ put half 'staged'
  $ echo 'not staged' >>half; chmod 755 mode; ln -sf mode link; rm gone; rm -r swap; echo 'a file' >swap
  $ rm was; mkdir was; echo 'precious' >was/untracked; printf 'changed' >odd-$(printf '\377').txt
  $ echo 'later' >intended; git add -N intended; echo 'untracked' >other
  $ touch -h -d '2020-02-02 02:02:02.123456789' half mode link swap was/untracked intended other
  $ picture() {
  >   find . -name .git -prune -o -type d -print -o -printf '%p %y %m %l %T@ %i\n' | LC_ALL=C sort
  >   find . -name .git -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
  > }
  $ picture >../before; git status --porcelain | sed 's/^MM half/ M half/' >../status
  $ git commit -q -m 'half'
  wf: unstaged changes in intended: commands see them too
  wf: standard lane: * gates passed (*) (glob)
  $ cat "$HOME/seen"
  staged
  mode
  staged
  gone
  in
  was
  M  half
   A intended
  ?? other
  $ picture | diff ../before - && git status --porcelain | diff ../status -
  $ git show HEAD:half
  staged
  $ ls .git/wf/set-aside && test -e .git/wf/rescue
  [1]

A gate that fails changes nothing of this.

  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, cache: off, run: "! grep staged half"}' && picture >../before
  $ git commit -q -m 'stopped'
  wf: unstaged changes in intended: commands see them too
  wf: look failed: exit code 1
  staged
    rerun: wf run look
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ picture | diff ../before -
