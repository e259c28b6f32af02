// Any pattern against any text: a match, none, or an error that is a configuration's.
#include "base/regex.h"

#include <algorithm>

#include "targets.h"

namespace wf::fuzz {

void regex(std::string_view bytes) {
  const std::size_t newline = std::min(bytes.find('\n'), bytes.size());
  const auto compiled = Regex::compile(bytes.substr(0, newline));
  if (!compiled) {
    WF_ASSERT(compiled.error().kind == ErrorKind::config);
    return;
  }
  const std::string_view text = bytes.substr(std::min(newline + 1, bytes.size()));
  const auto found = compiled->search(text);
  if (!found) {
    WF_ASSERT(found.error().kind == ErrorKind::config);
    return;
  }
  const auto last = compiled->last_match(text);
  WF_ASSERT(!last || last->has_value() == *found);
}

}  // namespace wf::fuzz
