A person picks a lane: on a terminal from a list with a recommendation, times and plans; without one by name.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ put README.md && base && put a.c && git commit -q -m 'a' && put b.c
  $ wf lane choose 2>&1 | sed 's/[0-9]* ms in/N ms in/'
    1  docs           13 gates at commit, 1 at push; no run yet
                      Documentation only, the quickest way
    2  standard       13 gates at commit, 1 at push; N ms in the middle of 1 run  <- recommended
                      All stages, the lane of most changes
    3  heavy          13 gates at commit, 1 at push; no run yet
                      All stages, strictly, for risky changes
    4  hotfix         7 gates at commit, 1 at push; no run yet
                      A fix that must be out in minutes; the rest is owed until a protected branch
    5  release        13 gates at commit, 1 at push; no run yet
                      What is released, with everything and an approval
    6  experimental   13 gates at commit, 1 at push; no run yet
                      Work that may be thrown away; findings only warn until a protected branch
  recommended: standard (low risk, not only docs)
  wf: no terminal to ask on
    name the lane: wf lane choose standard
  $ wf lane choose heavy
  branch main: lane heavy from now on; `wf lane choose --auto` takes that back
  $ git config branch.main.wf-lane
  heavy
  $ wf lane explain | grep -e ^lane -e ^reason
  lane:   heavy
  reason: git config branch.main.wf-lane=heavy (user)
  $ git checkout -q -b other && wf lane explain | grep ^lane
  lane:   standard
  $ wf lane choose experimental --everywhere && wf lane explain | grep -e ^lane -e ^reason
  this repository: lane experimental from now on; `wf lane choose --auto --everywhere` takes that back
  lane:   experimental
  reason: git config wf.lane=experimental (user)
  $ wf lane choose --auto --everywhere && wf lane choose --auto && git config --get-regexp lane
  this repository: the lane is chosen for each change
  branch other: the lane is chosen for each change
  branch.main.wf-lane heavy
  $ wf lane choose haevy
  wf: no lane 'haevy'
    did you mean 'heavy'?
  [2]
  $ git checkout -q main && wf lane choose --auto
  branch main: the lane is chosen for each change
  $ cat >type.py <<'END'
  > import os, pty, sys
  > pid, terminal = pty.fork()
  > if pid == 0: os.execvp("wf", ["wf", "lane", "choose"])
  > said = b""
  > while b"as it is): " not in said: said += os.read(terminal, 4096)
  > os.write(terminal, sys.argv[1].encode() + b"\n")
  > try:
  >     while part := os.read(terminal, 4096): said += part
  > except OSError: pass
  > print(said.decode().replace("\r", "").split("as it is): ")[1].strip(), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
  > END
  $ python3 type.py 3
  3
  branch main: lane heavy from now on; `wf lane choose --auto` takes that back 0
  $ git config branch.main.wf-lane
  heavy
  $ python3 type.py docs
  docs
  branch main: lane docs from now on; `wf lane choose --auto` takes that back 0
  $ python3 type.py ''
   0
  $ python3 type.py 99
  99
  wf: no lane '99'
    there are docs, standard, heavy, hotfix, release, experimental 2
