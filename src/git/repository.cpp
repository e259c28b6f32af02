#include "git/repository.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "git/plumbing.h"
#include "git/readers.h"
#include "os/process.h"

namespace wf::git {

namespace {

Status measure_delta(Reader& reader, Delta& delta) {
  if (delta.is_submodule() || (delta.new_oid == delta.old_oid && !delta.new_oid.empty())) {
    if (!delta.is_submodule()) {
      WF_ASSIGN(delta.size, reader.blob_size(delta.new_oid));
    }
    return {};
  }
  const bool has_old = delta.old_mode != 0 && delta.old_mode != k_mode_submodule;
  const bool has_new = delta.new_mode != 0 && delta.new_mode != k_mode_submodule;
  std::uint64_t old_size = 0;
  if (has_old) {
    WF_ASSIGN(old_size, reader.blob_size(delta.old_oid));
  }
  if (has_new) {
    WF_ASSIGN(delta.size, reader.blob_size(delta.new_oid));
  }
  if (std::max(old_size, delta.size) > k_largest_measured_bytes) {
    delta.is_binary = true;
    return {};
  }
  std::string old_content;
  std::string new_content;
  if (has_old) {
    WF_ASSIGN(old_content, reader.blob(delta.old_oid));
  }
  if (has_new) {
    WF_ASSIGN(new_content, reader.blob(delta.new_oid));
  }
  measure(delta, old_content, new_content);
  return {};
}

Status measure_all(Reader& reader, std::vector<Delta>& deltas) {
  reader.read_ahead(deltas);
  for (Delta& delta : deltas) WF_TRY(measure_delta(reader, delta));
  std::sort(deltas.begin(), deltas.end(), [](const Delta& a, const Delta& b) { return a.path < b.path; });
  return {};
}

// The files that git could not merge by itself: it lists them in the message that it offers, as comments or not.
std::set<std::string> conflicted_paths(const os::Path& git_dir) {
  std::set<std::string> paths;
  const auto message = os::read_file_if_any(git_dir / "MERGE_MSG");
  if (!message || !*message) return paths;
  for (std::string_view line : lines(**message)) {
    if (line.starts_with("#\t") || line.starts_with('\t')) paths.emplace(trim(line.substr(line.find('\t'))));
  }
  return paths;
}

// In a merge, only what differs from every parent is the user's own work, and what conflicted and is as the other side
// has it now; the rest was judged where it came from.
Status keep_what_differs_from(Reader& reader, const Oid& parent_oid, const std::set<std::string>& conflicted,
                              std::vector<Delta>& deltas) {
  WF_ASSIGN(const Commit parent, reader.commit(parent_oid));
  WF_ASSIGN(const std::vector<Delta> against_parent, reader.compare_with_index(parent.tree));
  std::set<std::string_view> changed(conflicted.begin(), conflicted.end());
  for (const Delta& delta : against_parent) {
    changed.insert(delta.path);
    if (delta.status == DeltaStatus::renamed) changed.insert(delta.old_path);  // it is deleted here
  }
  std::erase_if(deltas, [&](const Delta& delta) { return !changed.contains(delta.path); });
  return {};
}

// As git reads lists with -z.
std::string terminated(const std::vector<std::string>& items) {
  std::string text;
  for (const std::string& item : items) text += item + '\0';
  return text;
}

}  // namespace

std::string short_oid(const Oid& oid) {
  constexpr std::size_t k_digits = 12;
  return oid.substr(0, k_digits);
}

std::uint32_t mode_of(const os::FileStatus& status) {
  constexpr std::uint32_t k_owner_executes = 0100;  // git asks no one else
  if (status.type == os::FileType::symlink) return k_mode_symlink;
  if (status.type != os::FileType::regular) return 0;
  return (status.mode & k_owner_executes) != 0 ? k_mode_executable : k_mode_file;
}

std::string text_of(const IndexEntry& entry) { return fmt::format("{:o} {}", entry.mode, entry.oid); }

std::optional<IndexEntry> index_entry_of(const std::string& path, std::string_view text) {
  const std::vector<std::string_view> words = split(text, ' ');
  if (words.size() != 2) return std::nullopt;
  return IndexEntry{path, octal(words[0]), Oid(words[1])};
}

std::string_view Commit::subject() const { return std::string_view(message).substr(0, message.find('\n')); }

Result<Repository> Repository::open(const os::Path& start, const os::Environment& environment, StartedBy by) {
  if (auto opened = open_with_libgit2(start, environment, by)) {
    return Repository(std::move(opened->location), environment, std::move(opened->reader), false);
  }
  WF_ASSIGN(OpenedReader opened, open_with_plumbing(start, environment));
  return Repository(std::move(opened.location), environment, std::move(opened.reader), true);
}

Result<Change> Repository::staged_change() const {
  if (location_.is_bare()) return fail(ErrorKind::repository, "a bare repository has no index: nothing can be staged");
  WF_ASSIGN(const Head head, reader_->head());
  WF_ASSIGN(const std::vector<Oid> parents, merge_heads());
  Change change;
  change.base_tree = head.tree;
  WF_ASSIGN(change.deltas, reader_->compare_with_index(head.tree));
  const std::set<std::string> conflicted =
      parents.empty() ? std::set<std::string>() : conflicted_paths(location_.git_dir);
  for (const Oid& parent : parents) WF_TRY(keep_what_differs_from(*reader_, parent, conflicted, change.deltas));
  WF_TRY(measure_all(*reader_, change.deltas));
  WF_ASSIGN(change.tree, reader_->index_tree());
  return change;
}

Result<Change> Repository::tree_change(const Oid& old_tree, const Oid& new_tree) const {
  Change change;
  change.base_tree = old_tree;
  change.tree = new_tree;
  WF_ASSIGN(change.deltas, reader_->compare_trees(old_tree, new_tree));
  WF_TRY(measure_all(*reader_, change.deltas));
  return change;
}

Operation Repository::operation() const {
  const os::Path& folder = location_.git_dir;
  if (const auto parents = merge_heads(); !parents || !parents->empty()) return Operation::merge;
  if (os::exists(folder / "rebase-merge")) return Operation::rebase;
  if (os::exists(folder / "rebase-apply")) {
    return os::exists(folder / "rebase-apply" / "applying") ? Operation::am : Operation::rebase;
  }
  if (os::exists(folder / "CHERRY_PICK_HEAD")) return Operation::cherry_pick;
  if (os::exists(folder / "REVERT_HEAD")) return Operation::revert;
  if (os::exists(folder / "BISECT_LOG")) return Operation::bisect;
  return Operation::none;
}

Result<std::vector<Oid>> Repository::merge_heads() const {
  WF_ASSIGN(const auto merge_head, os::read_file_if_any(location_.git_dir / "MERGE_HEAD"));
  std::vector<Oid> heads;
  if (merge_head) {
    for (const std::string_view line : lines(*merge_head)) heads.emplace_back(trim(line));
    return heads;
  }
  constexpr std::string_view k_prefix = "GITHEAD_";
  const auto& variables = environment_.variables();
  for (auto at = variables.lower_bound(k_prefix); at != variables.end() && at->first.starts_with(k_prefix); ++at) {
    Oid oid = at->first.substr(k_prefix.size());
    if (oid.size() >= 40 && oid.find_first_not_of("0123456789abcdef") == Oid::npos) heads.push_back(std::move(oid));
  }
  return heads;
}

Status Repository::check_out_staged(const std::vector<std::string>& paths, const os::Path& folder) const {
  const std::string prefix = "--prefix=" + folder.native() + "/";
  WF_TRY(Plumbing(location_, environment_)
             .run({"checkout-index", "--force", "--ignore-skip-worktree-bits", prefix, "-z", "--stdin"},
                  terminated(paths)));
  return {};
}

Status Repository::stage_worktree(const std::vector<std::string>& paths) const {
  return update_index("--stdin", terminated(paths));
}

Result<Oid> Repository::write_blob(std::string_view content) const {
  WF_ASSIGN(const std::string oid, Plumbing(location_, environment_).run({"hash-object", "-w", "--stdin"}, content));
  return Oid(without_newline(oid));
}

Status Repository::stage_entries(const std::vector<IndexEntry>& entries) const {
  std::vector<std::string> lines;
  lines.reserve(entries.size());
  for (const IndexEntry& entry : entries) lines.push_back(fmt::format("{}\t{}", text_of(entry), entry.path));
  return update_index("--index-info", terminated(lines));
}

// A temporary index that git has removed, or is about to, because the commit was given up, is not made anew:
// `commit -a` has its one where the lock of the real one is.
Status Repository::update_index(const char* from, const std::string& input) const {
  const bool is_temporary = location_.index.extension() == ".lock";  // index.lock, next-index-PID.lock
  if (is_temporary && (os::was_interrupted() || !os::exists(location_.index))) return {};
  WF_TRY(Plumbing(location_, environment_)
             .run({"update-index", "-z", from}, input, os::OnInterrupt::finish)
             .map_error([](const Error& error) { return error.within("staging a fix"); }));
  if (is_temporary && os::was_interrupted())
    return os::remove_file(location_.index);  // git may have done so just before
  return reader_->reload_index();
}

Result<std::vector<SubmoduleState>> Repository::submodules() const {
  WF_ASSIGN(const std::vector<IndexEntry> entries, reader_->index_entries());
  std::vector<SubmoduleState> states;
  std::vector<std::string> checked_out;
  for (const IndexEntry& entry : entries) {
    if (entry.mode != k_mode_submodule) continue;
    if (os::exists(location_.worktree / entry.path / ".git")) {
      checked_out.push_back(entry.path);
    } else {
      states.push_back({entry.path, true});
    }
  }
  if (checked_out.empty()) return states;
  WF_ASSIGN(std::vector<SubmoduleState> different, Plumbing(location_, environment_).submodules(checked_out));
  std::move(different.begin(), different.end(), std::back_inserter(states));
  return states;
}

Result<Oid> Repository::write_index_tree(const os::Path& copy) const {
  WF_TRY(os::remove_file(copy));
  if (os::exists(location_.index)) WF_TRY(os::copy_file(location_.index, copy, 0600));
  os::Environment environment = environment_;
  environment.set("GIT_DIR", location_.git_dir.native());
  environment.set("GIT_WORK_TREE", location_.worktree.native());
  const auto tree = Plumbing(location_, environment)
                        .with("GIT_INDEX_FILE", copy.native())
                        .run({"-c", "core.splitIndex=false", "write-tree"});
  (void)os::remove_file(copy);
  WF_TRY(tree);
  return Oid(without_newline(*tree));
}

os::Path Repository::hooks_folder() const {
  const auto configured = reader_->config("core.hookspath");
  if (!configured || configured->empty()) return location_.common_dir / "hooks";
  // "~", "~user" and "%(prefix)" are git's to expand: a static program cannot look up users.
  if (configured->starts_with('~') || configured->starts_with("%(")) {
    const auto path =
        Plumbing(location_, environment_).run({"rev-parse", "--path-format=absolute", "--git-path", "hooks"});
    if (path) return without_newline(*path);
  }
  const os::Path& base = location_.is_bare() ? location_.git_dir : location_.worktree;
  return (base / *configured).lexically_normal();
}

MessageForm Repository::message_form() const {
  MessageForm form;
  for (const char* name : {"core.commentstring", "core.commentchar"}) {
    const auto configured = reader_->config(name);
    if (!configured || configured->empty()) continue;
    form.comment_is_chosen_by_git = *configured == "auto";
    if (!form.comment_is_chosen_by_git) form.comment = *configured;
    break;
  }
  // Git gives its index to the hooks of a commit; a person who runs us has perhaps set GIT_EDITOR for themselves.
  const bool is_edited = environment_.get("GIT_EDITOR") != ":" || !environment_.has("GIT_INDEX_FILE");
  const std::string cleanup = reader_->config("commit.cleanup").value_or("default");
  if (cleanup == "verbatim") form.cleanup = Cleanup::verbatim;
  if (cleanup == "whitespace" || cleanup == "scissors") form.cleanup = Cleanup::whitespace;
  if (cleanup == "default" && !is_edited) form.cleanup = Cleanup::unedited;
  return form;
}

Result<std::string> Repository::committer() const {
  WF_ASSIGN(const std::string identity, Plumbing(location_, environment_).run({"var", "GIT_COMMITTER_IDENT"}));
  const std::size_t end = identity.rfind('>');  // the time follows
  if (end == std::string::npos) return fail(ErrorKind::repository, "git names no committer");
  return identity.substr(0, end + 1);
}

}  // namespace wf::git
