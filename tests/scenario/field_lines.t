Where in a file the fix is, and where the unstaged lines are: the fix is applied there and the lines stay where they were, or
the fix is refused and both texts are as they were. Nothing ever moves.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, cache: off, files: "*.c", run: "test -e $HOME/fixed -a -s {files}", fix: "sed -i -E \"$FIX\" {files} && touch $HOME/fixed"}' && base
  $ shown() { if [ -s "$1" ]; then tr '\n' '.' <"$1" && echo; else echo empty; fi; }

`try FIX STAGED WORKTREE`, with a sed command as the fix and `.` for the ends of lines, shows what is committed and what then lies
in the worktree; or that the commit is refused, when both are as they were.

  $ try() {
  >   printf "$2" | tr . '\n' >a.c && git add a.c && printf "$3" | tr . '\n' >a.c && cp a.c ../users && git show :a.c >../staged; rm -f "$HOME/fixed"
  >   if FIX=$1 git commit -q -m 'try' 2>../said; then
  >     git show HEAD:a.c >../committed; shown ../committed; shown a.c
  >   else
  >     cmp a.c ../users && git show :a.c | cmp - ../staged && sed -n 's/.*\(collides with[^,]*\),.*/\1/p' ../said; WF=0 git commit -q -a -m 'refused'
  >   fi
  > }

Five lines on top, an unstaged line far below; two places; a line that is taken out above; one that moves.

  $ try '1i a\nb\nc\nd\ne' '1.2.3.4.5.6.7.8.9.' '1.2.3.4.5.6.7.not staged.8.9.'
  a.b.c.d.e.1.2.3.4.5.6.7.8.9.
  a.b.c.d.e.1.2.3.4.5.6.7.not staged.8.9.
  $ try 's/^b.*/&!/' 'b1.2.3.4.b5.6.7.8.b9.' 'b1.2.not staged.3.4.b5.6.7.not staged.8.b9.'
  b1!.2.3.4.b5!.6.7.8.b9!.
  b1!.2.not staged.3.4.b5!.6.7.not staged.8.b9!.
  $ try '/^#/d' '#.#.1.2.3.4.5.6.#.7.8.' '#.#.1.2.3.not staged.4.5.6.#.7.8.'
  1.2.3.4.5.6.7.8.
  1.2.3.not staged.4.5.6.7.8.
  $ try '2{h;d};5G' '1.move.3.4.5.6.7.8.' '1.move.3.4.5.6.7.not staged.8.'
  1.3.4.5.move.6.7.8.
  1.3.4.5.move.6.7.not staged.8.

The last line, at the end and before it; the newline at the end that is missing, in what is staged, in the worktree, in both.

  $ try '$s/$/!/' '1.2.3.4.' 'not staged.1.2.3.4.'
  1.2.3.4!.
  not staged.1.2.3.4!.
  $ try '$s/$/!/' '1.2.3.4.' '1.2.3.4.not staged.'
  collides with your unstaged changes there
  $ try '1s/$/!/' '1.2.3.4.' '1.2.3.4.not staged'
  1!.2.3.4.
  1!.2.3.4.not staged
  $ try '1s/$/!/' '1.2.3.4' '1.2.3.4.not staged.'
  1!.2.3.4
  1!.2.3.4.not staged.
  $ try '1s/$/!/' '1.2.3.4' '1.2.3.4.not staged'
  1!.2.3.4
  1!.2.3.4.not staged
  $ try '1s/$/!/' '1.2.3.4' '1.2.3.4.'
  1!.2.3.4
  1!.2.3.4.
  $ try '1s/$/!/' '1.2.3.4.' '1.2.3.4'
  1!.2.3.4.
  1!.2.3.4
  $ try '$a end' '1.2.3.4.' 'not staged.1.2.3.4.'
  1.2.3.4.end.
  not staged.1.2.3.4.end.

The tail is gone, or the head; everything is.

  $ try '1s/$/!/' '1.2.3.4.5.6.' '1.2.3.'
  1!.2.3.4.5.6.
  1!.2.3.
  $ try '$s/$/!/' '1.2.3.4.5.6.' '4.5.6.'
  1.2.3.4.5.6!.
  4.5.6!.
  $ try '1s/$/!/' '1.2.3.' ''
  collides with your unstaged changes there
  $ try '1i header' '.' '.not staged.'
  header..
  header..not staged.

The same fix in both, the same line changed, and the line beside it.

  $ try 's/^bad$/good/' '1.bad.3.4.' '1.good.3.4.'
  1.good.3.4.
  1.good.3.4.
  $ try 's/^bad/good/' '1.bad.3.4.' '1.bad, not staged.3.4.'
  collides with your unstaged changes there
  $ try 's/^bad$/good/' '1.2.3.bad.5.6.' '1.not staged.2.3.bad.5.6.not staged.'
  1.2.3.good.5.6.
  1.not staged.2.3.good.5.6.not staged.
  $ try 's/ +$//' '1 .2 .3 .4 .' '1 .2 .3 .4 .5.6.'
  collides with your unstaged changes there

A fixer that formats everything anew.

  $ try 's/^ */  /' 'f(.a,.b,.c.).' 'f(.a,.b,.c.).g().'
  collides with your unstaged changes there
