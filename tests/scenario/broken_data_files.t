JSON, YAML, TOML and XML that do not parse stop a commit, each with the place; what parses in its own way is left alone.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put a.json '{"a": 1,}'
  $ put b.yaml 'a: [1, 2'
  $ put c.toml 'a = '
  $ put d.xml '<a><b></a>'
  $ git commit -q -m 'broken'
  wf: check-json failed: 1 finding
    a.json:1:9: Expecting property name enclosed in double quotes: line 1 column 9 (char 8)
    rerun: wf run check-json
  wf: check-yaml failed: 1 finding
    b.yaml:2:1: did not find expected ',' or ']'
    rerun: wf run check-yaml
  wf: check-toml failed: 1 finding
    c.toml:1:5: Error while parsing key-value pair: expected value, saw '\n'
    rerun: wf run check-toml
  wf: check-xml failed: 1 finding
    d.xml:1:9: mismatched tag
    rerun: wf run check-xml
  wf: trailing-whitespace warned: 1 finding
    c.toml:1:4: trailing whitespace
  wf: commit stopped by 4 gates, standard lane (*) (glob)
  [1]
  $ git reset -q && rm a.json b.yaml c.toml d.xml

JSON with comments, where everybody writes it; several documents and tags; templates.

  $ put tsconfig.json '// a comment
  > {"a": 1}'
  $ put .vscode/settings.json '{"a": 1, /* b */ }'
  $ put many.yaml 'a: !custom 1
  > ---
  > b: 2'
  $ put chart/templates/deployment.yaml 'name: {{ .Values.name }}'
  $ put empty.yaml ''
  $ git commit -q -m 'right in their way'
  $ git log --format=%s
  right in their way
