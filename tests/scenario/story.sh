# shellcheck shell=sh disable=SC2016,SC2086
# A whole run, told as text: commits with a fixer and unstaged changes that are stopped, killed and let through, `commit -a`,
# pushes of what is and what is not checked out. In an unusual repository it must read as in a plain one:
# . "$TESTDIR/setup.sh" && . "$TESTDIR/story.sh", then project NAME && files && base && story NAME | told.
cat >look <<'EOS'
#!/bin/sh
{ git status --porcelain; cat half.c in/whole.c; ls; } >"$HOME/seen"; eval "$THEN"
EOS
chmod +x look && export LOOK="$HERE/look"
files() {
  mkdir -p in out && put in/old.c 'a line that is long enough to be known' && put in/whole.c 'old' && put out/out.c 'out' && put out/other.c 'out' && put gone.c 'gone' && put half.c 'old'
  put .wf.yaml 'version: 1
gates:
  look: {stage: lint, cache: off, run: "exec \"$LOOK\""}
  names: {stage: lint, files: "*.c", needs: look, cache: off, run: "echo {files} >>$HOME/names"}
  tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "grep -l bad {files} | xargs sed -i s/bad/good/"}'
}
edit() {
  git reset -q --hard && printf '%s\n' bad 1 2 3 >half.c && git add half.c && echo 'not staged' >>half.c && chmod 755 half.c && put in/whole.c 'bad' && git mv in/old.c in/new.c && rm gone.c && echo 'untracked' >u.txt
  touch -d '2020-02-02 02:02:02.5' half.c u.txt in/new.c
}
picture() { git ls-files -s | cut -d ' ' -f 1,3-; git status --porcelain; cat half.c in/whole.c; stat -c '%n %A %y' u.txt in/new.c; git show -s --format=%s; }
story() {
  edit; THEN=false git commit -q -m 'stopped'; echo "exit code $?"; cat "$HOME/seen"; picture
  edit; THEN='kill -9 $PPID' git commit -q -m 'killed' 2>/dev/null; echo "exit code $?"; wf status 2>&1 | grep back; picture
  git commit -q -m 'half'; cat "$HOME/seen" "$HOME/names"; rm "$HOME/names"; picture; git show --format= --name-status -M; git show HEAD:half.c
  git commit -q -a -m 'all'; rm "$HOME/names"; picture; git show --format= --name-status; git show HEAD:half.c
  git init -q --bare ../remote-$1 2>/dev/null && git -C ../remote-$1 config receive.shallowUpdate true; git push -q ../remote-$1 HEAD:refs/heads/main; cat "$HOME/seen" "$HOME/names"; rm "$HOME/names"
  git checkout -q -b topic && put in/topic.c 'bad' && base 'topic' && git checkout -q main && git push -q ../remote-$1 topic; cat "$HOME/names"; rm "$HOME/names"; picture
  git fsck --no-dangling --no-progress; git stash list; ls -A .git/wf/set-aside 2>/dev/null; git -C ../remote-$1 for-each-ref --format='%(refname)'
}
told() { sed -E 's/\([0-9.]+ m?s\)/(TIME)/; s|/[^ ]*/remote-[^ ]*|REMOTE|; s|\.\./remote-[^ ]*'"'"'|REMOTE'"'"'|'; }
