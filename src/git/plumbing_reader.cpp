#include "git/plumbing_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <climits>
#include <functional>
#include <set>

#include "base/text.h"
#include "git/attributes.h"
#include "git/readers.h"

namespace wf::git {

namespace {

// Contents are read in portions of this size and kept up to that; what does not fit is read when it is asked for.
constexpr std::uint64_t k_portion_bytes = 32'000'000;
constexpr std::uint64_t k_kept_bytes = 128'000'000;

// "MODE OID STAGE\tpath" of ls-files -s, or "MODE TYPE OID\tpath" of ls-tree. An unmerged path has several entries, of
// which the first is taken; a folder is none.
std::vector<IndexEntry> parse_entries(std::string_view output) {
  std::vector<IndexEntry> entries;
  for (const std::string_view line : split(output, '\0')) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const std::vector<std::string_view> words = split(line.substr(0, tab), ' ');
    const std::string_view path = line.substr(tab + 1);
    if (words.size() != 3 || words[1] == "tree" || (!entries.empty() && entries.back().path == path)) continue;
    const bool has_type = words[1] == "blob" || words[1] == "commit";
    entries.push_back({std::string(path), octal(words[0]), Oid(has_type ? words[2] : words[1])});
  }
  return entries;
}

Commit parse_commit(const Oid& oid, std::string_view content) {
  Commit commit;
  commit.id = oid;
  while (!content.empty() && content.front() != '\n') {
    const std::string_view line = content.substr(0, content.find('\n'));
    if (line.starts_with("tree ") && commit.tree.empty()) commit.tree = line.substr(5);
    if (line.starts_with("parent ")) commit.parents.emplace_back(line.substr(7));
    if (line.starts_with("author ")) commit.author = line.substr(7, line.rfind('>') - 6);  // a time follows
    content.remove_prefix(std::min(line.size() + 1, content.size()));
  }
  if (!content.empty()) commit.message = content.substr(1);
  return commit;
}

// Visits the objects in the output of `git cat-file --batch`: "OID TYPE SIZE\nCONTENT\n"; missing ones are passed over.
void visit_objects(std::string_view output, const std::function<void(Oid, std::string_view)>& visit) {
  while (!output.empty()) {
    const std::size_t end = std::min(output.find('\n'), output.size());
    const std::vector<std::string_view> words = split(output.substr(0, end), ' ');
    output.remove_prefix(std::min(end + 1, output.size()));
    const auto size = words.size() == 3 ? to_number(words[2]) : std::nullopt;
    if (!size) continue;
    const std::string_view content = output.substr(0, static_cast<std::size_t>(*size));
    output.remove_prefix(std::min(content.size() + 1, output.size()));
    visit(Oid(words[0]), content);
  }
}

std::string joined(const std::vector<std::string>& parts, char end) {
  std::string text;
  for (const std::string& part : parts) text += part + end;
  return text;
}

// Of two variables with a list of folders, as GIT_ALTERNATE_OBJECT_DIRECTORIES wants them: quoted, since a folder's
// name may contain the separator.
std::string object_folder_list(const os::Path& folder, const std::optional<std::string>& others) {
  std::string quoted = "\"";
  for (const char c : folder.native()) quoted += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
  quoted += '"';
  return others && !others->empty() ? quoted + ':' + *others : quoted;
}

}  // namespace

PlumbingReader::~PlumbingReader() {
  if (!tree_folder_.empty()) (void)os::remove_tree(tree_folder_);
}

Result<Head> PlumbingReader::head() {
  Head head;
  const auto target = git_.run({"symbolic-ref", "-q", "HEAD"});
  if (target) {
    std::string_view branch = without_newline(*target);
    if (branch.starts_with("refs/heads/")) branch.remove_prefix(std::string_view("refs/heads/").size());
    head.branch = branch;
  }
  auto commit = git_.run({"rev-parse", "--verify", "HEAD"});
  if (!commit) {
    // Unborn, unless there is a file that git cannot read as a ref.
    const bool is_unborn = target && !os::exists(location_.common_dir / without_newline(*target));
    if (is_unborn) return head;
    return tl::unexpected(commit.error().within("reading HEAD"));
  }
  head.commit = without_newline(*commit);
  WF_ASSIGN(const Commit tip, this->commit(head.commit));
  head.tree = tip.tree;
  return head;
}

std::optional<std::string> PlumbingReader::config(const std::string& name) {
  if (!config_) config_ = git_.config();
  const auto found = config_->find(canonical_config_name(name));
  if (found == config_->end()) return std::nullopt;
  return found->second;
}

Result<std::vector<Delta>> PlumbingReader::compare_with_index(const Oid& tree) {
  WF_ASSIGN(const Oid old_tree, tree_or_empty(tree));
  return git_.compare_with_index(old_tree);
}

Result<std::vector<Delta>> PlumbingReader::compare_trees(const Oid& old_tree, const Oid& new_tree) {
  WF_ASSIGN(const Oid old_one, tree_or_empty(old_tree));
  WF_ASSIGN(const Oid new_one, tree_or_empty(new_tree));
  return git_.compare_trees(old_one, new_one);
}

Result<std::string> PlumbingReader::blob(const Oid& oid) {
  {
    const std::scoped_lock lock(mutex_);
    if (const auto found = blobs_.find(oid); found != blobs_.end()) return found->second;
  }
  return git_.run({"cat-file", "blob", oid});
}

Result<std::uint64_t> PlumbingReader::blob_size(const Oid& oid) {
  {
    const std::scoped_lock lock(mutex_);
    if (const auto found = sizes_.find(oid); found != sizes_.end()) return found->second;
  }
  WF_ASSIGN(const std::string output, git_.run({"cat-file", "-s", oid}));
  const auto size = to_number(without_newline(output));
  if (!size) return fail(ErrorKind::repository, "git's object size cannot be understood");
  return static_cast<std::uint64_t>(*size);
}

// `git write-tree` writes: the new trees, and the index with them noted in it. So it gets a copy of the index and, as
// its object database, a temporary folder with the real one behind it; from then on every question sees both.
Result<Oid> PlumbingReader::index_tree() {
  if (tree_folder_.empty()) {
    auto folder = os::make_temporary_directory("wf-tree-");
    if (!folder) return Oid();
    tree_folder_ = std::move(*folder);
    const os::Environment& environment = git_.environment();
    const auto real = environment.get("GIT_OBJECT_DIRECTORY");
    const os::Path objects = real && !real->empty() ? os::Path(*real) : location_.common_dir / "objects";
    const std::string others = object_folder_list(objects, environment.get("GIT_ALTERNATE_OBJECT_DIRECTORIES"));
    git_ = git_.with("GIT_OBJECT_DIRECTORY", tree_folder_.native()).with("GIT_ALTERNATE_OBJECT_DIRECTORIES", others);
  }
  const os::Path copy = tree_folder_ / "index";
  if (os::exists(location_.index)) {
    WF_TRY(os::copy_file(location_.index, copy, 0600));
  } else {
    WF_TRY(os::remove_file(copy));
  }
  const auto tree =
      git_.with("GIT_INDEX_FILE", copy.native()).run({"-c", "core.splitIndex=false", "write-tree", "--missing-ok"});
  if (tree) return Oid(without_newline(*tree));
  WF_ASSIGN(const std::string unmerged, git_.run({"ls-files", "-z", "--unmerged"}));
  if (!unmerged.empty()) return Oid();
  return tl::unexpected(tree.error());
}

Result<std::vector<IndexEntry>> PlumbingReader::index_entries() {
  WF_ASSIGN(const std::string output, git_.run({"ls-files", "-z", "-s"}));
  return parse_entries(output);
}

Result<std::vector<IndexEntry>> PlumbingReader::tree_entries(const Oid& tree) {
  WF_ASSIGN(const Oid root, tree_or_empty(tree));
  WF_ASSIGN(const std::string output, git_.run({"ls-tree", "-r", "-z", "--full-tree", root}));
  return parse_entries(output);
}

std::optional<IndexEntry> PlumbingReader::index_entry(const std::string& path) {
  const auto output = git_.run({"ls-files", "-z", "-s", "--", path});
  if (!output) return std::nullopt;
  const bool is_merged = contains(output->substr(0, output->find('\t')), " 0");
  const std::vector<IndexEntry> entries = parse_entries(*output);
  if (entries.empty() || entries.front().path != path || !is_merged) return std::nullopt;
  return entries.front();
}

std::optional<IndexEntry> PlumbingReader::tree_entry(const Oid& tree, const std::string& path) {
  if (tree.empty()) return std::nullopt;
  const auto output = git_.run({"ls-tree", "-z", "--full-tree", tree, "--", path});
  if (!output) return std::nullopt;
  const std::vector<IndexEntry> entries = parse_entries(*output);
  if (entries.empty() || entries.front().path != path) return std::nullopt;
  return entries.front();
}

Status PlumbingReader::reload_index() {
  const std::scoped_lock lock(mutex_);
  has_attributes_.reset();
  attributes_.clear();
  return {};
}

// `ls-files -v` says a lower-case letter for assume-unchanged, S for skip-worktree.
Result<WorktreeState> PlumbingReader::worktree_state(Untracked untracked) {
  WF_ASSIGN(WorktreeState state, git_.worktree_state(untracked));
  WF_ASSIGN(const std::string tagged, git_.run({"ls-files", "-z", "-v"}));
  for (const std::string_view line : split(tagged, '\0')) {
    const bool is_hidden = line.size() > 2 && (line[0] == 'S' || (line[0] >= 'a' && line[0] <= 'z'));
    if (is_hidden) state.hidden.emplace_back(line.substr(2));
  }
  std::sort(state.hidden.begin(), state.hidden.end());
  return state;
}

Result<std::vector<WorktreeFile>> PlumbingReader::worktree_files() {
  WF_ASSIGN(const WorktreeState state, worktree_state(Untracked::leave_out));
  WF_ASSIGN(std::vector<IndexEntry> entries, index_entries());
  std::vector<WorktreeFile> files;
  files.reserve(entries.size());
  for (IndexEntry& entry : entries) {
    WorktreeFile& file = files.emplace_back();
    const auto status = os::status_of(location_.worktree / entry.path);
    if (status) {
      file.mode = mode_of(*status);
      file.size = status->size;
    }
    file.is_unstaged = std::binary_search(state.unstaged.begin(), state.unstaged.end(), entry.path);
    file.entry = std::move(entry);
  }
  return files;
}

bool PlumbingReader::has_attributes() {
  if (!has_attributes_) {
    const auto inside =
        git_.with("GIT_LITERAL_PATHSPECS", "0").run({"ls-files", "-z", "--", ":(glob)**/.gitattributes"});
    has_attributes_ = !inside || !inside->empty() ||
                      has_outside_attributes(location_, git_.environment(), config("core.attributesfile"));
  }
  return *has_attributes_;
}

Result<Attributes> PlumbingReader::attributes(const std::string& path) {
  const std::scoped_lock lock(mutex_);
  if (!has_attributes()) return Attributes();
  if (!attributes_.contains(path)) WF_TRY(read_attributes({path}));
  return attributes_[path];
}

Status PlumbingReader::read_attributes(const std::vector<std::string>& paths) {
  std::vector<std::string> arguments = {"check-attr", "--cached", "--stdin", "-z"};
  arguments.insert(arguments.end(), k_attribute_names.begin(), k_attribute_names.end());
  WF_ASSIGN(const std::string output, git_.run(std::move(arguments), joined(paths, '\0')));
  const std::vector<std::string_view> fields = split(output, '\0');
  for (std::size_t i = 0; i + 2 < fields.size(); i += 3)
    note_attribute(attributes_[std::string(fields[i])], fields[i + 1], fields[i + 2]);
  return {};
}

void PlumbingReader::read_ahead(std::span<const Delta> deltas) {
  const std::scoped_lock lock(mutex_);
  std::set<Oid> oids;
  std::vector<std::string> paths;
  for (const Delta& delta : deltas) {
    if (delta.old_mode != k_mode_submodule && !sizes_.contains(delta.old_oid)) oids.insert(delta.old_oid);
    if (delta.new_mode != k_mode_submodule && !sizes_.contains(delta.new_oid)) oids.insert(delta.new_oid);
    if (!attributes_.contains(delta.path)) paths.push_back(delta.path);
  }
  oids.erase(Oid());
  // What fails here fails again, and is told, when it is asked for.
  if (!oids.empty() && read_sizes({oids.begin(), oids.end()})) (void)read_blobs({oids.begin(), oids.end()});
  if (!paths.empty() && has_attributes()) (void)read_attributes(paths);
}

Status PlumbingReader::read_sizes(const std::vector<Oid>& oids) {
  WF_ASSIGN(const std::string output, git_.run({"cat-file", "--batch-check"}, joined(oids, '\n')));
  for (const std::string_view line : lines(output)) {
    const std::vector<std::string_view> words = split(line, ' ');
    const auto size = words.size() == 3 ? to_number(words[2]) : std::nullopt;
    if (size) sizes_[Oid(words[0])] = static_cast<std::uint64_t>(*size);
  }
  return {};
}

Status PlumbingReader::read_blobs(const std::vector<Oid>& oids) {
  std::vector<Oid> portion;
  std::uint64_t portion_bytes = 0;
  const auto read_portion = [&]() -> Status {
    if (portion.empty()) return {};
    WF_ASSIGN(const std::string output, git_.run({"cat-file", "--batch"}, joined(portion, '\n')));
    visit_objects(output, [&](Oid oid, std::string_view content) { blobs_[std::move(oid)] = content; });
    portion.clear();
    portion_bytes = 0;
    return {};
  };
  for (const Oid& oid : oids) {
    const auto size = sizes_.find(oid);
    if (size == sizes_.end() || size->second > k_largest_measured_bytes) continue;
    if (blob_bytes_ + size->second > k_kept_bytes) break;
    portion.push_back(oid);
    portion_bytes += size->second;
    blob_bytes_ += size->second;
    if (portion_bytes > k_portion_bytes) WF_TRY(read_portion());
  }
  return read_portion();
}

Result<Commit> PlumbingReader::commit(const Oid& oid) {
  WF_ASSIGN(const std::string output, git_.run({"cat-file", "commit", oid}));
  return as_git_sees_it(parse_commit(oid, output));
}

// A shallow clone lacks the parents of its oldest commits; git behaves as if those had none.
Commit PlumbingReader::as_git_sees_it(Commit commit) {
  if (!shallow_) {
    const auto content = os::read_file_if_any(location_.common_dir / "shallow").value_or(std::nullopt);
    shallow_.emplace();
    for (const std::string_view line : lines(content ? *content : std::string_view())) shallow_->emplace(trim(line));
  }
  if (shallow_->contains(commit.id)) commit.parents.clear();
  return commit;
}

Result<std::vector<Commit>> PlumbingReader::commits(const Oid& tip, std::span<const Oid> hidden,
                                                    std::span<const std::string> hidden_refs, std::size_t limit) {
  // With --ignore-missing a tip that is missing would be passed over, too.
  WF_TRY(git_.run({"cat-file", "-e", tip + "^{commit}"}));
  const std::string count = fmt::format("--max-count={}", std::min<std::size_t>(limit, INT_MAX));
  std::vector<std::string> arguments = {"rev-list", "--date-order", "--ignore-missing", count, tip, "--not"};
  arguments.insert(arguments.end(), hidden.begin(), hidden.end());
  for (const std::string& refs : hidden_refs) arguments.push_back("--glob=" + refs + "*");
  WF_ASSIGN(const std::string ids, git_.run(std::move(arguments)));
  std::vector<Commit> found;
  if (ids.empty()) return found;
  WF_ASSIGN(const std::string contents, git_.run({"cat-file", "--batch"}, ids));
  visit_objects(contents, [&](const Oid& oid, std::string_view content) {
    found.push_back(as_git_sees_it(parse_commit(oid, content)));
  });
  return found;
}

std::optional<Oid> PlumbingReader::merge_base(const Oid& a, const Oid& b) {
  const auto base = git_.run({"merge-base", a, b});
  if (!base || base->empty()) return std::nullopt;
  return Oid(without_newline(*base));
}

std::optional<Oid> PlumbingReader::resolve_commit(const std::string& revision) {
  const auto oid = git_.run({"rev-parse", "--verify", "-q", "--end-of-options", revision + "^{commit}"});
  if (!oid || oid->starts_with('^')) return std::nullopt;  // "^main" is not one commit
  return Oid(without_newline(*oid));
}

Result<Oid> PlumbingReader::hash(std::string_view content) {
  WF_ASSIGN(const std::string output, git_.run({"hash-object", "--stdin", "--no-filters"}, content));
  return Oid(without_newline(output));
}

Result<Oid> PlumbingReader::tree_or_empty(const Oid& tree) {
  if (!tree.empty()) return tree;
  if (empty_tree_.empty()) {
    WF_ASSIGN(const std::string output, git_.run({"hash-object", "-t", "tree", "/dev/null"}));
    empty_tree_ = without_newline(output);
  }
  return empty_tree_;
}

void locate_index(Location& location, const os::Environment& environment) {
  location.index = location.git_dir / "index";
  const auto named = environment.get("GIT_INDEX_FILE");
  if (!named || named->empty()) return;
  location.index = ((location.is_bare() ? location.git_dir : location.worktree) / *named).lexically_normal();
  location.has_partial_index = location.index.filename().native().starts_with("next-index-");
}

Result<OpenedReader> open_with_plumbing(const os::Path& start, const os::Environment& environment) {
  Location here;
  here.worktree = start;  // where git is run until we know better
  const Plumbing git(here, environment);
  const auto output =
      git.run({"rev-parse", "--path-format=absolute", "--git-dir", "--git-common-dir", "--is-bare-repository"});
  if (!output) {
    Error error = output.error();
    constexpr std::string_view k_command = "git rev-parse: ";
    if (error.message.starts_with(k_command)) error.message.erase(0, k_command.size());
    return tl::unexpected(std::move(error));
  }
  const std::vector<std::string_view> answers = lines(*output);
  if (answers.size() != 3) return fail(ErrorKind::repository, "git rev-parse: unexpected answer");
  Location location;
  location.git_dir = answers[0];
  location.common_dir = answers[1];
  if (answers[2] != "true") {
    const auto top = git.run({"rev-parse", "--show-toplevel"});
    if (top) location.worktree = without_newline(*top);
  }
  locate_index(location, environment);
  return OpenedReader{location, std::make_unique<PlumbingReader>(location, environment)};
}

}  // namespace wf::git
