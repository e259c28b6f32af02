3,000 files with long names, half of each staged, in one commit: the names are more than 600 kB together, which no command line
takes. Gates see the staged half of each, and each has its other half back; those that are fixed, too, be it ten or all.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.h", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   look: {stage: lint, cache: off, run: "cat */*.[ch] | sort | uniq -c >$HOME/seen"}
  >   each: {stage: lint, cache: off, run: "cat {files} >>$HOME/each"}' && base
  $ cat >../write <<'EOS'
  > #!/usr/bin/env python3
  > import os, sys
  > for i in range(3000):
  >     folder = f"folder {i % 30}"
  >     os.makedirs(folder, exist_ok=True)
  >     with open(f"{folder}/{i:04}-{'x' * 200}.{'c' if i % 300 else 'h'}", "w") as file: file.write("bad\n1\n2\n3\n" + sys.argv[1])
  > EOS
  $ chmod +x ../write && ../write '' && git add . && ../write 'not staged
  > '
  $ git status --porcelain | cut -c 1-3 | uniq -c
     3000 AM 
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 10 files
  wf: heavy lane: * (glob)
  $ cat "$HOME/seen"; sort "$HOME/each" | uniq -c; cat */*.[ch] | sort | uniq -c
     3000 1
     3000 2
     3000 3
     2990 bad
       10 good
     3000 1
     3000 2
     3000 3
     2990 bad
       10 good
     3000 1
     3000 2
     3000 3
     2990 bad
       10 good
     3000 not staged
  $ git status --porcelain | cut -c 1-3 | uniq -c; git ls-tree -r HEAD | grep -F x. | cut -c 1-52 | sort | uniq -c
     3000  M 
     2990 100644 blob 0cef48e1b391e198e9e87b490a520c7de5928c37
       10 100644 blob ac688271fdcc6447667ba3dbc7b1450f45eeb4fb
  $ git cat-file blob HEAD:"$(git ls-files '*.h' | head -n 1)"; ls -A .git/wf/set-aside
  good
  1
  2
  3

  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.[ch]", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}' && base
  $ ../write 'staged
  > ' && git add . && ../write 'staged
  > not staged
  > ' && git commit -q -m 'all fixed'
  wf: tidy fixed: fixed 3000 files
  wf: * lane: * (glob)
  $ cat */*.[ch] | sort | uniq -c; git status --porcelain | cut -c 1-3 | uniq -c; ls -A .git/wf/set-aside
     3000 1
     3000 2
     3000 3
     3000 good
     3000 not staged
     3000 staged
     3000  M 
  $ git ls-tree -r HEAD | grep -F x. | cut -c 1-52 | sort | uniq -c
     3000 100644 blob 96a9cfabf95a20e51c5ee2589628db9391d1b7b7
