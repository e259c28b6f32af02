The worktree has other line ends than git would check out now (a LF file with core.autocrlf=true, a CRLF file with
core.autocrlf=input): git sees no change in that, so neither may a fixer. What is committed is fixed, and the worktree keeps its
line ends.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}' && base
  $ text() { printf '%s\n' bad 1 2 3 "$@" 4 5 6 | if [ $end = CRLF ]; then sed 's/$/\r/'; else cat; fi; }
  $ shown() { sed 's/\r$/^M/' | tr '\n' ' '; echo; }
  $ try() {
  >   git config core.autocrlf $1; end=$2; shift 2; text staged >a.c && git add a.c 2>/dev/null; text staged "$@" >a.c
  >   git commit -q -m 'try' 2>&1 | grep -v 'standard lane'
  >   git show HEAD:a.c | shown; shown <a.c; git status --porcelain; git reset -q --hard HEAD
  > }
  $ try true LF
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good 1 2 3 staged 4 5 6 
  $ try true LF 'not staged'
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good 1 2 3 staged not staged 4 5 6 
   M a.c
  $ try input CRLF
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good^M 1^M 2^M 3^M staged^M 4^M 5^M 6^M 
  $ try input CRLF 'not staged'
  wf: tidy fixed: fixed 1 file
  good 1 2 3 staged 4 5 6 
  good^M 1^M 2^M 3^M staged^M not staged^M 4^M 5^M 6^M 
   M a.c
