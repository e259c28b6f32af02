// Builtin: a check done in process on the staged content itself. It gets a view of one file, touches nothing, and
// answers with findings; some can also say what the content should be (a fixer).
// The ids, arguments and judgements are those of pre-commit-hooks 6.0.0 where it has the check (docs/gates.md).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "gates/outcome.h"
#include "gates/text_facts.h"
#include "git/change.h"
#include "git/message.h"

namespace wf::gates {

// One file as a built-in sees it. Content is loaded on first use and then shared by all built-ins that look at the
// file. Not for several threads at once.
class FileView {
 public:
  using Loader = std::function<Result<std::string>()>;

  std::string path;  // from the top of the worktree
  std::uint32_t mode = git::k_mode_file;
  git::DeltaStatus status = git::DeltaStatus::modified;
  std::uint32_t previous_mode = 0;    // before the change; 0: there was no file
  std::uint64_t size = 0;             // bytes of the content
  bool all_lines_are_new = true;      // the file is new, or we look at whole files
  std::vector<git::LineRange> added;  // the added lines when all_lines_are_new is false; sorted
  bool is_filtered_by_lfs = false;    // the attribute filter=lfs

  FileView(std::string file_path, Loader content, Loader previous);

  // The content (a symlink's target for symlinks). Errors: io or repository when it cannot be read.
  Result<std::string_view> content() const;
  // The content before the change; nothing when there was none.
  Result<std::optional<std::string_view>> previous() const;
  bool is_added_line(std::uint32_t line) const;
  bool is_symlink() const { return mode == git::k_mode_symlink; }
  // Of the content; false throughout when it cannot be read.
  const TextFacts& facts() const;
  // By the rule of pre-commit's `identify`: no odd control character in the first 1,024 bytes.
  bool is_text() const;

 private:
  bool looks_like_text() const;

  Loader load_content_;
  Loader load_previous_;  // null: there was none
  mutable std::optional<Result<std::string>> content_;
  mutable std::optional<Result<std::string>> previous_;
  mutable std::optional<TextFacts> facts_;
  mutable std::optional<bool> is_text_;
};

// All names of the tree that will be committed, built once per run and only when a built-in asks.
class NameSet {
 public:
  explicit NameSet(std::vector<std::string> paths);
  bool has(std::string_view path) const;  // as file or as folder
  bool has_folder(std::string_view path) const;
  // Other names (files or folders) that are the same but for ASCII case and differ from `path`.
  std::vector<std::string> differing_only_in_case(std::string_view path) const;

 private:
  const std::string& name(std::size_t i) const;  // the files, then the folders

  std::vector<std::string> files_;                                      // sorted
  std::vector<std::string> folders_;                                    // sorted
  std::vector<std::pair<std::uint64_t, std::uint32_t>> by_lower_case_;  // checksum of the lower-case name → its number
};

// What a built-in may know of the repository.
struct Surroundings {
  bool is_merging = false;                              // a merge or rebase is in progress
  std::string branch = {};                              // empty when detached
  std::function<const NameSet&()> names = {};           // may be called from several threads
  git::MessageForm message = {};                        // how git will treat the commit message
  bool is_message_prepared = false;                     // it is what git offers the author, not yet what they wrote
  std::function<Result<std::string>()> committer = {};  // "Name <mail>"
  // Of the environment, and a file of the machine (an absolute path); nothing when there is none. Any thread may ask.
  std::function<std::optional<std::string>(const std::string& name)> variable = {};
  std::function<std::optional<std::string>(const std::string& path)> machine_file = {};
  // The content of another file, by its path from the top, in the tree that is judged (by hand: as it lies there).
  // Nothing when it is not there. Only of files that reads() names; may be called from several threads.
  std::function<Result<std::optional<std::string>>(const std::string& path)> file = {};
  // The path from the top of what FileView names otherwise, by hand in a subfolder; null: it is that already.
  std::function<std::string(const std::string& path)> from_top = {};
};

// What a built-in's verdict depends on; exactly this goes into the verdict's key besides content and mode.
struct Reads {
  bool content = true;
  bool status = false;  // whether the file is new
  bool names = false;   // the other names in the tree
  bool merge_state = false;
  bool staged_mode =
      false;              // the mode in the index; in a repository `wf builtin` asks there instead of the file itself
  bool previous = false;  // what was there before the change; `wf builtin` compares the index with HEAD for it
  bool machine = false;   // what is outside of the repository: such a verdict is not remembered
  std::vector<std::string> files = {};  // other files of the tree, by their paths
};

class StateCheck;
class BatchCheck;

class Builtin {
 public:
  virtual ~Builtin() = default;
  // Itself, where it asks about the machine and the repository instead of files (gates/state_check.h).
  virtual const StateCheck* as_state_check() const { return nullptr; }
  // Itself, where only another program can judge, and many files at once (gates/batch_check.h).
  virtual const BatchCheck* as_batch_check() const { return nullptr; }
  virtual Reads reads() const { return {}; }
  // Whether a file of this name and mode can be any of its business: asked before its content is looked at.
  virtual bool concerns(std::string_view /*path*/, std::uint32_t /*mode*/) const { return true; }
  // Whether only files that the change has added, renamed or copied are, or those of a run over whole files.
  virtual bool concerns_only_new_files() const { return false; }
  // Whether submodules are, too: such a view has no content.
  virtual bool judges_submodules() const { return false; }
  // Whether this file is (one that it is not concerned with never is); deletions are never asked.
  virtual bool applies_to(const FileView& file) const { return file.is_text(); }
  // Errors: what FileView gives.
  virtual Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const = 0;
  // The content as it should be; nothing when it is right already or this built-in fixes nothing.
  virtual Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& surroundings) const;
  // What `wf builtin` prints, without the newline, of a finding and of a file that it has written as it should be: in
  // the words of the hook of pre-commit-hooks, for scripts that read them. Empty: nothing.
  virtual std::string told(const Finding& finding) const;
  virtual std::string told_fix(const FileView& file) const;  // "Fixing NAME"
  // All it prints of one file's findings, with the newlines; each of them as told() has it, unless overridden.
  virtual std::string told_all(const FileView& file, std::span<const Finding> findings) const;
  // The same, once for all findings together: in front of the first and after the last.
  virtual std::string told_before() const { return ""; }
  virtual std::string told_after(std::span<const Finding> /*findings*/) const { return ""; }
};

struct BuiltinDescription {
  std::string_view id;
  std::string_view summary;    // one line
  std::string_view arguments;  // usage, "--maxkb=N --enforce-all"
  bool is_fixer = false;
  bool is_message_check = false;  // its file is the commit message
  bool is_state_check = false;    // it has no files
  bool takes_patterns = false;    // arguments that are no options are regular expressions
};

std::span<const BuiltinDescription> builtins();  // sorted by id
bool has_builtin(std::string_view id);
// Errors: usage for an unknown id or argument (with the nearest valid one).
Result<std::unique_ptr<Builtin>> make_builtin(std::string_view id, std::span<const std::string> arguments);

// The command line of a built-in, taken apart: options (with their values) for make_builtin, and the files. Where one
// takes patterns, these are what stands before "--"; without it, the first word unless an option gives one.
struct Invocation {
  std::vector<std::string> arguments;
  std::vector<std::string> files;
};
// Errors: as make_builtin's.
Result<Invocation> split_invocation(std::string_view id, std::span<const std::string> words);

// What `check` finds, narrowed to what counts: all, only on added lines, or only what the previous content did not
// have.
enum class Counting : std::uint8_t { all, added_lines, introduced };
std::vector<Finding> on_added_lines(std::vector<Finding> findings, const FileView& file);
Result<std::vector<Finding>> judge(const Builtin& builtin, const FileView& file, const Surroundings& surroundings,
                                   Counting counting);

}  // namespace wf::gates
