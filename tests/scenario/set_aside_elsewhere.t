Where the state lies on another file system than the worktree files cannot change places: commands run in a tree of their
own, which holds what is staged, and the run says so; nothing is fixed.

  $ . "$TESTDIR/setup.sh"
  $ memory=$(mktemp -d /dev/shm/wf-scenario-XXXXXX) && trap 'rm -rf "$memory"' EXIT
  $ [ "$(stat -c %d "$memory")" != "$(stat -c %d .)" ] || exit 80
  $ git init -q -b main --separate-git-dir "$memory/git" project && cd project && wf install >/dev/null
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -n bad {files}", fix: "sed -i s/bad/good/ {files}"}' && base
  $ put half.c 'bad' && echo 'not staged' >>half.c
  $ put whole.c 'bad'
  $ git commit -q -m 'half'
  wf: unstaged changes in half.c cannot be set aside here: commands run in a tree of their own, and nothing is fixed
  wf: tidy failed: exit code 1
  half.c:1:bad
  whole.c:1:bad
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat half.c && git show :half.c && git show :whole.c
  bad
  not staged
  bad
  bad
