An untracked .gitattributes stays where it is, and what it says counts for what gates see, for what a fixer stages and for what
comes back.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, cache: off, run: "cat a.c >$HOME/seen; git status --porcelain >>$HOME/seen"}
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ put a.c 'first' && base
  $ shown() { sed 's/\r$/^M/' | tr '\n' ' '; echo; }
  $ echo '*.c text eol=crlf' >.gitattributes
  $ printf '%s\r\n' bad 1 2 3 >a.c && git add a.c && printf 'not staged\r\n' >>a.c
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ shown <"$HOME/seen"; git show HEAD:a.c | shown; shown <a.c; cat .gitattributes; git status --porcelain
  good^M 1^M 2^M 3^M M  a.c ?? .gitattributes 
  good 1 2 3 
  good^M 1^M 2^M 3^M not staged^M 
  *.c text eol=crlf
   M a.c
  ?? .gitattributes

The same in a folder, and from .git/info/attributes.

  $ mv .gitattributes .git/info/attributes && git checkout -q a.c
  $ printf '%s\r\n' bad 1 2 3 4 >a.c && git add a.c && printf 'not staged\r\n' >>a.c
  $ git commit -q -m 'half' 
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:a.c | shown; shown <a.c; git status --porcelain
  good 1 2 3 4 
  good^M 1^M 2^M 3^M 4^M not staged^M 
   M a.c
  $ rm .git/info/attributes && mkdir sub && echo '*.c text eol=crlf' >sub/.gitattributes
  $ printf '%s\r\n' bad 1 2 3 4 >sub/b.c && git add sub/b.c && printf 'not staged\r\n' >>sub/b.c
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:sub/b.c | shown; shown <sub/b.c; git status --porcelain
  good 1 2 3 4 
  good^M 1^M 2^M 3^M 4^M not staged^M 
   M a.c
   M sub/b.c
  ?? sub/.gitattributes
