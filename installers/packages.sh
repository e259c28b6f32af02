# What git-wf needs from Debian 12, and how the installers get what is missing of it. To be sourced by sh or bash.
# shellcheck shell=sh disable=SC2034  # the lists are for the scripts that source this

# libgit2-dev brings what a static libgit2 needs (http-parser, mbedtls, pcre2, zlib).
build_packages="
  cmake g++ git libcli11-dev libexpat1-dev libexpected-dev libfmt-dev libgit2-dev libpcre2-dev libsimdjson-dev libtomlplusplus-dev
  libxxhash-dev libyaml-cpp-dev libyaml-dev ninja-build pkg-config rapidjson-dev"

test_packages="
  ccache clang clang-format clang-tidy gcovr libboost-test-dev libclang-rt-14-dev pre-commit python3 python3-cram python3-identify
  python3-jsonschema python3-yaml shellcheck strace valgrind"

# Prints a sentence and ends.
die() {
  echo "$(basename "$0"): $*" >&2
  exit 2
}

# missing_packages NAME…: prints those that are not installed.
missing_packages() {
  for package; do
    case $(dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null) in
      *" installed") ;;
      *) echo "$package" ;;
    esac
  done
}

# ensure_packages LOG NAME…: installs the missing ones, and nothing when none is; what apt says goes to the file LOG.
ensure_packages() {
  log=$1
  shift
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    die "this system is not like Debian. Install what these packages are there, then add --no-packages:" "$@"
  fi
  # shellcheck disable=SC2046  # one word for each package
  set -- $(missing_packages "$@")
  [ $# -gt 0 ] || return 0
  as_root="env DEBIAN_FRONTEND=noninteractive"
  if command -v sudo >/dev/null && [ "$(id -u)" != 0 ]; then
    as_root="sudo $as_root"
  elif [ "$(id -u)" != 0 ]; then
    die "packages are missing, and only root can install them (there is no sudo here): apt-get install $*"
  fi
  echo "installing $# packages:" "$@"
  # shellcheck disable=SC2086  # $as_root is a list of words
  logged "$log" "the package lists could not be updated. Is the network there?" \
    $as_root apt-get update
  # shellcheck disable=SC2086
  logged "$log" "apt-get could not install the packages. Is the network there?" \
    $as_root apt-get install --yes --no-install-recommends "$@"
}

# logged LOG SENTENCE COMMAND…: runs the command, its output at the end of LOG; if it fails, shows that end and dies.
logged() {
  log=$1
  sentence=$2
  shift 2
  echo "\$ $*" >>"$log"
  "$@" >>"$log" 2>&1 </dev/null && return 0
  tail -n 20 "$log" | sed 's/^/  /' >&2
  die "$sentence (all of it: $log)"
}

# fresh_log NAME: makes build/NAME.log below the current folder and prints its path.
fresh_log() {
  if ! mkdir -p build || ! (: >"build/$1.log") 2>/dev/null; then
    die "$PWD/build cannot be written. It may be root's: remove it, or run this as the same user as before"
  fi
  echo "$PWD/build/$1.log"
}
