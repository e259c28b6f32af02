What passed is not checked again: not by hand, not at the push, not on another branch, not after a reset.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ printf '#!/bin/sh\nname=$1; shift\necho "$name $*" >>"$HOME/runs"\n' >../tool && chmod +x ../tool
  $ put .wf.yaml 'version: 1
  > gates:
  >   each: {stage: lint, files: "*.c", inputs: .toolrc, run: ["'"$HERE"'/tool", each, "{files}"]}
  >   whole: {stage: types, inputs: "*", run: ["'"$HERE"'/tool", whole]}
  >   unit: {stage: unit, inputs: "*", run: ["'"$HERE"'/tool", unit]}' && base
  $ runs() { sort "$HOME/runs" 2>/dev/null; rm -f "$HOME/runs"; }
  $ put a.c && put b.c
  $ git commit -q -m 'first'
  wf: standard lane: 10 gates passed (*) (glob)
  $ runs
  each a.c b.c
  whole 
  $ git init -q --bare ../remote.git && git remote add origin ../remote.git
  $ git push -q origin main
  wf: standard lane: 6 gates passed, 2 cached (*) (glob)
  $ runs
  unit 
  $ git push -q origin main:copy
  $ runs
  $ git reset -q --soft HEAD~1 && git commit -q -m 'the same again'
  wf: standard lane: 10 gates cached (*) (glob)
  $ runs
  $ put a.c 'changed' && git commit -q -m 'one file'
  wf: standard lane: 9 gates passed (*) (glob)
  $ runs
  each a.c
  whole 

A change and back again is known too.

  $ put a.c && git commit -q -m 'and back'
  wf: standard lane: 7 gates passed, 2 cached (*) (glob)
  $ runs
  $ wf run whole --all-files && runs
  wf: standard lane: 1 gate cached (*) (glob)
  $ wf run whole --all-files --no-cache && runs
  wf: standard lane: 1 gate passed (*) (glob)
  whole 

A file that is not staged may be what made a gate pass: good enough for the commit and for a push to a branch of one's own,
not for a protected one.

  $ echo 'untracked' >helper.h && put c.c && git commit -q -m 'with an untracked file'
  wf: standard lane: 10 gates passed (*) (glob)
  $ runs
  each c.c
  whole 
  $ git push -q origin main:topic
  wf: standard lane: 2 gates passed, 5 cached (*) (glob)
  $ runs
  unit 
  $ git push -q --force origin main
  wf: standard lane: * (glob)
  $ runs
  each c.c
  unit 
  whole 

So it is by hand.

  $ put d.c && git commit -q --no-verify -m 'unseen'
  $ wf run each whole --all-files && runs
  wf: standard lane: 2 gates passed (*) (glob)
  each d.c
  whole 
  $ git push -q --force origin main
  wf: standard lane: 7 gates passed (*) (glob)
  $ runs
  each d.c
  unit 
  whole 
