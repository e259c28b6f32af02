Settings for file systems that know no executable bit, no links, or no case of letters: what is not staged of that kind is no
change, and what a fix stages has the mode that was staged.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "stat -c \"%n %A\" half.c mode.c link >$HOME/seen; cat link >>$HOME/seen"}'
  $ put half.c 'old' && put mode.c 'old' && chmod 755 mode.c && ln -s half.c link && git add . && base
  $ git config core.fileMode false && git config core.symlinks false && git config core.ignoreCase true
  $ rm link && printf 'half.c' >link && chmod 644 mode.c && git status --porcelain
  $ printf '%s\n' bad 1 2 >half.c && git add half.c && echo 'not staged' >>half.c && chmod 755 half.c && printf '%s\n' bad 1 2 >mode.c && git add mode.c && echo 'not staged' >>mode.c
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 2 files
  wf: standard lane: * (glob)
  $ cat "$HOME/seen"; git ls-tree -r HEAD | cut -c 1-6,53-; git show HEAD:half.c HEAD:mode.c; cat half.c mode.c; stat -c '%n %A' half.c mode.c link; git status --porcelain
  half.c -rw-r--r--
  mode.c -rwxr-xr-x
  link -rw-r--r--
  half.c100644\t.wf.yaml (esc)
  100644\thalf.c (esc)
  120000\tlink (esc)
  100755\tmode.c (esc)
  good
  1
  2
  good
  1
  2
  good
  1
  2
  not staged
  good
  1
  2
  not staged
  half.c -rwxr-xr-x
  mode.c -rw-r--r--
  link -rw-r--r--
   M half.c
   M mode.c

Permissions that git knows nothing of, and the user's umask:

  $ git config core.fileMode true && git config core.symlinks true && git checkout -q -f . && umask 077
  $ printf '%s\n' bad 1 2 >half.c && chmod 660 half.c && printf '%s\n' bad 1 2 >new.c && git add half.c new.c && echo 'not staged' >>half.c && git commit -q -m 'private'
  wf: tidy fixed: fixed 2 files
  wf: standard lane: * (glob)
  $ stat -c '%n %A' half.c new.c; git show HEAD:half.c HEAD:new.c; git ls-tree -r HEAD half.c new.c | cut -c 1-6,53-; git status --porcelain
  half.c -rw-rw----
  new.c -rw-------
  good
  1
  2
  good
  1
  2
  100644\thalf.c (esc)
  100644\tnew.c (esc)
   M half.c
