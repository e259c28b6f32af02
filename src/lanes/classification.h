// Classification: what a change is: the kinds of files it touches, how large and how risky it is.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/change.h"

namespace wf::lanes {

// What a file is for. Each file has exactly one kind; the order is the order of the table in docs/lanes.md.
enum class Kind : std::uint8_t {
  docs,
  source,
  test,
  build,
  config,
  ci,
  dependency,
  security,
  generated,
  vendored,
  binary,
  data,
  other,
};
inline constexpr int k_kind_count = 13;
std::string_view name_of(Kind kind);
std::optional<Kind> kind_named(std::string_view name);

enum class Risk : std::uint8_t { low, medium, high };
std::string_view name_of(Risk risk);

// What the classifier may ask about a file beyond its delta.
struct FileFacts {
  std::string first_line;         // of the new content (or the old one of a deletion), at most 256 bytes: for "#!"
  bool is_generated = false;      // the attribute linguist-generated
  bool is_vendored = false;       // linguist-vendored
  bool is_documentation = false;  // linguist-documentation
};
using FactsOf = std::function<FileFacts(const git::Delta&)>;

struct ClassifiedFile {
  std::string path;
  Kind kind = Kind::other;
  std::string language;  // "C++", "Dockerfile"; empty when unknown
  std::string reason;    // why this kind: "name Dockerfile", "extension .md", "#! of python3"
};

struct Classification {
  std::vector<ClassifiedFile> files;  // in the change's order
  std::array<std::uint32_t, k_kind_count> counts{};
  std::uint32_t added_lines = 0;
  std::uint32_t deleted_lines = 0;
  std::uint32_t deletions = 0;  // files
  std::uint32_t renames = 0;
  std::uint32_t mode_changes = 0;
  std::uint32_t submodules = 0;
  std::uint32_t symlinks = 0;
  std::uint64_t size_bytes = 0;  // of the new contents
  Risk risk = Risk::low;
  std::string risk_reason;  // "2 build files; 512 changed lines of source, more than 400"
  std::string type;         // the conventional type of the message ("feat", with '!' when breaking); empty when unknown

  bool is_only(Kind kind) const;  // at least one file, and all of this kind
  std::uint32_t count(Kind kind) const { return counts[static_cast<std::size_t>(kind)]; }
  // "3 files: 2 source (C++), 1 docs; +12 −3 lines; low risk".
  std::string summary() const;
};

// The kind of one file, from path, name, extension and shebang; never fails: what it does not know is `other`.
// A deletion is judged by what was deleted, a renamed file is documentation only if it was so before.
ClassifiedFile classify_file(const git::Delta& delta, const FileFacts& facts);
// Whether the first line can still say something that the name does not: `first_line` may else stay empty.
bool wants_first_line(const git::Delta& delta);
// `message` is a cleaned one and may be empty. `facts` is asked once for each delta, from several
// threads when there are many.
Classification classify(const git::Change& change, const FactsOf& facts, std::string_view message = {});

}  // namespace wf::lanes
