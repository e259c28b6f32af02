// FileChoice: which files are a gate's business: by its workspace and folder, its patterns and expressions, and by what
// kind of file they are.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checksum.h"
#include "base/regex.h"
#include "config/config.h"
#include "gates/file_tags.h"

namespace wf::run {

class FileChoice {
 public:
  explicit FileChoice(const config::Gate& gate);  // which it refers to

  using View = std::function<const gates::FileView&()>;

  // Whether the gate is about the file at `path` (from the top). `view` is asked for only by a gate that filters by
  // tags and is about such a path.
  bool has(std::string_view path, const View& view) const;
  // Whether no path and no kind of file is left out.
  bool has_everything() const;
  // Whether one of `globs`, as the gate's file writes them, matches.
  bool matches(const std::vector<Glob>& globs, std::string_view path) const;

 private:
  std::optional<std::string_view> in_workspace(std::string_view path) const;
  bool has_path(std::string_view path) const;

  const config::Gate& gate_;
  std::vector<Regex> regexes_;  // all must be found
  std::vector<Regex> exclude_regexes_;
};

// What a gate's choice is made of: gates with the same key choose the same files.
Key choice_key(const config::Gate& gate);

// `path` as it is seen from `folder`; nothing when it is not below it. The top sees every path as it is.
std::optional<std::string_view> seen_from(std::string_view folder, std::string_view path);

// Whether a person's word for a gate (SKIP, `wf run …`) means this one: its id, its name in whatever workspace,
// or what a hook is called in its file.
bool is_named(const config::Gate& gate, std::string_view word);

}  // namespace wf::run
