SIGINT, SIGTERM and SIGHUP to git, its hook and all gates at once, as a terminal or a supervisor sends them, and SIGKILL to all
of them: the unstaged changes are back, no index is locked by us, nothing is committed, nothing goes on running.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ mkfifo ../begun
  $ put .wf.yaml 'version: 1
  > gates:
  >   tidy: {stage: quality, files: "*.c", run: "! grep -q bad {files}", fix: "sed -i s/bad/good/ {files}"}
  >   slow: {stage: lint, cache: off, run: "cat half.c >$HOME/seen; exec 9>../begun; echo begun >&9; exec sleep 600", needs: tidy}' && put half.c 'old' && base
  $ cat >../send <<'EOS'
  > #!/usr/bin/env python3
  > import os, signal, subprocess, sys
  > signals = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
  > def reset():
  >     for each in signals: signal.signal(each, signal.SIG_DFL)
  > git = subprocess.Popen(sys.argv[2:], start_new_session=True, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=reset)
  > gate = open("../begun")
  > gate.readline()
  > os.killpg(git.pid, getattr(signal, sys.argv[1]))
  > said = git.stderr.read()  # ends when the hook has, which git does not wait for
  > if sys.argv[1] != "SIGKILL": print(said.decode(), end="", flush=True)
  > git.wait()
  > gate.read()  # ends when nobody has the fifo open any more
  > EOS
  $ chmod +x ../send
  $ printf '%s\n' bad 1 2 3 >half.c && git add half.c && echo 'not staged' >>half.c && chmod 750 half.c
  $ picture() { sort half.c | tr '\n' ' '; stat -c %a half.c; git status --porcelain; git log --format=%s; }
  $ for signal in SIGINT SIGTERM SIGHUP; do
  >   ../send $signal git commit -q -m "$signal"; tr '\n' ' ' <"$HOME/seen"; picture; git show :half.c | head -n 1; rm -f .git/index.lock
  > done
  wf: tidy fixed: fixed 1 file
  wf: slow cancelled: interrupted
  wf: commit interrupted
  good 1 2 3 1 2 3 good not staged 750
  MM half.c
  base
  good
  wf: slow cancelled: interrupted
  wf: commit interrupted
  good 1 2 3 1 2 3 good not staged 750
  MM half.c
  base
  good
  wf: slow cancelled: interrupted
  wf: commit interrupted
  good 1 2 3 1 2 3 good not staged 750
  MM half.c
  base
  good
  $ ls -A .git/wf/set-aside

With `git commit -a` git has taken the lock of the index itself, and may leave it when it is killed: it is not ours.

  $ git stash list; ../send SIGTERM git commit -q -a -m 'all'; picture; rm -f .git/index.lock
  wf: slow cancelled: interrupted
  wf: commit interrupted
  1 2 3 good not staged 750
  MM half.c
  base
  $ ../send SIGKILL git commit -q -m 'killed'; rm -f .git/index.lock; wf status >/dev/null
  wf: a run was killed while a file was set aside: it is back
  $ picture; git show :half.c | head -n 1; ls -A .git/wf/set-aside
  1 2 3 good not staged 750
  MM half.c
  base
  good
