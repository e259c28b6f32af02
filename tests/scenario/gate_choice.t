Which files a gate is given: patterns, regular expressions and a folder; what its list leaves to fix; and how many commands run at once.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   expression: {stage: lint, regex: "^src/.*[.](c|h)$", exclude_regex: "_gen[.]", run: "echo expression {files} >>$HOME/runs"}
  >   both: {stage: lint, files: "*.c", regex: "a", run: "echo both {files} >>$HOME/runs"}
  >   inside: {stage: lint, dir: src, run: "echo inside $(basename $PWD) {files} >>$HOME/runs"}'
  $ base && mkdir src
  $ for name in src/a.c src/b.h src/c_gen.c src/d.txt e.c; do put $name; done && git commit -q -m 'files'
  wf: standard lane: 11 gates passed (*) (glob)
  $ sort "$HOME/runs" && rm "$HOME/runs"
  both src/a.c
  expression src/a.c src/b.h
  inside src a.c b.h c_gen.c d.txt

`list` says which files need the fixer: the others are not touched by it.

  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy:
  >     stage: quality
  >     files: "*.txt"
  >     run: "! grep -l bad {files}"
  >     list: "grep -l bad {files}"
  >     fix: "echo fix {files} >>$HOME/runs; sed -i s/bad/good/ {files}"
  >     hints: [ask the doctor, "see docs/tidy.md"]' && git commit -q -m 'gates' 2>/dev/null
  $ put one.txt 'bad' && put two.txt 'fine' && put 'odd name.txt' 'bad' && git commit -q -m 'fixed'
  wf: tidy fixed: fixed 2 files
    hint: ask the doctor
    hint: see docs/tidy.md
  wf: standard lane: 9 gates passed (*) (glob)
  $ cat "$HOME/runs" && git show HEAD:one.txt 'HEAD:odd name.txt' && rm "$HOME/runs"
  fix odd name.txt one.txt
  good
  good
  $ put three.txt 'bad' && wf run tidy --no-fix
  wf: tidy failed: exit code 1
  three.txt
    hint: ask the doctor
    hint: see docs/tidy.md
    rerun: wf run tidy
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]

Jobs: the option, WF_JOBS, git config, the lane, the file.

  $ put .wf.yaml 'version: 1
  > jobs: 4
  > gates:
  >   one: &slow {stage: lint, cache: off, run: "echo begin >>$HOME/runs; sleep 0.2; echo end >>$HOME/runs"}
  >   two: *slow' && git commit -q -m 'gates' 2>/dev/null; rm -f "$HOME/runs"
  $ order() { put three.txt "$RANDOM" && "$@" >/dev/null 2>&1; tr '\n' ' ' <"$HOME/runs"; echo; rm "$HOME/runs"; }
  $ order wf run
  begin begin end end 
  $ order wf run --jobs 1
  begin end begin end 
  $ WF_JOBS=1 order wf run
  begin end begin end 
  $ git config wf.jobs 1 && order wf run
  begin end begin end 
