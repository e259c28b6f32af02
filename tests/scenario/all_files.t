A run over all files judges what stands there, and knows which of it is staged: as the hooks of pre-commit-hooks do with
--all-files.

  $ . "$TESTDIR/setup.sh"
  $ project && put .pre-commit-config.yaml 'repos:
  > - repo: https://github.com/pre-commit/pre-commit-hooks
  >   rev: v6.0.0
  >   hooks:
  >   - {id: check-added-large-files, args: [--maxkb=1]}
  >   - {id: check-case-conflict}
  >   - {id: destroyed-symlinks}'
  $ head -c 3000 /dev/zero >old.bin && ln -s a.c link && put Readme && put README && git add . && base
  $ wf run --stage hooks --all-files
  wf: check-case-conflict failed: 2 findings
    README: README and Readme differ only in case
    Readme: Readme and README differ only in case
    rerun: wf run check-case-conflict --all-files
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ git rm -q --cached Readme && rm Readme && base && wf run --stage hooks --all-files
  wf: standard lane: 1 gate passed, 1 cached (*) (glob)

What is new in the index is new here, too, and a link of HEAD that is a file now was one.

  $ head -c 3000 /dev/zero >new.bin && rm link && printf a.c >link && git add . && wf run --stage hooks --all-files
  wf: check-added-large-files failed: 1 finding
    new.bin: 3 KB, more than 1 KB
    rerun: wf run check-added-large-files --all-files
  wf: destroyed-symlinks failed: 1 finding
    link: was a link to a.c and is now a file with that text: git restore --staged --worktree link brings the link back
    rerun: wf run destroyed-symlinks --all-files
  wf: run failed by 2 gates, standard lane (*) (glob)
  [1]

With nothing staged the index is what was before, as it is for git.

  $ git reset -q --hard && rm link && printf a.c >link && wf run --stage hooks --all-files
  wf: destroyed-symlinks failed: 1 finding
    link: was a link to a.c and is now a file with that text: git restore --staged --worktree link brings the link back
    rerun: wf run destroyed-symlinks --all-files
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]

The same again knows its lane and what passed by the tree, and lists no file; what has changed is seen all the same.

  $ git reset -q --hard && put a.c 'int a;' && put c.json '{}' && base && wf run --all-files >/dev/null && wf run --all-files
  wf: standard lane: 11 gates passed (*) (glob)
  wf: standard lane: 11 gates cached (*) (glob)
  $ wf run --all-files --json | python3 -c 'import json, sys; print(len(json.load(sys.stdin)["lanes"][0]["classification"]["files"]))'
  6
  $ printf '{\n' >c.json && wf run --all-files
  wf: check-json failed: 1 finding
    c.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json --all-files
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ git add c.json && wf run --all-files
  wf: check-json failed: 1 finding
    c.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json --all-files
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q --hard && wf run --all-files
  wf: standard lane: 11 gates cached (*) (glob)
  $ printf damaged >.git/wf/lane && wf run --all-files
  wf: standard lane: 11 gates cached (*) (glob)
  $ git config wf.lane heavy && wf run --all-files
  wf: heavy lane: 11 gates cached (*) (glob)
