A team changes a built-in gate by its name, replaces it, or switches it off.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put .wf.yaml 'version: 1
  > gates:
  >   trailing-whitespace: {allow_failure: false}
  >   check-xml: {enabled: false}
  >   check-json: {stage: parse, files: "*.json", run: "echo my own check of {files}; false"}
  >   no-debug: {stage: quality, builtin: deny-pattern, args: {pattern: "DO NOT COMMIT"}, findings: {on: changed_lines}}'
  $ base
  $ put a.json '{}' && put b.xml '<a>' && put c.c 'x // DO NOT COMMIT' && printf 'blank \n' >d.c && git add d.c
  $ git commit -q -m 'all of it'
  wf: check-json failed: exit code 1
  my own check of a.json
    rerun: wf run check-json
  wf: trailing-whitespace failed: 1 finding
    d.c:1:6: trailing whitespace
    rerun: wf run trailing-whitespace
  wf: no-debug failed: 1 finding
    c.c:1:6: 'DO NOT COMMIT' must not be committed
    rerun: wf run no-debug
  wf: commit stopped by 3 gates, standard lane (*) (glob)
  [1]
  $ wf gate list | grep -A 1 -e check-json -e no-debug -e trailing
  parse        check-json               echo my own check of {files}; false (.wf.yaml:5)
                                        on pre-commit, pre-merge-commit, manual, ci
  --
  quality      trailing-whitespace      built-in trailing-whitespace (.wf.yaml:3)
                                        on pre-commit, pre-merge-commit, manual, ci
  --
  quality      no-debug                 built-in deny-pattern (.wf.yaml:6)
                                        on pre-commit, pre-merge-commit, manual, ci
  $ wf gate list | grep -c check-xml
  0
  [1]
