A floor of the policy raises the lane; a wish may go below it at a commit, is told so, and the push holds to the floor.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, files: "*.c", run: "echo lint >>$HOME/runs"}
  > policy:
  >   at_least: [{when: {paths: ["crypto/**"]}, lane: heavy}]'
  $ base && git init -q --bare ../remote.git && git remote add origin ../remote.git && git push -q origin main 2>/dev/null
  $ lane() { wf lane explain "$@" | grep -e ^lane -e ^reason -e ^floor -e 'at least'; }
  $ put crypto/a.c && lane
  lane:   heavy
  reason: at least 'heavy': crypto/a.c matches crypto/** (else standard: low risk, not only docs) (floor)
    holds      at least heavy: crypto/a.c matches crypto/**
  $ lane --lane docs
  lane:   docs
  reason: --lane docs (user)
  floor:  heavy (crypto/a.c matches crypto/**), until the push
    holds      at least heavy: crypto/a.c matches crypto/**
  $ put b.c && git rm -q --cached crypto/a.c && lane
  lane:   standard
  reason: low risk, not only docs (classification)
    does not   at least heavy: no path matches crypto/**
  $ put crypto/a.c && WF_LANE=docs git commit -q -m 'quickly'
  wf: below the floor: lane 'docs' by WF_LANE=docs, where the policy wants at least 'heavy' (crypto/a.c matches crypto/**); the push holds to it
  wf: docs lane: 8 gates passed (*) (glob)
  $ test -e "$HOME/runs"
  [1]
  $ wf history --json -n 9 | grep -c 'below the floor'
  1
  $ WF_LANE=docs git push -q origin main
  wf: heavy lane: 1 gate passed, 4 cached (*) (glob)
  $ cat "$HOME/runs"
  lint

A later commit that takes the file away does not take the floor away; nor does one that takes the policy away.

  $ git checkout -q -b other && put crypto/c.c && git commit -q -m 'c' 2>/dev/null
  $ git rm -q crypto/c.c && put d.c && git commit -q -m 'd' 2>/dev/null
  $ lane --hook-stage pre-push
  lane:   heavy
  reason: at least 'heavy': crypto/c.c matches crypto/** (else standard: low risk, not only docs) (floor)
    holds      at least heavy: crypto/c.c matches crypto/**
  $ git checkout -q main && put .wf.yaml 'version: 1
  > gates: {lint: {stage: lint, files: "*.c", run: "true"}}' && put crypto/e.c && git commit -q -m 'no policy' 2>/dev/null
  $ lane --hook-stage pre-push
  lane:   heavy
  reason: at least 'heavy': crypto/e.c matches crypto/** (else standard: medium risk, not only docs) (floor)
    holds      at least heavy: crypto/e.c matches crypto/**
