// problems: everything that is wrong with a configuration, so that a maintainer sees all of it at once.
#pragma once

#include <span>
#include <vector>

#include "config/load.h"

namespace wf::config {

class Problems {
 public:
  void add(Error error);
  // For a Status or Result whose value does not matter when it is an error.
  template <typename Outcome>
  void add_error_of(const Outcome& outcome) {
    if (!outcome) add(outcome.error());
  }
  std::size_t count() const { return errors_.size(); }
  bool is_empty() const { return errors_.empty(); }

  // The first one in the order of the files and their lines, with the others in it, and the lines that they are about.
  // At most k_most are told. There must be one.
  Error take(std::span<const Source> sources);

  static constexpr std::size_t k_most = 20;

 private:
  std::vector<Error> errors_;
};

// "  7 |     fils: [a]\n    |     ^"; empty when the line is not there. Columns count bytes.
std::string excerpt_at(std::string_view content, const Where& where);

}  // namespace wf::config
