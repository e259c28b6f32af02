pre-commit's hooks about its own file, and what is told of a file that is only odd.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >.pre-commit-config.yaml <<'END'
  > exclude: ^old/
  > repos:
  >   - repo: meta
  >     hooks:
  >       - id: check-hooks-apply
  >       - id: check-useless-excludes
  >       - id: identity
  >         files: \.txt$
  >   - repo: local
  >     hooks:
  >       - {id: docs, name: d, language: system, entry: 'true', files: ^docs/}
  >       - {id: python, name: p, language: system, entry: 'true', types: [python], exclude: ^gen/}
  > END
  $ put a.txt && put b.py && git add -A && git commit -m "base"
  wf: check-hooks-apply failed: exit code 1
  docs does not apply to this repository
    rerun: wf run check-hooks-apply
  wf: check-useless-excludes failed: exit code 1
  The global exclude pattern '^old/' does not match any files
  The exclude pattern '^gen/' for python does not match any files
    rerun: wf run check-useless-excludes
  wf: identity passed
  a.txt
  wf: commit stopped by 2 gates, standard lane (*) (glob)
  [1]
  $ put docs/c.md && put gen/d.py && put old/e.txt && git commit -m "base"
  wf: identity passed
  a.txt
  wf: standard lane: 13 gates passed, 1 cached (*) (glob)
  [main (root-commit) *] base (glob)
   6 files changed, 17 insertions(+)
   create mode 100644 .pre-commit-config.yaml
   create mode 100644 a.txt
   create mode 100644 b.py
   create mode 100644 docs/c.md
   create mode 100644 gen/d.py
   create mode 100644 old/e.txt

An odd file is read, and `wf config check` says what is odd; so does a run by hand.

  $ cat >.pre-commit-config.yaml <<'END'
  > fail_fasst: true
  > repos:
  >   - repo: https://github.com/psf/black
  >     rev: stable
  >     hooks: [{id: black, priority: 3}]
  > END
  $ git add -A && wf config check
  .pre-commit-config.yaml: right (15 gates, 6 lanes)
  .pre-commit-config.yaml:1: the file: the key 'fail_fasst' is not known; did you mean 'fail_fast'?
  .pre-commit-config.yaml:4: repository https://github.com/psf/black: 'stable' is no fixed revision: a tag or a commit is
  .pre-commit-config.yaml:5: hook 'black': the key 'priority' is not known
  $ SKIP=black wf run
  wf: .pre-commit-config.yaml:1: the file: the key 'fail_fasst' is not known; did you mean 'fail_fast'?
  wf: .pre-commit-config.yaml:4: repository https://github.com/psf/black: 'stable' is no fixed revision: a tag or a commit is
  wf: .pre-commit-config.yaml:5: hook 'black': the key 'priority' is not known
  wf: skipped: black
  wf: standard lane: 8 gates passed (*) (glob)

What pre-commit refuses stops the commit with its place.

  $ cat >.pre-commit-config.yaml <<'END'
  > repos:
  >   - repo: local
  >     hooks:
  >       - {id: a, name: a, entry: x, language: jawa, files: '('}
  > END
  $ git add -A && git commit -m "wrong"
  wf: .pre-commit-config.yaml:4:46: hook 'a': there is no language 'jawa'
    4 |       - {id: a, name: a, entry: x, language: jawa, files: '('}
      |                                              ^
  .pre-commit-config.yaml:4:59: 'files' in hook 'a': '(' is no regular expression: missing closing parenthesis (at character 2)
    4 |       - {id: a, name: a, entry: x, language: jawa, files: '('}
      |                                                           ^
    to go on without git-wf this once, set WF=0 in front of the git command
  [1]
  $ printf -- '- repo: local\n  hooks: []\n' >.pre-commit-config.yaml && git add -A && git commit -m "old"
  wf: .pre-commit-config.yaml:1:1: a list of repositories is how pre-commit was written before 1.0
    1 | - repo: local
      | ^
    pre-commit migrate-config
    to go on without git-wf this once, set WF=0 in front of the git command
  [1]
