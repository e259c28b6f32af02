// Any pattern against any path: a match, none, or an error that is a configuration's.
#include "base/glob.h"

#include "base/text.h"
#include "targets.h"

#include <algorithm>

namespace wf::fuzz {

void glob(std::string_view bytes) {
  const std::size_t newline = std::min(bytes.find('\n'), bytes.size());
  const std::string_view pattern = bytes.substr(0, newline);
  const std::string_view path = bytes.substr(std::min(newline + 1, bytes.size()));
  for (const auto anchored : {Anchored::no, Anchored::yes}) {
    const auto parsed = Glob::parse(pattern, anchored);
    if (!parsed) {
      WF_ASSERT(parsed.error().kind == ErrorKind::config);
      continue;
    }
    WF_ASSERT(parsed->pattern() == pattern);
    WF_ASSERT(parsed->matches(path) == matches_any({&*parsed, 1}, path));
  }
  const auto everything = Glob::parse("**");
  WF_ASSERT(everything.has_value() && everything->matches(path));
}

}  // namespace wf::fuzz
