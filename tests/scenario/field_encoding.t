working-tree-encoding: the repository has UTF-8 and the worktree UTF-16. Gates see what a checkout shows.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >../fix <<'EOS'
  > #!/bin/sh
  > for file do iconv -f UTF-16LE -t UTF-8 "$file" | sed s/bad/good/ | iconv -f UTF-8 -t UTF-16LE >"$file.new" && cat "$file.new" >"$file" && rm "$file.new"; done
  > EOS
  $ cat >../check <<'EOS'
  > #!/bin/sh
  > for file do iconv -f UTF-16LE -t UTF-8 "$file" >"$HOME/seen"; done; ! grep -q bad "$HOME/seen"
  > EOS
  $ chmod +x ../fix ../check
  $ utf16() { iconv -f UTF-8 -t UTF-16LE; }
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.txt", run: "../check {files}", fix: "../fix {files}"}'
  $ put .gitattributes '*.txt text working-tree-encoding=UTF-16LE eol=lf' && base
  $ printf 'bad\ngrün\n' | utf16 >a.txt && git add a.txt
  $ git commit -q -m 'whole'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat "$HOME/seen" && git show HEAD:a.txt && iconv -f UTF-16LE -t UTF-8 a.txt && git status --porcelain
  good
  gr\xc3\xbcn (esc)
  good
  gr\xc3\xbcn (esc)
  good
  gr\xc3\xbcn (esc)

With unstaged changes a fix of such a file is not merged, and says so; a check sees what is staged.

  $ printf 'good\nstaged\n' | utf16 >a.txt && git add a.txt && printf 'good\nstaged\nbad, not staged\n' | utf16 >a.txt
  $ git commit -q -m 'half' && cat "$HOME/seen" && git show HEAD:a.txt && iconv -f UTF-16LE -t UTF-8 a.txt
  wf: standard lane: * (glob)
  good
  staged
  good
  staged
  good
  staged
  bad, not staged
  $ printf 'bad\n1\n2\n3\n' | utf16 >a.txt && git add a.txt && printf 'bad\n1\n2\n3\nnot staged\n' | utf16 >a.txt
  $ git commit -q -m 'refused'
  wf: tidy failed: its fix of a.txt collides with your unstaged changes there, which are as they were: stage them too (git add a.txt) and commit again
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git show :a.txt && iconv -f UTF-16LE -t UTF-8 a.txt
  bad
  1
  2
  3
  bad
  1
  2
  3
  not staged
