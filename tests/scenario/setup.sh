# What every scenario begins with: . "$TESTDIR/setup.sh"
# run (beside this file) has emptied the environment; here come a home of its own, fixed people and dates, and no
# configuration of the machine's, so that everything that git says is the same everywhere. Git's own housekeeping, which
# goes on in the background after a commit of many files, would still write while the scenario's folder is removed.
HERE=$PWD
HOME=$CRAMTMP/home
mkdir -p "$HOME"
GIT_CONFIG_NOSYSTEM=1
GIT_CONFIG_GLOBAL=$CRAMTMP/gitconfig
printf '[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n' >"$GIT_CONFIG_GLOBAL"
GIT_AUTHOR_NAME='Ada Lovelace' GIT_AUTHOR_EMAIL=ada@example.com GIT_AUTHOR_DATE='2026-01-02 03:04:05 +0000'
GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
GIT_EDITOR=:
GIT_TERMINAL_PROMPT=0
export HOME GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL GIT_EDITOR GIT_TERMINAL_PROMPT
export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE

# An empty repository on the branch main with our hooks in it, and we in its folder: project [NAME].
project() {
  git init -q -b main "${1:-project}" && cd "${1:-project}" && wf install >"$CRAMTMP/install.txt"
}

# Changes a file, or makes it, and stages it: put FILE [TEXT].
put() {
  mkdir -p "$(dirname -- "./$1")" && printf '%s\n' "${2:-some text}" >"./$1" && git add -- "./$1"
}

# A commit that our hooks have nothing to do with, to begin from: base [MESSAGE].
base() {
  WF=0 git commit -q --allow-empty -m "${1:-base}"
}

# Puts HERE for the scenario's own folder into what is shown: COMMAND | here.
here() {
  sed "s|$HERE|HERE|g"
}

# The outcome of one gate in the last run, from the history: outcome GATE.
outcome() {
  wf history --json -n 1 | python3 -c '
import json, sys
for gate in json.loads(sys.stdin.readline()).get("gates", []):
    if gate["id"] == sys.argv[1]: print(gate["outcome"])' "$1"
}
