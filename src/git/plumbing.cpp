#include "git/plumbing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace wf::git {

namespace {

DeltaStatus status_of(char letter) {
  switch (letter) {
    case 'A':
      return DeltaStatus::added;
    case 'D':
      return DeltaStatus::deleted;
    case 'R':
      return DeltaStatus::renamed;
    case 'C':
      return DeltaStatus::copied;
    case 'T':
      return DeltaStatus::type_changed;
    default:
      return DeltaStatus::modified;
  }
}

Oid oid_of(std::string_view hex) { return hex.find_first_not_of('0') == std::string_view::npos ? Oid() : Oid(hex); }

// The output of `git diff-* --raw -z --no-abbrev`: ":MODE MODE OID OID STATUS NUL path NUL [path NUL]". Unmerged paths
// (status U) have no one content and are left out.
Result<std::vector<Delta>> parse_raw_deltas(std::string_view output) {
  std::vector<Delta> deltas;
  const std::vector<std::string_view> fields = split(output, '\0');
  for (std::size_t i = 0; i + 1 < fields.size();) {
    const std::vector<std::string_view> head = split(fields[i], ' ');
    const bool has_two_paths = head.size() == 5 && (head[4].starts_with('R') || head[4].starts_with('C'));
    if (head.size() != 5 || !head[0].starts_with(':') || head[4].empty() ||
        i + (has_two_paths ? 2 : 1) >= fields.size())
      return fail(ErrorKind::repository, "git's raw diff cannot be understood");
    Delta delta;
    delta.status = status_of(head[4][0]);
    delta.old_mode = octal(head[0].substr(1));
    delta.new_mode = octal(head[1]);
    delta.old_oid = oid_of(head[2]);
    delta.new_oid = oid_of(head[3]);
    delta.old_path = fields[i + 1];
    delta.path = fields[i + (has_two_paths ? 2 : 1)];
    i += has_two_paths ? 3 : 2;
    if (head[4][0] != 'U') deltas.push_back(std::move(delta));
  }
  return deltas;
}

// Of what git wrote to its standard error: the line that says why, and the command that it proposes, if it does.
tl::unexpected<Error> error_of_git(std::string_view command, const os::Completion& completion) {
  const std::vector<std::string_view> all = lines(completion.errors);
  std::string why = fmt::format("exit code {}", completion.exit_code);
  if (!all.empty()) why = trim(all.front());
  for (const std::string_view prefix : {"error: ", "fatal: "}) {
    const auto found = std::find_if(all.begin(), all.end(), [&](auto line) { return line.starts_with(prefix); });
    if (found != all.end()) why = trim(found->substr(prefix.size()));
  }
  const auto hint = std::find_if(all.begin(), all.end(), [](auto line) { return line.starts_with("\tgit "); });
  return fail(ErrorKind::repository, fmt::format("git {}: {}", command, why),
              hint == all.end() ? "" : std::string(trim(*hint)));
}

}  // namespace

Plumbing::Plumbing(const Location& location, os::Environment environment)
    : folder_(location.is_bare() ? location.git_dir : location.worktree), environment_(std::move(environment)) {
  environment_.set("GIT_OPTIONAL_LOCKS", "0");
  environment_.set("GIT_TERMINAL_PROMPT", "0");
  environment_.set("LC_ALL", "C");
  environment_.set("GIT_LITERAL_PATHSPECS", "1");  // file names are names, never patterns
  for (const char* name : {"GIT_PREFIX", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"})
    environment_.unset(name);
  const auto make_absolute = [&](const char* name, const os::Path& path) {
    if (!environment_.get(name).value_or("").empty() && !path.empty()) environment_.set(name, path.native());
  };
  make_absolute("GIT_DIR", location.git_dir);
  make_absolute("GIT_WORK_TREE", location.worktree);
  make_absolute("GIT_INDEX_FILE", location.index);
}

Result<std::string> Plumbing::run(std::vector<std::string> arguments, std::string_view input,
                                  os::OnInterrupt on_interrupt) const {
  // Of "-c core.x=y write-tree --missing-ok" the third.
  const auto is_command = [](const std::string& word) { return !word.starts_with('-') && !contains(word, "="); };
  const std::string name = *std::find_if(arguments.begin(), arguments.end(), is_command);
  os::Command command;
  command.environment = environment_;
  command.directory = folder_;
  command.separate_errors = true;
  command.on_interrupt = on_interrupt;
  command.input = input;
  command.arguments = {"git"};
  command.arguments.insert(command.arguments.end(), std::move_iterator(arguments.begin()),
                           std::move_iterator(arguments.end()));
  auto completion = os::run(command);
  if (!completion) return fail(ErrorKind::repository, completion.error().message);
  if (completion->ending == os::Ending::interrupted) return fail(ErrorKind::interrupted, "interrupted");
  if (!completion->is_success()) return error_of_git(name, *completion);
  return std::move(completion->output);
}

// Renames as `git diff` finds them. What the user configured about submodules and renames for reading diffs is not
// asked.
Result<std::vector<Delta>> Plumbing::compare_with_index(const Oid& tree) const {
  WF_ASSIGN(const std::string output, run({"diff-index", "--cached", "--raw", "-z", "-M", "-l1000", "--no-abbrev",
                                           "--ignore-submodules=none", "--ita-invisible-in-index", tree, "--"}));
  return parse_raw_deltas(output);
}

Result<std::vector<Delta>> Plumbing::compare_trees(const Oid& old_tree, const Oid& new_tree) const {
  WF_ASSIGN(const std::string output, run({"diff-tree", "-r", "--raw", "-z", "-M", "-l1000", "--no-abbrev",
                                           "--ignore-submodules=none", old_tree, new_tree, "--"}));
  return parse_raw_deltas(output);
}

Result<WorktreeState> Plumbing::worktree_state(Untracked untracked, const std::vector<std::string>& paths) const {
  const char* which = untracked == Untracked::look ? "--untracked-files=normal" : "--untracked-files=no";
  std::vector<std::string> arguments = {
      "status", "--porcelain=v1", "-z", "--no-renames", which, "--ignore-submodules=dirty", "--"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());  // literal: see the environment
  WF_ASSIGN(const std::string output, run(std::move(arguments)));
  WorktreeState state;
  for (const std::string_view entry : split(output, '\0')) {
    if (entry.size() < 4) continue;
    if (entry.starts_with("??")) {
      state.has_untracked = true;
    } else if (entry[1] != ' ') {
      state.unstaged.emplace_back(entry.substr(3));
      if (entry[1] == 'A') state.intended.emplace_back(entry.substr(3));
    }
  }
  std::sort(state.unstaged.begin(), state.unstaged.end());
  std::sort(state.intended.begin(), state.intended.end());
  return state;
}

// Lines like "1 .M SCMU …": C, M and U stand for another commit, changes and untracked files.
Result<std::vector<SubmoduleState>> Plumbing::submodules(const std::vector<std::string>& paths) const {
  std::vector<std::string> arguments = {
      "status", "--porcelain=v2", "-z", "--no-renames", "--ignore-submodules=none", "--untracked-files=no", "--"};
  arguments.insert(arguments.end(), paths.begin(), paths.end());  // literal: see the environment
  WF_ASSIGN(const std::string output, run(std::move(arguments)));
  constexpr std::size_t k_words_before_path = 8;
  std::vector<SubmoduleState> states;
  for (const std::string_view line : split(output, '\0')) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (words.size() <= k_words_before_path || words[0] != "1" || words[2].size() != 4 || words[2][0] != 'S') continue;
    const auto path = static_cast<std::size_t>(words[k_words_before_path].data() - line.data());
    states.push_back(
        {std::string(line.substr(path)), false, words[2][1] == 'C', words[2][2] == 'M', words[2][3] == 'U'});
  }
  return states;
}

std::map<std::string, std::string> Plumbing::config() const {
  std::map<std::string, std::string> settings;
  const auto output = run({"config", "--list", "-z"});
  if (!output) return settings;
  for (const std::string_view entry : split(*output, '\0')) {
    const std::size_t end = std::min(entry.find('\n'), entry.size());
    const std::string_view value = entry.substr(std::min(end + 1, entry.size()));
    if (!entry.empty()) settings[std::string(entry.substr(0, end))] = value;
  }
  return settings;
}

Plumbing Plumbing::with(std::string_view name, std::string_view value) const {
  Plumbing other = *this;
  other.environment_.set(name, value);
  return other;
}

std::string canonical_config_name(std::string_view name) {
  const std::size_t first = std::min(name.find('.'), name.size());
  const std::size_t last = std::min(name.rfind('.'), name.size());
  return to_lower(name.substr(0, first)) + std::string(name.substr(first, last - first)) + to_lower(name.substr(last));
}

bool has_command_line_config(const os::Environment& environment) {
  return environment.has("GIT_CONFIG_PARAMETERS") || environment.has("GIT_CONFIG_COUNT");
}

std::string_view without_newline(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

std::uint32_t octal(std::string_view digits) {
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number, 8);
  return number;
}

}  // namespace wf::git
