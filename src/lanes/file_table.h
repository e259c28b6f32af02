// file_table: what a file's name, extension, interpreter or folder says about it. Everything here is a table; the order
// in which the tables are asked is classify_file's.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lanes/classification.h"

namespace wf::lanes {

struct FileType {
  Kind kind = Kind::other;
  std::string_view language;  // or the family, for what is no language: "image", "lock file"
  // Belongs to the documentation when it lies in its folder: a picture, plain text.
  bool illustrates = false;
};

// Each answers nullptr for what it does not know.
const FileType* type_with_extension(std::string_view extension);  // lower case, without the dot
const FileType* type_named(std::string_view name);                // the whole name, without its folder
const FileType* type_run_by(std::string_view interpreter);        // "python3.11"; a version at the end is passed over

class PathParts;

// A name with one '*' in it; a second one may stand for any extension ("*_test.*"). A pattern with a '/' is about the
// file's name and its folder's.
class NamePattern {
 public:
  enum class Subject : std::uint8_t { name, stem, name_and_folder };
  static constexpr std::size_t k_subjects = 3;

  constexpr NamePattern(Kind kind, std::string_view language, std::string_view text);
  bool matches(const PathParts& parts) const;
  const FileType& type() const { return type_; }  // an empty language: the extension tells
  std::string_view text() const { return text_; }
  constexpr std::string_view before() const { return before_; }  // the star
  constexpr std::string_view after() const { return after_; }
  constexpr Subject subject() const { return subject_; }

 private:
  FileType type_;
  std::string_view text_;
  std::string_view before_;
  std::string_view after_;
  Subject subject_ = Subject::name;
};

// What patterns are about, of one path.
class PathParts {
 public:
  explicit PathParts(std::string_view path);
  std::string_view of(NamePattern::Subject subject) const { return subjects_[static_cast<std::size_t>(subject)]; }

 private:
  std::array<std::string_view, NamePattern::k_subjects> subjects_;
};

// The first pattern of the table that matches, or nullptr.
const NamePattern* pattern_of(std::string_view path);

// The folders on the way to a file that say what it is, from the outermost in: where in the path they stand. `path` in
// lower case.
struct KnownFolder {
  Kind kind = Kind::other;
  std::size_t begin = 0;
  std::size_t length = 0;
};
std::vector<KnownFolder> folders_of(std::string_view path);

// "config.h.in" → "config.h"; "" when the name is no template's.
std::string_view without_template_suffix(std::string_view path);

}  // namespace wf::lanes
