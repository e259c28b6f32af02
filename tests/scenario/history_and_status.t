What happened: the runs of the hooks, newest last or first, and the state of the repository.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ wf history
  no run is recorded yet
  $ wf status | here
  repository:  HERE/project on main
  hooks:       12 hooks in place (git-wf 0.1.0)
  config:      none: the built-in gates and lanes count
  last run:    none is recorded
  $ put a.c && git commit -q -m 'first'
  $ put b.json '{' && git commit -q -m 'second' 2>/dev/null
  [1]
  $ wf history | awk '{print $2, $3, $6, $7, $8}'
  pre-commit standard passed  
  commit-msg standard passed  
  post-commit standard passed  
  pre-commit standard stopped by check-json
  $ wf history -n 1 | wc -l
  1
  $ wf history -n 0
  wf: --number: Value 0 not in range 1 to 1000000
    wf history --help
  [2]
  $ wf status | sed 's/20.*T[^ ]*/TIME/; s/in [0-9.]* m*s/in a moment/' | here
  repository:  HERE/project on main
  hooks:       12 hooks in place (git-wf 0.1.0)
  config:      none: the built-in gates and lanes count
  last run:    TIME pre-commit on lane standard in a moment, exit code 1

All hooks of one commit share a flow.

  $ wf history --json | python3 -c '
  > import json, sys
  > records = [json.loads(line) for line in sys.stdin]
  > flows = {}
  > for record in records: flows.setdefault(record["flow"], []).append(record["event"])
  > print(sorted(flows.values(), key=len))'
  [['pre-commit'], ['pre-commit', 'commit-msg', 'post-commit']]
  $ rm .git/hooks/pre-commit .git/hooks/commit-msg && wf status | grep -A 1 hooks
  hooks:       10 hooks in place (git-wf 0.1.0)
               missing: pre-commit, commit-msg: wf install
  $ wf status --json | python3 -c '
  > import json, sys
  > answer = json.load(sys.stdin)
  > print(answer["branch"], answer["last_run"]["event"], answer["hooks"]["pre-commit"], answer["hooks"]["pre-push"])'
  main pre-commit missing ours
