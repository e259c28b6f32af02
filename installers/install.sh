#!/bin/sh
# From a fresh Debian 12 to hooks that work: packages, build, programs, the hooks of one repository, and a first run.
set -eu

usage() {
  cat <<'END'
usage: installers/install.sh [--prefix DIR] [--no-packages] [REPO]

Installs the Debian packages that are missing, builds git-wf, installs wf, wf-hook and git-wf below a prefix, puts the
hooks into the repository REPO and runs its gates once. Without REPO it makes a small repository for demonstration.
Running it again brings everything up to date.

  --prefix DIR    where bin/wf goes; /usr/local for root, ~/.local for others
  --no-packages   install no packages
  --help          this text

What it did is undone by `wf uninstall` in REPO, and by removing wf, wf-hook and git-wf from the prefix's bin folder.
END
}

# Leaves repository, prefix and wants_packages as the command line says.
read_arguments() {
  repository=
  prefix=
  wants_packages=yes
  while [ $# -gt 0 ]; do
    case $1 in
      --help | -h) usage && exit 0 ;;
      --no-packages) wants_packages=no ;;
      --prefix)
        [ $# -gt 1 ] || die "--prefix needs a folder"
        prefix=$2
        shift
        ;;
      --prefix=*) prefix=${1#--prefix=} ;;
      -*) die "there is no option $1; --help names them" ;;
      *)
        [ -z "$repository" ] || die "one repository at a time: $repository or $1?"
        repository=$(absolute "$1")
        ;;
    esac
    shift
  done
  if [ -z "$prefix" ]; then
    if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
  fi
  prefix=$(absolute "$prefix")
}

absolute() {
  case $1 in
    /*) echo "$1" ;;
    *) echo "$started_in/$1" ;;
  esac
}

# Refuses before the long part what would fail after it.
look_ahead() {
  if ! mkdir -p "$prefix/bin" 2>/dev/null || ! [ -w "$prefix/bin" ]; then
    die "$prefix/bin cannot be written: choose another --prefix, or run this as root"
  fi
  if [ -n "$repository" ] && ! git -C "$repository" rev-parse --git-dir >/dev/null; then
    die "$repository is not a repository that git can use here; \`git init\` makes one"
  fi
}

build() {
  echo "building git-wf, which takes a few minutes (log: $log)"
  logged "$log" "the build could not be configured" cmake --preset release
  logged "$log" "the build failed" cmake --build --preset release
  logged "$log" "the programs could not be installed" cmake --install build/release --prefix "$prefix" --strip
  echo "installed $("$prefix/bin/wf" --version) as $prefix/bin/wf"
}

hint_at_path() {
  case :$PATH: in
    *:"$prefix/bin":*) ;;
    *) echo "$prefix/bin is not on your PATH: export PATH=\"$prefix/bin:\$PATH\"" ;;
  esac
}

# Findings are about the repository's files and no failure of the installation.
set_up_repository() {
  cd "$repository"
  "$prefix/bin/wf" install || die "the hooks could not be put into $repository"
  code=0
  "$prefix/bin/wf" run pre-commit --all-files --no-fix || code=$?
  case $code in
    0) echo "The hooks of $repository are in place. Commit and push as always; wf --help names the rest." ;;
    1) echo "The hooks of $repository are in place. The findings above were there before; nothing was changed." ;;
    *) die "the hooks are in place, but the gates cannot run in $repository yet (exit code $code, see above)" ;;
  esac
}

started_in=$PWD
cd "$(dirname "$0")/.."
# shellcheck source=installers/packages.sh
. installers/packages.sh
read_arguments "$@"
look_ahead
log=$(fresh_log install)
# shellcheck disable=SC2086  # a list of words
[ "$wants_packages" = no ] || ensure_packages "$log" $build_packages
build
if [ -n "$repository" ]; then
  set_up_repository
else
  sh installers/demonstration.sh "$prefix/bin"
fi
hint_at_path
