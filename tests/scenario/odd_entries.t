Deletions, mode changes, links, submodules, binaries, intent to add: what is in an index without being a new text.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   names: {stage: lint, run: "echo names: {files} >>$HOME/runs", cache: off}' && base
  $ put gone.c && put mode.sh && put moved.c 'int a_line_that_is_long_enough;' && base
  $ git rm -q gone.c && chmod +x mode.sh && git add mode.sh && git mv moved.c there.c
  $ ln -s there.c link && ln -s nowhere broken && git add link broken
  $ printf 'a\000b  ' >binary.bin && : >empty && git add binary.bin empty
  $ echo 'later' >later.c && git add -N later.c
  $ git commit -q -m 'all of it'
  wf: unstaged changes in later.c: commands see them too
  wf: check-symlinks failed: 1 finding
    broken: broken link: nowhere is not in the repository
    rerun: wf run check-symlinks
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q broken && rm broken && git commit -q -m 'all of it'
  wf: unstaged changes in later.c: commands see them too
  wf: standard lane: 10 gates passed (*) (glob)
  $ cat "$HOME/runs"
  names: binary.bin empty mode.sh there.c
  names: binary.bin empty mode.sh there.c
  $ git show --format= --name-status | sort
  A\tbinary.bin (esc)
  A\tempty (esc)
  A\tlink (esc)
  D\tgone.c (esc)
  M\tmode.sh (esc)
  R100\tmoved.c\tthere.c (esc)
  $ git status --porcelain
   A later.c
