With `findings: {on: changed_lines}` only what stands on changed lines counts, at the commit as at the push.

  $ . "$TESTDIR/setup.sh"
  $ git init -q --bare far.git
  $ project
  $ git remote add origin ../far.git
  $ put code/a.c 'one BAD
  > two
  > three'
  $ base
  $ git push -q --no-verify origin main
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint:
  >     stage: lint
  >     dir: code
  >     run: sh lint.sh
  >     metrics: {findings: {gcc: output}}
  >     thresholds: {findings: 0}
  >     findings: {on: changed_lines}
  >     exit_code: ignore'
  $ put code/lint.sh 'grep -Hn BAD *.c | sed "s/^\([^:]*:[0-9]*\):.*/\1: warning: bad [-Wbad]/"; exit 1'
  $ printf 'one BAD\ntwo\nthree more\n' >code/a.c && git add code
  $ git commit -q -m 'beside the old finding'
  wf: standard lane: 10 gates passed (*) (glob)
  $ printf 'one BAD\ntwo\nthree BAD\n' >code/a.c && git add code
  $ git commit -q -m 'a new finding'
  wf: lint failed: 1 finding, and at most 0 are wanted
    code/a.c:3: warning: bad [-Wbad]
    rerun: wf run lint
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]

Whole files were asked for, so that all findings count:

  $ wf run lint --all-files
  wf: lint failed: 2 findings, and at most 0 are wanted
    code/a.c:1: warning: bad [-Wbad]
    code/a.c:3: warning: bad [-Wbad]
    rerun: wf run lint --all-files
  wf: run failed by 1 gate, standard lane (*) (glob)
  [1]
  $ git commit -q --no-verify -m 'past the hook'
  $ git push -q origin main
  wf: lint failed for refs/heads/main: 1 finding, and at most 0 are wanted
    code/a.c:3: warning: bad [-Wbad]
    rerun: wf run pre-push lint
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../far.git'
  [1]
  $ printf 'one BAD\ntwo\nthree\n' >code/a.c && git add code && git commit -q -m 'mended' && git push -q origin main
  wf: standard lane: 8 gates passed (*) (glob)
  wf: standard lane: 2 gates passed, 4 cached (*) (glob)
  $ git log --format=%s -1 origin/main
  mended
