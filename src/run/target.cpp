#include "run/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "git/message.h"
#include "run/message_gates.h"

namespace wf::run {

namespace {

using config::Event;

// A push of a history that no remote knows walks at most this many commits one by one; the net diff is always judged.
constexpr std::size_t k_most_new_commits = 10'000;

Status refuse_bare(const git::Repository& repository) {
  if (!repository.location().is_bare()) return {};
  return fail(ErrorKind::repository, "a bare repository has no files to run on");
}

Result<Target> staged_target(const Session& session) {
  WF_TRY(refuse_bare(session.repository));
  Target target;
  WF_ASSIGN(const git::Head head, session.repository.reader().head());
  target.branch = head.branch;
  WF_ASSIGN(target.change, session.repository.staged_change());
  return target;
}

Result<Target> message_target(const Session& session, const Request& request) {
  Target target;
  WF_ASSIGN(const git::Head head, session.repository.reader().head());
  target.branch = head.branch;
  WF_ASSIGN(const std::string raw, os::read_file(request.message_file));
  target.message = git::cleaned_message(raw, form_of_message(session.repository, request.event));
  return target;
}

// A delta that stands for "this file as it is now in the worktree"; nothing when it is no file there. The content is
// named by the index's id where it is the same. A submodule stands for itself, whatever its worktree is at.
std::optional<git::Delta> worktree_delta(git::WorktreeFile file) {
  const bool is_submodule = file.entry.mode == git::k_mode_submodule;
  if (!is_submodule && file.mode == 0) return std::nullopt;
  git::Delta delta;
  delta.path = delta.old_path = std::move(file.entry.path);
  delta.old_mode = file.entry.mode;
  delta.new_mode = is_submodule ? file.entry.mode : file.mode;
  if (is_submodule || !file.is_unstaged) delta.new_oid = file.entry.oid;
  delta.old_oid = std::move(file.entry.oid);
  if (!is_submodule) delta.size = file.size;
  return delta;
}

// Of the files that were asked for; those that git does not know come as they stand there. Errors: usage.
Result<std::vector<git::WorktreeFile>> chosen_files(const std::vector<git::WorktreeFile>& tracked,
                                                    const std::vector<std::string>& names, const os::Path& top) {
  std::vector<git::WorktreeFile> chosen;
  for (const std::string& name : names) {
    const auto found = std::lower_bound(
        tracked.begin(), tracked.end(), name,
        [](const git::WorktreeFile& file, const std::string& wanted) { return file.entry.path < wanted; });
    if (found != tracked.end() && found->entry.path == name) {
      chosen.push_back(*found);
      continue;
    }
    const auto status = os::status_of(top / name);
    if (!status) return fail(ErrorKind::usage, fmt::format("no such file: {}", shown(name)));
    chosen.push_back({{name, 0, {}}, git::mode_of(*status), status->size, true});
  }
  return chosen;
}

// What is staged is a change all the same: new, renamed, a link before.
Status compare_with_head(git::Reader& reader, std::vector<git::Delta>& deltas, const git::Oid& tree) {
  WF_ASSIGN(const std::vector<git::Delta> staged, reader.compare_with_index(tree));
  std::map<std::string_view, const git::Delta*> by_path;
  for (const git::Delta& delta : staged) by_path.emplace(delta.path, &delta);
  if (by_path.empty()) return {};
  for (git::Delta& delta : deltas) {
    const auto found = by_path.find(delta.path);
    if (found == by_path.end() || found->second->is_deletion()) continue;
    delta.status = found->second->status;
    delta.old_path = found->second->old_path;
    delta.old_mode = found->second->old_mode;
    delta.old_oid = found->second->old_oid;
  }
  return {};
}

Result<Target> worktree_target(const Session& session, const Request& request) {
  const git::Repository& repository = session.repository;
  WF_TRY(refuse_bare(repository));
  Target target;
  target.content = ContentFrom::worktree;
  target.whole_files = true;
  WF_ASSIGN(const git::Head head, repository.reader().head());
  target.branch = head.branch;
  target.change.base_tree = head.tree;
  WF_ASSIGN(std::vector<git::WorktreeFile> files, repository.reader().worktree_files());
  for (const git::WorktreeFile& file : files) {
    if (file.is_unstaged) target.unstaged.push_back(file.entry.path);
  }
  if (target.unstaged.empty()) {
    WF_ASSIGN(target.change.tree, repository.reader().index_tree());
  }
  if (request.selection == Selection::files) {
    WF_ASSIGN(files, chosen_files(files, request.files, repository.location().worktree));
  }
  target.change.deltas.reserve(files.size());
  for (git::WorktreeFile& file : files) {
    if (auto delta = worktree_delta(std::move(file))) target.change.deltas.push_back(std::move(*delta));
  }
  WF_TRY(compare_with_head(repository.reader(), target.change.deltas, head.tree));
  repository.reader().read_ahead(target.change.deltas);
  return target;
}

// Commands may run in the worktree where it shows exactly this tree. After the fact (post-checkout: install what the
// new branch needs) they are meant for the worktree, whatever it shows.
Result<CommandsIn> commands_for(const Session& session, Event event, Target& target) {
  if (session.repository.location().is_bare()) return CommandsIn::shadow;
  if (is_post_event(event)) return CommandsIn::place;
  WF_ASSIGN(const bool shows_it, shows_tree(session, target));
  const bool shows_more = target.is_protected && target.has_untracked;
  return shows_it && !shows_more ? CommandsIn::place : CommandsIn::shadow;
}

Result<git::Commit> commit_named(git::Reader& reader, const std::string& revision) {
  const auto oid = reader.resolve_commit(revision);
  if (!oid) return fail(ErrorKind::usage, fmt::format("no such commit: {}", shown(revision)));
  return reader.commit(*oid);
}

Result<git::Oid> base_tree_of_range(git::Reader& reader, const Request& request, const git::Commit& to) {
  if (request.selection == Selection::between && !reader.resolve_commit(request.from)) return git::Oid();
  WF_ASSIGN(const git::Commit from, commit_named(reader, request.from));
  if (request.selection == Selection::between) return from.tree;
  const auto base = reader.merge_base(from.id, to.id);
  if (!base) return from.tree;
  WF_ASSIGN(const git::Commit base_commit, reader.commit(*base));
  return base_commit.tree;
}

// What a commit itself brings. Of a merge only what differs from every parent: the rest came from commits that are
// judged as new ones too, or are pushed already.
Result<git::Change> own_change(const git::Repository& repository, const git::Commit& commit) {
  git::Reader& reader = repository.reader();
  if (commit.parents.empty()) return repository.tree_change({}, commit.tree);
  WF_ASSIGN(const git::Commit first, reader.commit(commit.parents.front()));
  WF_ASSIGN(git::Change change, repository.tree_change(first.tree, commit.tree));
  for (std::size_t i = 1; i < commit.parents.size(); ++i) {
    WF_ASSIGN(const git::Commit parent, reader.commit(commit.parents[i]));
    WF_ASSIGN(const std::vector<git::Delta> deltas, reader.compare_trees(parent.tree, commit.tree));
    std::set<std::string_view> changed;
    for (const git::Delta& delta : deltas) changed.insert(delta.path);
    std::erase_if(change.deltas, [&](const git::Delta& delta) { return !changed.contains(delta.path); });
  }
  return change;
}

Status add_new_commits(const Session& session, std::vector<git::Commit> commits, Target& target) {
  for (git::Commit& commit : commits) {
    WF_ASSIGN(git::Change change, own_change(session.repository, commit));
    target.new_commits.push_back({std::move(commit), std::move(change)});
  }
  return {};
}

// In CI a range is judged as its push would have been: each of its commits too.
Status add_commits_of_range(const Session& session, const Request& request, Target& target) {
  if (!judges_commits(request)) return {};
  git::Reader& reader = session.repository.reader();
  WF_ASSIGN(const git::Commit from, commit_named(reader, request.from));
  const auto known = load_config(session.repository, session.folders, session.environment, ConfigFrom::tree, from.tree);
  if (known) target.policy = known->policy;  // one that cannot be read is no policy
  const config::Policy& policy = target.policy ? *target.policy : session.config.policy;
  target.is_protected = matches_any(policy.protected_branches, request.target_branch);
  const std::vector<git::Oid> hidden = {from.id};
  WF_ASSIGN(std::vector<git::Commit> commits, reader.commits(target.tip, hidden, {}, k_most_new_commits));
  return add_new_commits(session, std::move(commits), target);
}

Result<Target> range_target(const Session& session, const Request& request) {
  git::Reader& reader = session.repository.reader();
  WF_ASSIGN(const git::Commit to, commit_named(reader, request.to));
  WF_ASSIGN(const git::Oid base_tree, base_tree_of_range(reader, request, to));
  Target target;
  WF_ASSIGN(target.change, session.repository.tree_change(base_tree, to.tree));
  WF_ASSIGN(const git::Head head, reader.head());
  target.branch = head.branch;
  target.tip = to.id;
  if (!request.branch.empty()) target.branch = request.branch;
  target.message = git::cleaned_message(to.message, "");
  WF_TRY(add_commits_of_range(session, request, target));
  WF_ASSIGN(target.commands, commands_for(session, request.event, target));
  return target;
}

// A post-hook that was not told what changed: git left ORIG_HEAD after a merge; else it was the last commit.
Request what_just_happened(const Request& request) {
  Request between = request;
  between.selection = Selection::between;
  between.from = request.event == Event::post_merge ? "ORIG_HEAD" : "HEAD^";
  between.to = "HEAD";
  return between;
}

bool is_delete(const RefUpdate& update) { return update.local_oid.empty(); }

std::string short_branch(const std::string& ref) {
  constexpr std::string_view k_heads = "refs/heads/";
  return ref.starts_with(k_heads) ? ref.substr(k_heads.size()) : std::string();
}

// The commit where the pushed work began: the merge base with the remote's tip, else the first commit on the tip's
// first-parent chain that is not new; empty when all of it is new.
Result<git::Oid> base_of(git::Reader& reader, const RefUpdate& update, const git::Commit& tip,
                         const std::vector<git::Commit>& new_commits) {
  if (!update.remote_oid.empty()) {
    if (auto base = reader.merge_base(update.remote_oid, tip.id)) return *std::move(base);
  }
  if (new_commits.empty()) return git::Oid();  // known elsewhere, but nothing of it on this branch
  std::set<git::Oid> is_new;
  for (const git::Commit& commit : new_commits) is_new.insert(commit.id);
  git::Commit at = tip;
  while (is_new.contains(at.id)) {
    if (at.parents.empty()) return git::Oid();
    WF_ASSIGN(at, reader.commit(at.parents.front()));
  }
  return at.id;
}

// The policy of the branch as the remote has it, where we know that, so that a push cannot weaken what judges it.
Result<config::Policy> policy_for(const Session& session, const RefUpdate& update, const git::Commit& tip) {
  git::Reader& reader = session.repository.reader();
  if (const auto known = reader.resolve_commit(update.remote_oid); known && !update.remote_oid.empty()) {
    WF_ASSIGN(const git::Commit remote_tip, reader.commit(*known));
    const auto config =
        load_config(session.repository, session.folders, session.environment, ConfigFrom::tree, remote_tip.tree);
    if (config) return config->policy;  // one that cannot be read is no policy
  }
  WF_ASSIGN(const config::Config config,
            load_config(session.repository, session.folders, session.environment, ConfigFrom::tree, tip.tree));
  return config.policy;
}

// Whether a push of commits that the remote has on some branch still needs judging: where it moves an existing branch,
// or reaches a protected one, the tip may owe there what it did not owe elsewhere.
bool brings_something(git::Reader& reader, const RefUpdate& update, const git::Commit& tip, bool is_protected) {
  if (short_branch(update.remote_ref).empty()) return false;
  if (update.remote_oid.empty()) return is_protected;
  return reader.merge_base(update.remote_oid, tip.id) != tip.id;
}

Result<std::optional<Target>> pushed_target(const Session& session, const Request& request, const RefUpdate& update) {
  git::Reader& reader = session.repository.reader();
  if (is_delete(update)) return std::optional<Target>();
  const auto tip_oid = reader.resolve_commit(update.local_oid);
  if (!tip_oid) return std::optional<Target>();  // a tag of a blob or tree: nothing to judge
  WF_ASSIGN(const git::Commit tip, reader.commit(*tip_oid));
  std::vector<git::Oid> hidden;
  if (!update.remote_oid.empty()) hidden.push_back(update.remote_oid);
  const std::vector<std::string> hidden_refs = {"refs/remotes/" + request.remote + "/"};
  WF_ASSIGN(std::vector<git::Commit> commits, reader.commits(tip.id, hidden, hidden_refs, k_most_new_commits));
  Target target;
  target.name = update.remote_ref;
  target.branch = short_branch(update.remote_ref);
  WF_ASSIGN(const config::Policy policy, policy_for(session, update, tip));
  target.is_protected = matches_any(policy.protected_branches, target.branch);
  target.policy = policy;
  if (commits.empty() && !brings_something(reader, update, tip, target.is_protected)) return std::optional<Target>();
  target.tip = tip.id;
  target.message = git::cleaned_message(tip.message, "");
  WF_ASSIGN(target.base, base_of(reader, update, tip, commits));
  git::Oid base_tree;
  if (!target.base.empty()) {
    WF_ASSIGN(const git::Commit base, reader.commit(target.base));
    base_tree = base.tree;
  }
  WF_ASSIGN(target.change, session.repository.tree_change(base_tree, tip.tree));
  WF_ASSIGN(target.commands, commands_for(session, request.event, target));
  WF_TRY(add_new_commits(session, std::move(commits), target));
  return std::optional(std::move(target));
}

}  // namespace

Result<std::optional<Target>> unlisted_target(const Session& session) {
  if (session.repository.location().is_bare()) return std::optional<Target>();
  git::Reader& reader = session.repository.reader();
  Target target;
  WF_ASSIGN(target.change.tree, reader.index_tree());
  if (target.change.tree.empty()) return std::optional<Target>();
  WF_ASSIGN(const git::Head head, reader.head());
  target.content = ContentFrom::worktree;
  target.is_listed = false;
  target.whole_files = true;
  target.branch = head.branch;
  target.change.base_tree = head.tree;
  return std::optional(std::move(target));
}

Result<bool> shows_index(const Session& session) {
  WF_ASSIGN(const git::WorktreeState state, session.repository.reader().worktree_state(git::Untracked::leave_out));
  return state.unstaged.empty() && state.hidden.empty();
}

Result<bool> shows_tree(const Session& session, Target& target) {
  git::Reader& reader = session.repository.reader();
  WF_ASSIGN(const git::Head head, reader.head());
  target.is_checked_out = head.tree == target.change.tree;
  if (!target.is_checked_out) return false;
  WF_TRY(reader.reload_index());
  WF_ASSIGN(git::WorktreeState state, reader.worktree_state(git::Untracked::look));
  WF_ASSIGN(const std::vector<git::Delta> staged, reader.compare_with_index(head.tree));
  target.has_untracked = state.has_untracked;
  target.unstaged = std::move(state.unstaged);
  for (const git::Delta& delta : staged) target.unstaged.push_back(delta.path);
  for (const git::Delta& delta : target.change.deltas) {  // what git does not look at may be anything, or missing
    if (std::binary_search(state.hidden.begin(), state.hidden.end(), delta.path)) target.unstaged.push_back(delta.path);
  }
  std::sort(target.unstaged.begin(), target.unstaged.end());
  return target.unstaged.empty();
}

void add_unstaged(Target& target, const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    const auto place = std::lower_bound(target.unstaged.begin(), target.unstaged.end(), path);
    if (place == target.unstaged.end() || *place != path) target.unstaged.insert(place, path);
  }
}

Result<std::vector<Target>> find_targets(const Session& session, const Request& request) {
  std::vector<Target> targets;
  if (request.event == Event::pre_push) {
    for (const RefUpdate& update : request.updates) {
      WF_ASSIGN(std::optional<Target> target, pushed_target(session, request, update));
      if (target) targets.push_back(std::move(*target));
    }
    return targets;
  }
  const auto single = [&]() -> Result<Target> {
    if (is_message_event(request.event)) return message_target(session, request);
    if (is_post_event(request.event) && request.selection == Selection::event) {
      return range_target(session, what_just_happened(request));
    }
    if (request.selection == Selection::range || request.selection == Selection::between) {
      return range_target(session, request);
    }
    if (request.selection != Selection::event) return worktree_target(session, request);
    return staged_target(session);
  };
  WF_ASSIGN(Target target, single());
  targets.push_back(std::move(target));
  return targets;
}

}  // namespace wf::run
