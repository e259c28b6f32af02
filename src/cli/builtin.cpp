// wf builtin: one built-in check on files as they are, with the arguments, the output and the exit code of the hook of
// pre-commit-hooks that has its id. It needs no repository.
#include <fmt/format.h>

#include <memory>
#include <set>

#include "base/text.h"
#include "cli/command.h"
#include "cli/run_request.h"
#include "cli/secrets.h"
#include "gates/builtin.h"
#include "run/content.h"
#include "run/python.h"
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

// What the index holds there, of a file as it is typed.
std::optional<git::IndexEntry> staged_entry(const git::Repository& repository, const std::string& file) {
  const auto path = from_top(repository.location().worktree, file);
  return path ? repository.reader().index_entry(*path) : std::nullopt;
}

// The staged file beside what HEAD has.
Result<gates::FileView> staged_view(const git::Repository& repository, const std::string& file,
                                    const git::IndexEntry& staged) {
  git::Reader& reader = repository.reader();
  WF_ASSIGN(const git::Head head, reader.head());
  const auto old = head.tree.empty() ? std::nullopt : reader.tree_entry(head.tree, staged.path);
  gates::FileView::Loader previous;
  if (old && old->mode != git::k_mode_submodule) previous = [&reader, oid = old->oid] { return reader.blob(oid); };
  gates::FileView view(
      file, [&reader, oid = staged.oid] { return reader.blob(oid); }, std::move(previous));
  view.mode = staged.mode;
  view.previous_mode = old ? old->mode : 0;
  view.status = old ? git::DeltaStatus::modified : git::DeltaStatus::added;
  return view;
}

// Nothing, when pre-commit would not hand the file to the hook, or the hook would not look at it.
Result<std::optional<gates::FileView>> view_for(const gates::Builtin& builtin, const std::string& file,
                                                const git::Repository* repository) {
  const auto status = os::status_of(file);
  if (!status) return fail(ErrorKind::usage, fmt::format("no such file: {}", shown(file)));
  const bool is_file = status->type == os::FileType::regular || status->type == os::FileType::symlink;
  const gates::Reads reads = builtin.reads();
  if (reads.previous && repository == nullptr)
    return fail(ErrorKind::repository, "it compares what is staged with the last commit, and there is no repository");
  const bool has_modes = repository == nullptr || repository->reader().config("core.filemode") != "false";
  const bool is_asked =
      repository != nullptr && (reads.previous || reads.staged_mode || builtin.judges_submodules() || !has_modes);
  const auto staged = is_asked ? staged_entry(*repository, file) : std::nullopt;
  if (reads.previous) {
    if (!staged) return std::optional<gates::FileView>();
    WF_ASSIGN(gates::FileView view, staged_view(*repository, file, *staged));
    return view;
  }
  const bool is_submodule = staged && staged->mode == git::k_mode_submodule && builtin.judges_submodules();
  if (!is_file && !is_submodule) return std::optional<gates::FileView>();
  if (reads.staged_mode && repository != nullptr && !staged) return std::optional<gates::FileView>();
  gates::FileView view = view_of(file, *status);
  const bool is_link = staged && staged->mode == git::k_mode_symlink;
  if (staged && !is_link && !view.is_symlink()) view.mode = staged->mode;
  return view;
}

// Names are asked of the repository when there is one; else of the given files.
gates::Surroundings surroundings_of(const Context& context, const git::Repository* repository,
                                    const std::vector<std::string>& files) {
  std::vector<std::string> names = files;
  gates::Surroundings surroundings;
  surroundings.variable = [&context](const std::string& name) { return context.environment.get(name); };
  surroundings.machine_file = run::machine_file;
  std::optional<os::Path> top;
  if (repository != nullptr) {
    if (!repository->location().is_bare()) top = repository->location().worktree;
    const git::Operation operation = repository->operation();
    surroundings.is_merging = operation == git::Operation::merge || operation == git::Operation::rebase;
    if (const auto head = repository->reader().head()) surroundings.branch = head->branch;
    surroundings.message = repository->message_form();
    surroundings.committer = [repository] { return repository->committer(); };
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

// Tells the findings; a fixer writes the file as it should be.
class BuiltinCommand {
 public:
  BuiltinCommand(const gates::Builtin& builtin, const git::Repository* repository, gates::Surroundings surroundings)
      : builtin_(builtin), repository_(repository), surroundings_(std::move(surroundings)) {}

  Result<int> run(const std::vector<std::string>& files, const os::Environment& environment) {
    if (builtin_.as_batch_check() != nullptr) {
      WF_TRY(judge_together(files, environment));
    } else {
      for (const std::string& file : files) WF_TRY(judge_file(file));
    }
    if (!told_.empty()) tell(builtin_.told_after(told_));
    return is_all_right_ ? k_exit_pass : k_exit_gate_failed;
  }

 private:
  Status judge_file(const std::string& file) {
    WF_ASSIGN(const auto view, view_for(builtin_, file, repository_));
    if (!view || !builtin_.applies_to(*view)) return {};
    WF_ASSIGN(auto findings, gates::judge(builtin_, *view, surroundings_, gates::Counting::all));
    WF_ASSIGN(const auto fixed, builtin_.fixed(*view, surroundings_));
    if (findings.empty() && !fixed) return {};
    is_all_right_ = false;
    if (fixed) {
      WF_ASSIGN(const os::FileStatus status, status_now(file));
      WF_TRY(os::replace_file(file, *fixed, status.mode));
      tell(builtin_.told_fix(*view));
      return {};
    }
    tell_all(*view, std::move(findings));
    return {};
  }

  Status judge_together(const std::vector<std::string>& files, const os::Environment& environment) {
    std::vector<gates::FileView> views;
    for (const std::string& file : files) {
      WF_ASSIGN(auto view, view_for(builtin_, file, repository_));
      if (view && builtin_.applies_to(*view)) views.push_back(*std::move(view));
    }
    if (views.empty()) return {};
    std::vector<gates::BatchItem> items;
    for (const gates::FileView& view : views) {
      WF_ASSIGN(const std::string_view content, view.content());
      items.push_back({view.path, content, {builtin_.as_batch_check()}});
    }
    std::error_code gone;  // the current folder; then it is no place to look for an environment
    const os::Path top =
        repository_ != nullptr ? repository_->location().worktree : std::filesystem::current_path(gone);
    const auto python = run::find_python(environment, top);
    if (!python) return fail(ErrorKind::io, std::string(run::k_no_python));
    auto answer = run::ask_python({*python, top, environment, std::nullopt, os::processor_count()}, items);
    if (answer.outcome == gates::Outcome::cancelled) return fail(ErrorKind::interrupted, "interrupted");
    if (answer.outcome != gates::Outcome::passed) return fail(ErrorKind::io, std::move(answer.reason));
    for (std::size_t i = 0; i < views.size(); ++i) tell_all(views[i], std::move(answer.findings[i].front()));
    return {};
  }

  // Two files whose names are in conflict have the same to say: it is said once.
  void tell_all(const gates::FileView& view, std::vector<gates::Finding> findings) {
    if (findings.empty()) return;
    is_all_right_ = false;
    if (told_.empty()) tell(builtin_.told_before());
    if (std::string all = builtin_.told_all(view, findings); texts_.insert(all).second) print(all);
    std::move(findings.begin(), findings.end(), std::back_inserter(told_));
  }

  static Result<os::FileStatus> status_now(const std::string& file) {
    const auto status = os::status_of(file);
    if (!status) return fail(ErrorKind::io, fmt::format("{} is gone", shown(file)));
    return *status;
  }

  const gates::Builtin& builtin_;
  const git::Repository* repository_;
  gates::Surroundings surroundings_;
  std::vector<gates::Finding> told_;
  std::set<std::string> texts_;  // of one file each
  bool is_all_right_ = true;
};

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
      print(fmt::format("{:<28} {}{}\n", builtin.id, builtin.summary,
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
  const auto repository = open_repository(context);
  const git::Repository* const opened = repository ? &*repository : nullptr;
  return BuiltinCommand(*builtin, opened, surroundings_of(context, opened, invocation.files))
      .run(invocation.files, context.environment);
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
