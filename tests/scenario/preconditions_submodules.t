Submodules are as they are staged, or the commit says which is not and what to do.

  $ . "$TESTDIR/setup.sh"
  $ git config --global protocol.file.allow always
  $ story() { git -C "$1" -c core.hooksPath=/dev/null commit -q --allow-empty -m "$2"; }
  $ git init -q library && (cd library && put l.c 'l' && git commit -q -m 'library')
  $ project
  $ git submodule --quiet add ../library 'sub one' && git submodule --quiet add ../library two 2>/dev/null
  $ put .wf.yaml 'version: 1
  > gates:
  >   submodules: {stage: setup, builtin: clean-submodules}' && base
  $ git commit -q --allow-empty -m 'clean'
  wf: standard lane: 1 gate passed (*) (glob)
  $ (cd 'sub one' && story . 'newer') && echo 'changed' >>two/l.c
  $ git commit -q --allow-empty -m 'not clean'
  wf: submodules failed: 2 findings
    sub one: the submodule is at another commit than the one that is staged: git add 'sub one' takes it, git submodule update 'sub one' goes back
    two: the submodule has changes that are not committed: git -C two status
    rerun: wf run submodules
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git add 'sub one' && git -C two checkout -q . && touch two/untracked
  $ git commit -q -m 'the newer one'
  wf: submodules failed: 1 finding
    two: the submodule has untracked files: git -C two status
    rerun: wf run submodules
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf builtin clean-submodules --allow-untracked
  $ rm two/untracked && git submodule --quiet deinit -f two
  $ wf builtin clean-submodules; wf builtin clean-submodules --allow-missing
  two: the submodule is not checked out: git submodule update --init two
  $ git commit -q -m 'the newer one' -- 'sub one'
  wf: submodules failed: 1 finding
    two: the submodule is not checked out: git submodule update --init two
    rerun: wf run submodules
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git submodule --quiet update --init two && git commit -q -m 'the newer one' -- 'sub one'
  warning: could not look up configuration 'remote.origin.url'. Assuming this repository is its own authoritative upstream.
  wf: standard lane: 1 gate passed (*) (glob)
  $ git show --stat --format=%s
  the newer one
  
   sub one | 2 +-
   1 file changed, 1 insertion(+), 1 deletion(-)
