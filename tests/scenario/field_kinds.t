Changes of every kind, half of each staged, beside a fixer: renamed and edited, taken out of the index and kept, made executable
and made not, turned into a link and back, binary. What is staged is fixed and committed; the other half stays as it was.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: ["*.c", "*.bin"], run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "shown >$HOME/seen; git status --porcelain >$HOME/status"}'
  $ mkdir ../bin && cat >../bin/shown <<'EOS'
  > #!/bin/sh
  > for file in *; do
  >   if [ -h "$file" ]; then echo "$file -> $(readlink "$file")"; else echo "$file $(stat -c %A "$file") $(tr '\n\000' ' @' <"$file")"; fi
  > done
  > EOS
  $ chmod +x ../bin/shown && PATH=$HERE/bin:$PATH
  $ text() { printf '%s\n' "$1" 1 2 3 4 5 6 7 8 9; }
  $ for name in old staged-mode unstaged-mode to-link removed; do text "$name" >$name.c; done
  $ ln -s old.c from-link.c; ln -s old.c link; printf 'good\0\1\2' >a.bin; printf 'good\0\1\2' >b.bin && git add . && SKIP=check-symlinks base

Staged:

  $ git mv old.c new.c && text 'bad, renamed' >new.c && git add new.c && git rm -q --cached removed.c
  $ text 'bad, mode' >staged-mode.c && chmod 755 staged-mode.c && git add staged-mode.c
  $ text 'bad, mode' >unstaged-mode.c && git add unstaged-mode.c
  $ text 'bad, link' >to-link.c && git add to-link.c
  $ rm from-link.c && text 'bad, no link' >from-link.c && git add from-link.c
  $ printf 'bad\0\1\2' >a.bin && printf 'bad\0\1\2' >b.bin && git add a.bin b.bin

Not staged:

  $ echo 'not staged' >>new.c; echo 'kept' >>removed.c; chmod 644 staged-mode.c; chmod 755 unstaged-mode.c
  $ rm to-link.c && ln -s new.c to-link.c; ln -sf new.c link; printf '\3' >>b.bin
  $ touch -h -d '2020-02-02 02:02:02.123456789' * && stat -c '%n %i %y' link removed.c to-link.c b.bin >../times
  $ git commit -q -m 'refused'
  wf: tidy failed: its fix of to-link.c collides with your unstaged changes there, which are as they were: stage them too (git add to-link.c) and commit again
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat "$HOME/status"; cat "$HOME/seen"
  T  from-link.c
  R  old.c -> new.c
  D  removed.c
  M  staged-mode.c
  M  to-link.c
  M  unstaged-mode.c
  ?? removed.c
  a.bin -rw-r--r-- good@\x01\x02 (esc)
  b.bin -rw-r--r-- good@\x01\x02 (esc)
  from-link.c -rw-r--r-- good, no link 1 2 3 4 5 6 7 8 9 
  link -> old.c
  new.c -rw-r--r-- good, renamed 1 2 3 4 5 6 7 8 9 
  removed.c -rw-r--r-- removed 1 2 3 4 5 6 7 8 9 kept 
  staged-mode.c -rwxr-xr-x good, mode 1 2 3 4 5 6 7 8 9 
  to-link.c -rw-r--r-- good, link 1 2 3 4 5 6 7 8 9 
  unstaged-mode.c -rw-r--r-- good, mode 1 2 3 4 5 6 7 8 9 
  $ stat -c '%n %i %y' link removed.c to-link.c b.bin | diff ../times -
  $ shown; git show :to-link.c | head -n 1; git show :b.bin | tr '\000' @
  a.bin -rw-r--r-- good@\x01\x02 (esc)
  b.bin -rw-r--r-- bad@\x01\x02\x03 (esc)
  from-link.c -rw-r--r-- good, no link 1 2 3 4 5 6 7 8 9 
  link -> new.c
  new.c -rw-r--r-- good, renamed 1 2 3 4 5 6 7 8 9 not staged 
  removed.c -rw-r--r-- removed 1 2 3 4 5 6 7 8 9 kept 
  staged-mode.c -rw-r--r-- good, mode 1 2 3 4 5 6 7 8 9 
  to-link.c -> new.c
  unstaged-mode.c -rwxr-xr-x good, mode 1 2 3 4 5 6 7 8 9 
  bad, link
  bad@\x01\x02 (no-eol) (esc)

What collides is staged as a whole:

  $ git add to-link.c b.bin && git commit -q -m 'half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ shown; stat -c '%n %i %y' link removed.c to-link.c | grep -v b.bin >../later; grep -v b.bin ../times | diff - ../later
  a.bin -rw-r--r-- good@\x01\x02 (esc)
  b.bin -rw-r--r-- good@\x01\x02\x03 (esc)
  from-link.c -rw-r--r-- good, no link 1 2 3 4 5 6 7 8 9 
  link -> new.c
  new.c -rw-r--r-- good, renamed 1 2 3 4 5 6 7 8 9 not staged 
  removed.c -rw-r--r-- removed 1 2 3 4 5 6 7 8 9 kept 
  staged-mode.c -rw-r--r-- good, mode 1 2 3 4 5 6 7 8 9 
  to-link.c -> new.c
  unstaged-mode.c -rwxr-xr-x good, mode 1 2 3 4 5 6 7 8 9 
  $ git ls-tree -r HEAD | cut -c 1-6,53-; git status --porcelain
  100644\t.wf.yaml (esc)
  100644\ta.bin (esc)
  100644\tb.bin (esc)
  100644\tfrom-link.c (esc)
  120000\tlink (esc)
  100644\tnew.c (esc)
  100755\tstaged-mode.c (esc)
  120000\tto-link.c (esc)
  100644\tunstaged-mode.c (esc)
   M link
   M new.c
   M staged-mode.c
   M unstaged-mode.c
  ?? removed.c
  $ for file in new.c staged-mode.c unstaged-mode.c from-link.c a.bin b.bin; do git show HEAD:$file | tr '\n\000' ' @'; echo; done
  good, renamed 1 2 3 4 5 6 7 8 9 
  good, mode 1 2 3 4 5 6 7 8 9 
  good, mode 1 2 3 4 5 6 7 8 9 
  good, no link 1 2 3 4 5 6 7 8 9 
  good@\x01\x02 (esc)
  good@\x01\x02\x03 (esc)
