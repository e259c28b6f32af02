Files that go: the fixer deletes the only staged file; files that are staged and deleted, in the index and in the worktree.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "rm {files}"}' && base
  $ picture() { git ls-files -s; git status --porcelain; ls -A; cat only.c; stat -c '%i %a %y' only.c; git stash list; }
  $ put only.c 'bad' && picture >../before
  $ git commit -q -m 'only'
  wf: tidy errored: its fixer deleted only.c
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ picture | diff ../before - && git log --format=%s
  base
  $ printf '%s\n' bad 1 2 3 >only.c && git add only.c && echo 'not staged' >>only.c && picture >../before
  $ git commit -q -m 'half'
  wf: tidy errored: its fixer deleted only.c
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ picture | diff ../before -

A fixer that moves it away, and one that makes a folder or a link of it.

  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "eval \"$FIX\""}' && base && picture >../before
  $ printf 'bad\n' >only.c && git add only.c && echo 'not staged' >>only.c && picture >../before
  $ FIX='mv only.c moved.c' git commit -q -m 'moved'
  wf: tidy errored: its fixer deleted only.c
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat moved.c && rm moved.c && picture | diff ../before -
  bad
  $ FIX='rm only.c; mkdir only.c; echo x >only.c/x' git commit -q -m 'folder' 2>&1 | sed 's|rescue/[^/]*/|rescue/ID/|' | here
  wf: only.c was written while gates ran: your file is back, and what was written is in HERE/project/.git/wf/rescue/ID/only.c
  wf: tidy errored: its fixer deleted only.c* (glob)
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  $ picture | diff ../before -
  $ FIX='rm only.c; ln -s .wf.yaml only.c' git commit -q -m 'link' 2>&1 | sed 's|rescue/[^/]*/|rescue/ID/|' | here
  wf: tidy failed: its fix of only.c collides with your unstaged changes there, which are as they were: stage them too (git add only.c) and commit again
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  $ picture | diff ../before -

The user has deleted what is staged (AD, MD), has made anew what is staged as deleted (D and ??), or deletes only.

  $ git reset -q --hard && put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "ls *.c >$HOME/seen"}'
  $ put modified.c '1' && put remade.c '1' && put gone/a.c '1' && put gone/b.c '1' && put left.c '1' && base
  $ put added.c 'bad' && rm added.c && put modified.c 'bad' && rm modified.c && git rm -q --cached remade.c && echo 'bad, made anew' >remade.c && rm left.c
  $ git status --porcelain
  AD added.c
   D left.c
  MD modified.c
  D  remade.c
  ?? remade.c
  $ git commit -q -m 'deleted'
  wf: tidy fixed: fixed 2 files
  wf: standard lane: * (glob)
  $ cat "$HOME/seen"; git status --porcelain; cat remade.c; git show HEAD:added.c HEAD:modified.c; git ls-files
  added.c
  left.c
  modified.c
  only.c
  remade.c
   D added.c
   D left.c
   D modified.c
  ?? remade.c
  bad, made anew
  good
  good
  .wf.yaml
  added.c
  gone/a.c
  gone/b.c
  left.c
  modified.c
  only.c
  $ git rm -q -r gone && git commit -q -m 'deletes only' && git show --format= --name-status && cat "$HOME/seen" && git status --porcelain
  wf: standard lane: * (glob)
  D\tgone/a.c (esc)
  D\tgone/b.c (esc)
  added.c
  left.c
  modified.c
  only.c
  remade.c
   D added.c
   D left.c
   D modified.c
  ?? remade.c
  $ test -e gone
  [1]
