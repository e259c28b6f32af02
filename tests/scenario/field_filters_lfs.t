Files of Git LFS: the repository has pointers, the worktree what they point to. Here a filter of a few lines plays its part.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ mkdir "$HOME/store" && cat >../lfs <<'EOS'
  > #!/bin/sh
  > case $1 in
  >   clean)
  >     cat >"$HOME/store/new" && oid=$(sha256sum <"$HOME/store/new" | cut -d ' ' -f 1) && size=$(wc -c <"$HOME/store/new") && mv "$HOME/store/new" "$HOME/store/$oid"
  >     printf 'version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize %s\n' "$oid" "$size" ;;
  >   smudge) cat "$HOME/store/$(sed -n 's/^oid sha256://p')" ;;
  > esac
  > EOS
  $ chmod +x ../lfs && git config filter.lfs.clean "$HERE/lfs clean" && git config filter.lfs.smudge "$HERE/lfs smudge" && git config filter.lfs.required true
  $ put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: lint, cache: off, run: "cat a.bin >$HOME/seen"}
  >   tidy: {stage: quality, files: "*.bin", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}'
  $ put .gitattributes '*.bin filter=lfs diff=lfs merge=lfs -text' && base
  $ printf 'bad\n1\n2\n3\n' >a.bin && git add a.bin && echo 'not staged' >>a.bin
  $ git commit -q -m 'half'
  wf: tidy fixed: fixed 1 file
  wf: standard lane: * (glob)
  $ cat "$HOME/seen" && git show HEAD:a.bin && cat a.bin && git status --porcelain
  good
  1
  2
  3
  version https://git-lfs.github.com/spec/v1
  oid sha256:73a83ddc5048f60953ef105165cec614f6e1159ce6893b0eb9a0b0137a89047c
  size 11
  good
  1
  2
  3
  not staged
   M a.bin
  $ git add a.bin && git commit -q -m 'whole' && git show HEAD:a.bin
  wf: standard lane: * (glob)
  version https://git-lfs.github.com/spec/v1
  oid sha256:a8716dfd508c7f1885281bad34e90376cd377b8032b8e69a99e396dffa2c86e5
  size 22

A push of what is not checked out judges it as a checkout shows it, too; the large file itself never counts.

  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ head -c 5300000 /dev/zero >large.bin && git add large.bin && git commit -q -m 'large'
  wf: standard lane: * (glob)
  $ git checkout -q -b topic && printf 'bad\nagain\n' >a.bin && git add a.bin && base 'topic' && git checkout -q main
  $ git push -q origin topic
  wf: tidy failed for refs/heads/topic: exit code 1
    rerun: wf run pre-push tidy
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ printf 'good\nagain\n' >a.bin && git commit -q -a -m 'good' && git push -q origin main && git -C ../remote.git show main:large.bin
  wf: standard lane: * (glob)
  wf: standard lane: * (glob)
  version https://git-lfs.github.com/spec/v1
  oid sha256:8b36e1d4ffd1c8e133af037ee87c046e5b89fac14b6022e0a894a877f18765f0
  size 5300000
