// Any diff, put into effect on any content: it is refused, or gives back what it took when it is turned round.
#include "git/patch.h"

#include <algorithm>

#include "base/error.h"
#include "targets.h"

namespace wf::fuzz {

namespace {

git::FilePatch turned_round(git::FilePatch patch) {
  std::ptrdiff_t shift = 0;  // lines that the hunks before have added
  for (git::Hunk& hunk : patch.hunks) {
    hunk.before = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(hunk.before) + shift);
    for (git::PatchLine& line : hunk.lines) {
      using Kind = git::PatchLine::Kind;
      if (line.kind == Kind::context) continue;
      shift += line.kind == Kind::added ? 1 : -1;
      line.kind = line.kind == Kind::added ? Kind::removed : Kind::added;
    }
  }
  return patch;
}

// At the end of a file a missing newline may come or go.
std::string_view without_last_newline(std::string_view text) {
  if (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

}  // namespace

void patch(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  const std::string_view content = bytes.substr(0, end);
  const auto patches = git::parse_patch(bytes.substr(std::min(end + 1, bytes.size())));
  if (!patches) return;
  for (const git::FilePatch& one : *patches) {
    WF_ASSERT(!one.hunks.empty());
    const auto fixed = git::patched(content, one);
    if (!fixed) continue;
    const auto back = git::patched(*fixed, turned_round(one));
    WF_ASSERT(back.has_value());
    WF_ASSERT(without_last_newline(*back) == without_last_newline(content));
  }
}

}  // namespace wf::fuzz
