What a verdict depends on runs the gate again when it changes: the definition, the tool, the declared inputs, the mode.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ tool() { printf '#!/bin/sh\n# %s\necho "$*" >>"$HOME/runs"\n' "$1" >../tool.new && chmod +x ../tool.new && mv ../tool.new ../tool; }
  $ config() { put .wf.yaml "version: 1
  > gates:
  >   each: {stage: lint, files: '*.c', inputs: .toolrc, run: [../tool, $1, '{files}'], env: {LEVEL: '$2'}}"; }
  $ runs() { wf run each >/dev/null 2>&1; cat "$HOME/runs" 2>/dev/null; rm -f "$HOME/runs"; }
  $ tool one && config --fast 1 && put .toolrc && base
  $ put a.c
  $ runs
  --fast a.c
  $ runs
  $ config --slow 1 && runs
  --slow a.c
  $ config --slow 2 && runs
  --slow a.c
  $ tool another && runs
  --slow a.c
  $ put .toolrc 'strict' && runs
  --slow a.c
  $ chmod +x a.c && git add a.c && runs
  --slow a.c
  $ git mv a.c b.c && runs
  --slow b.c
  $ put other.h && runs

`cache: off` never remembers; a failure is never remembered either.

  $ put .wf.yaml 'version: 1
  > gates:
  >   each: {stage: lint, files: "*.c", run: ["../tool", "{files}"], cache: off}'
  $ runs
  b.c
  $ runs
  b.c
  $ put .wf.yaml 'version: 1
  > gates:
  >   each: {stage: lint, files: "*.c", inputs: "*", run: "echo failed >>$HOME/runs; false"}'
  $ runs
  failed
  $ runs
  failed
