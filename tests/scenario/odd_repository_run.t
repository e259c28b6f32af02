A whole run (a commit with a fixer and unstaged changes that is stopped, killed, and let through, `commit -a`, pushes of what is
and what is not checked out) in repositories of other kinds: everything is as in a plain one.

  $ . "$TESTDIR/setup.sh" && . "$TESTDIR/story.sh"

The plain one:

  $ project plain && files && base && story plain 2>&1 | told >../plain.txt; cd ..; grep -c "tidy fixed" plain.txt && wc -l <plain.txt
  2
  164

The others:

  $ try() { story "$1" 2>&1 | told >../$1.txt; cd ..; diff -u plain.txt $1.txt | grep '^[-+]' || echo same; }
  $ git init -q -b main --object-format=sha256 sha256 && cd sha256 && wf install >/dev/null && files && base && GIT_DEFAULT_HASH=sha256 && export GIT_DEFAULT_HASH && try sha256; unset GIT_DEFAULT_HASH
  same
  $ project settings && git config extensions.worktreeConfig true && git config --worktree core.autocrlf false && files && base && try settings
  same

Where git knows reftables:

  $ if git init -q --ref-format=reftable -b main reftable 2>/dev/null; then cd reftable && wf install >/dev/null && files && base && try reftable; else echo same; fi
  same

Clones that fetch objects only when they are needed, and that borrow them:

  $ project origin && files && base && git config uploadpack.allowFilter true && cd ..
  $ git clone -q --filter=blob:none "file://$HERE/origin" partial && cd partial && wf install >/dev/null && git config remote.origin.promisor && try partial
  true
  same
  $ git clone -q --shared "$HERE/origin" borrows && cd borrows && wf install >/dev/null && cat .git/objects/info/alternates | here && try borrows
  HERE/origin/.git/objects
  same
