// The scanner takes any content and any list of known secrets: what it finds lies in the content, in order and not one
// in another; the search for anchors gives what a comparison at every byte gives; a list goes through its own text; and
// what is in the list is not found.
#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"
#include "gates/builtin.h"
#include "gates/builtin/secret_baseline.h"
#include "targets.h"

namespace wf::fuzz {

namespace {

using gates::Anchor;
using gates::Secret;

void search_anchors(std::string_view content) {
  static const std::vector<Anchor> k_anchors = {{"abc", false, 0},   {"://", false, 1},      {"key-", true, 2},
                                                {"tokens", true, 3}, {"---BEGIN", false, 4}, {"ccc", false, 5}};
  static const gates::AnchorSearch k_search(k_anchors);
  std::vector<std::pair<std::size_t, std::uint32_t>> found;
  std::vector<std::pair<std::size_t, std::uint32_t>> expected;
  k_search.each(content, [&](std::size_t at, const Anchor& anchor) { found.emplace_back(at, anchor.number); });
  const std::string lower = to_lower(content);
  for (std::size_t at = 0; at < content.size(); ++at) {
    for (const Anchor& anchor : k_anchors) {
      const std::string_view text = anchor.ignores_case ? std::string_view(lower) : content;
      if (text.substr(at).starts_with(anchor.text)) expected.emplace_back(at, anchor.number);
    }
  }
  std::sort(found.begin(), found.end());
  std::sort(expected.begin(), expected.end());
  WF_ASSERT(found == expected);
}

void scan(std::string_view content) {
  static const gates::SecretScan k_scan({}, gates::Guessing::yes);
  static const auto k_check = gates::make_builtin("check-secrets", std::vector<std::string>{"--entropy"});
  std::size_t end = 0;
  gates::SecretBaseline known;
  for (const Secret& secret : k_scan.find(content)) {
    const auto text_begin = static_cast<std::size_t>(secret.text.data() - content.data());
    WF_ASSERT(secret.begin >= end && text_begin >= secret.begin && text_begin + secret.text.size() <= content.size());
    end = text_begin + secret.text.size();
    WF_ASSERT(gates::masked(secret).size() < std::max<std::size_t>(secret.text.size(), 4) + 4);
    known.secrets.insert(gates::known_secret(secret, "a"));
  }
  const auto again = gates::SecretBaseline::parse(known.text(), "known");
  WF_ASSERT(again.has_value() && again->secrets == known.secrets);

  const gates::FileView view(
      "a", [content]() -> Result<std::string> { return std::string(content); }, nullptr);
  gates::Surroundings surroundings;
  surroundings.file = [&](const std::string&) -> Result<std::optional<std::string>> { return known.text(); };
  const auto findings = (*k_check)->check(view, surroundings);
  WF_ASSERT(findings.has_value() && findings->empty());
}

}  // namespace

void secrets(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find('\0'), bytes.size());
  if (const auto baseline = gates::SecretBaseline::parse(bytes.substr(0, end), "known")) {
    const auto again = gates::SecretBaseline::parse(baseline->text(), "known");
    WF_ASSERT(again.has_value() && again->secrets == baseline->secrets);
  }
  const std::string_view content = bytes.substr(std::min(end + 1, bytes.size()));
  search_anchors(content);
  scan(content);
}

}  // namespace wf::fuzz
