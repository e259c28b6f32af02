#!/bin/sh
# demonstration.sh BIN: makes a small repository with the hooks of BIN/wf and shows what they do with a few commits.
set -eu

bin=$1
PATH=$bin:$PATH
folder=$(mktemp -d "${TMPDIR:-/tmp}/wf-demo-XXXXXX")
cd "$folder"

# show COMMAND…: as a person would see it, indented.
show() {
  echo
  printf '  $'
  for word; do
    case $word in
      *[!A-Za-z0-9_./:=-]*) printf " '%s'" "$word" ;;
      *) printf ' %s' "$word" ;;
    esac
  done
  echo
  code=0
  "$@" >.git/shown 2>&1 || code=$?
  sed 's/^/  /' .git/shown
  return $code
}

# Nothing of the user's own configuration may stand in the way: templates, signing, hooks kept elsewhere.
make_repository() {
  git init --quiet --template= --initial-branch=main
  git config user.name "Ada Example"
  git config user.email ada@example.org
  git config commit.gpgsign false
  git config core.hooksPath "$folder/.git/hooks"
}

write_first_files() {
  printf '# Greeter\n\nSays hello.\n' >README.md
  echo '{"language": "en"}' >settings.json
  cat >greet.sh <<'END'
#!/bin/sh
echo "hello, $1"
END
  cat >.wf.yaml <<'END'
version: 1
gates:
  shell-syntax:
    stage: parse
    files: ["**/*.sh"]
    run: [sh, -n, "{files}"]
END
}

echo "A demonstration in $folder:"
make_repository
show wf install
write_first_files
git add .
show git commit -m "feat: greet"

echo
echo "A documentation change takes the short lane:"
printf '\nTry "sh greet.sh you".\n' >>README.md
git add .
show wf lane explain
show git commit -m "docs: say how to try it"

echo
echo "A code change takes the standard lane, with the team's gate from .wf.yaml:"
echo 'echo "and bye"' >>greet.sh
show git commit -a -m "feat: say bye"

echo
echo "A gate fails, and the commit is stopped:"
echo '{"language": "en",}' >settings.json
echo 'echo "unfinished' >>greet.sh
if show git commit -a -m "feat: be unfinished"; then
  echo "demonstration: the hooks let a broken file through; see .git/hooks in $folder" >&2
  exit 1
fi

echo
echo "After the repair it passes:"
echo '{"language": "de"}' >settings.json
sed -i '$s/$/"/' greet.sh
show git commit -a -m "feat: be finished"

echo
echo "All gates once, on all files:"
show wf run --all-files
show wf history
echo
echo "Look around in $folder; remove it when you are done."
