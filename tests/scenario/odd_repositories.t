Repositories of other kinds: SHA-256 ids, a split index, an index of version 4, sparse, shallow. Everything works the same.

  $ . "$TESTDIR/setup.sh"
  $ gates='version: 1
  > gates:
  >   names: {stage: lint, run: "echo names: {files} >>$HOME/runs", cache: off}'
  $ try() {
  >   put .wf.yaml "$gates" && put a.c && put b.json '{}' && git commit -q -m 'first' &&
  >     put b.json '{' && git commit -q -m 'second' 2>&1 | grep b.json &&
  >     echo '{"a": 1}' >b.json && git commit -q -a -m 'second' && git init -q --bare ../$1.git 2>/dev/null &&
  >     git push -q ../$1.git HEAD:refs/heads/other && git fsck --no-dangling && git status --porcelain &&
  >     cat "$HOME/runs" && rm "$HOME/runs"
  > }
  $ GIT_DEFAULT_HASH=sha256; export GIT_DEFAULT_HASH
  $ project sha256 && try remote-sha256; cd ..
  wf: standard lane: 11 gates passed (*) (glob)
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
  wf: standard lane: 9 gates passed (*) (glob)
  wf: standard lane: 4 gates passed, 3 cached (*) (glob)
  names: .wf.yaml a.c b.json
  names: b.json
  names: b.json
  names: .wf.yaml a.c b.json
  $ unset GIT_DEFAULT_HASH
  $ project split && git config core.splitIndex true && git update-index --split-index && try remote-split; cd ..
  wf: standard lane: 11 gates passed (*) (glob)
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
  wf: standard lane: 9 gates passed (*) (glob)
  wf: standard lane: 4 gates passed, 3 cached (*) (glob)
  names: .wf.yaml a.c b.json
  names: b.json
  names: b.json
  names: .wf.yaml a.c b.json
  $ project four && git config index.version 4 && try remote-four; cd ..
  wf: standard lane: 11 gates passed (*) (glob)
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
  wf: standard lane: 9 gates passed (*) (glob)
  wf: standard lane: 4 gates passed, 3 cached (*) (glob)
  names: .wf.yaml a.c b.json
  names: b.json
  names: b.json
  names: .wf.yaml a.c b.json
  $ project sparse && mkdir in out && put in/a && put out/b && base && git sparse-checkout set in && try remote-sparse; cd ..
  wf: standard lane: 11 gates passed (*) (glob)
    b.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
  wf: standard lane: 9 gates passed (*) (glob)
  wf: standard lane: 6 gates passed, 1 cached (*) (glob)
  names: .wf.yaml a.c b.json
  names: b.json
  names: b.json
  names: .wf.yaml a.c b.json in/a out/b
  $ git clone -q --depth 1 "file://$HERE/four" shallow && cd shallow && wf install >/dev/null
  $ put c.c && git commit -q -m 'third'
  wf: standard lane: 9 gates passed (*) (glob)
  $ put d.json '{' && base 'broken'
  $ git push -q origin HEAD:refs/heads/shallow
  wf: check-json failed for refs/heads/shallow: 1 finding
    d.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run pre-push check-json
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to 'file:/*/four' (glob)
  [1]
