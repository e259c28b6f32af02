// patch: what two contents of a file differ in: shown to people, and read from tools that say how files should be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace wf::git {

// As `git diff` shows it, with both names; empty when nothing differs.
std::string unified_diff(const std::string& path, std::string_view before, std::string_view after);

struct PatchLine {
  enum class Kind : char { context = ' ', removed = '-', added = '+' };
  Kind kind = Kind::context;
  std::string_view text;    // without its newline
  bool has_newline = true;  // "\ No newline at end of file" says no
};

struct Hunk {
  std::size_t before = 0;  // how many lines of the old content stand before it
  std::vector<PatchLine> lines;
};

struct FilePatch {
  std::string path;  // of the new content, as it is written: "b/src/a.c", "a.c", "/dev/null"
  std::vector<Hunk> hunks;
};

// Reads unified diffs; what stands between them (commands, notes) is passed over. Refers to `text`.
// Errors: config, for a hunk that is cut short or counts wrongly, with its line.
Result<std::vector<FilePatch>> parse_patch(std::string_view text);

// The content with all hunks applied, each exactly where it says: nothing is searched for. Lines of context keep the
// bytes that they have. Errors: config, where a line is not what the patch says.
Result<std::string> patched(std::string_view content, const FilePatch& patch);

}  // namespace wf::git
