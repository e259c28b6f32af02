// A hook of overcommit's becomes a built-in, or its tool with its flags. Hooks of Ruby code cannot be translated.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "adopt/commands.h"
#include "base/text.h"

namespace wf::adopt {

namespace {

using config::NodeType;
using config::Stage;
using config::YamlNode;

struct KnownHook {
  std::string_view name;
  std::string_view builtin;
  std::string_view command;  // words
  std::string_view files;    // patterns with blanks between them
  Stage stage;
};
constexpr std::array k_hooks = {
    KnownHook{"TrailingWhitespace", "trailing-whitespace", "", "", Stage::quality},
    KnownHook{"FinalNewline", "end-of-file-fixer", "", "", Stage::quality},
    KnownHook{"YamlSyntax", "check-yaml", "", "", Stage::parse},
    KnownHook{"JsonSyntax", "check-json", "", "", Stage::parse},
    KnownHook{"XmlSyntax", "check-xml", "", "", Stage::parse},
    KnownHook{"MergeConflicts", "check-merge-conflict", "", "", Stage::parse},
    KnownHook{"CaseConflicts", "check-case-conflict", "", "", Stage::quality},
    KnownHook{"BrokenSymlinks", "check-symlinks", "", "", Stage::parse},
    KnownHook{"FileSize", "check-added-large-files", "", "", Stage::quality},
    KnownHook{"RuboCop", "", "rubocop", "*.rb *.rake *.gemspec Gemfile Rakefile", Stage::lint},
    KnownHook{"ShellCheck", "", "shellcheck", "*.sh", Stage::lint},
    KnownHook{"EsLint", "", "eslint", "*.js *.jsx", Stage::lint},
    KnownHook{"YamlLint", "", "yamllint", "*.yml *.yaml", Stage::lint},
    KnownHook{"Flake8", "", "flake8", "*.py", Stage::lint},
    KnownHook{"PythonFlake8", "", "flake8", "*.py", Stage::lint},
    KnownHook{"Pylint", "", "pylint", "*.py", Stage::lint},
    KnownHook{"Mdl", "", "mdl", "*.md", Stage::lint},
    KnownHook{"Hadolint", "", "hadolint", "Dockerfile", Stage::lint},
    KnownHook{"Stylelint", "", "stylelint", "*.css *.scss", Stage::lint},
    KnownHook{"HamlLint", "", "haml-lint", "*.haml", Stage::lint},
    KnownHook{"RSpec", "", "rspec", "", Stage::unit},
    KnownHook{"CargoTest", "", "cargo test", "", Stage::unit},
    KnownHook{"GoTest", "", "go test ./...", "", Stage::unit},
};

class Hook {
 public:
  Hook(std::string_view event, const YamlNode::Entry& entry, Draft& draft)
      : event_(event), name_(entry.key->text), where_(entry.key->where), node_(*entry.value), draft_(draft) {}

  void translate() {
    if (name_ == "ALL") return note_lost();
    if (child(node_, "enabled").text == "false") return;
    const auto found =
        std::find_if(k_hooks.begin(), k_hooks.end(), [&](const KnownHook& hook) { return hook.name == name_; });
    Gate gate{name_, origin(where_, fmt::format("{} {}", event_, name_))};
    gate.files = texts(child(node_, "include"));
    gate.exclude = texts(child(node_, "exclude"));
    if (found != k_hooks.end()) gate.stage = found->stage;
    if (event_ == "pre-push") gate.on = {"pre-push", "manual", "ci"};
    if (event_ == "commit-msg") gate.stage = Stage::message;
    if (found != k_hooks.end() && !found->builtin.empty()) {
      gate.id = gate.builtin = found->builtin;
      if (name_ == "FileSize") gate.arguments = {fmt::format("--maxkb={}", limit_kb())};
    } else if (!make_command(found == k_hooks.end() ? nullptr : &*found, gate)) {
      return miss(where_, fmt::format("{} {}", event_, name_));
    }
    gate.allow_failure = child(node_, "on_fail").text == "warn";
    for (const auto& entry : child(node_, "env").entries)
      gate.environment.emplace_back(entry.key->text, entry.value->text);
    note_lost();
    draft_.gates.push_back(std::move(gate));
  }

 private:
  void miss(const Where& where, std::string what) { draft_.missed.push_back({where, std::move(what)}); }

  // Rounded up, so that nothing is stopped that was not; overcommit's own limit is 1,000,000 bytes.
  std::int64_t limit_kb() const {
    constexpr std::int64_t k_default = 1'000'000;
    return (to_number(child(node_, "size_limit_bytes").text).value_or(k_default) + 1023) / 1024;
  }

  bool make_command(const KnownHook* hook, Gate& gate) {
    std::vector<std::string> words = texts(child(node_, "command"));
    if (words.empty()) words = texts(child(node_, "required_executable"));
    if (words.empty() && hook != nullptr) {
      for (const std::string_view word : split(hook->command, ' ')) words.emplace_back(word);
    }
    if (words.empty()) return false;
    for (std::string& flag : texts(child(node_, "flags"))) words.push_back(std::move(flag));
    if (hook != nullptr && gate.files.empty() && !hook->files.empty()) {
      for (const std::string_view pattern : split(hook->files, ' ')) gate.files.emplace_back(pattern);
    }
    if (event_ == "pre-commit" || event_ == "commit-msg") words.emplace_back("{files}");
    gate.run = {std::move(words), false};
    return true;
  }

  void note_lost() {
    for (const char* key : {"on_warn", "problem_on_unmodified_line", "exclude_branches", "exclude_remotes",
                            "requires_files", "required_library", "skip_if", "required", "processors"}) {
      const YamlNode& value = child(node_, key);
      if (value.type != NodeType::null) miss(value.where, fmt::format("{}: {}", name_, key));
    }
  }

  std::string_view event_;
  std::string name_;
  Where where_;
  const YamlNode& node_;
  Draft& draft_;
};

}  // namespace

Status translate_overcommit(const config::YamlNode& root, Draft& draft) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> k_events = {
      {{"PreCommit", "pre-commit"}, {"CommitMsg", "commit-msg"}, {"PrePush", "pre-push"}}};
  for (const auto& entry : root.entries) {
    const auto found = std::find_if(k_events.begin(), k_events.end(),
                                    [&](const auto& event) { return event.first == entry.key->text; });
    if (found != k_events.end()) {
      for (const auto& hook : entry.value->entries) Hook(found->second, hook, draft).translate();
    } else if (entry.value->type == NodeType::map) {
      draft.missed.push_back({entry.key->where, fmt::format("the hooks of {}", entry.key->text)});
    }
  }
  return {};
}

}  // namespace wf::adopt
