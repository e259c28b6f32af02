What commands see of unstaged work: nothing, in place (auto); nothing, in a tree of their own (shadow); or all (none).

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >../look <<'EOS'
  > #!/bin/sh
  > echo "$1: $(cat a.c), untracked: $(cat u.txt 2>/dev/null || echo none), top is here: $([ "$(git rev-parse --show-toplevel)" = "$(pwd -P)" ] && echo yes), staged: $(git diff --cached --name-only | tr '\n' ' ')" >>"$HOME/seen"
  > echo "$1 was in $(pwd -P)" >>"$HOME/where"
  > EOS
  $ chmod +x ../look && export LOOK="$HERE/look"
  $ seen() { sort "$HOME/seen"; rm "$HOME/seen"; }
  $ put .wf.yaml 'version: 1
  > gates:
  >   apart: {stage: lint, cache: off, run: "$LOOK apart"}
  >   own: {stage: lint, cache: off, isolation: shadow, run: "$LOOK own"}
  >   open: {stage: lint, cache: off, isolation: none, run: "$LOOK open"}
  >   after-open: {stage: lint, cache: off, needs: [open], run: "$LOOK after-open"}
  >   last: {stage: lint, cache: off, isolation: none, needs: [after-open, own], run: "$LOOK last"}'
  $ put a.c 'staged' && echo 'unstaged' >a.c && echo 'mine' >u.txt
  $ ls -i a.c u.txt >../before && stat -c %Y a.c >>../before
  $ git commit -q -m 'first'
  wf: standard lane: * (glob)
  $ seen
  after-open: staged, untracked: mine, top is here: yes, staged: .wf.yaml a.c 
  apart: staged, untracked: mine, top is here: yes, staged: .wf.yaml a.c 
  last: unstaged, untracked: mine, top is here: yes, staged: .wf.yaml a.c 
  open: unstaged, untracked: mine, top is here: yes, staged: .wf.yaml a.c 
  own: staged, untracked: none, top is here: yes, staged: .wf.yaml a.c 
  $ (ls -i a.c u.txt && stat -c %Y a.c) | diff ../before -
  $ cat a.c && git status --porcelain
  unstaged
   M a.c
  ?? u.txt
  $ grep -c 'own was in .*/.git/wf/shadow/kept/tree$' "$HOME/where"
  1

A gate that is left out does not hold up those that need it; one that fails does.

  $ put b.c && SKIP=open git commit -q -m 'without open'
  wf: skipped: open
  wf: standard lane: * (glob)
  $ seen | cut -d: -f1
  after-open
  apart
  last
  own
  $ put .wf.yaml 'version: 1
  > gates:
  >   open: {stage: lint, isolation: none, run: "grep -n unstaged a.c && exit 1"}
  >   after: {stage: lint, needs: [open], run: "$LOOK after"}'
  $ git commit -q -m 'fails'
  wf: open failed: exit code 1
  1:unstaged
    rerun: wf run open
  wf: skipped: after
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ cat "$HOME/seen"
  cat: */seen: No such file or directory (glob)
  [1]

What was seen of unstaged work is not remembered; what was seen in a tree of its own is.

  $ put .wf.yaml 'version: 1
  > gates:
  >   own: {stage: lint, isolation: shadow, inputs: nothing, run: "$LOOK own"}
  >   open: {stage: lint, isolation: none, inputs: nothing, run: "$LOOK open"}'
  $ git commit -q -m 'both' && seen | cut -d: -f1
  wf: standard lane: * (glob)
  open
  own
  $ put e.c && wf run >/dev/null 2>&1 && seen | cut -d: -f1
  open
  $ wf run >/dev/null 2>&1 && seen | cut -d: -f1
  open

A lane says it for all its gates that do not say it themselves; a fixer keeps to what is staged.

  $ git checkout -q a.c && put .wf.yaml 'version: 1
  > gates:
  >   lane-says: {stage: lint, cache: off, run: "$LOOK lane-says"}
  >   gate-says: {stage: lint, cache: off, isolation: auto, run: "$LOOK gate-says"}
  >   tidy: {stage: lint, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  > lanes:
  >   own: {extends: standard, isolation: none}
  > policy: {default: own}'
  $ printf 'bad\n1\n2\n3\n' >a.c && git add a.c && echo 'unstaged' >>a.c
  $ git commit -q -m 'by lane'
  wf: tidy fixed: fixed 1 file
  wf: own lane: * (glob)
  $ seen | tr '\n' ' ' && git show HEAD:a.c && cat a.c
  1 1 2 2 3 3, untracked: mine, top is here: yes, staged: .wf.yaml a.c e.c  gate-says: good lane-says: good unstaged, untracked: mine, top is here: yes, staged: .wf.yaml a.c e.c  good
  1
  2
  3
  good
  1
  2
  3
  unstaged

Before the first commit there is no HEAD to stand on, and it works all the same. A pushed tip is judged where its gate wants.

  $ git init -q -b main ../new && cd ../new && wf install >/dev/null && cp ../project/u.txt .
  $ put .wf.yaml 'version: 1
  > gates:
  >   own: {stage: lint, cache: off, isolation: shadow, run: "$LOOK own"}
  >   open: {stage: lint, cache: off, on: pre-push, isolation: none, run: "$LOOK open"}' && put a.c 'staged'
  $ git commit -q -m 'first' && seen
  wf: standard lane: * (glob)
  own: staged, untracked: none, top is here: yes, staged: .wf.yaml a.c 
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git && echo 'unstaged' >a.c
  $ git push -q origin main && seen
  wf: standard lane: * (glob)
  open: unstaged, untracked: mine, top is here: yes, staged: 
  own: staged, untracked: none, top is here: yes, staged: 
  $ git checkout -q --detach HEAD~0 && put b.c && WF=0 git commit -q -m 'elsewhere' && echo 'more' >>a.c
  $ git branch side HEAD && git checkout -q main 2>/dev/null || git checkout -q -f main
  $ git push -q origin side && seen
  wf: standard lane: * (glob)
  open: staged, untracked: none, top is here: yes, staged: 
  own: staged, untracked: none, top is here: yes, staged: 

Mistakes are told where they stand.

  $ put .wf.yaml 'version: 1
  > gates:
  >   a: {stage: lint, isolation: shadows, run: "true"}'
  $ wf config check
  wf: .wf.yaml:3:31: unknown value 'shadows' for 'isolation' in gate 'a'
    3 |   a: {stage: lint, isolation: shadows, run: "true"}
      |                               ^
    did you mean 'shadow'? known: auto, shadow, none
  [2]
  $ put .wf.yaml 'version: 1
  > gates:
  >   a: {stage: lint, isolation: none, run: "true", fix: "true"}'
  $ wf config check
  wf: .wf.yaml:3:31: 'isolation' in gate 'a' must be auto beside 'fix'
    3 |   a: {stage: lint, isolation: none, run: "true", fix: "true"}
      |                               ^
    a fixer works on what is staged, in the worktree
  [2]
  $ put .wf.yaml 'version: 1
  > gates:
  >   a: {stage: lint, run: "true", shadow: {link: [../outside]}}'
  $ wf config check
  wf: .wf.yaml:3:49: 'link' in 'shadow' in gate 'a': '../outside' is no path below the top of the worktree
    3 |   a: {stage: lint, run: "true", shadow: {link: [../outside]}}
      |                                                 ^
  [2]
