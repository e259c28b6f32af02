Which changes a gate is about: `files` and `exclude` choose files, `when_changed` says when a gate without {files} runs.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   c: {stage: lint, files: ["**/*.{c,h}"], exclude: "third_party/**", run: "echo c: {files} >>$HOME/runs"}
  >   build: {stage: lint, when_changed: ["src/**", CMakeLists.txt], run: "echo build >>$HOME/runs"}
  >   always: {stage: lint, run: "echo always >>$HOME/runs"}' && base
  $ try() { git commit -q -m 'try' 2>/dev/null; sort "$HOME/runs"; rm "$HOME/runs"; }
  $ put src/a.c && put src/a.h && put third_party/b.c && put notes.c && try
  always
  build
  c: notes.c src/a.c src/a.h
  $ put data.bin && try
  always
  $ git mv src/a.c lib.c && try
  always
  build
  c: lib.c
  $ git rm -q src/a.h && try
  always
  build
  $ ln -s nowhere.c link.c && git add link.c && SKIP=check-symlinks try
  always
