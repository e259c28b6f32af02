A gate whose tool prints what it would change: nothing is written until all of it is known to fit.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >"$HOME/tool" <<'END'
  > #!/bin/sh
  > # Prints the diff to files in which "bad" is "good", and exits with 1 if there is any; a file is told in the noise.
  > code=0
  > for file do
  >   sed s/bad/good/g "$file" >"$HOME/good"
  >   diff -u --label "$file.orig" --label "$file" "$file" "$HOME/good" || { code=1; echo "would change $file" >&2; }
  > done
  > exit $code
  > END
  $ chmod +x "$HOME/tool"; PATH="$HOME:$PATH"
  $ put .wf.yaml 'version: 1
  > gates:
  >   good: {stage: quality, files: "*.c", run: "! grep -q bad {files}", diff: "tool {files}"}' && base
  $ printf '%s\n' bad 1 2 3 bad 5 6 7 >a.c && cp a.c 'b c.c' && git add . && printf '%s\n' 'not staged' >>a.c && cat a.c >before
  $ git commit -q -m 'one'
  wf: good fixed: fixed 2 files
  wf: standard lane: 9 gates passed (*) (glob)
  $ git show HEAD:a.c && git diff --stat && tail -n 2 a.c && git show 'HEAD:b c.c' | head -n 1
  good
  1
  2
  3
  good
  5
  6
  7
   a.c | 1 +
   1 file changed, 1 insertion(+)
  7
  not staged
  good
  $ wf undo && git diff --cached --stat && cat a.c | cmp - before
  back to before the pre-commit of * (glob)
    a.c
    b c.c
  `wf undo *` takes this back (glob)
   a.c   | 4 ++--
   b c.c | 4 ++--
   2 files changed, 4 insertions(+), 4 deletions(-)

Where the gate only reports, the diff is shown; by hand files are fixed as by any fixer.

  $ git reset -q && git checkout -q . && put .wf.yaml 'version: 1
  > gates:
  >   good: {stage: quality, files: "*.c", dir: code, run: "! grep -q bad {files}", diff: ["tool", "{files}"], on_fix: report}' && base
  $ put code/a.c bad && git commit -q -m 'two'
  wf: good failed: exit code 1; its fixer would change 1 file
  diff --git a/code/a.c b/code/a.c
  index 67be85f..12799cc 100644
  --- a/code/a.c
  +++ b/code/a.c
  @@ -1 +1 @@
  -bad
  +good
    rerun: wf run good
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat code/a.c && echo bad >code/b.c && git add . && wf run --files code/b.c; git diff
  bad
  wf: good failed: exit code 1; its fixes are only reported, at a commit (on_fix: report)
    rerun: wf run good --files code/b.c
  wf: run failed by 1 gate, standard lane (*) (glob)

A diff that does not fit, or that is about something else, changes nothing.

  $ git checkout -q . && for said in '--- a.c\n+++ a.c\n@@ -1 +1 @@\n-other\n+good\n' '--- x.c\n+++ x.c\n@@ -1 +1 @@\n-bad\n+good\n' '--- a.c\n+++ a.c\n@@ -1,7 +1 @@\n-bad\n' '--- /dev/null\n+++ b/new.c\n@@ -0,0 +1 @@\n+good\n' 'nothing to say\n'; do
  >   printf 'version: 1\ngates:\n  good: {stage: quality, files: "*.c", run: "! grep -q bad {files}", diff: "cat $HOME/said; : {files}"}\n' >.wf.yaml
  >   printf -- "$said" >"$HOME/said"; echo bad >a.c; git add . && git commit -q -m 'three' 2>&1 | head -n 1; cat a.c; git show :a.c
  > done
  wf: good failed: exit code 1; its diff: a.c: line 1 is not what the diff says
  bad
  bad
  wf: good failed: exit code 1; its diff: it is about x.c, which the gate was not given
  bad
  bad
  wf: good failed: exit code 1; its diff: line 5 of the diff: the hunk is cut short
  bad
  bad
  wf: good failed: exit code 1; its diff: it is about b/new.c, which the gate was not given
  bad
  bad
  wf: good failed: exit code 1
  bad
  bad
  $ put .wf.yaml 'version: 1
  > gates:
  >   good: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "true {files}", diff: "true {files}"}'
  $ wf config check
  wf: .wf.yaml:3:91: gate 'good' has both 'fix' and 'diff'
    3 |   good: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "true {files}", diff: "true {files}"}
      |                                                                                           ^
    keep one of them
  [2]
