A .git that may not be written: what only reads works, what is judged is judged, and the run says once that it is not
remembered. Root may write anything, so root becomes somebody else first (whose programs, in the coverage build, write their
profile elsewhere).

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put a.c && git commit -q -m 'first' && put b.json '{'
  $ mkdir ../bin && cp "$(command -v wf)" "$(command -v wf-hook)" ../bin && PATH=$HERE/bin:$PATH
  $ chmod -R a+rX "$CRAMTMP" && chmod a+x "$CRAMTMP/.." && chmod -R a-w .git
  $ mkdir -m 777 ../profile && export GCOV_PREFIX=$HERE/profile
  $ as_reader() {
  >   if [ "$(id -u)" -ne 0 ]; then "$@"; else setpriv --reuid=65534 --regid=65534 --clear-groups -- "$@"; fi
  > }
  $ export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
  $ as_reader wf status | head -n 2 | here
  repository:  HERE/project on main
  hooks:       12 hooks in place (git-wf 0.1.0)
  $ as_reader wf run
  wf: the state in .git/wf cannot be written: this run is not remembered
  wf: check-json failed: 1 finding
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ as_reader wf lane explain | head -n 1
  change: * (glob)
  $ as_reader wf history | wc -l
  3
  $ as_reader .git/hooks/pre-commit
  wf: the state in .git/wf cannot be written: this run is not remembered
  wf: check-json failed: 1 finding
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run check-json
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ as_reader wf install | sed 's|: .*||' | here
  12 hooks in HERE/project/.git/hooks unchanged
  $ as_reader wf uninstall 2>&1 | here
  wf: cannot open the lock HERE/project/.git/wf/lock: permission denied
  $ chmod -R u+w .git
  $ git status --porcelain
  A  b.json
