Private keys and tokens on added lines stop a commit. They are made of two halves, so that this file holds none itself.

  $ . "$TESTDIR/setup.sh"
  $ project
  $ token=ghp_'a8Kd02mZq7LwX4vT9b''NcR1sYp5EhJ6uGf3Ao'
  $ key='-----BEGIN RSA ''PRIVATE KEY-----
  > MIIEpAIBAAKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gun
  > VTLw7onLRnrq0/IzW7yWR7QkrmBL7jTKEn5u+qKhbwKfBstIs+bMY2Zkp18gnTxK
  > -----END RSA ''PRIVATE KEY-----'
  $ put deploy.sh "curl -H 'Authorization: $token' example.com"
  $ git commit -q -m 'token'
  wf: check-secrets failed: 1 finding
    deploy.sh:1:25: GitHub token; if it is meant to be public, write 'wf:allow-secret' behind it
    rerun: wf run check-secrets
  wf: commit stopped by 1 gate, standard lane (*) (glob)
  [1]
  $ git reset -q
  $ put id_rsa "$key"
  $ git commit -q -m 'key'
  wf: check-secrets failed: 1 finding
    id_rsa:1:1: private key; if it is meant to be public, write 'wf:allow-secret' behind it
    rerun: wf run check-secrets
  wf: commit stopped by 1 gate, heavy lane (*) (glob)
  [1]
  $ git reset -q
  $ rm deploy.sh id_rsa

In documentation too, which takes the shortest lane.

  $ put README.md "Use $token."
  $ git commit -q -m 'docs'
  wf: check-secrets failed: 1 finding
    README.md:1:5: GitHub token; if it is meant to be public, write 'wf:allow-secret' behind it
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
