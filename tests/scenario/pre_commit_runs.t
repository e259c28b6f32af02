A repository's .pre-commit-config.yaml runs as it is: what it has of pre-commit-hooks in process, and its own hooks.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >.pre-commit-config.yaml <<'END'
  > exclude: ^vendor/
  > repos:
  >   - repo: https://github.com/pre-commit/pre-commit-hooks
  >     rev: v6.0.0
  >     hooks:
  >       - id: trailing-whitespace
  >       - id: end-of-file-fixer
  >       - id: check-json
  >   - repo: local
  >     hooks:
  >       - id: no-todo
  >         name: no open work
  >         language: pygrep
  >         entry: UNDONE
  >         types: [python]
  >       - id: no-png
  >         name: no pictures
  >         language: fail
  >         entry: pictures live elsewhere
  >         files: \.png$
  >       - id: spelling
  >         alias: spell
  >         name: spelling
  >         language: script
  >         entry: ci/spell.sh
  >         types: [text]
  >         exclude: ^ci/
  > END
  $ mkdir ci && printf '#!/bin/sh\nsed -i s/teh/the/ "$@"\n' >ci/spell.sh && chmod +x ci/spell.sh
  $ put a.txt 'fine' && git add -A && git commit -q -m "base"
  wf: standard lane: 10 gates passed (*) (glob)

Fixers in process compose, write each file once, and stop the commit, as pre-commit has it.

  $ printf 'one  \ntwo\t\n\n\n' >b.txt && printf 'x = 1  # UNDONE' >c.py && mkdir vendor && cp b.txt vendor/ && git add -A && git commit -m "next"
  wf: trailing-whitespace failed: 2 findings; 1 file fixed in your worktree: look, `git add` and commit again
    b.txt:1:4: trailing whitespace
    b.txt:2:4: trailing whitespace
    rerun: wf run trailing-whitespace
  wf: end-of-file-fixer failed: 2 findings; 2 files fixed in your worktree: look, `git add` and commit again
    b.txt:3: blank lines at the end of the file
    c.py:1: no newline at the end of the file
    rerun: wf run end-of-file-fixer
  wf: no-todo failed: 1 finding
    c.py:1: x = 1  # UNDONE
    rerun: wf run no-todo
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]
  $ git status --short && cat -A b.txt c.py && head -c 8 vendor/b.txt | cat -A
  AM b.txt
  AM c.py
  A  vendor/b.txt
  one$
  two$
  x = 1  # UNDONE$
  one  $
  tw (no-eol)

What was fixed and is added again passes; what is refused stays refused.

  $ git add -A && git commit -m "next"
  wf: no-todo failed: 1 finding
    c.py:1: x = 1  # UNDONE
    rerun: wf run no-todo
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put c.py 'x = 1' && put d.png && git commit -m "next"
  wf: no-png failed: 1 finding
    d.png: pictures live elsewhere
    rerun: wf run no-png
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git rm -q --cached d.png && git commit -q -m "next" && git status --short
  wf: standard lane: 2 gates passed, 8 cached (*) (glob)
  ?? d.png

A hook that changes files stops the commit, and what is not staged comes back with its change in it.

  $ printf 'teh cat\n\n\n\n\nend\n' >e.txt && git add e.txt && printf 'teh cat\n\n\n\n\nend\nmine\n' >e.txt && git commit -m "cat"
  wf: spelling failed: files were modified by this hook (e.txt): look, `git add` them and commit again
    rerun: wf run spelling
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git diff e.txt | tail -n +5
  @@ -1,6 +1,7 @@
  -teh cat
  +the cat
   
   
   
   
   end
  +mine
  $ git add e.txt && git commit -q -m "cat" && git show --format= --name-only
  wf: standard lane: 9 gates passed (*) (glob)
  e.txt

Where both changed the same line, the user's file stays, and what the hook made of it is kept.

  $ printf 'teh cow\n' >x.txt && git add x.txt && printf 'teh cow, mine\n' >x.txt && git commit -m "cow" 2>&1 | sed 's|in /.*/rescue/[^/]*/|in RESCUE/|'
  wf: x.txt was written while gates ran: your file is back, and what was written is in RESCUE/x.txt
  wf: spelling failed: files were modified by this hook (x.txt): look, `git add` them and commit again
    rerun: wf run spelling
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  $ cat x.txt && git rm -q -f --cached x.txt && rm x.txt
  teh cow, mine

A fix in process of a file with unstaged changes goes into these too.

  $ printf 'a  \n\n\n\n\nb\n' >f.txt && git add f.txt && printf 'a  \n\n\n\n\nb\nmine\n' >f.txt && git commit -m "blanks"
  wf: trailing-whitespace failed: 1 finding; 1 file fixed in your worktree: look, `git add` and commit again
    f.txt:1:2: trailing whitespace
    rerun: wf run trailing-whitespace
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat -A f.txt && git diff --cached f.txt | grep '^+a' | cat -A
  a$
  $
  $
  $
  $
  b$
  mine$
  +a  $
  $ git add f.txt && git commit -q -m "blanks"
  wf: standard lane: 9 gates passed (*) (glob)

SKIP and `wf run` know ids and aliases.

  $ put e.txt 'teh dog' && SKIP=spell git commit -m "dog"
  wf: skipped: spelling
  wf: standard lane: 7 gates passed (*) (glob)
  [main *] dog (glob)
   1 file changed, 1 insertion(+), 7 deletions(-)
  $ put g.txt 'teh dog' && wf run spell && git diff --stat
  wf: spelling failed: files were modified by this hook (g.txt)
    rerun: wf run spelling
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ wf run spelling --all-files -v && wf run no-such --all-files
  wf: spelling failed: files were modified by this hook (e.txt)
    rerun: wf run spelling --all-files
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]

`.wf.yaml` may change a hook by its id, and switch it or all of them off.

  $ git add -A && put .wf.yaml 'version: 1
  > gates:
  >   no-todo: {allow_failure: true}
  >   spelling: {enabled: false}' && rm d.png && put h.py '# UNDONE' && put i.txt 'teh fox' && git commit -m "fox"
  wf: no-todo warned: 1 finding
    h.py:1: # UNDONE
  wf: no-png failed: 1 finding
    d.png: pictures live elsewhere
    rerun: wf run no-png
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put .wf.yaml 'version: 1
  > pre_commit: off' && put j.png && git commit -m "picture"
  wf: standard lane: 7 gates passed (*) (glob)
  [main *] picture (glob)
   7 files changed, 8 insertions(+), 1 deletion(-)
   create mode 100644 .wf.yaml
   create mode 100644 d.png
   create mode 100644 g.txt
   create mode 100644 h.py
   create mode 100644 i.txt
   create mode 100644 j.png
  $ wf gate list | grep -c pre-commit-config
  0
  [1]

What a hook judged after another one had changed it is not what is staged: it is asked again for that.

  $ cd "$HERE" && project after && cat >.pre-commit-config.yaml <<'END'
  > repos:
  >   - repo: local
  >     hooks:
  >       - {id: mend, name: m, language: system, entry: sed -i s/teh/the/, files: \.txt$}
  >       - {id: judge, name: j, language: system, entry: sh -c '! grep -n teh "$@"' --, files: \.txt$}
  > END
  $ put a.txt 'teh cat' && git add -A && git commit -m "cat"
  wf: mend failed: files were modified by this hook (a.txt): look, `git add` them and commit again
    rerun: wf run mend
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git checkout -q a.txt && SKIP=mend git commit -m "cat"
  wf: judge failed: exit code 1
  1:teh cat
    rerun: wf run judge
  wf: skipped: mend
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

So it is when the hook changes what is staged instead of the file.

  $ cd "$HERE" && project unstages && cat >.pre-commit-config.yaml <<'END'
  > repos:
  >   - repo: local
  >     hooks:
  >       - {id: unstage, name: u, language: system, entry: git reset -q --, files: \.txt$}
  > END
  $ git add -A && put a.txt 'one' && put b.txt 'one' && base && sleep 1.1 && put a.txt 'two' && put c.txt 'two' && sleep 1.1 && git commit -m 'unstaged'
  wf: unstage failed: files were modified by this hook (a.txt): look, `git add` them and commit again
    rerun: wf run unstage
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git log --format=%s && git status --short
  base
   M a.txt
  ?? c.txt
