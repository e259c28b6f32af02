The sign-off: demanded of what is committed, and added to what git prepares.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   dco: {stage: message, builtin: signed-off-by, on: [commit-msg]}' && base
  $ git commit -q --allow-empty -m 'no sign'
  wf: dco failed: 1 finding
    COMMIT_EDITMSG: no 'Signed-off-by: Name <mail>': commit with --signoff (-s)
    rerun: wf run commit-msg dco
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git commit -q --allow-empty -s -m 'with one'
  $ put .wf.yaml 'version: 1
  > gates:
  >   dco: {stage: message, builtin: signed-off-by, on: [prepare-commit-msg, commit-msg]}' && base
  $ git commit -q --allow-empty -m 'added' -m 'Refs: #1'
  wf: dco fixed: the message is set right
  $ git log -1 --format=%B
  added
  
  Refs: #1
  Signed-off-by: Ada Lovelace <ada@example.com>
  
  $ git commit -q --allow-empty --amend --no-edit
  $ git log -1 --format=%B
  added
  
  Refs: #1
  Signed-off-by: Ada Lovelace <ada@example.com>
  
  $ cat >../editor <<'END'
  > #!/bin/sh
  > sed -i '1s/^/written in an editor/' "$1"
  > END
  $ chmod +x ../editor
  $ GIT_EDITOR=../editor git commit -q --allow-empty -v
  wf: dco fixed: the message is set right
  $ git log -1 --format=%B
  written in an editor
  
  Signed-off-by: Ada Lovelace <ada@example.com>
  
