`wf run`: what is staged, an event, single gates, stages, files, a range, the last commit, everything.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   names: {stage: lint, run: "echo names: {files}", files: "*.c", cache: off}
  >   unit: {stage: unit, run: "echo unit", cache: off}'
  $ put a.c && put sub/b.c && base 'first' && put c.c && base 'second' && put staged.c && echo 'edited' >>a.c
  $ wf run
  wf: standard lane: 10 gates passed (*) (glob)
  $ wf run names -v
  wf: names passed
  names: staged.c
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run names -v --last-commit
  wf: names passed
  names: c.c
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run names -v --from-ref HEAD~1
  wf: names passed
  names: c.c
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run names -v --all-files
  wf: names passed
  names: a.c c.c staged.c sub/b.c
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run names -v --files sub/b.c a.c
  wf: names passed
  names: sub/b.c a.c
  wf: standard lane: 1 gate passed (*) (glob)
  $ cd sub && wf run names -v --files b.c ../a.c && cd ..
  wf: names passed
  names: sub/b.c a.c
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run -v --stage lint --stage unit
  wf: unit passed
  unit
  wf: names passed
  names: staged.c
  wf: standard lane: 2 gates passed (*) (glob)
  $ wf run unit
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run pre-push unit -v
  wf: unit passed for refs/heads/main
  unit
  wf: standard lane: 1 gate passed (*) (glob)
  $ wf run --plan --stage lint --stage parse
  wf: check-merge-conflict cached: these files passed before
  wf: check-json skipped: no files to check
  wf: check-yaml skipped: no files to check
  wf: check-toml skipped: no files to check
  wf: check-xml skipped: no files to check
  wf: check-symlinks skipped: no files to check
  wf: names skipped: would run
  wf: standard lane: 1 gate cached (*) (glob)
  $ wf run --no-cache check-merge-conflict -v
  wf: check-merge-conflict passed
  wf: standard lane: 1 gate passed (*) (glob)

What cannot be:

  $ wf run naems
  wf: no gate 'naems'
    did you mean 'names'? `wf gate list` names them all
  [2]
  $ wf run --stage lnt
  wf: unknown stage 'lnt'
    did you mean 'lint'?
  [2]
  $ wf run --files missing.c
  wf: no such file: missing.c
  [2]
  $ wf run --files /etc/passwd 2>&1 | here
  wf: /etc/passwd is not in the worktree HERE/project
  $ wf run --all-files --last-commit
  wf: --all-files, --files, --last-commit and --from-ref/--to-ref exclude each other
  [2]
  $ wf run --to-ref HEAD
  wf: --to-ref needs --from-ref
  [2]
  $ wf run --from-ref nowhere
  wf: no such commit: nowhere
  [2]
