Line ends: with every core.autocrlf a fixer repairs what is staged, the unstaged line stays unstaged and in its place, and no
line end changes, in what is committed or in the worktree.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ text() { printf '%s\n' bad 1 2 3 "$@" 4 5 6 | if [ $end = CRLF ]; then sed 's/$/\r/'; else cat; fi; }
  $ shown() { sed 's/\r$/^M/' | tr '\n' ' '; echo; }

What was committed before has the first line end, the worktree the second one; the answer is what is committed, and what then
lies in the worktree.

  $ try() {
  >   git config --unset core.autocrlf; rm -f a.c; end=$2; text >a.c && git add a.c && base
  >   git config core.autocrlf $1; end=$3; text staged >a.c && git add a.c 2>/dev/null; text staged 'not staged' >a.c
  >   git commit -q -m "$*" 2>&1 | grep -v 'standard lane'
  >   git show HEAD:a.c | shown; shown <a.c
  > }
  $ try false LF LF; try false LF CRLF; try false CRLF LF; try false CRLF CRLF
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good 1 2 3 staged not staged 4 5 6 
  wf: tidy fixed: fixed 1 file
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  good^M 1^M 2^M 3^M staged^M not staged^M 4^M 5^M 6^M 
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good 1 2 3 staged not staged 4 5 6 
  wf: tidy fixed: fixed 1 file
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  good^M 1^M 2^M 3^M staged^M not staged^M 4^M 5^M 6^M 
  $ try input LF LF; try input CRLF LF; try input CRLF CRLF
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good 1 2 3 staged not staged 4 5 6 
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good 1 2 3 staged not staged 4 5 6 
  wf: tidy fixed: fixed 1 file
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  good^M 1^M 2^M 3^M staged^M not staged^M 4^M 5^M 6^M 
  $ try true LF CRLF; try true CRLF CRLF
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good^M 1^M 2^M 3^M staged^M not staged^M 4^M 5^M 6^M 
  wf: tidy fixed: fixed 1 file
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  good^M 1^M 2^M 3^M staged^M not staged^M 4^M 5^M 6^M 

What is not staged is the line ends alone.

  $ git config core.autocrlf false; end=LF; text >a.c && git add a.c && end=CRLF && text >a.c && git commit -q -m 'only line ends'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:a.c | shown; git show :a.c | shown; shown <a.c
  good 1 2 3 4 5 6 
  good 1 2 3 4 5 6 
  good^M 1^M 2^M 3^M 4^M 5^M 6^M 

Nothing is unstaged: git has changed the line ends of what it staged, or will.

  $ git add a.c && base
  $ whole() {
  >   git config --unset core.autocrlf; rm -f a.c; end=$2; text >a.c && git add a.c && base
  >   git config core.autocrlf $1; end=$3; text staged >a.c && git add a.c 2>/dev/null
  >   git commit -q -m "$*" 2>&1 | grep -v 'standard lane'
  >   git show HEAD:a.c | shown; shown <a.c; git status --porcelain
  > }
  $ whole false LF CRLF; whole input CRLF CRLF; whole true LF CRLF; whole true CRLF CRLF
  wf: tidy fixed: fixed 1 file
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  wf: tidy fixed: fixed 1 file
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  wf: tidy fixed: fixed 1 file
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 

A file of both line ends keeps each where it is.

  $ git config core.autocrlf false; printf 'bad\r\n1\n2\r\n3\n4\r\n' >b.c && git add b.c && printf 'unstaged\n' >>b.c
  $ SKIP=mixed-line-ending git commit -q -m 'mixed'
  wf: tidy fixed: fixed 1 file
  wf: skipped: mixed-line-ending
  wf: standard lane: * (glob)
  $ git show HEAD:b.c | shown; shown <b.c
  good^M 1 2^M 3 4^M 
  good^M 1 2^M 3 4^M unstaged 
