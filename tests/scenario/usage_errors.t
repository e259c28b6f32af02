Mistakes on the command line: one sentence, what to type instead, exit code 2; no repository is exit code 3.

  $ . "$TESTDIR/setup.sh"
  $ wf --version
  wf 0.1.0
  $ wf version
  wf 0.1.0
  $ wf --help | head -n 1
  git-wf: Git hooks that classify each change, put it on a lane and run the lane's gates.
  $ wf run --help | grep -c Examples
  1
  $ wf
  wf: A subcommand is required
    wf --help
  [2]
  $ wf isntall
  wf: unknown command 'wf isntall'
    did you mean 'wf install'?
  [2]
  $ wf lane explian
  wf: unknown command 'wf lane explian'
    did you mean 'wf lane explain'?
  [2]
  $ wf lane
  wf: A subcommand is required
    wf lane --help
  [2]
  $ wf run --all-flies
  wf: The following argument was not expected: --all-flies
    did you mean '--all-files'?
  [2]
  $ wf zzzzz
  wf: unknown command 'wf zzzzz'
    wf --help
  [2]
  $ wf install --hook-type
  wf: --hook-type: 1 required EVENT missing
    wf install --help
  [2]
  $ for command in run status install uninstall 'lane explain' 'lane list' 'gate list' history 'config check'; do wf $command; echo "exit code $?"; done 2>&1 | sort | uniq -c
        9 exit code 3
        9 wf: not a git repository (or any of the parent directories): .git
  $ mkdir project && cd project && echo 'gitdir: nowhere' >.git && wf status
  wf: *not a git repository: */usage_errors.t/project/nowhere (glob)
  [3]

As git's own command, by the link that the installation makes:

  $ rm .git && git init -q -b main && mkdir ../bin && ln -s "$(command -v wf)" ../bin/git-wf
  $ PATH=$PATH:$HERE/bin git wf status | head -n 1 | here
  repository:  HERE/project on main
  $ mkdir -p deep/er && cd deep/er && PATH=$PATH:$HERE/bin git wf status | head -n 1 | here
  repository:  HERE/project on main
