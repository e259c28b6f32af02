What a user has told git about showing, comparing and applying changes has no part in what we do: with all of it set the same
comes out as with none.

  $ . "$TESTDIR/setup.sh"
  $ cat >never <<'EOS'
  > #!/bin/sh
  > echo "called: $*" >>"$HOME/called"; exit 1
  > EOS
  $ chmod +x never
  $ story() {
  >   rm -f "$HOME/seen" && put .gitattributes '*.c diff=shout merge=never' && put .wf.yaml 'version: 1
  > gates:
  >   names: {stage: lint, cache: off, run: "echo {files} >>$HOME/seen; cat half.c >>$HOME/seen"}
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}' && put moved.c 'a line that is long enough to be known again' && put gone.c 'gone' && base
  >   mkdir -p sub && cd sub && printf '%s\n' 'bad  ' 1 2 3 >../half.c && git mv ../moved.c there.c && git add ../half.c && printf 'not staged \t\n' >>../half.c && rm ../gone.c && SKIP=trailing-whitespace git commit -q -m 'half' && cd ..
  >   git show HEAD:half.c; cat half.c; git status --porcelain; cat "$HOME/seen"; rm "$HOME/seen"
  >   git init -q --bare ../remote-$1.git && git push -q ../remote-$1.git HEAD:refs/heads/main && cat "$HOME/seen"; rm "$HOME/seen"
  >   git checkout -q . && printf '%s\n' bad >half.c && git add half.c && echo 'bad, not staged' >half.c && git commit -q -m 'collides'
  >   cat half.c && git show :half.c && git --no-pager log --format=%s
  > }
  $ project plain && story plain 2>&1 | sed 's/([0-9.]* m*s)/(TIME)/' >../plain.txt; cd ..; cat plain.txt
  wf: tidy fixed: fixed 1 file
  wf: skipped: trailing-whitespace
  wf: standard lane: 9 gates passed (TIME)
  good  
  1
  2
  3
  good  
  1
  2
  3
  not staged \t (esc)
   D gone.c
   M half.c
  half.c sub/there.c
  good  
  1
  2
  3
  wf: standard lane: 7 gates passed (TIME)
  .gitattributes .wf.yaml gone.c half.c sub/there.c
  good  
  1
  2
  3
  wf: tidy failed: its fix of half.c collides with your unstaged changes there, which are as they were: stage them too (git add half.c) and commit again
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (TIME)
  bad, not staged
  bad
  half
  base
  $ git init -q -b main settings && cd settings && wf install >/dev/null
  $ set_to() { while [ $# -gt 0 ]; do git config "$1" "$2"; shift 2; done; }
  $ set_to color.ui always color.diff always color.status always diff.external "$HERE/never" diff.shout.textconv "$HERE/never" diff.shout.command "$HERE/never" \
  >   merge.never.driver "$HERE/never" diff.noprefix true diff.mnemonicPrefix true diff.renames copies diff.algorithm histogram diff.context 0 diff.interHunkContext 9 \
  >   diff.ignoreSubmodules all diff.orderFile /dev/null diff.relative true diff.submodule log diff.suppressBlankEmpty true diff.wordRegex . \
  >   apply.whitespace error apply.ignoreWhitespace change core.whitespace -trailing-space,tab-in-indent core.quotePath false core.pager "$HERE/never" \
  >   status.short true status.relativePaths false status.showUntrackedFiles no status.renames false status.branch true status.showStash true \
  >   merge.conflictStyle diff3 commit.verbose true commit.cleanup scissors commit.status true core.abbrev 40 core.safecrlf warn core.untrackedCache true \
  >   core.preloadIndex false core.checkStat minimal core.trustctime false index.threads 1 feature.manyFiles true core.logAllRefUpdates always log.showSignature false \
  >   grep.lineNumber true alias.status '!false' alias.checkout-index '!false' interactive.diffFilter false advice.detachedHead false push.default nothing
  $ GIT_EXTERNAL_DIFF=$HERE/never GIT_DIFF_OPTS=-u0 GIT_PAGER=$HERE/never; export GIT_EXTERNAL_DIFF GIT_DIFF_OPTS GIT_PAGER
  $ story settings 2>&1 | sed 's/([0-9.]* m*s)/(TIME)/' >../settings.txt; cd ..; diff plain.txt settings.txt
  $ test -e "$HOME/called"
  [1]
