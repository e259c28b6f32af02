#!/bin/bash
# Everything that must hold before a change is pushed. The last line counts: N passed, N failed.
set -euo pipefail

usage() {
  cat <<'END'
usage: installers/test.sh [--no-packages] [PART…]

Installs the Debian packages that are missing, builds git-wf and tests it. Without PART all of these, in this order:

  --style      clang-format, shellcheck
  --quick      the dev build (address and undefined-behaviour sanitizers) and CTest: unit, house, scenario, fuzz corpora
  --tidy       clang-tidy on what changed since origin/main (on main itself: since the commit before), up to 24 files
  --release    the release build: its programs start, wf-hook is static when CMake says so, and where nothing is staged it
               keeps its bounds of system calls, instructions and memory
  --coverage   the unit, differential and fuzz tests once more, with line coverage of src/ and hooks/, which must reach 85 %

  --tidy-all     clang-tidy on everything
  --no-packages  install no packages
  --help         this text
END
}

cd "$(dirname "$0")/.."
# shellcheck source=installers/packages.sh
. installers/packages.sh

jobs=$(nproc)
least_coverage=85
most_tidied=24 # at 15 seconds each; .ci/nightly sees all
passed=0
failed=0

# check NAME COMMAND…: counts whether the command passes; its output is in a log, whose end is shown when it fails.
check() {
  local name=$1 log="build/logs/${1//[^A-Za-z0-9]/-}.log"
  shift
  if "$@" >"$log" 2>&1 </dev/null; then
    passed=$((passed + 1))
    echo "passed: $name"
  else
    failed=$((failed + 1))
    echo "FAILED: $name"
    tail -n 40 "$log" | sed 's/^/  /'
    echo "  all of it: $log"
  fi
}

build() {
  echo "building $1"
  logged "build/logs/build-$1.log" "the $1 build could not be configured" cmake --preset "$1"
  logged "build/logs/build-$1.log" "the $1 build failed" cmake --build --preset "$1"
}

# Every way out ends with the count, also the one after a build that failed.
finish() {
  local code=$?
  if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  echo "$passed passed, $failed failed"
  if [ "$failed" -gt 0 ]; then exit 1; fi
}

cpp_files() {
  find src hooks cmake tests \( -name '*.cpp' -o -name '*.h' -o -name '*.c' \) -print0
}

is_formatted() {
  cpp_files | xargs -0 clang-format --dry-run --Werror
}

shell_scripts_are_clean() {
  grep -rlE --exclude-dir=build --exclude-dir=.git '^#!/bin/(ba)?sh|^# shellcheck shell=' . |
    xargs shellcheck --external-sources
}

part_style() {
  check "clang-format" is_formatted
  check "shellcheck" shell_scripts_are_clean
}

# CTest's own count, from its JUnit file. A test that did not run is no pass, and no test at all is a failure.
part_quick() {
  build dev
  local junit=$PWD/build/dev/junit.xml code=0 all good
  rm -f "$junit"
  ctest --preset dev --parallel "$jobs" --output-junit "$junit" </dev/null || code=$?
  all=$(count_in "$junit" '<testcase ')
  good=$(count_in "$junit" '<testcase .* status="run"')
  passed=$((passed + good))
  failed=$((failed + all - good))
  if [ "$all" -eq 0 ] || { [ "$code" -ne 0 ] && [ "$all" -eq "$good" ]; }; then
    failed=$((failed + 1))
    echo "FAILED: CTest ended with exit code $code after $all tests"
  fi
}

# count_in FILE PATTERN: in how many lines the pattern is.
count_in() {
  awk -v pattern="$2" '$0 ~ pattern { count++ } END { print count + 0 }' "$1"
}

# The sources that clang-tidy has to see: what changed; for a header also a source that includes it.
changed_sources() {
  local base path users
  if ! base=$(git merge-base HEAD origin/main 2>/dev/null) || [ "$base" = "$(git rev-parse HEAD)" ]; then
    base=$(git rev-parse --verify --quiet HEAD~1) || return 1
  fi
  { git diff --name-only --diff-filter=d "$base" && git ls-files --others --exclude-standard; } |
    while read -r path; do
      case $path in
        *.cpp) echo "$path" ;;
        *.h)
          users=$(grep -rlF --include='*.cpp' "#include \"${path#src/}\"" src hooks tests) || continue
          echo "${users%%$'\n'*}"
          ;;
      esac
    done | sort -u
}

# Without entry.cpp of the fuzz programs, which only the preset fuzz compiles.
all_sources() {
  find src hooks tests cmake -name '*.cpp' ! -path tests/fuzz/entry.cpp
}

tidy() {
  printf '%s\n' "$@" | xargs --max-args=1 --max-procs="$jobs" clang-tidy --quiet -p build/dev
}

part_tidy() {
  local sources
  sources=$(changed_sources) || sources=$(all_sources)
  if [ "$(wc -l <<<"$sources")" -gt "$most_tidied" ]; then
    echo "clang-tidy sees $most_tidied of $(wc -l <<<"$sources") changed files; installers/test.sh --tidy-all sees all"
    sources=$(head -n "$most_tidied" <<<"$sources")
  fi
  tidy_sources "$sources"
}

part_tidy_all() {
  tidy_sources "$(all_sources)"
}

tidy_sources() {
  if [ -z "$1" ]; then
    echo "clang-tidy has nothing to see: no source changed"
    return
  fi
  build dev # for compile_commands.json, and for the source that it makes
  local sources
  mapfile -t sources <<<"$1"
  check "clang-tidy on ${#sources[@]} files" tidy "${sources[@]}"
}

is_linked_as_cmake_says() {
  local said=shared is=static headers
  headers=$(readelf --program-headers --wide build/release/bin/wf-hook) || return 1
  if grep INTERP <<<"$headers"; then is=shared; fi
  if grep '^WF_OFFLINE_LIBGIT2:.*=TRUE$' build/release/CMakeCache.txt; then said=static; fi
  echo "CMake said $said, wf-hook is $is"
  [ "$is" = "$said" ]
}

part_release() {
  build release
  local bin=build/release/bin
  check "release: wf --version" "$bin/wf" --version
  check "release: wf --help" "$bin/wf" --help
  check "release: wf-hook --version" "$bin/wf-hook" --version
  check "release: wf-hook is linked as CMake said" is_linked_as_cmake_says
  check "release: the idle hook keeps its bounds" tests/bounds/idle_hook --bin "$bin"
}

has_enough_coverage() {
  gcovr --root . --filter src/ --filter hooks/ --object-directory build/coverage -j "$jobs" \
    --print-summary --fail-under-line "$least_coverage" build/coverage
}

part_coverage() {
  build coverage
  find build/coverage -name '*.gcda' -delete
  # Not the scenarios, which have run already: what they reach by the way is no test of a line. Nor the faults: a program
  # that is killed while it writes its profile leaves a broken one.
  check "tests of the coverage build" ctest --preset coverage --parallel "$jobs" --tests-regex '^(unit|differential|fuzz)/'
  check "line coverage" has_enough_coverage
  grep '^lines:' build/logs/line-coverage.log
}

parts=()
wants_packages=yes
for argument; do
  case $argument in
    --help | -h) usage && exit 0 ;;
    --no-packages) wants_packages=no ;;
    --style | --quick | --tidy | --tidy-all | --release | --coverage) parts+=("${argument#--}") ;;
    *) die "there is no option $argument; --help names them" ;;
  esac
done
[ ${#parts[@]} -gt 0 ] || parts=(style quick tidy release coverage)

log=$(fresh_log packages)
trap finish EXIT
rm -rf build/logs
mkdir -p build/logs
# shellcheck disable=SC2086  # lists of words
[ "$wants_packages" = no ] || ensure_packages "$log" $build_packages $test_packages
for part in "${parts[@]}"; do
  "part_${part//-/_}"
done
