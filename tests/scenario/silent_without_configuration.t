Without any configuration the hooks say nothing about a change with which nothing is wrong, and leave no trace in the tree.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put src/main.c 'int main(void) { return 0; }'
  $ put README.md '# Project'
  $ put data.json '{"a": [1, 2]}'
  $ put config.yaml 'a: {b: c}'
  $ put table.toml 'a = 1'
  $ put page.xml '<a><b/></a>'
  $ git commit -m 'first'
  [main (root-commit) *] first (glob)
   6 files changed, 6 insertions(+)
   create mode 100644 README.md
   create mode 100644 config.yaml
   create mode 100644 data.json
   create mode 100644 page.xml
   create mode 100644 src/main.c
   create mode 100644 table.toml
  $ git commit --allow-empty -m 'nothing'
  [main *] nothing (glob)
  $ git mv README.md READ.md && chmod +x src/main.c && git rm -q table.toml
  $ git commit -qam 'rename, mode, deletion'
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ git push -q origin main
  $ git status --porcelain --ignored
  $ git ls-files --others

Each run left a record.

  $ wf history | awk '{print $2, $3, $6}'
  pre-commit standard passed
  commit-msg standard passed
  post-commit standard passed
  pre-commit standard passed
  commit-msg standard passed
  post-commit standard passed
  pre-commit standard passed
  commit-msg standard passed
  post-commit standard passed
  pre-push standard passed
