Each kind of rule where it alone decides, through real commits and pushes.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > lanes:
  >   many: {extends: standard, when: {files: ">= 4"}}
  >   long: {extends: standard, when: {lines: "> 30"}}
  >   bots: {extends: docs, when: {author: "*@bots.example.com"}}
  >   push: {extends: standard, when: {event: [pre-push, ci], branch: "feature/*"}}
  >   urgent: {extends: heavy, when: {message: "(?i)urgent"}}
  >   breaking: {extends: heavy, when: {type: "!"}}'
  $ base && git init -q --bare ../remote.git && git remote add origin ../remote.git && git push -q origin main 2>/dev/null
  $ lane() { wf history --json -n 1 | grep -o '"lane":"[a-z]*","lane_source":"[a-z]*"'; }
  $ for name in a b c d; do put $name.c; done && git commit -q -m 'four files' 2>/dev/null && lane
  "lane":"many","lane_source":"rule"
  $ put a.c "$(seq 40)" && git commit -q -m 'many lines' 2>/dev/null && lane
  "lane":"long","lane_source":"rule"
  $ put a.c 'little' && git commit -q -m 'little' 2>/dev/null; put a.c && GIT_AUTHOR_EMAIL=deps@bots.example.com git commit -q -m 'of a bot' 2>/dev/null && lane
  "lane":"bots","lane_source":"rule"
  $ put a.c 'once' && git commit -q --author 'Robot <deps@bots.example.com>' -m 'of a bot' 2>/dev/null && lane
  "lane":"bots","lane_source":"rule"

There is no message at pre-commit; afterwards what its rule wants is told, and the push takes its lane.

  $ git push -q origin main 2>/dev/null
  $ put a.c 'more' && git commit -q -m 'urgent: the site is down'
  wf: standard lane: 7 gates passed (*) (glob)
  wf: the message asks for lane 'urgent' (rule of lane 'urgent': the message matches (?i)urgent): what it runs besides is owed until the push
  $ git push -q origin main 2>/dev/null; lane
  "lane":"urgent","lane_source":"rule"
  $ put a.c 'again' && git commit -q -m 'feat!: another way' 2>&1 | grep -v gates
  wf: the message asks for lane 'breaking' (rule of lane 'breaking': the message is of type feat!): what it runs besides is owed until the push
  $ git push -q origin main 2>/dev/null; lane
  "lane":"breaking","lane_source":"rule"
  $ git checkout -q -b feature/x && put e.c && git commit -q -m 'e' 2>/dev/null && lane
  "lane":"standard","lane_source":"classification"
  $ git push -q origin feature/x 2>/dev/null; lane
  "lane":"push","lane_source":"rule"
  $ put f.c && wf lane explain | sed -n '/^rules/,/^gates/p'
  rules:
    does not   many: 1 file changed, which is not >= 4
    does not   long: 1 line changed, which is not > 30
    does not   bots: no author matches *@bots.example.com
    does not   push: the event is pre-commit, none of these
    does not   urgent: there is no message yet
    does not   breaking: there is no message yet
  gates:
