10,000 files in one commit, of all kinds, to all gates at once: it ends, everything is judged, the command line never gets
too long.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   count: {stage: lint, files: "*.c", run: "echo $# {files} | wc -w >>$HOME/counts"}
  >   list: {stage: lint, run: ["sh", "-c", "for name do echo \"$name\"; done >>$HOME/names", "list", "{files}"]}'
  $ python3 - <<'EOF'
  > import os
  > for i in range(10000):
  >     folder = f"a-rather-long-name-of-a-folder-so-that-all-names-are-some-megabytes/{i % 100}/{'x' * 150}"
  >     os.makedirs(folder, exist_ok=True)
  >     with open(f"{folder}/{i}{('.c', '.json', '.md', '')[i % 4]}", "w") as file: file.write('{"a": %d}\n' % i)
  > EOF
  $ git add . && git commit -q -m 'first'
  wf: standard lane: 12 gates passed (*) (glob)
  $ git ls-files | wc -l
  10001
  $ sort "$HOME/names" | uniq | wc -l
  10001
  $ wc -l <"$HOME/names"
  10001
  $ awk '{sum += $1} END {print (sum > 2500)}' "$HOME/counts"
  1
  $ wf history --json | python3 -c '
  > import json, sys
  > records = [json.loads(line) for line in sys.stdin]
  > print([record["change"]["files"] for record in records if record["event"] == "pre-commit"])'
  [10001]
  $ find . -name '*.json' -not -path './.git/*' | head -n 1 | while read -r name; do echo '{' >"$name"; done
  $ git commit -q -a -m 'one of them' 2>&1 | tail -n 1
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  $ git status --porcelain | wc -l
  1
