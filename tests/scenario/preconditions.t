What a machine and a repository must have before anything else is tried: each answer with its remedy, no tool is started
where it would fail anyway.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ tool() { mkdir -p "$HOME/tools"; printf '#!/bin/sh\necho "asked $1" >>"$HOME/asked"\n%s\n' "$2" >"$HOME/tools/$1"; chmod +x "$HOME/tools/$1"; }
  $ PATH="$HOME/tools:$PATH"
  $ put .wf.yaml 'version: 1
  > gates:
  >   tools: {stage: setup, builtin: required-tools, args: {tools: {formatter: ">=14, <16", linter: any}}, hints: make tools installs them}
  >   branch: {stage: setup, builtin: branch-name, args: {deny: main, allow: ["feature/*", main]}}
  >   token: {stage: setup, builtin: required-env, args: {variables: {API_TOKEN: , STAGE: "{test,live}"}}}
  >   format: {stage: quality, files: "*.c", needs: tools, run: "formatter {files}", fix: "formatter -i {files}"}
  >   tidy: {stage: parse, builtin: check-json, needs: branch}'
  $ git commit -q -m 'one'
  wf: tools failed: 2 findings
    formatter is not installed: install it (version >=14, <16), or add its folder to PATH
    linter is not installed: install it, or add its folder to PATH
    hint: make tools installs them
    rerun: wf run tools
  wf: branch failed: 1 finding
    branch 'main' does not take this directly: git switch -c NAME moves your work to a branch of its own
    rerun: wf run branch
  wf: token failed: 2 findings
    API_TOKEN is not set: export API_TOKEN=…
    STAGE is not set: export STAGE=…
    rerun: wf run token
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]

The wrong version, the wrong name, the wrong value. The value is not shown.

  $ tool linter 'exit 2'; tool formatter 'echo "Demo formatter version 13.0.1 (2022)"'
  $ git switch -q -c other; export API_TOKEN=secret STAGE=production
  $ put a.c 'int a;'; put a.json '{"a": 1}'
  $ git commit -q -m 'one'
  wf: tools failed: 1 finding
    formatter is 13.0.1, and >=14, <16 is wanted: install another version, or put it first in PATH
    hint: make tools installs them
    rerun: wf run tools
  wf: branch failed: 1 finding
    branch 'other' is not named like feature/* or main: git branch -m NAME renames it
    rerun: wf run branch
  wf: token failed: 1 finding
    STAGE has a value that is not like '{test,live}': export STAGE=…
    rerun: wf run token
  wf: skipped: tidy, format
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]

All as it must be. A tool is asked once, its answer is never remembered, and nobody is asked at a push that does not want it.

  $ tool formatter 'echo "Demo formatter version 15.0"'; rm "$HOME/asked"
  $ git branch -q -m feature/one && export STAGE=live
  $ git commit -q -m 'one'
  wf: standard lane: 4 gates passed, 11 cached (*) (glob)
  $ sort "$HOME/asked" | uniq -c
        1 asked --version
        1 asked a.c
  $ git init -q --bare ../far.git && git remote add origin ../far.git && rm "$HOME/asked" && unset API_TOKEN
  $ git push -q origin feature/one
  wf: standard lane: 8 gates cached (*) (glob)
  $ test ! -e "$HOME/asked"
  $ put d.c && base && wf ci --from-ref HEAD~1
  wf: standard lane: 9 gates passed (*) (glob)
  $ sed -i 's/required-env,/required-env, on: [pre-commit, pre-push],/' .wf.yaml && git add . && base
  $ git push -q origin feature/one
  wf: token failed for refs/heads/feature/one: 1 finding
    API_TOKEN is not set: export API_TOKEN=\xe2\x80\xa6 (esc)
    rerun: wf run pre-push token
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../far.git'
  [1]
  $ wf ci --from-ref HEAD~1
  wf: token failed: 1 finding
    API_TOKEN is not set: export API_TOKEN=\xe2\x80\xa6 (esc)
    rerun: wf run token --from-ref 'HEAD~1' --to-ref HEAD
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ git commit -q --allow-empty -m 'nothing changed'
  wf: token failed: 1 finding
    API_TOKEN is not set: export API_TOKEN=\xe2\x80\xa6 (esc)
    rerun: wf run token
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

A check of one's own at this stage is not remembered either; one that is limited to files is asked about them alone. Two gates
that want the same tool ask it once a run.

  $ put .wf.yaml 'version: 1
  > gates:
  >   disk: {stage: setup, run: "echo asked >>$HOME/disk"}
  >   json: {stage: setup, builtin: required-tools, args: {tools: nosuch}, files: "*.json"}
  >   one: {stage: setup, builtin: required-tools, args: {tools: {formatter: ">=15"}}}
  >   two: {stage: setup, builtin: required-tools, args: {tools: {formatter: "<16"}}}'
  $ rm "$HOME/asked"
  $ git commit -q -m 'two' && put c.c && git commit -q -m 'two again'
  wf: standard lane: 11 gates passed (*) (glob)
  wf: standard lane: 11 gates passed (*) (glob)
  $ sort "$HOME/asked" | uniq -c
        2 asked --version
  $ cat "$HOME/disk"
  asked
  asked
  $ put b.json '{}' && git commit -q -m 'three' 2>&1 | head -2
  wf: json failed: 1 finding
    nosuch is not installed: install it, or add its folder to PATH

By hand, and what cannot be.

  $ wf builtin required-tools --tools='nosuch >=2' --tools=git
  nosuch is not installed: install it (version >=2), or add its folder to PATH
  [1]
  $ wf builtin required-tools --tools='git >=2, <2'
  git is *, and >=2, <2 is wanted: install another version, or put it first in PATH (glob)
  [1]
  $ wf builtin required-tools --tools='git ~> 2'
  wf: '~>2' is no condition on a version
    write it like '>=14', '>=1.2, <2' or 'any'
  [2]
  $ wf builtin branch-name --allow='feature/*' && wf builtin required-env --variables=HOME
  $ wf builtin branch-name a.c
  wf: branch-name: there is no rule
    write --allow=PATTERN or --deny=PATTERN
  [2]
  $ tool hangs 'sleep 60'
  $ wf builtin required-tools --tools='hangs >=1'
  hangs does not tell its version: `hangs --version` does not come to an end within 10 seconds
  [1]
