A shallow clone is pushed to another remote than the one it came from (a fork): the commits before its history are not there to
be compared with, and the push works.

  $ . "$TESTDIR/setup.sh"
  $ project origin && put .wf.yaml 'version: 1
  > gates:
  >   names: {stage: unit, run: "echo {files} >>$HOME/names"}' && put a.json '{}' && base 'first'
  $ put b.json '{}' && base 'second' && git clone -q --bare . ../fork.git && cd ..
  $ git clone -q --depth 1 "file://$HERE/origin" shallow && cd shallow && wf install >/dev/null && git rev-list --count HEAD
  1
  $ put c.json '{}' && git commit -q -m 'third'
  wf: standard lane: * (glob)
  $ git push -q "file://$HERE/fork.git" main:topic
  wf: standard lane: * (glob)
  $ git -C ../fork.git log --format=%s topic
  third
  second
  first
  $ put d.json '{' && base 'broken' && git push -q "file://$HERE/fork.git" main:other
  wf: check-json failed for refs/heads/other: 1 finding
    d.json:2:1: Expecting property name enclosed in double quotes: line 2 column 1 (char 2)
    rerun: wf run pre-push check-json
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to 'file:/*/fork.git' (glob)
  [1]
