Private keys and tokens on added lines stop a commit. They are made of two halves, so that this file holds none itself.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ token=ghp_'a8Kd02mZq7LwX4vT9b''NcR1sYp5EhJ62Ww4tj'
  $ key='-----BEGIN RSA ''PRIVATE KEY-----
  > MIIEpAIBAAKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gun
  > VTLw7onLRnrq0/IzW7yWR7QkrmBL7jTKEn5u+qKhbwKfBstIs+bMY2Zkp18gnTxK
  > -----END RSA ''PRIVATE KEY-----'
  $ put deploy.sh "curl -H 'Authorization: $token' example.com"
  $ git commit -q -m 'token'
  wf: check-secrets failed: 1 finding
    deploy.sh:1:25: GitHub token ghp_a8Kd*** (github-token); if it is meant to be public, write 'wf:allow-secret' behind it
    rerun: wf run check-secrets
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q
  $ put id_rsa "$key"
  $ git commit -q -m 'key'
  wf: check-secrets failed: 1 finding
    id_rsa:1:1: private key (private-key); if it is meant to be public, write 'wf:allow-secret' behind it
    rerun: wf run check-secrets
  wf: commit stopped by 1 gate, heavy lane (*) (glob)
  [1]
  $ git reset -q
  $ rm deploy.sh id_rsa

In documentation too, which takes the shortest lane.

  $ put README.md "Use $token."
  $ git commit -q -m 'docs'
  wf: check-secrets failed: 1 finding
    README.md:1:5: GitHub token ghp_a8Kd*** (github-token); if it is meant to be public, write 'wf:allow-secret' behind it
    rerun: wf run check-secrets
  wf: commit stopped by 1 gate, docs lane (*) (glob)
  [1]

What is meant to be public says so; an example is none; a line that was there before is no news.

  $ put README.md "Use $token. <!-- wf:allow-secret -->"
  $ put example.md 'Use ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.'
  $ git commit -q -m 'allowed'
  $ put old.sh "$token" && base && printf 'more\n' >>old.sh
  $ git commit -qam 'elsewhere in the file'
  $ git log --format=%s
  elsewhere in the file
  base
  allowed

What is known already is written down, without the secret, and passes in its file from then on; the staged list counts.

  $ . "$TESTDIR/setup.sh"
  $ project known && mkdir -p conf
  $ put conf/old.env "API=$token" && base
  $ (cd conf && wf builtin check-secrets old.env)
  old.env:1: GitHub token ghp_a8Kd*** (github-token); if it is meant to be public, write 'wf:allow-secret' behind it
  [1]
  $ (cd conf && wf builtin check-secrets --write-baseline old.env)
  .wf-secrets: 1 known secret (1 new, 0 gone)
  $ (cd conf && wf builtin check-secrets old.env) && wf builtin check-secrets conf/old.env
  $ sed 's/ [0-9a-f]\{64\} / DIGEST /' .wf-secrets
  # wf secrets 1
  # Known secrets that check-secrets lets pass, by digest. Written by: wf builtin check-secrets --write-baseline FILES
  github-token DIGEST conf/old.env
  $ put conf/old.env "export API=$token"
  $ git commit -q -m 'the list is not staged'
  wf: check-secrets failed: 1 finding
    conf/old.env:1:12: GitHub token ghp_a8Kd*** (github-token); if it is meant to be public, write 'wf:allow-secret' behind it
    rerun: wf run check-secrets
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git add .wf-secrets && git commit -q -m 'the list is staged'
  $ put conf/new.env "API=$token"
  $ git commit -q -m 'the same in another file'
  wf: check-secrets failed: 1 finding
    conf/new.env:1:5: GitHub token ghp_a8Kd*** (github-token); if it is meant to be public, write 'wf:allow-secret' behind it
    rerun: wf run check-secrets
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q && rm conf/new.env

What passed by the list is judged again without it.

  $ wf run check-secrets --all-files
  wf: standard lane: 1 gate passed (*) (glob)
  $ git rm -q --cached .wf-secrets && mv .wf-secrets away
  $ wf run check-secrets --all-files 2>&1 | sed -n 2p
    conf/old.env:1:12: GitHub token ghp_a8Kd*** (github-token); if it is meant to be public, write 'wf:allow-secret' behind it
  $ mv away .wf-secrets && git add .wf-secrets

A list that cannot be read stops the commit; a secret that is gone leaves it.

  $ cp .wf-secrets away && printf '<<<<<<< ours\n' >>.wf-secrets && git add .wf-secrets
  $ put conf/old.env "API=$token"
  $ git commit -q -m 'broken list'
  wf: check-secrets errored: .wf-secrets:4: not a line of a baseline: FORMAT DIGEST PATH
    rerun: wf run check-secrets
  wf: commit stopped by 1 gate, heavy lane (*) (glob)
  [1]
  $ mv away .wf-secrets && put conf/old.env 'API=none'
  $ wf builtin check-secrets --write-baseline conf/old.env
  .wf-secrets: 0 known secrets (0 new, 1 gone)

Options of the gate; the names of the formats. The secret is in nothing that is kept or printed.

  $ wf builtin check-secrets --list-formats | grep '^github-token'
  github-token                 GitHub token
  $ printf '%s\n' "$token" >token.txt
  $ wf builtin check-secrets --disable=github-token token.txt
  $ git add token.txt && wf run --json 2>&1 | grep -c "${token#ghp_????}"
  0
  [1]
  $ grep -rlF "${token#ghp_????}" .git/wf
  [1]
