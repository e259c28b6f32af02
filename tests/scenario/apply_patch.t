git am: message and content are judged by applypatch-msg and pre-applypatch as a commit's would be.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   conventional-commit: {allow_failure: false, on: [commit-msg, applypatch-msg]}
  >   lint: {stage: lint, files: "*.c", run: "! grep -Hn bad {files}"}' && base 'chore: begin'
  $ git checkout -q -b topic
  $ put a.c 'good' && base 'feat: good' && put b.c 'bad' && base 'feat: bad' && put c.c && base 'no type'
  $ git format-patch -q -o ../patches main && git checkout -q main
  $ git am -q ../patches/0001*
  wf: standard lane: 9 gates passed (*) (glob)
  $ git am -q ../patches/0002*
  wf: lint failed: exit code 1
  b.c:1:bad
    rerun: wf run pre-applypatch lint
  wf: patch stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git am --abort
  $ git am -q ../patches/0003*
  wf: conventional-commit failed: 1 finding
    final-commit:1:1: the subject has no type: write 'type(scope): description', for example 'fix(parser): accept empty files'
    rerun: wf run applypatch-msg conventional-commit
  wf: patch stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git am --abort
  $ git log --format=%s
  feat: good
  chore: begin
  $ git status --porcelain
