// Each built-in reads any content as a new file, as a changed one, and as what it was before the change; a fixer is
// done after one run, and its own check passes what it wrote.
#include "gates/builtin.h"
#include "targets.h"

namespace wf::fuzz {

namespace {

struct Choice {
  std::string_view id;
  std::vector<std::string> arguments;
  std::string path;
};

const std::vector<Choice>& choices() {
  static const std::vector<Choice> k_choices = {
      {"check-json", {}, "a.json"},
      {"check-json", {"--skip-dialects"}, "a.json"},
      {"check-yaml", {}, "a.yaml"},
      {"check-yaml", {"--multi"}, "a.yaml"},
      {"check-yaml", {"--unsafe"}, "a.yaml"},
      {"check-toml", {}, "a.toml"},
      {"check-xml", {}, "a.xml"},
      {"check-secrets", {}, "a"},
      {"check-merge-conflict", {"--whole-markers"}, "a"},
      {"check-symlinks", {}, "b/link"},
      {"conventional-commit", {}, "COMMIT_EDITMSG"},
      {"conventional-commit", {"--types=*", "--max-subject=10"}, "COMMIT_EDITMSG"},
      {"check-executables-have-shebangs", {}, "run"},
      {"check-shebang-scripts-are-executable", {}, "a"},
      {"deny-filename-pattern", {"--regex=a"}, "a"},
      {"deny-pattern", {"--pattern=ab", "--ignore-case"}, "a"},
      {"deny-pattern", {"--regex=a.b|^$", "--regex=.\\xff"}, "a"},
      {"deny-pattern", {"--multiline", "--regex=^a.*^b"}, "a"},
      {"destroyed-symlinks", {}, "was-link"},
      {"detect-aws-credentials", {}, "a"},
      {"forbid-new-submodules", {}, "a"},
      {"forbid-submodules", {}, "a"},
      {"require-filename-pattern", {"--regex=a"}, "a"},
      {"require-pattern", {"--regex=a.b$", "--ignore-case"}, "a"},
      {"detect-private-key", {}, "a"},
      {"end-of-file-fixer", {}, "a"},
      {"fix-byte-order-marker", {}, "a"},
      {"mixed-line-ending", {}, "a"},
      {"mixed-line-ending", {"--fix=crlf"}, "a"},
      {"trailing-whitespace", {}, "a"},
      {"trailing-whitespace", {"--markdown-linebreak-ext=md"}, "a.md"},
      {"check-docstring-first", {}, "a.py"},
      {"check-illegal-windows-names", {}, "a"},
      {"check-vcs-permalinks", {"--additional-github-domain=git.example.com"}, "a"},
      {"double-quote-string-fixer", {}, "a.py"},
      {"file-contents-sorter", {"--ignore-case"}, "a"},
      {"file-contents-sorter", {"--unique"}, "a"},
      {"name-tests-test", {}, "tests/a_test.py"},
      {"pretty-format-json", {"--autofix"}, "a.json"},
      {"pretty-format-json", {"--no-ensure-ascii", "--top-keys=b,a"}, "a.json"},
      {"requirements-txt-fixer", {}, "requirements.txt"},
      {"sort-simple-yaml", {}, "a.yaml"},
      {"check-json5", {}, "a.json5"},
  };
  return k_choices;
}

// Fixers that, as their originals do, may find something again in what they wrote: a comment at the top, a line that a
// backslash now continues.
bool has_own_way(const Choice& choice) {
  return choice.id == "sort-simple-yaml" || choice.id == "requirements-txt-fixer";
}

gates::FileView view_of(const Choice& choice, std::string_view previous, std::string_view content) {
  gates::FileView view(
      choice.path, [content]() -> Result<std::string> { return std::string(content); },
      [previous]() -> Result<std::string> { return std::string(previous); });
  view.size = content.size();
  view.mode = choice.id == "check-symlinks" ? git::k_mode_symlink
              : choice.path == "run"        ? git::k_mode_executable
                                            : git::k_mode_file;
  if (choice.path == "was-link") view.previous_mode = git::k_mode_symlink;
  view.all_lines_are_new = false;
  view.added = {{1, 2}, {5, 1000}};
  return view;
}

}  // namespace

void builtins(std::string_view bytes) {
  if (bytes.empty()) return;
  const auto number = static_cast<unsigned char>(bytes[0]);
  const Choice& choice = choices()[number % choices().size()];
  bytes.remove_prefix(1);
  const auto builtin = gates::make_builtin(choice.id, choice.arguments);
  WF_ASSERT(builtin.has_value());

  static const gates::NameSet k_names({"a", "b/c", "b/link", "b/d/e"});
  // The credentials files of this machine hold the fuzzed bytes as well.
  const gates::Surroundings surroundings = {
      .is_merging = number >= 128,
      .names = []() -> const gates::NameSet& { return k_names; },
      .variable = [](const std::string& name) { return std::optional<std::string>(name); },
      .machine_file = [bytes](const std::string& /*path*/) { return std::optional<std::string>(bytes); }};
  const gates::FileView view = view_of(choice, bytes.substr(bytes.size() / 2), bytes);
  for (const auto counting : {gates::Counting::all, gates::Counting::added_lines, gates::Counting::introduced}) {
    WF_ASSERT(gates::judge(**builtin, view, surroundings, counting).has_value());
  }

  const auto findings = (*builtin)->check(view, surroundings);
  (void)(*builtin)->told_all(view, *findings);
  auto fixed = (*builtin)->fixed(view, {});
  WF_ASSERT(fixed.has_value());
  if (!*fixed) return;
  if (has_own_way(choice)) return;
  const gates::FileView again = view_of(choice, bytes, **fixed);
  WF_ASSERT(!(*builtin)->fixed(again, {})->has_value());
  WF_ASSERT((*builtin)->check(again, surroundings)->empty());
}

}  // namespace wf::fuzz
