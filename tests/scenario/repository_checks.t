Built-ins that look at the branch, at modes, and at what was there before, through real commits.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   branch: {stage: setup, builtin: no-commit-to-branch, args: {branch: [main, live], pattern: "release/\\d"}}'
  $ git commit -q -m 'one'
  wf: branch failed: 1 finding
    branch 'main' takes no commits: git switch -c NAME moves your work to a branch of its own
    rerun: wf run branch
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git switch -q -c release/1.x && git commit -q -m 'one'
  wf: branch failed: 1 finding
    branch 'release/1.x' takes no commits: git switch -c NAME moves your work to a branch of its own
    rerun: wf run branch
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git switch -q -c topic/release/1.x && git commit -q -m 'one'
  wf: standard lane: 1 gate passed, 9 cached (*) (glob)
  $ git switch -q --detach && put a.c && git commit -q -m 'two'
  wf: standard lane: 9 gates passed (*) (glob)
  $ git switch -q -C main && wf builtin no-commit-to-branch; wf builtin no-commit-to-branch -b other -p 'x|y'
  branch 'main' takes no commits: git switch -c NAME moves your work to a branch of its own

A link that came back as a file: what the formatter did to it does not hide it. Other contents are no destroyed links.

  $ git switch -q -C links && put .wf.yaml 'version: 1
  > gates:
  >   links: {stage: parse, builtin: destroyed-symlinks}'
  $ mkdir -p folder && ln -s ../a.c folder/link && ln -s nowhere other && ln -s nowhere third && git add . && base
  $ for link in folder/link other third; do text=$(readlink $link); rm $link; echo "$text" >$link; done; echo 'another text' >third
  $ git add . && git commit -q -m 'links'
  wf: links failed: 2 findings
    folder/link: was a link to ../a.c and is now a file with that text: git restore --staged --worktree folder/link brings the link back
    other: was a link to nowhere and is now a file with that text: git restore --staged --worktree other brings the link back
    rerun: wf run links
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf builtin destroyed-symlinks folder/link a.c other third
  Destroyed symlinks:
  - folder/link
  - other
  You should unstage affected files:
  \tgit reset HEAD -- folder/link other (esc)
  And retry commit. As a long term solution you may try to explicitly tell git that your environment does not support symlinks:
  \tgit config core.symlinks false (esc)
  [1]
  $ (cd folder && wf builtin destroyed-symlinks link)
  Destroyed symlinks:
  - link
  You should unstage affected files:
  \tgit reset HEAD -- link (esc)
  And retry commit. As a long term solution you may try to explicitly tell git that your environment does not support symlinks:
  \tgit config core.symlinks false (esc)
  [1]
  $ git restore --staged --worktree folder/link other && git commit -q -m 'links' && wf builtin destroyed-symlinks folder/link other third
  wf: standard lane: 8 gates cached (*) (glob)

Shebangs and the executable bit, as they are staged.

  $ put .wf.yaml 'version: 1
  > gates:
  >   marked: {stage: parse, builtin: check-executables-have-shebangs}
  >   executable: {stage: parse, builtin: check-shebang-scripts-are-executable}' && base
  $ put run 'echo' && git add --chmod=+x run && put script '#!/bin/sh' && put good '#!/bin/sh' && git add --chmod=+x good
  $ git commit -q -m 'modes'
  wf: marked failed: 1 finding
    run: executable, but does not begin with #!: git add --chmod=-x run, or say what runs it
    rerun: wf run marked
  wf: executable failed: 1 finding
    script: begins with #!, but is not executable: git add --chmod=+x script, or take the #! out
    rerun: wf run executable
  wf: commit stopped by 2 gates, standard lane (*) (glob)
  [1]
  $ chmod +x run good; wf builtin check-executables-have-shebangs run good script
  run: marked executable but has no (or invalid) shebang!
    If it isn't supposed to be executable, try: `chmod -x run`
    If on Windows, you may also need to: `git add --chmod=-x run`
    If it is supposed to be executable, double-check its shebang.
  [1]
  $ wf builtin check-shebang-scripts-are-executable run good script
  script: has a shebang but is not marked executable!
    If it is supposed to be executable, try: `chmod +x script`
    If on Windows, you may also need to: `git add --chmod=+x script`
    If it is not supposed to be executable, double-check its shebang is wanted.
  
  [1]
  $ chmod +x script; wf builtin check-shebang-scripts-are-executable script >/dev/null
  [1]
  $ cp script untracked && chmod -x untracked && wf builtin check-shebang-scripts-are-executable untracked
  $ git add --chmod=-x run && git add script && git commit -q -m 'modes'
  wf: standard lane: 10 gates passed (*) (glob)

Submodules: a new one at the commit and at the push, any one where none may be.

  $ git init -q -b main ../library && (cd ../library && base) && git config --file "$GIT_CONFIG_GLOBAL" protocol.file.allow always
  $ put .wf.yaml 'version: 1
  > gates:
  >   new: {stage: parse, builtin: forbid-new-submodules}' && base
  $ git submodule --quiet add "$HERE/library" library && git commit -q -m 'library'
  wf: new failed: 1 finding
    library: a new submodule; if it came in with git add by mistake: git rm --cached library
    rerun: wf run new
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf builtin forbid-new-submodules library .gitmodules
  library: new submodule introduced
  
  This commit introduces new submodules.
  Did you unintentionally `git add .`?
  To fix: git rm {thesubmodule}  # no trailing slash
  Also check .gitmodules
  [1]
  $ git init -q --bare ../far.git && git remote add origin ../far.git && git push -q --no-verify origin HEAD:main
  $ git commit -q --no-verify -m 'library' && git push -q origin HEAD:main
  wf: new failed for refs/heads/main: 1 finding
    library: a new submodule; if it came in with git add by mistake: git rm --cached library
    rerun: wf run pre-push new
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../far.git'
  [1]
  $ wf builtin forbid-new-submodules library .gitmodules
  $ git push -q --no-verify origin HEAD:main
  $ (cd library && base 'two') && git add library && git commit -q -m 'another commit of it' && git push -q origin HEAD:main
  $ put .wf.yaml 'version: 1
  > gates:
  >   none: {stage: parse, builtin: forbid-submodules}' && base
  $ (cd library && base 'three') && git add library && git commit -q -m 'and another'
  wf: none failed: 1 finding
    library: a submodule, and this repository takes none: git rm --cached library
    rerun: wf run none
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf run none --all-files
  wf: none failed: 1 finding
    library: a submodule, and this repository takes none: git rm --cached library
    rerun: wf run none --all-files
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ wf builtin forbid-submodules library a.c folder
  submodules are not allowed in this repository:
  
  library
  [1]

Secrets of the one who commits: what passed is looked at again, because other secrets may have come.

  $ put .wf.yaml 'version: 1
  > gates:
  >   aws: {stage: security, builtin: detect-aws-credentials}
  >   strict: {stage: parse, builtin: deny-pattern, args: {regex: ["\\bFIXME\\b", "^debug\\("], ignore-case: true}}
  >   names: {stage: parse, builtin: require-filename-pattern, args: ["^[a-z.-]+$"], exclude: "*.md"}' && base
  $ put a.c 'key = 0123456789abcdef' && git commit -q -m 'key'
  wf: aws errored: no AWS keys in the credentials files and the environment: there is nothing to look for
    rerun: wf run aws
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ mkdir -p "$HOME/.aws" && printf '[default]\naws_secret_access_key = fedcba9876\n' >"$HOME/.aws/credentials"
  $ git commit -q -m 'key' && printf '[default]\naws_secret_access_key = 0123456789abcdef\n' >"$HOME/.aws/credentials"
  wf: standard lane: 1 gate passed, 9 cached (*) (glob)
  $ git reset -q --soft HEAD~1 && git commit -q -m 'key'
  wf: aws failed: 1 finding
    a.c:1:7: an AWS secret of yours: 0123************************
    rerun: wf run aws
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ wf builtin detect-aws-credentials a.c
  AWS secret found in a.c: 0123************************
  [1]
  $ HOME= wf builtin detect-aws-credentials a.c
  wf: no AWS keys in the credentials files and the environment: there is nothing to look for
    --credentials-file=FILE names another file, --allow-missing-credentials lets it pass
  [2]
  $ HOME= wf builtin detect-aws-credentials --allow-missing-credentials a.c
  $ AWS_SESSION_TOKEN='key =' HOME= wf builtin detect-aws-credentials a.c
  AWS secret found in a.c: key ************************
  [1]
  $ put B.c 'Debug(1) // FixMe' && rm -r "$HOME/.aws" && AWS_SECRET_ACCESS_KEY=x git commit -q -m 'names'
  wf: strict failed: 1 finding
    B.c:1:1: must not be committed: Debug(1) // FixMe
    rerun: wf run strict
  wf: names failed: 1 finding
    B.c: its name must be like '^[a-z.-]+$'
    rerun: wf run names
  wf: aws failed: 1 finding
    B.c:1:15: an AWS secret of yours: x***************************
    rerun: wf run aws
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]
  $ wf builtin deny-pattern -i 'fixme' 'debug' -- B.c a.c; wf builtin deny-filename-pattern '[A-Z]' B.c a.c; wf builtin require-pattern key a.c B.c
  B.c:1:Debug(1) // FixMe
  B.c: filename matches a denied pattern
  B.c: file does not match any required pattern
  [1]
