What another tool stopped is stopped by its translation too, and the file is not replaced by chance.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .pre-commit-config.yaml 'repos:
  > - repo: local
  >   hooks:
  >   - {id: no-fixme, name: no, language: pygrep, entry: "FIX[M]E"}
  >   - {id: own, name: own, language: python, entry: own}'
  $ wf import 2>missed.txt
  .wf.yaml: 1 gate
  next: wf install, then wf run --all-files
  $ cat missed.txt
  not translated: .pre-commit-config.yaml:5: hook 'own': language python needs an environment of pre-commit's
  $ wf config check
  .wf.yaml: right (16 gates, 6 lanes)
  $ wf import
  wf: .wf.yaml is there already
    --force replaces it, --dry-run only shows the new one
  [2]

Without the old file only what was translated counts.

  $ git rm -q -f .pre-commit-config.yaml && git add .wf.yaml
  $ put a.txt 'FIXME'
  $ git commit -q -m 'first'
  wf: no-fixme failed: exit code 1
  a.txt:1:FIXME
    rerun: wf run no-fixme
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ put a.txt 'good'
  $ git commit -q -m 'first'
  wf: standard lane: * (glob)

A broken one is an error with its place, and nothing is written.

  $ printf 'pre-commit:\n\tx: 1\n' >lefthook.yml
  $ wf import lefthook --output new.yaml
  wf: lefthook.yml:2:1: not valid YAML: a tab cannot indent
    use spaces
  [2]
  $ ls new.yaml
  ls: cannot access 'new.yaml': No such file or directory
  [2]

