Files of odd names (not UTF-8, newlines, spaces, quotes, dashes, what git would read as a pattern), half of each staged: the
fix goes into what is staged, the other half stays.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, exclude: .wf.yaml, run: "! grep -q bad {files}", fix: ["sed", "-i", "s/bad/good/", "{files}"]}
  >   look: {stage: lint, cache: off, run: "git ls-files -z | xargs -0 cat -- >$HOME/seen"}' && base
  $ cat >../write <<'EOS'
  > #!/usr/bin/env python3
  > import os, sys
  > names = [b"latin\xe9.c", b"\xff\xfe", b"line\nbreak", b"tab\there", b"two words", b"'single'", b'"double"', b"back\\slash",
  >          b"-dash", b"--", b"*", b"[a]", b":(top)magic", b"!bang", b"$(touch oops)", b"{files}", "größe".encode(), b" ", b"#"]
  > names = [b"folder " + name + b"/" + name for name in names] + names
  > for name in names:
  >     if b"/" in name: os.makedirs(os.path.dirname(name), exist_ok=True)
  >     with open(name, "wb") as file: file.write(sys.argv[1].encode().decode("unicode_escape").encode())
  > EOS
  $ chmod +x ../write && ../write 'bad\n1\n2\n3\n' && git add -A . && ../write 'bad\n1\n2\n3\nnot staged\n' && git status --porcelain | cut -c 1-3 | sort | uniq -c
       38 AM 
  $ shown() { git ls-files -z | grep -z -v wf.yaml | xargs -0 cat -- | sort | uniq -c; }
  $ committed() { git ls-tree -r -z HEAD | grep -z -v wf.yaml | cut -z -c 13-52 | xargs -0 -n 1 git cat-file blob | sort | uniq -c; }
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 38 files
  wf: standard lane: * (glob)
  $ grep -v -e version -e gates -e tidy -e look "$HOME/seen" | sort | uniq -c; shown; committed
       38 1
       38 2
       38 3
       38 good
       38 1
       38 2
       38 3
       38 good
       38 not staged
       38 1
       38 2
       38 3
       38 good
  $ git status --porcelain | cut -c 1-3 | sort | uniq -c; test -e oops
       38  M 
  [1]

And where the fix and the unstaged half meet: no file is lost.

  $ ../write 'bad\n' && git add -A . && ../write 'bad, not staged\n' && git ls-files -s >../index
  $ git commit -q -m 'refused' 2>&1 | sed 's/fix of .* collides/fix of NAME collides/; s/(git add .*) and/(git add NAME) and/'
  wf: tidy failed: its fix of NAME collides with your unstaged changes there, which are as they were: stage them too (git add NAME) and commit again
    rerun: wf run tidy
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  $ shown; git ls-files -s | diff ../index -
       38 bad, not staged
  $ git add -A . && git commit -q -m 'whole' && git status --porcelain && shown
  wf: tidy fixed: fixed 38 files
  wf: standard lane: * (glob)
       38 good, not staged
