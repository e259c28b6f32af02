3,000 files with long names, half of each staged, in one commit with a fixer that changes all of them: each is fixed and
committed, each has its other half back, and it takes seconds.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "cat */*.c | sort | uniq -c >$HOME/seen"}' && base
  $ cat >../write <<'EOS'
  > #!/usr/bin/env python3
  > import os, sys
  > for i in range(3000):
  >     folder = f"folder {i % 30}"
  >     os.makedirs(folder, exist_ok=True)
  >     with open(f"{folder}/{i:04}-{'x' * 180}.c", "w") as file: file.write("bad\n1\n2\n3\n" + sys.argv[1])
  > EOS
  $ chmod +x ../write && ../write '' && git add . && ../write 'not staged
  > '
  $ git status --porcelain | cut -c 1-3 | uniq -c
     3000 AM 
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 3000 files
  wf: heavy lane: * (glob)
  $ cat "$HOME/seen"; cat */*.c | sort | uniq -c
     3000 1
     3000 2
     3000 3
     3000 good
     3000 1
     3000 2
     3000 3
     3000 good
     3000 not staged
  $ git status --porcelain | cut -c 1-3 | uniq -c; git ls-tree -r HEAD | grep -F .c | cut -c 1-52 | uniq -c
     3000  M 
     3000 100644 blob ac688271fdcc6447667ba3dbc7b1450f45eeb4fb
  $ git cat-file blob "$(git ls-tree -r HEAD | grep -F .c | head -n 1 | cut -c 13-52)"; ls -A .git/wf/set-aside
  good
  1
  2
  3
