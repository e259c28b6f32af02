// Any commit message: cleaning it twice is cleaning it once, and its header is read from the cleaned form.
#include "git/message.h"
#include "base/error.h"

#include "base/text.h"
#include "targets.h"

namespace wf::fuzz {

void message(std::string_view bytes) {
  for (const std::string_view comment : {"#", ";", ""}) {
    const std::string cleaned = git::cleaned_message(bytes, comment);
    WF_ASSERT(git::cleaned_message(cleaned, comment) == cleaned);
    WF_ASSERT(cleaned.size() <= bytes.size() + 1);
    const git::MessageParts parts = git::parse_message(cleaned);
    for (const git::Footer& footer : parts.footers) WF_ASSERT(footer.line >= 2 && !footer.token.empty());
    const std::string type = git::conventional_type(cleaned);
    const auto all = lines(cleaned);
    if (all.empty()) continue;
    WF_ASSERT(type.empty() == !git::parse_conventional(all[0]).has_value());
    (void)git::is_written_by_git(all[0]);
  }
}

}  // namespace wf::fuzz
