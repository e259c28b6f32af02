// Any commit message: cleaning it twice is cleaning it once, and its header is read from the cleaned form.
#include "base/error.h"
#include "git/message_edit.h"

#include "base/text.h"
#include "targets.h"

namespace wf::fuzz {

void message(std::string_view bytes) {
  for (const std::string_view comment : {"#", ";", ""}) {
    const std::string cleaned = git::cleaned_message(bytes, comment);
    WF_ASSERT(git::cleaned_message(cleaned, comment) == cleaned);
    WF_ASSERT(cleaned.size() <= bytes.size() + 1);
    const git::MessageForm form{std::string(comment)};
    const std::vector<git::MessageLine> kept = git::kept_lines(bytes, form);
    const git::Message parts = git::parse_message(kept);
    for (const git::MessageLine& line : parts.footer_lines) WF_ASSERT(line.number > parts.subject_line);
    const std::vector<std::string> types = {"fix", "feat"};
    const std::string mended = git::mended_message(bytes, form, types);
    WF_ASSERT(git::mended_message(mended, form, types) == mended);
    const std::string type = git::conventional_type(cleaned);
    const auto all = lines(cleaned);
    if (all.empty()) continue;
    WF_ASSERT(type.empty() == !git::parse_conventional(all[0]).has_value());
    (void)git::is_written_by_git(all[0]);
  }
}

}  // namespace wf::fuzz
