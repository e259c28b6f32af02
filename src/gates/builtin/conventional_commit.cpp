// The message is judged as git will store it. What git writes itself (merges, reverts) or will rewrite (fixup!) passes.
// Length counts characters (Unicode code points): a wide one counts as one.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"
#include "git/message.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_default_types = "feat,fix,docs,style,refactor,perf,test,build,ci,chore,revert";
constexpr std::string_view k_any_type = "*";
constexpr std::uint64_t k_default_max_subject = 72;
constexpr std::string_view k_example = "'fix(parser): accept empty files'";

// Why `subject` is no "type(scope): description", as exactly as can be said.
std::string why_not_conventional(std::string_view subject) {
  const std::size_t colon = subject.find(':');
  if (colon == std::string_view::npos || colon == 0 || subject.substr(colon).starts_with("://")) {
    return fmt::format("the subject has no type: write 'type(scope): description', for example {}", k_example);
  }
  const std::string_view head = subject.substr(0, colon);
  const std::string_view rest = subject.substr(colon + 1);
  if (trim(rest).empty()) return "nothing follows the colon: say what the commit does";
  if (contains(head, "()")) return "the scope is empty: leave out '()' or name one";
  if (git::parse_conventional(fmt::format("{}: x", head))) return "a space must follow the colon";
  std::string squeezed(head);
  std::erase(squeezed, ' ');
  if (git::parse_conventional(fmt::format("{}: x", squeezed)) && head.find(' ') != std::string_view::npos &&
      (head.ends_with(' ') || head.find(" (") != std::string_view::npos || head.ends_with(" !"))) {
    return fmt::format("no space belongs before the colon: write '{}: {}'", squeezed, trim(rest));
  }
  return fmt::format("the subject does not start with 'type: ' or 'type(scope): ', for example {}", k_example);
}

// What starts a comment line. Git writes its own choice (core.commentChar=auto) into the scissors line, and nowhere
// else.
std::string comment_of(std::string_view content, const Surroundings& surroundings) {
  constexpr std::string_view k_scissors = " ------------------------ >8 ------------------------";
  const std::size_t at = content.find(k_scissors);
  if (at == std::string_view::npos) return surroundings.comment;
  const std::size_t newline = content.rfind('\n', at);
  const std::string_view comment = content.substr(newline + 1, at - newline - 1);
  return comment.empty() || comment.find(' ') != std::string_view::npos ? surroundings.comment : std::string(comment);
}

class ConventionalCommit final : public Builtin {
 public:
  ConventionalCommit(std::vector<std::string> types, std::uint64_t max_subject)
      : types_(std::move(types)), max_subject_(max_subject) {}

  bool applies_to(const FileView& /*file*/) const override { return true; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    const std::string message = git::cleaned_message(content, comment_of(content, surroundings));
    const std::vector<std::string_view> all = lines(message);
    std::vector<Finding> findings;
    // git itself refuses an empty message.
    if (all.empty() || git::is_written_by_git(all[0])) return findings;
    check_header(all[0], file.path, findings);
    check_form(all[0], file.path, findings);
    if (all.size() > 1 && !all[1].empty()) {
      findings.push_back({file.path, 2, 0, "a blank line must separate the subject from the body"});
    }
    return findings;
  }

 private:
  void check_header(std::string_view subject, const std::string& path, std::vector<Finding>& findings) const {
    const auto header = git::parse_conventional(subject);
    if (!header) {
      findings.push_back({path, 1, 1, why_not_conventional(subject)});
      return;
    }
    // Conventional Commits 1.0.0, point 15: types are not case-sensitive.
    const std::string type = to_lower(header->type);
    const auto is_it = [&](const std::string& known) { return known == k_any_type || known == type; };
    if (std::any_of(types_.begin(), types_.end(), is_it)) return;
    const auto near = nearest(type, types_);
    findings.push_back({path, 1, 1,
                        fmt::format("type '{}' is not one of {}{}", header->type, join(types_, ", "),
                                    near ? fmt::format(" (did you mean '{}'?)", *near) : "")});
  }

  void check_form(std::string_view subject, const std::string& path, std::vector<Finding>& findings) const {
    const std::uint32_t length = count_characters(subject);
    if (length > max_subject_) {
      findings.push_back({path, 1, static_cast<std::uint32_t>(max_subject_) + 1,
                          fmt::format("the subject has {} characters, more than {}", length, max_subject_)});
    }
    if (subject.ends_with('.')) findings.push_back({path, 1, length, "no period belongs at the end of the subject"});
  }

  std::vector<std::string> types_;  // in lower case; "*" for every word
  std::uint64_t max_subject_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  constexpr std::uint64_t k_longest = 1'000'000;
  WF_ASSIGN(const std::uint64_t max_subject, arguments.number("--max-subject", k_default_max_subject, 1));
  std::vector<std::string> types;
  const std::string given = arguments.text("--types", k_default_types);
  for (const std::string_view type : split(given, ',')) {
    if (trim(type).empty()) return fail(ErrorKind::usage, "conventional-commit: --types has an empty name");
    types.push_back(to_lower(trim(type)));
  }
  return std::make_unique<ConventionalCommit>(std::move(types), std::min(max_subject, k_longest));
}

}  // namespace

Registration conventional_commit() {
  return {.description = {.id = "conventional-commit",
                          .summary = "Wants commit messages in the form of Conventional Commits 1.0.0",
                          .arguments = "[--types=TYPE,…|*] [--max-subject=N]",
                          .is_message_check = true},
          .options = {{"--types", true}, {"--max-subject", true}},
          .make = make};
}

}  // namespace wf::gates
