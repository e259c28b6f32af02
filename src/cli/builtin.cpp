// wf builtin: one built-in check on files as they are, with the arguments, the output and the exit code of the hook of
// pre-commit-hooks that has its id. It needs no repository.
#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/secrets.h"
#include "gates/builtin.h"
#include "run/state_gates.h"

namespace wf::cli {

namespace {

gates::FileView view_of(const std::string& file, const os::FileStatus& status) {
  const bool is_symlink = status.type == os::FileType::symlink;
  gates::FileView view(
      file, [file, is_symlink] { return is_symlink ? os::read_link(file) : os::read_file(file); }, nullptr);
  view.mode = is_symlink ? git::k_mode_symlink : status.is_executable() ? git::k_mode_executable : git::k_mode_file;
  view.status = git::DeltaStatus::added;
  view.size = status.size;
  return view;
}

// Names are asked of the repository when there is one; else of the given files.
gates::Surroundings surroundings_of(const Context& context, const std::vector<std::string>& files) {
  std::vector<std::string> names = files;
  gates::Surroundings surroundings;
  std::optional<os::Path> top;
  if (const auto repository = open_repository(context)) {
    if (!repository->location().is_bare()) top = repository->location().worktree;
    const git::Operation operation = repository->operation();
    surroundings.is_merging = operation == git::Operation::merge || operation == git::Operation::rebase;
    if (const auto head = repository->reader().head()) surroundings.branch = head->branch;
    surroundings.message = repository->message_form();
    surroundings.committer = [&context]() -> Result<std::string> {
      WF_ASSIGN(const git::Repository opened, open_repository(context));
      return opened.committer();
    };
    if (const auto entries = repository->reader().index_entries()) {
      for (const git::IndexEntry& entry : *entries) names.push_back(entry.path);
    }
  }
  surroundings.from_top = [top](const std::string& file) { return path_from_top(top, file); };
  surroundings.file = [top](const std::string& path) -> Result<std::optional<std::string>> {
    const os::Path file = top.value_or("") / path;
    if (!os::exists(file)) return std::optional<std::string>();
    WF_ASSIGN(std::string content, os::read_file(file));
    return std::optional(std::move(content));
  };
  const auto set = std::make_shared<gates::NameSet>(std::move(names));
  surroundings.names = [set]() -> const gates::NameSet& { return *set; };
  return surroundings;
}

void tell(const std::string& line) {
  if (!line.empty()) print(line + "\n");
}

// Whether the file was right; a fixer writes it as it should be.
Result<bool> judge_file(const gates::Builtin& builtin, const std::string& file,
                        const gates::Surroundings& surroundings) {
  const auto status = os::status_of(file);
  if (!status) return fail(ErrorKind::usage, fmt::format("no such file: {}", shown(file)));
  if (status->type != os::FileType::regular && status->type != os::FileType::symlink) return true;
  const gates::FileView view = view_of(file, *status);
  if (!builtin.applies_to(view)) return true;
  WF_ASSIGN(const auto findings, gates::judge(builtin, view, surroundings, gates::Counting::all));
  WF_ASSIGN(const auto fixed, builtin.fixed(view, surroundings));
  if (findings.empty() && !fixed) return true;
  if (fixed) {
    WF_TRY(os::replace_file(file, *fixed, status->mode));
    tell(builtin.told_fix(view));
    return false;
  }
  for (const gates::Finding& finding : findings) tell(builtin.told(finding));
  return false;
}

Result<int> run_state_check(const Context& context, const gates::StateCheck& check,
                            const gates::Invocation& invocation) {
  if (!invocation.files.empty())
    return fail(ErrorKind::usage, fmt::format("it looks at no files: {}", shown(invocation.files[0])));
  const auto repository = open_repository(context);
  run::ToolVersions versions;
  const auto questions = run::state_questions(repository ? &*repository : nullptr, context.environment, versions);
  WF_ASSIGN(const std::vector<gates::Finding> findings, check.ask(questions));
  for (const gates::Finding& finding : findings) tell(check.told(finding));
  return findings.empty() ? k_exit_pass : k_exit_gate_failed;
}

Result<int> run_builtin(const Context& context, const std::vector<std::string>& words) {
  if (words.empty() || words[0] == "--list") {
    for (const gates::BuiltinDescription& builtin : gates::builtins()) {
      print(fmt::format("{:<26} {}{}\n", builtin.id, builtin.summary,
                        builtin.arguments.empty() ? "" : fmt::format(" [{}]", builtin.arguments)));
    }
    return k_exit_pass;
  }
  WF_ASSIGN(const std::optional<int> done, run_secret_command(context, words));
  if (done) return *done;
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  WF_ASSIGN(const gates::Invocation invocation, gates::split_invocation(words[0], rest));
  WF_ASSIGN(const auto builtin, gates::make_builtin(words[0], invocation.arguments));
  if (const gates::StateCheck* check = builtin->as_state_check()) return run_state_check(context, *check, invocation);
  const gates::Surroundings surroundings = surroundings_of(context, invocation.files);
  bool all_right = true;
  for (const std::string& file : invocation.files) {
    WF_ASSIGN(const bool is_right, judge_file(*builtin, file, surroundings));
    all_right = all_right && is_right;
  }
  return all_right ? k_exit_pass : k_exit_gate_failed;
}

}  // namespace

void add_builtin(CLI::App& app, Context& context) {
  const Description description = {"builtin", "Run one built-in check on files, as the hook of that id would",
                                   "  wf builtin --list\n"
                                   "  wf builtin trailing-whitespace src/*.c      # a fixer: writes the files\n"
                                   "  wf builtin check-added-large-files --maxkb=500 big.bin\n"
                                   "  wf builtin required-tools --tools='jq >=1.6'   # of no file"};
  const auto words = std::make_shared<std::vector<std::string>>();
  CLI::App* command = add_command(app, context, description, nullptr);
  command->callback([&context, command] { context.outcome = run_builtin(context, command->remaining()); });
  command->prefix_command();  // everything after the name is the built-in's
}

}  // namespace wf::cli
