// Arguments: the command-line arguments of a built-in, read the same way for all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/glob.h"

namespace wf::gates {

// One option that a built-in knows: "--maxkb=N" and "--maxkb N" when it takes a value, "--enforce-all" when not; "-f V"
// and
// "-fV" for a short alias.
struct Option {
  std::string_view name;  // "--fix"
  bool takes_value = false;
  std::vector<std::string_view> aliases = {};  // "-f"
};

class Arguments {
 public:
  // `words` may mix options and files; after "--" everything is a file.
  // Errors: usage for an unknown option (with the nearest known one), a missing value, a value where none belongs.
  static Result<Arguments> parse(std::string_view id, std::span<const Option> options,
                                 std::span<const std::string> words);

  const std::string& id() const { return id_; }
  bool has(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;                  // every value given, in order
  std::string text(std::string_view name, std::string_view otherwise) const;  // the last value given
  // Errors: usage when the value is no whole number of at least `least`.
  Result<std::uint64_t> number(std::string_view name, std::uint64_t otherwise, std::uint64_t least) const;

  std::vector<std::string> options;                // the words that were options or their values
  std::vector<std::string> files;                  // the others
  std::optional<std::size_t> files_before_dashes;  // how many of them stood before "--"; nothing: there was none

 private:
  std::string id_;
  std::vector<std::pair<std::string, std::string>> given_;  // name → value
};

// A pattern for names such as branches', as an option gives it. Errors: usage.
Result<Glob> name_pattern(std::string_view text);

}  // namespace wf::gates
