A .gitattributes with unstaged changes is set aside with the rest: what it says has no part in what gates see and in what a fixer
stages.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, cache: off, run: "cat .gitattributes a.c >$HOME/seen; git status --porcelain >>$HOME/seen"}
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ put .gitattributes '*.h text' && put a.c 'first' && base
  $ shown() { sed 's/\r$/^M/' | tr '\n' ';'; echo; }
  $ printf '%s\n' bad 1 2 3 >a.c && git add a.c && echo 'not staged' >>a.c && echo '*.c text eol=crlf' >>.gitattributes
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ shown <"$HOME/seen"; git show HEAD:a.c | shown; shown <a.c; cat .gitattributes
  *.h text;good;1;2;3;M  a.c;
  good;1;2;3;
  good;1;2;3;not staged;
  *.h text
  *.c text eol=crlf

What was staged under the unstaged rule has LF in the repository, and has it after the fix, too.

  $ git checkout -q a.c && printf '%s\r\n' bad 1 2 3 4 >a.c && git add a.c && printf 'not staged\r\n' >>a.c && git show :a.c | shown
  bad;1;2;3;4;
  $ git commit -q -m 'half, as it was staged'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ git show HEAD:a.c | shown; shown <a.c; cat .gitattributes
  good;1;2;3;4;
  good^M;1^M;2^M;3^M;4^M;not staged^M;
  *.h text
  *.c text eol=crlf

One that the user has deleted counts again while gates run, and one that git has taken out of the index does not.

  $ git add .gitattributes && git checkout -q a.c && base && rm .gitattributes
  $ printf '%s\n' bad 1 2 3 >a.c && git add a.c && echo 'not staged' >>a.c
  warning: in the working copy of 'a.c', LF will be replaced by CRLF the next time Git touches it
  $ git commit -q -m 'deleted'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ shown <"$HOME/seen"; git show HEAD:a.c | shown; shown <a.c; git status --porcelain
  *.h text;*.c text eol=crlf;good^M;1^M;2^M;3^M;M  a.c;
  good;1;2;3;
  good;1;2;3;not staged;
   D .gitattributes
   M a.c
