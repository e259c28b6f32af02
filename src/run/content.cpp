#include "run/content.h"

#include <map>
#include <memory>
#include <mutex>

namespace wf::run {

namespace {

Result<std::string> worktree_content(const os::Path& path, bool is_symlink) {
  return is_symlink ? os::read_link(path) : os::read_file(path);
}

// All paths of the target's tree; the index's when the tree is not known (unmerged, worktree runs).
std::vector<std::string> names_of(const Session& session, const git::Oid& tree) {
  auto entries =
      tree.empty() ? session.repository.reader().index_entries() : session.repository.reader().tree_entries(tree);
  std::vector<std::string> names;
  if (!entries) return names;
  names.reserve(entries->size());
  for (git::IndexEntry& entry : *entries) names.push_back(std::move(entry.path));
  return names;
}

// Of a first line, as much as anybody looks at.
constexpr std::size_t k_longest_line = 256;

using OtherContent = Result<std::optional<std::string>>;

// A file of the target's tree that is not judged itself; a link or a folder of that name is none.
OtherContent content_of(const Session& session, const Target& target, const std::string& path) {
  if (target.content == ContentFrom::worktree) {
    const os::Path file = session.repository.location().worktree / path;
    const auto status = os::status_of(file);
    if (!status || status->type != os::FileType::regular) return std::optional<std::string>();
    WF_ASSIGN(std::string content, os::read_file(file));
    return std::optional(std::move(content));
  }
  git::Reader& reader = session.repository.reader();
  const git::Oid& tree = target.change.tree;
  const auto entry = tree.empty() ? reader.index_entry(path) : reader.tree_entry(tree, path);
  const bool is_file = entry && (entry->mode == git::k_mode_file || entry->mode == git::k_mode_executable);
  if (!is_file) return std::optional<std::string>();
  WF_ASSIGN(std::string content, reader.blob(entry->oid));
  return std::optional(std::move(content));
}

}  // namespace

gates::FileView file_view(const Session& session, const git::Delta& delta, ContentFrom from, bool whole_file) {
  git::Reader& reader = session.repository.reader();
  gates::FileView::Loader content;
  if (from == ContentFrom::worktree) {
    const os::Path path = session.repository.location().worktree / delta.path;
    content = [path, is_symlink = delta.is_symlink()] { return worktree_content(path, is_symlink); };
  } else {
    content = [&reader, oid = delta.new_oid] { return reader.blob(oid); };
  }
  gates::FileView::Loader previous;
  const bool has_previous = delta.old_mode != 0 && delta.old_mode != git::k_mode_submodule && !delta.old_oid.empty();
  if (has_previous) previous = [&reader, oid = delta.old_oid] { return reader.blob(oid); };
  gates::FileView view(delta.path, std::move(content), std::move(previous));
  view.mode = delta.new_mode;
  view.previous_mode = delta.old_mode;
  view.status = delta.status;
  view.size = delta.size;
  view.all_lines_are_new = whole_file || delta.status == git::DeltaStatus::added;
  view.added = delta.added;
  if (const auto attributes = reader.attributes(delta.path)) view.is_filtered_by_lfs = attributes->is_lfs;
  return view;
}

gates::FileView old_file_view(const Session& session, const git::Delta& delta) {
  git::Reader& reader = session.repository.reader();
  const std::string& path = delta.old_path.empty() ? delta.path : delta.old_path;
  gates::FileView view(
      path, [&reader, oid = delta.old_oid] { return reader.blob(oid); }, nullptr);
  view.mode = delta.old_mode;
  return view;
}

bool keeps_its_form(const Session& session, const std::string& path) {
  const auto attributes = session.repository.reader().attributes(path);
  return attributes && (attributes->is_not_text || attributes->ignores_whitespace || attributes->is_generated ||
                        attributes->is_vendored);
}

lanes::FactsOf facts_of(const Session& session, ContentFrom from) {
  return [&session, from](const git::Delta& delta) {
    lanes::FileFacts facts;
    if (const auto attributes = session.repository.reader().attributes(delta.path)) {
      facts.is_generated = attributes->is_generated;
      facts.is_vendored = attributes->is_vendored;
      facts.is_documentation = attributes->is_documentation;
    }
    const bool is_old = delta.is_deletion();
    const std::uint32_t mode = is_old ? delta.old_mode : delta.new_mode;
    const bool is_file = mode == git::k_mode_file || mode == git::k_mode_executable;
    if (!is_file || delta.is_binary || !lanes::wants_first_line(delta)) return facts;
    const auto content = from == ContentFrom::worktree && !is_old
                             ? os::read_part(session.repository.location().worktree / delta.path, 0, k_longest_line)
                             : session.repository.reader().blob(is_old ? delta.old_oid : delta.new_oid);
    if (content) facts.first_line = content->substr(0, std::min(content->find('\n'), k_longest_line));
    return facts;
  };
}

gates::Surroundings surroundings_of(const Session& session, const Target& target, const std::set<std::string>& files) {
  struct LazyNames {
    std::once_flag once;
    std::optional<gates::NameSet> names;
  };
  gates::Surroundings surroundings;
  const git::Operation operation = session.repository.operation();
  surroundings.is_merging = operation == git::Operation::merge || operation == git::Operation::rebase;
  surroundings.branch = target.branch;
  const auto lazy = std::make_shared<LazyNames>();
  surroundings.names = [lazy, &session, tree = target.change.tree]() -> const gates::NameSet& {
    std::call_once(lazy->once, [&] { lazy->names.emplace(names_of(session, tree)); });
    return *lazy->names;
  };
  surroundings.variable = [&session](const std::string& name) { return session.environment.get(name); };
  surroundings.machine_file = machine_file;
  // Read now: only blobs may be asked of the reader while several threads do.
  std::map<std::string, OtherContent> contents;
  for (const std::string& path : files) contents.emplace(path, content_of(session, target, path));
  surroundings.file = [known = std::move(contents)](const std::string& path) -> OtherContent {
    const auto found = known.find(path);
    WF_ASSERT(found != known.end());
    return found->second;
  };
  return surroundings;
}

std::optional<std::string> machine_file(const os::Path& path) {
  auto content = os::read_file(path);
  return content ? std::optional(*std::move(content)) : std::nullopt;
}

}  // namespace wf::run
