A whole run (a commit with a fixer and unstaged changes that is stopped, killed, and let through, `commit -a`, pushes of what is
and what is not checked out) where the repository or the worktree is somewhere else: everything is as in a plain one.

  $ . "$TESTDIR/setup.sh" && . "$TESTDIR/story.sh"

The plain one:

  $ project plain && files && base && story plain 2>&1 | told >../plain.txt; cd ..; grep -c "tidy fixed" plain.txt && wc -l <plain.txt
  2
  164

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
