A new file of more than 5 MB stops a commit; one that was large before may change, and a limit can be set.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ head -c 5300000 /dev/zero >video.bin && git add video.bin
  $ git commit -q -m 'large'
  wf: check-added-large-files failed: 1 finding
    video.bin: 5176 KB, more than 5000 KB
    rerun: wf run check-added-large-files
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ base
  $ printf 'x' >>video.bin
  $ git commit -qam 'changed'
  $ head -c 5000000 /dev/zero >fits.bin && git add fits.bin
  $ git commit -q -m 'fits'

Several commits later the file is gone again, and yet the push would carry it: each new commit is looked at.

  $ git init -q --bare ../remote.git && git remote add origin ../remote.git && WF=0 git push -q origin main
  $ head -c 5300000 /dev/zero >other.bin && git add other.bin && base 'by mistake' && git rm -q other.bin && base 'away'
  $ git push -q origin main 2>&1 | sed "s/[0-9a-f]\{12\})/ID)/"
  wf: check-added-large-files failed for refs/heads/main: 1 finding
    other.bin: 5176 KB, more than 5000 KB (in commit ID)
    rerun: wf run pre-push check-added-large-files
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'

  $ put .wf.yaml 'version: 1
  > gates:
  >   check-added-large-files: {args: {maxkb: 1}}'
  $ head -c 2000 /dev/zero >small.bin && git add small.bin
  $ git commit -q -m 'small'
  wf: check-added-large-files failed: 1 finding
    small.bin: 2 KB, more than 1 KB
    rerun: wf run check-added-large-files
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
