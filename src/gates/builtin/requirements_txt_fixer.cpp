// A requirement is the lines up to one that no backslash continues, with the comments and blank lines above it. They
// are sorted by name; the comments at the top of the file stay there when a blank line ends them, those at its end
// stay there, too. Of equal requirements one stays, and "pkg-resources==0.0.0", which a broken pip of Debian wrote,
// goes.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/rewriter.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_top = "\n";  // the value of what stands for the comments at the top

struct Requirement {
  std::string value;  // its lines; empty while it has none
  std::vector<std::string> comments;
  std::string name = {};  // what it is sorted by

  bool is_complete() const {
    return !value.empty() && !std::string_view(value).substr(0, value.find_last_not_of("\r\n") + 1).ends_with('\\');
  }
  bool is_top() const { return value == k_top; }
};

// The part of a requirement before its version: up to the first comparison.
std::string_view before_comparison(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_pair = (text[i] == '=' || text[i] == '!' || text[i] == '~') && text.substr(i + 1).starts_with('=');
    if (is_pair || text[i] == '<' || text[i] == '>') return text.substr(0, i);
  }
  return text;
}

// Nothing where the requirement begins with white space or a semicolon.
std::optional<std::string> name_of(std::string_view value) {
  const std::string lower = to_lower(value);
  for (const std::string_view egg : {std::string_view("#egg="), std::string_view("&egg=")}) {
    if (contains(value, egg)) return lower.substr(lower.find(egg) + egg.size());
  }
  const std::string_view word = std::string_view(lower).substr(0, lower.find_first_of("; \t\n\r\v\f"));
  if (word.empty()) return std::nullopt;
  return std::string(before_comparison(word));
}

bool is_comment(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(k_ascii_white_space);
  return begin != std::string_view::npos && line[begin] == '#';
}

std::vector<Requirement> requirements_of(std::string_view content) {
  std::vector<Requirement> all;
  for_each_line(content, [&](const Line& line) {
    if (all.empty() || all.back().is_complete()) all.emplace_back();
    Requirement& requirement = all.back();
    std::string text(line.text);
    if (!text.ends_with('\n')) text += '\n';
    if (is_blank(text)) {
      const bool ends_top = all.size() == 1 && !requirement.comments.empty() && requirement.comments[0][0] == '#';
      if (ends_top) {
        requirement.value = k_top;
      } else {
        requirement.comments.push_back(std::move(text));
      }
    } else if (is_comment(text)) {
      requirement.comments.push_back(std::move(text));
    } else {
      requirement.value += text;
    }
  });
  return all;
}

bool comes_before(const Requirement& a, const Requirement& b) {
  if (a.is_top() || b.is_top()) return a.is_top() && !b.is_top();
  if (a.name != b.name) return a.name < b.name;
  // Of equal ones the first stays, so one with comments comes first.
  return !a.comments.empty() && b.comments.empty();
}

// The first requirement that has no name to sort by.
std::optional<SyntaxFault> give_names(std::vector<Requirement>& requirements) {
  const auto others = std::count_if(requirements.begin(), requirements.end(),
                                    [](const Requirement& requirement) { return !requirement.is_top(); });
  if (others < 2) return std::nullopt;  // nothing to sort
  for (Requirement& requirement : requirements) {
    if (requirement.is_top()) continue;
    std::optional<std::string> name = name_of(requirement.value);
    if (!name) {
      const std::string_view line = lines(requirement.value)[0];
      return SyntaxFault{0, 0, fmt::format("a requirement without a name: {}", shown(trim(line)))};
    }
    requirement.name = *std::move(name);
  }
  return std::nullopt;
}

class RequirementsTxtFixer final : public Rewriter {
 public:
  std::string told_fix(const FileView& file) const override { return fmt::format("Sorting {}", shown(file.path)); }

 protected:
  Rewriting rewritten(std::string_view content) const override {
    if (is_blank(content)) return std::string(content);
    std::vector<Requirement> all = requirements_of(content);
    std::vector<std::string> rest;
    if (all.back().value.empty()) {
      rest = std::move(all.back().comments);
      all.pop_back();
    }
    std::erase_if(all, [](const Requirement& requirement) {
      return requirement.value == "pkg-resources==0.0.0\n" || requirement.value == "pkg_resources==0.0.0\n";
    });
    if (auto fault = give_names(all)) return tl::unexpected(*std::move(fault));
    std::stable_sort(all.begin(), all.end(), comes_before);
    std::string sorted;
    const std::string* last = nullptr;
    for (const Requirement& requirement : all) {
      sorted += join(requirement.comments, "");
      if (last != nullptr && *last == requirement.value) continue;
      sorted += requirement.value;
      last = &requirement.value;
    }
    return sorted + join(rest, "");
  }
  std::string_view complaint() const override { return "the requirements are not sorted"; }
};

}  // namespace

Registration requirements_txt_fixer() {
  return {.description = {.id = "requirements-txt-fixer",
                          .summary = "Sorts the entries of requirements.txt",
                          .arguments = "",
                          .is_fixer = true},
          .options = {},
          .make = make_plain<RequirementsTxtFixer>};
}

}  // namespace wf::gates
