Trailing blanks, a missing last newline, mixed line ends and byte-order marks only warn, and only on lines of the change.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ printf 'old  \nlines\n' >old.c && git add old.c && base
  $ printf 'old  \nlines\nnew \n' >old.c
  $ printf 'no newline' >end.c
  $ printf 'one\r\ntwo\nthree\n' >mixed.c
  $ printf '\357\273\277int a;\n' >bom.c
  $ git add . && git commit -q -m 'untidy'
  wf: trailing-whitespace warned: 1 finding
    old.c:3:4: trailing whitespace
  wf: end-of-file-fixer warned: 1 finding
    end.c:1: no newline at the end of the file
  wf: mixed-line-ending warned: 1 finding
    mixed.c:1: the line ends in CRLF, not LF
  wf: fix-byte-order-marker warned: 1 finding
    bom.c:1:1: the file starts with a UTF-8 byte-order mark
  $ git log -1 --format=%s
  untidy
  $ git status --porcelain
  $ printf 'old  \nlines\nnew \nmore\n' >old.c
  $ git commit -q -a -m 'tidy'

Attributes say where it is meant.

  $ put .gitattributes '*.md -whitespace
  > *.bin -text'
  $ printf 'a  \n' >hard-break.md
  $ printf 'a  \n' >table.bin
  $ git add . && git commit -q -m 'meant'

At the push nobody hears of it again.

  $ git init -q --bare ../remote.git && git push -q ../remote.git main
