What another tool stopped is stopped by its translation too, and the file is not replaced by chance.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .pre-commit-config.yaml 'repos:
  > - repo: local
  >   hooks:
  >   - {id: no-fixme, name: no, language: pygrep, entry: "FIX[M]E"}
  >   - {id: own, name: own, language: python, entry: own}'
  $ wf import
  $ wf config check
  $ wf import
  $ git add .wf.yaml
  $ put a.txt 'FIXME'
  $ git commit -q -m 'first'
  $ put a.txt 'good'
  $ git commit -q -m 'first'

A broken one is an error with its place, and nothing is written.

  $ printf 'pre-commit:\n\tx: 1\n' >lefthook.yml
  $ wf import lefthook --output new.yaml
  $ ls new.yaml

