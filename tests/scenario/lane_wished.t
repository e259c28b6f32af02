A person's wish comes before all rules: --lane, then WF_LANE, then git config wf.lane. A lane that there is not is an error.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put README.md && base && put README.md 'words'
  $ lane() { wf lane explain "$@" | grep -e ^lane -e ^reason; }
  $ lane
  lane:   docs
  reason: only docs changed (classification)
  $ git config wf.lane standard
  $ lane
  lane:   standard
  reason: git config wf.lane=standard (user)
  $ WF_LANE=heavy lane
  lane:   heavy
  reason: WF_LANE=heavy (user)
  $ WF_LANE=heavy lane --lane docs
  lane:   docs
  reason: --lane docs (user)
  $ WF_LANE=heavy git commit -q -m 'words'
  $ wf history --json | grep -o '"lane":"[a-z]*","lane_source":"[a-z]*"' | sort | uniq -c | sed 's/^ *//'
  3 "lane":"heavy","lane_source":"user"
  $ put a.c
  $ WF_LANE=hevy git commit -q -m 'a'
  wf: WF_LANE names the unknown lane 'hevy'
    did you mean 'heavy'? known: docs, standard, heavy, hotfix, release, experimental
  [1]
  $ git config wf.lane none
  $ git commit -q -m 'a'
  wf: git config wf.lane names the unknown lane 'none'
    known: docs, standard, heavy, hotfix, release, experimental
  [1]
  $ wf run --lane hevy
  wf: --lane names the unknown lane 'hevy'
    did you mean 'heavy'? known: docs, standard, heavy, hotfix, release, experimental
  [2]
  $ git log --format=%s
  words
  base
