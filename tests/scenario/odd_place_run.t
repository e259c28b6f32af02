A whole run (a commit with a fixer and unstaged changes that is stopped, killed, and let through, `commit -a`, pushes of what is
and what is not checked out) where the repository or the worktree is somewhere else: everything is as in a plain one.

  $ . "$TESTDIR/setup.sh"
  $ cat >look <<'EOS'
  > #!/bin/sh
  > { git status --porcelain; cat half.c in/whole.c; ls; } >"$HOME/seen"; eval "$THEN"
  > EOS
  $ chmod +x look && export LOOK="$HERE/look"
  $ files() {
  >   mkdir -p in out && put in/old.c 'a line that is long enough to be known' && put in/whole.c 'old' && put out/out.c 'out' && put out/other.c 'out' && put gone.c 'gone' && put half.c 'old'
  >   put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, cache: off, run: "exec \"$LOOK\""}
  >   names: {stage: lint, files: "*.c", cache: off, run: "echo {files} >>$HOME/names"}
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "grep -l bad {files} | xargs sed -i s/bad/good/"}'
  > }
  $ edit() {
  >   git reset -q --hard && printf '%s\n' bad 1 2 3 >half.c && git add half.c && echo 'not staged' >>half.c && chmod 755 half.c && put in/whole.c 'bad' && git mv in/old.c in/new.c && rm gone.c && echo 'untracked' >u.txt
  >   touch -d '2020-02-02 02:02:02.5' half.c u.txt in/new.c
  > }
  $ picture() { git ls-files -s | cut -d ' ' -f 1,3-; git status --porcelain; cat half.c in/whole.c; stat -c '%n %A %y' u.txt in/new.c; git show -s --format=%s; }
  $ story() {
  >   edit; THEN=false git commit -q -m 'stopped'; echo "exit code $?"; cat "$HOME/seen"; picture
  >   edit; THEN='kill -9 $PPID' git commit -q -m 'killed' 2>/dev/null; echo "exit code $?"; wf status 2>&1 | grep back; picture
  >   git commit -q -m 'half'; cat "$HOME/seen" "$HOME/names"; rm "$HOME/names"; picture; git show --format= --name-status -M; git show HEAD:half.c
  >   git commit -q -a -m 'all'; rm "$HOME/names"; picture; git show --format= --name-status; git show HEAD:half.c
  >   git init -q --bare ../remote-$1 2>/dev/null && git -C ../remote-$1 config receive.shallowUpdate true; git push -q ../remote-$1 HEAD:refs/heads/main; cat "$HOME/seen" "$HOME/names"; rm "$HOME/names"
  >   git checkout -q -b topic && put in/topic.c 'bad' && base 'topic' && git checkout -q main && git push -q ../remote-$1 topic; cat "$HOME/names"; rm "$HOME/names"; picture
  >   git fsck --no-dangling --no-progress; git stash list; ls -A .git/wf/set-aside 2>/dev/null; git -C ../remote-$1 for-each-ref --format='%(refname)'
  > }
  $ told() { sed -E 's/\([0-9.]+ m?s\)/(TIME)/; s|/[^ ]*/remote-[^ ]*|REMOTE|; s|\.\./remote-[^ ]*'"'"'|REMOTE'"'"'|'; }

The plain one:

  $ project plain && files && base && story plain 2>&1 | told >../plain.txt; cd ..; cat plain.txt
  wf: tidy fixed: fixed 2 files
  wf: look failed: exit code 1
    rerun: wf run look
  wf: commit stopped by 1 gate, standard lane (TIME)
  exit code 1
  M  half.c
  R  in/old.c -> in/new.c
  M  in/whole.c
  ?? u.txt
  good
  1
  2
  3
  good
  gone.c
  half.c
  in
  out
  u.txt
  100644 0\t.wf.yaml (esc)
  100644 0\tgone.c (esc)
  100644 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
   D gone.c
  MM half.c
  R  in/old.c -> in/new.c
  M  in/whole.c
  ?? u.txt
  good
  1
  2
  3
  not staged
  good
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  base
  exit code 1
  wf: a run was killed while 4 files were set aside: they are back
  100644 0\t.wf.yaml (esc)
  100644 0\tgone.c (esc)
  100644 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
   D gone.c
  MM half.c
  R  in/old.c -> in/new.c
  M  in/whole.c
  ?? u.txt
  bad
  1
  2
  3
  not staged
  bad
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  base
  wf: tidy fixed: fixed 2 files
  wf: standard lane: 4 gates passed, 7 cached (TIME)
  M  half.c
  R  in/old.c -> in/new.c
  M  in/whole.c
  ?? u.txt
  good
  1
  2
  3
  good
  gone.c
  half.c
  in
  out
  u.txt
  half.c in/new.c in/whole.c
  half.c in/new.c in/whole.c
  half.c in/new.c in/whole.c
  100644 0\t.wf.yaml (esc)
  100644 0\tgone.c (esc)
  100644 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
   D gone.c
   M half.c
  ?? u.txt
  good
  1
  2
  3
  not staged
  good
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  half
  M\thalf.c (esc)
  R100\tin/old.c\tin/new.c (esc)
  M\tin/whole.c (esc)
  good
  1
  2
  3
  wf: standard lane: 10 gates passed (TIME)
  100644 0\t.wf.yaml (esc)
  100755 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
  ?? u.txt
  good
  1
  2
  3
  not staged
  good
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  all
  D\tgone.c (esc)
  M\thalf.c (esc)
  good
  1
  2
  3
  not staged
  wf: standard lane: 8 gates passed (TIME)
  good
  1
  2
  3
  not staged
  good
  half.c
  in
  out
  half.c in/new.c in/whole.c out/other.c out/out.c
  wf: tidy failed for refs/heads/topic: exit code 1
    rerun: wf run pre-push tidy
  wf: push stopped by 1 gate, standard lane (TIME)
  error: failed to push some refs to 'REMOTE'
  half.c in/new.c in/topic.c in/whole.c out/other.c out/out.c
  100644 0\t.wf.yaml (esc)
  100755 0\thalf.c (esc)
  100644 0\tin/new.c (esc)
  100644 0\tin/whole.c (esc)
  100644 0\tout/other.c (esc)
  100644 0\tout/out.c (esc)
  ?? u.txt
  good
  1
  2
  3
  not staged
  good
  u.txt -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  in/new.c -rw-r--r-- 2020-02-02 02:02:02.500000000 +0000
  all
  refs/heads/main

The others:

  $ try() { story "$1" 2>&1 | told >"$HERE/$1.txt"; cd "$HERE"; diff -u plain.txt $1.txt | grep '^[-+]' || echo same; }
  $ start() { wf install >/dev/null && files && base; }
  $ git init -q -b main --separate-git-dir apart.git apart && cd apart && cat .git | here && git config core.worktree "$HERE/apart" && start && try apart
  gitdir: HERE/apart.git
  same
  $ git init -q -b main link-to-git && mv link-to-git/.git moved.git && ln -s ../moved.git link-to-git/.git && cd link-to-git && start && try link-to-git
  same
  $ git init -q -b main real && ln -s real link && cd link && start && try link
  same

A linked worktree of a bare repository, and a submodule:

  $ git init -q -b main seed && cd seed && files && git commit -q -m 'base' && cd .. && git clone -q --bare seed store.git && git -C store.git worktree add ../work main >/dev/null 2>&1 && cd work && wf install >/dev/null && try work
  same
  $ git init -q -b main outer && git -C outer -c protocol.file.allow=always submodule --quiet add "$HERE/seed" inner && cd outer/inner && wf install >/dev/null && try inner
  same

Where git is told each time where both are:

  $ mkdir told && git init -q -b main --bare told.git && git -C told.git config core.bare false && cd told
  $ git() { case $1 in init | -C) command git "$@" ;; *) command git --git-dir="$HERE/told.git" --work-tree="$HERE/told" "$@" ;; esac; }
  $ wf() { GIT_DIR=$HERE/told.git GIT_WORK_TREE=$HERE/told command wf "$@"; }
  $ export GIT_CEILING_DIRECTORIES="$HERE" && start && try told
  same
