What wf config show prints says the same when it is read again.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ cat >.wf.yaml <<'END'
  > version: 1
  > jobs: 2
  > gates:
  >   a:
  >     stage: lint
  >     description: "a \"quoted\" text: with # and \\"
  >     files: ["*.c", "*.h"]
  >     exclude: third_party/
  >     types: [c]
  >     run: "lint {files}"
  >     diff: ["x", "{files}"]
  >     env: {A: "1"}
  >     timeout: 5s
  >     needs: check-yaml
  >     metrics: {findings: {gcc: output}, cover: {regex: 'a(\d+)', from: output}}
  >     thresholds: {findings: 3, cover: ">= 3"}
  >     findings: {on: changed_lines}
  >     hints: [a, b]
  >     shadow: {link: [node_modules], prepare: make}
  >   tools: {stage: setup, builtin: required-tools, args: {tools: {git: ">=2"}}}
  >   check-json: {enabled: false}
  > lanes:
  >   x:
  >     extends: standard
  >     when: {branch: "rel/*", paths: {any: ["a/**"], none: [b]}, files: "<= 3", message: "^x"}
  >     thresholds: {a: {cover: ">= 5", findings: 2}}
  >     gates: {exclude: [tools]}
  >     budget: 10s
  >     jobs: 3
  >     owed: [unit]
  > policy: {protected: [main], at_least: [{when: {branch: main}, lane: heavy}], default: x, skippable: [lint]}
  > END
  $ git add . && wf config check
  .wf.yaml: right (15 gates, 7 lanes)
  $ wf config show >../shown.yaml && wf config show --json >../shown.json && cp ../shown.yaml .wf.yaml && git add . && wf config check
  .wf.yaml: right (15 gates, 7 lanes)
  $ wf config show | diff ../shown.yaml - && grep -e '"check-json"' -e ' thresholds' ../shown.yaml
      thresholds: {findings: "3", cover: ">= 3"}
    "check-json": {enabled: false}
      thresholds: {"a": {cover: ">= 5", findings: "2"}}

Where a gate is from and whom it leaves files to is no key of a file.

  $ put .wf.yaml 'version: 1
  > workspaces: [api]
  > gates:
  >   lint: {stage: lint, run: "true"}' && put api/.wf.yaml 'version: 1
  > gates:
  >   lint: {stage: lint, run: "true"}'
  $ wf config show | grep -e '"lint"' -e 'api' -e '#'
    "lint":
      # governed_elsewhere: ["api"]
    "api/lint":
      # workspace: "api"
      dir: "api"
