The schema for editors accepts what wf accepts and refuses what wf refuses.

  $ . "$TESTDIR/setup.sh"
  $ wf config schema >schema.json
  $ cat >judge.py <<'END'
  > import json, jsonschema, subprocess, sys, yaml
  > validator = jsonschema.Draft202012Validator(json.load(open("schema.json")))
  > validator.check_schema(validator.schema)
  > good, bad = (open(name).read().split("---\n") for name in ("good", "bad"))
  > for wanted, samples in ((True, good), (False, bad)):
  >     for sample in samples:
  >         open("sample.yaml", "w").write("version: 1\n" + sample)
  >         is_valid = validator.is_valid(yaml.safe_load("version: 1\n" + sample))
  >         by_wf = subprocess.run(["wf", "config", "check", "sample.yaml"], capture_output=True).returncode == 0
  >         if not is_valid == by_wf == wanted: print("schema says", is_valid, "wf says", by_wf, "of", sample)
  > print(len(good), "good,", len(bad), "bad")
  > END
  $ cat >good <<'END'
  > jobs: 4
  > output: all
  > ---
  > gates: {a: {stage: lint, run: x}, b: {stage: unit, run: [a, "{files}"], files: ["*.c"], needs: a, timeout: 3m}}
  > ---
  > gates: {a: {stage: lint, run: x, fix: y, list: z, on_fix: block, hints: [ask us]}}
  > ---
  > gates: {a: {stage: lint, builtin: check-yaml, args: {multi: true}, regex: "a.*", exclude_regex: "b"}}
  > ---
  > gates: {a: {stage: unit, run: x, "on": [pre-commit, ci], env: {A: 1}, shadow: {link: n, keep: [b], prepare: p}}}
  > ---
  > gates: {a: {stage: unit, run: x, metrics: {c: {lcov: f}, d: {regex: '(\d+)', from: g}}, thresholds: {c: ">= 3", duration: 3m}}}
  > ---
  > lanes: {a: {extends: docs, when: {branch: x, files: ">= 3", lines: 4, message: [m], type: feat, author: y, event: ci}}}
  > ---
  > lanes: {a: {stages: [lint], owed: [unit], budget: 3m, strict: true, approval: 2, allow_failure: false, learn: auto}}
  > ---
  > gates: {c: {stage: unit, run: x, metrics: {coverage: {lcov: f}}}}
  > lanes: {a: {extends: docs, stages: {include: [unit]}, gates: {exclude: [check-xml]}, thresholds: {coverage: 80%}}}
  > ---
  > lanes: {a: {extends: docs, when: {paths: {any: x, all: [y], none: z}, kinds: [docs]}}}
  > ---
  > policy: {default: docs, protected: [main], at_least: [{when: {kinds: source}, lane: heavy}], skippable: [unit], learn: suggest}
  > END
  $ cat >bad <<'END'
  > jobs: 0
  > ---
  > output: loud
  > ---
  > gate: {}
  > ---
  > gates: {a: {stage: lnt, run: x}}
  > ---
  > gates: {a: {stage: lint, run: x, fils: y}}
  > ---
  > gates: {"a b": {stage: lint, run: x}}
  > ---
  > gates: {a: {stage: lint, run: x, allow_failure: perhaps}}
  > ---
  > gates: {a: {stage: lint, run: x, "on": push}}
  > ---
  > gates: {a: {stage: lint, run: {x: y}}}
  > ---
  > gates: {a: {stage: lint, run: x, metrics: {c: {lcv: f}}}}
  > ---
  > lanes: {a: {extends: docs, when: {kinds: [code]}}}
  > ---
  > lanes: {a: {extends: [docs, heavy]}}
  > ---
  > lanes: {a: {stages: lint}}
  > ---
  > lanes: {a: {extends: docs, approval: some}}
  > ---
  > policy: {at_least: [{lane: heavy}]}
  > ---
  > policy: {protect: [main]}
  > END
  $ python3 judge.py
  11 good, 16 bad
