#include "cli/run_request.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/text.h"

namespace wf::cli {

Result<std::string> from_top(const os::Path& worktree, const std::string& file) {
  std::error_code error;
  const os::Path here = std::filesystem::current_path(error);
  if (error) return fail(ErrorKind::io, "the current folder is gone");
  // The folder is resolved, because git names the top without symlinks; the file itself is not: it may be one.
  const os::Path typed = os::Path(file).is_absolute() ? os::Path(file) : here / file;
  const os::Path folder = std::filesystem::weakly_canonical(typed.parent_path(), error);
  const os::Path top = std::filesystem::weakly_canonical(worktree, error);
  std::string path = (folder / typed.filename()).lexically_normal().lexically_relative(top).native();
  if (path.empty() || path == ".." || path.starts_with("../")) {
    return fail(ErrorKind::usage, fmt::format("{} is not in the worktree {}", shown(file), shown(top.native())));
  }
  return path;
}

namespace {

using config::Event;

Status add_names(run::Request& request, const RunOptions& options) {
  if (!options.event.empty()) {
    WF_ASSIGN(request.event, event_of(options.event));
    request.asks_for_manual_hooks = request.event == Event::manual;
  }
  for (const std::string& name : options.names) {
    if (const auto event = config::event_named(name)) {
      request.event = *event;
    } else {
      request.gates.push_back(name);
    }
  }
  for (const std::string& name : options.stages) {
    WF_ASSIGN(const config::Stage stage, stage_of(name));
    request.stages.push_back(stage);
  }
  return {};
}

Status add_selection(run::Request& request, const git::Repository& repository, const RunOptions& options) {
  const bool has_range = !options.from.empty() || !options.to.empty();
  const int count = (options.all_files ? 1 : 0) + (has_range ? 1 : 0) + (options.last_commit ? 1 : 0) +
                    (options.files.empty() ? 0 : 1);
  if (count > 1) {
    return fail(ErrorKind::usage, "--all-files, --files, --last-commit and --from-ref/--to-ref exclude each other");
  }
  if (options.all_files) request.selection = run::Selection::all_files;
  if (options.last_commit) {
    request.selection = run::Selection::between;
    request.from = "HEAD^";
    request.to = "HEAD";
  }
  if (has_range) {
    if (options.from.empty()) return fail(ErrorKind::usage, "--to-ref needs --from-ref");
    request.selection = run::Selection::range;
    request.from = options.from;
    request.to = options.to.empty() ? "HEAD" : options.to;
  }
  for (const std::string& file : options.files) {
    request.selection = run::Selection::files;
    WF_ASSIGN(std::string path, from_top(repository.location().worktree, file));
    request.files.push_back(std::move(path));
  }
  return {};
}

// The push that `git push` of the current branch would make.
Status add_push(run::Request& request, git::Reader& reader) {
  WF_ASSIGN(const git::Head head, reader.head());
  if (head.commit.empty()) return fail(ErrorKind::usage, "there is no commit to push yet");
  const std::string branch = head.branch.empty() ? "HEAD" : head.branch;
  request.remote = reader.config(fmt::format("branch.{}.remote", branch)).value_or("origin");
  run::RefUpdate update;
  update.local_ref = head.branch.empty() ? "HEAD" : "refs/heads/" + head.branch;
  update.local_oid = head.commit;
  update.remote_ref = reader.config(fmt::format("branch.{}.merge", branch)).value_or("refs/heads/" + branch);
  const std::string_view name = std::string_view(update.remote_ref).substr(update.remote_ref.find_last_of('/') + 1);
  const std::string tracking = update.remote_ref.starts_with("refs/heads/")
                                   ? update.remote_ref.substr(std::string_view("refs/heads/").size())
                                   : std::string(name);
  update.remote_oid = reader.resolve_commit(fmt::format("refs/remotes/{}/{}", request.remote, tracking)).value_or("");
  request.updates.push_back(std::move(update));
  return {};
}

}  // namespace

void add_selection_options(CLI::App* command, RunOptions& options) {
  command->add_flag("-a,--all-files", options.all_files, "All tracked files as they are in the worktree");
  command->add_option("--files", options.files, "These files as they are in the worktree")->type_name("FILE");
  command->add_option("--from-ref", options.from, "What --to-ref has done since it parted from this commit")
      ->type_name("COMMIT");
  command->add_option("--to-ref", options.to, "The end of the range; HEAD if not given")->type_name("COMMIT");
  command->add_flag("--last-commit", options.last_commit, "What the last commit changed");
  command->add_option("--lane", options.lane, "This lane instead of the chosen one")->type_name("LANE");
  command->add_option("--hook-stage", options.event, "As if this hook ran")->type_name("EVENT");
  command->add_option("--message-file", options.message_file, "The message that message gates judge")
      ->type_name("FILE");
}

Result<PreparedRun> prepare_run(const Context& context, const RunOptions& options) {
  run::Request request;
  WF_TRY(add_names(request, options));
  request.lane = options.lane;
  request.branch = options.branch;
  request.target_branch = options.target;
  request.jobs = options.jobs;
  request.fail_fast = options.fail_fast;
  request.plan_only = options.plan;
  request.tells_files = options.plan || context.as_json;
  request.fixing = options.no_fix ? run::Fixing::no : run::Fixing::yes;
  request.caching = options.no_cache ? run::Caching::no : run::Caching::yes;
  const bool is_push = request.event == Event::pre_push;
  WF_ASSIGN(run::Session session,
            open_session(context, is_push ? run::ConfigFrom::built_in : run::ConfigFrom::worktree));
  WF_TRY(add_selection(request, session.repository, options));
  if (is_push) WF_TRY(add_push(request, session.repository.reader()));
  if (run::is_message_event(request.event)) {
    std::error_code error;  // without a current folder the path stays as it was typed
    const os::Path typed = std::filesystem::absolute(options.message_file, error);
    request.message_file = options.message_file.empty() ? session.repository.location().git_dir / "COMMIT_EDITMSG"
                           : error                      ? os::Path(options.message_file)
                                                        : typed;
  }
  return PreparedRun{std::move(session), std::move(request)};
}

}  // namespace wf::cli
