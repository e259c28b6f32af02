// snapshots/ID/manifest, and beside it each content as a file of its own: 0.before, 0.after, 1.before …
// (docs/formats.md). The manifest is written last, so that what it names is there.
#include "state/snapshot.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "state/sealed.h"

namespace wf::state {

namespace {

constexpr std::string_view k_name = "wf-snapshot";
constexpr int k_version = 1;
constexpr std::size_t k_most_manifest_bytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t k_most_kept = 20;
constexpr std::size_t k_most_synced_alone = 32;  // files; above, one sync of the whole file system is faster
constexpr std::uint64_t k_most_bytes = std::uint64_t{100} * 1000 * 1000;
constexpr std::int64_t k_longest_seconds = std::int64_t{7} * 24 * 3600;

os::Path all_of(const Folders& folders) { return folders.own / "snapshots"; }

os::Path content_file(const os::Path& folder, std::size_t number, std::string_view moment) {
  return folder / fmt::format("{}.{}", number, moment);
}

// "MODE =STAGED"; the mode is "-" where there is no file.
std::string text_of(const std::optional<FileMoment>& moment) {
  if (!moment) return "- ?";
  return fmt::format("{} ={}", moment->content ? fmt::format("{:o}", moment->mode) : "-", escaped(moment->staged));
}

struct Manifest {
  SnapshotHead head;
  std::vector<SnapshotFile> files;  // with empty contents where there is one
};

std::optional<FileMoment> moment_of(std::string_view mode, std::string_view staged) {
  if (!staged.starts_with('=')) return std::nullopt;
  FileMoment moment;
  moment.staged = unescaped(staged.substr(1)).value_or("");
  if (mode == "-") return moment;
  moment.content.emplace();
  for (const char digit : mode) moment.mode = moment.mode * 8 + static_cast<std::uint32_t>(digit - '0');
  return moment;
}

std::optional<Manifest> read_manifest(const os::Path& folder) {
  const auto bytes = read_bounded(folder / "manifest", k_most_manifest_bytes);
  const auto body = bytes ? unsealed(k_name, k_version, *bytes) : std::nullopt;
  if (!body) return std::nullopt;
  Manifest manifest;
  manifest.head.id = folder.filename().native();
  for (const std::string_view line : lines(*body)) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (words[0] == "what:" && words.size() == 2) manifest.head.what = unescaped(words[1]).value_or("");
    if (words[0] == "seconds:" && words.size() == 2) manifest.head.seconds = to_number(words[1]).value_or(0);
    if (words[0] != "file:" || words.size() != 6) continue;
    SnapshotFile file{unescaped(words[1]).value_or(""), moment_of(words[2], words[3]).value_or(FileMoment()),
                      moment_of(words[4], words[5])};
    manifest.files.push_back(std::move(file));
  }
  manifest.head.files = manifest.files.size();
  return manifest;
}

std::uint64_t bytes_in(const os::Path& folder) {
  std::uint64_t bytes = 0;
  for (const std::string& name : os::list_directory(folder)) {
    const auto status = os::status_of(folder / name);
    if (status) bytes += status->size;
  }
  return bytes;
}

tl::unexpected<Error> no_such(const std::string& id, std::size_t found) {
  if (id.empty())
    return fail(ErrorKind::usage, "there is nothing to undo", "only fixers, and undo itself, change files");
  return fail(ErrorKind::usage,
              fmt::format("{} the id '{}'", found == 0 ? "nothing to undo has" : "several begin with", shown(id)),
              "`wf undo --list` names them all");
}

}  // namespace

Result<FileMoment> file_moment(const os::Path& file) {
  FileMoment moment;
  const auto status = os::status_of(file);
  if (!status || status->type != os::FileType::regular) return moment;
  WF_ASSIGN(moment.content, os::read_file(file));
  moment.mode = status->mode & 07777U;
  return moment;
}

os::Path Snapshot::folder() const { return all_of(folders_) / head_.id; }

bool Snapshot::has(const std::string& path) const { return paths_.contains(path); }

Status Snapshot::add(std::vector<SnapshotFile> files) {
  if (files_.empty()) make_room();
  const std::size_t first = files_.size();
  for (SnapshotFile& file : files) {
    if (paths_.insert(file.path).second) files_.push_back(std::move(file));
  }
  WF_TRY(write_contents(first));
  return write_manifest();
}

Status Snapshot::write_contents(std::size_t first) const {
  const bool are_many = files_.size() - first > k_most_synced_alone;
  const os::Durable durable = are_many ? os::Durable::no : os::Durable::yes;
  for (std::size_t i = first; i < files_.size(); ++i) {
    const auto& content = files_[i].before.content;
    if (content) WF_TRY(os::replace_file(content_file(folder(), i, "before"), *content, 0600, durable));
  }
  return are_many ? os::sync_file_system(folder()) : Status();
}

Status Snapshot::write_end() {
  const auto is_as_before = [](const SnapshotFile& file) { return file.after == file.before; };
  if (std::all_of(files_.begin(), files_.end(), is_as_before)) {
    files_.clear();
    return os::remove_tree(folder());
  }
  for (std::size_t i = 0; i < files_.size(); ++i) {
    const auto& after = files_[i].after;
    if (after && after->content) WF_TRY(os::replace_file(content_file(folder(), i, "after"), *after->content, 0600));
  }
  return write_manifest();
}

Status Snapshot::write_manifest() const {
  std::string body = fmt::format("what: {}\nseconds: {}\n", escaped(head_.what), head_.seconds);
  for (const SnapshotFile& file : files_)
    body += fmt::format("file: {} {} {}\n", escaped(file.path), text_of(file.before), text_of(file.after));
  return os::replace_file(folder() / "manifest", sealed(k_name, k_version, body), 0600, os::Durable::yes);
}

// The newest k_most_kept of the last days, as many as the bytes allow; what is no snapshot goes, too.
void Snapshot::make_room() const {
  const std::vector<SnapshotHead> heads = list(folders_);
  std::uint64_t bytes = 0;
  std::size_t kept = 1;  // this one
  std::vector<std::string> keeping = {head_.id};
  for (const SnapshotHead& head : heads) {
    bytes += bytes_in(all_of(folders_) / head.id);
    const bool is_old = head_.seconds - head.seconds > k_longest_seconds;
    if (is_old || ++kept > k_most_kept || bytes > k_most_bytes) break;
    keeping.push_back(head.id);
  }
  for (const std::string& name : os::list_directory(all_of(folders_))) {
    if (std::find(keeping.begin(), keeping.end(), name) == keeping.end())
      (void)os::remove_tree(all_of(folders_) / name);
  }
}

std::vector<SnapshotHead> Snapshot::list(const Folders& folders) {
  std::vector<SnapshotHead> heads;
  for (const std::string& name : os::list_directory(all_of(folders))) {
    if (auto manifest = read_manifest(all_of(folders) / name)) heads.push_back(std::move(manifest->head));
  }
  // Ids say nothing of the order, and several snapshots may be of one second: the folder's time is finer.
  const auto written = [&](const SnapshotHead& head) {
    return os::status_of(all_of(folders) / head.id).value_or(os::FileStatus()).modified_ns;
  };
  std::stable_sort(heads.begin(), heads.end(), [&](const SnapshotHead& a, const SnapshotHead& b) {
    return a.seconds != b.seconds ? a.seconds > b.seconds : written(a) > written(b);
  });
  return heads;
}

Result<Snapshot> Snapshot::load(const Folders& folders, const std::string& id) {
  std::vector<SnapshotHead> fitting;
  for (const SnapshotHead& head : list(folders)) {
    if (head.id.starts_with(id)) fitting.push_back(head);
  }
  if (fitting.empty() || (!id.empty() && fitting.size() > 1)) return no_such(id, fitting.size());
  Snapshot snapshot(folders, fitting.front());
  auto manifest = read_manifest(snapshot.folder());
  if (!manifest) return no_such(id, 0);
  snapshot.files_ = std::move(manifest->files);
  for (std::size_t i = 0; i < snapshot.files_.size(); ++i) {
    SnapshotFile& file = snapshot.files_[i];
    if (file.before.content) {
      WF_ASSIGN(file.before.content, os::read_file(content_file(snapshot.folder(), i, "before")));
    }
    if (file.after && file.after->content) {
      WF_ASSIGN(file.after->content, os::read_file(content_file(snapshot.folder(), i, "after")));
    }
  }
  return snapshot;
}

}  // namespace wf::state
