Ctrl-C ends the run and everything that it started; what had passed is kept. The fifo says when the slow gate has begun,
and when it and its children have ended.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ mkfifo ../begun ../never
  $ put .wf.yaml 'version: 1
  > gates:
  >   one: {stage: lint, run: "echo one >>$HOME/runs", cache: off}
  >   slow: {stage: lint, run: "exec 9>../begun; echo begun >&9; cat ../never", needs: one}'
  $ put a.c
  $ cat >../interrupted <<'EOF'
  > #!/usr/bin/env python3
  > import os, signal, subprocess, sys
  > run = subprocess.Popen(sys.argv[1:], start_new_session=True, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
  >                        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
  > gate = open("../begun")
  > gate.readline()
  > os.killpg(run.pid, signal.SIGINT)
  > sys.stderr.buffer.write(run.stderr.read())  # ends when the hook has, which git does not wait for
  > sys.stderr.flush()
  > print("exit code", run.wait())
  > gate.read()  # ends when nobody has the fifo open any more
  > print("the gate is gone")
  > EOF
  $ chmod +x ../interrupted
  $ ../interrupted wf run
  wf: slow cancelled: interrupted
  wf: run interrupted
  exit code 130
  the gate is gone
  $ ../interrupted .git/hooks/pre-commit
  wf: slow cancelled: interrupted
  wf: commit interrupted
  exit code 130
  the gate is gone
  $ wf history -n 2 | awk '{print $2, $6}'
  manual interrupted
  pre-commit interrupted
  $ wf status | grep -A 1 interrupted
  interrupted: pre-commit on lane standard: 1 of 2 gates passed (one)
               the next git commit of the same content goes on from there
  $ cat "$HOME/runs"
  one
  one

Through git: nothing was committed, everything is staged as before.

  $ ../interrupted git commit -q -m 'first' | grep gone
  wf: going on where an interrupted run stopped: 1 gate passed already
  wf: slow cancelled: interrupted
  wf: commit interrupted
  the gate is gone
  $ git status --porcelain
  A  .wf.yaml
  A  a.c
  $ test -e .git/index.lock
  [1]
