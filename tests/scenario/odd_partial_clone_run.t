A clone that fetches objects only when they are needed (--filter): what is compared with is fetched, and a push works as
everywhere else. Git 2.23 and later note in remote.NAME.promisor what such a clone is, not in extensions.partialClone.

  $ . "$TESTDIR/setup.sh"
  $ project origin && put .wf.yaml 'version: 1
  > gates:
  >   look: {stage: unit, files: "*.json", run: "cat {files}; false", allow_failure: true}' && put a.json '{"a": 1}' && base 'first'
  $ put a.json '{"a": 2}' && put b.json '{}' && base 'second' && git config uploadpack.allowFilter true && cd ..
  $ git clone -q --filter=blob:none "file://$HERE/origin" partial && cd partial && wf install >/dev/null
  $ git config remote.origin.promisor; git config extensions.partialClone; git rev-list --objects --missing=print HEAD | grep -c '^?'
  true
  1
  $ git init -q --bare ../remote.git && git -C ../origin push -q --no-verify ../remote.git HEAD~1:refs/heads/main

What the remote has not: a.json as it was is missing here.

  $ put a.json '{"a": }' && base 'third'
  $ git push -q ../remote.git main
  wf: check-json failed for refs/heads/main: 1 finding
    a.json:1:7: Expecting value: line 1 column 7 (char 6)
    rerun: wf run pre-push check-json
  wf: look warned for refs/heads/main: exit code 1
  {"a": }
  {}
  wf: push stopped by 1 gate, standard lane (*) (glob)
  error: failed to push some refs to '../remote.git'
  [1]
  $ put a.json '{"a": 3}' && git commit -q -m 'fourth' && git push -q ../remote.git main
  wf: standard lane: * (glob)
  wf: look warned for refs/heads/main: exit code 1
  {"a": 3}
  {}
  wf: standard lane: * (glob)

To a remote that has nothing every commit is new, and each is compared with the one before it.

  $ git init -q --bare ../empty.git && git push -q ../empty.git main
  wf: look warned for refs/heads/main: exit code 1
  {"a": 3}
  {}
  wf: standard lane: * (glob)
