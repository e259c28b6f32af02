// The message is judged as git will store it. What git writes itself (merges, reverts) or will rewrite (fixup!) passes.
// Length counts columns: a wide character takes two, a combining mark none.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/display_width.h"
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

struct Rules {
  std::vector<std::string> types;   // in lower case; "*" for every word
  std::vector<std::string> scopes;  // empty, or with "*": any
  std::vector<std::string> issue_keys;
  std::uint64_t max_subject = k_default_max_subject;
  std::uint64_t max_body = 0;  // 0: any
  bool requires_scope = false;
  bool requires_body = false;
  bool requires_issue_number = false;
  bool requires_lower_case = false;
  bool fixes = false;
};

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Whether `text` has `before` and digits behind it, as a word: "ABC-12" and "#12".
bool has_number_behind(std::string_view text, std::string_view before) {
  const auto is_letter = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (std::size_t at = text.find(before); at != std::string_view::npos; at = text.find(before, at + 1)) {
    const std::size_t behind = at + before.size();
    const bool begins_word = at == 0 || !is_letter(text[at - 1]);
    if (begins_word && behind < text.size() && std::isdigit(static_cast<unsigned char>(text[behind])) != 0) return true;
  }
  return false;
}

// What nobody can break, or should not: addresses, quotations, indented code, one long word.
bool may_be_long(std::string_view line) {
  return contains(line, "://") || line.starts_with('>') || line.starts_with("    ") || line.starts_with('\t') ||
         trim(line).find(' ') == std::string_view::npos;
}

class ConventionalCommit final : public Builtin {
 public:
  explicit ConventionalCommit(Rules rules) : rules_(std::move(rules)) {}

  bool applies_to(const FileView& /*file*/) const override { return true; }

  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& surroundings) const override {
    if (!rules_.fixes) return std::optional<std::string>();
    WF_ASSIGN(const std::string_view content, file.content());
    std::string repaired = git::repaired_message(
        content, comment_of(content, surroundings),
        [&](std::string_view type) { return has(rules_.types, type) || has(rules_.types, k_any_type); });
    return repaired == content ? std::nullopt : std::optional(std::move(repaired));
  }

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
    check_rest(git::parse_message(message), file.path, findings);
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
    check_scope(header->scope, path, findings);
    if (rules_.requires_lower_case && std::isupper(static_cast<unsigned char>(header->description[0])) != 0)
      findings.push_back({path, 1, 1, "the description begins with a capital letter: begin it with a small one"});
    if (std::any_of(rules_.types.begin(), rules_.types.end(), is_it)) return;
    const auto near = nearest(type, rules_.types);
    findings.push_back({path, 1, 1,
                        fmt::format("type '{}' is not one of {}{}", header->type, join(rules_.types, ", "),
                                    near ? fmt::format(" (did you mean '{}'?)", *near) : "")});
  }

  void check_form(std::string_view subject, const std::string& path, std::vector<Finding>& findings) const {
    const std::uint32_t length = count_characters(subject);
    const std::size_t width = display_width(subject);
    if (width > rules_.max_subject) {
      const std::string has =
          width == length ? fmt::format("has {} characters", length) : fmt::format("is {} columns wide", width);
      const auto fits = static_cast<std::uint32_t>(characters_within(subject, rules_.max_subject));
      findings.push_back({path, 1, fits + 1, fmt::format("the subject {}, more than {}", has, rules_.max_subject)});
    }
    if (subject.ends_with('.')) findings.push_back({path, 1, length, "no period belongs at the end of the subject"});
  }

  void check_scope(const std::string& scope, const std::string& path, std::vector<Finding>& findings) const {
    if (scope.empty()) {
      if (rules_.requires_scope) findings.push_back({path, 1, 1, "the scope is missing: write 'type(scope): …'"});
      return;
    }
    if (rules_.scopes.empty() || has(rules_.scopes, k_any_type)) return;
    for (const std::string_view part : split(scope, ',')) {
      if (has(rules_.scopes, trim(part))) continue;
      const auto near = nearest(trim(part), rules_.scopes);
      findings.push_back({path, 1, 1,
                          fmt::format("scope '{}' is not one of {}{}", trim(part), join(rules_.scopes, ", "),
                                      near ? fmt::format(" (did you mean '{}'?)", *near) : "")});
    }
  }

  void check_rest(const git::MessageParts& parts, const std::string& path, std::vector<Finding>& findings) const {
    const bool has_body = std::any_of(parts.body.begin(), parts.body.end(),
                                      [](const git::MessageLine& line) { return !line.text.empty(); });
    if (rules_.requires_body && !has_body)
      findings.push_back({path, 1, 0, "the body is missing: say why, after a blank line"});
    for (const git::MessageLine& line : parts.body) check_body_line(line, path, findings);
    for (const git::Footer& footer : parts.footers) check_footer(footer, path, findings);
    check_issue(parts, path, findings);
  }

  void check_body_line(const git::MessageLine& line, const std::string& path, std::vector<Finding>& findings) const {
    if (const auto footer = git::parse_footer(line.text)) {
      check_footer({footer->token, footer->value, line.line}, path, findings);
      if (footer->is_breaking()) {
        findings.push_back({path, line.line, 1,
                            fmt::format("'{}:' stands inside of the body: put a blank line before it", footer->token)});
      }
    }
    const std::size_t width = display_width(line.text);
    if (rules_.max_body == 0 || width <= rules_.max_body || may_be_long(line.text)) return;
    findings.push_back({path, line.line, static_cast<std::uint32_t>(characters_within(line.text, rules_.max_body)) + 1,
                        fmt::format("the line is {} columns wide, more than {}", width, rules_.max_body)});
  }

  // Conventional Commits 1.0.0, point 15: BREAKING CHANGE must be upper case.
  static void check_footer(const git::Footer& footer, const std::string& path, std::vector<Finding>& findings) {
    const std::string lower = to_lower(footer.token);
    if (lower != "breaking change" && lower != "breaking-change") return;
    if (!footer.is_breaking()) {
      findings.push_back(
          {path, footer.line, 1, fmt::format("'{}' must be upper case: write 'BREAKING CHANGE: …'", footer.token)});
    }
    if (footer.value.empty())
      findings.push_back({path, footer.line, 1, fmt::format("nothing follows '{}:': say what breaks", footer.token)});
  }

  void check_issue(const git::MessageParts& parts, const std::string& path, std::vector<Finding>& findings) const {
    std::string text(parts.subject);
    for (const git::Footer& footer : parts.footers) text += "\n" + footer.value;
    const auto is_named = [&](const std::string& key) { return has_number_behind(text, key + "-"); };
    const bool has_key = std::any_of(rules_.issue_keys.begin(), rules_.issue_keys.end(), is_named);
    if (!rules_.issue_keys.empty() && !has_key) {
      findings.push_back({path, 1, 0,
                          fmt::format("no issue is named in the subject or a footer: write for example 'Refs: {}-123'",
                                      rules_.issue_keys[0])});
    }
    if (rules_.requires_issue_number && !has_number_behind(text, "#"))
      findings.push_back({path, 1, 0, "no issue is named in the subject or a footer: write for example 'Refs: #123'"});
  }

  Rules rules_;
};

Result<std::vector<std::string>> names_in(const Arguments& arguments, std::string_view option,
                                          std::string_view otherwise = {}) {
  std::vector<std::string> names;
  std::vector<std::string> given = arguments.all(option);
  if (given.empty() && !otherwise.empty()) given.emplace_back(otherwise);
  for (const std::string& list : given) {
    for (const std::string_view name : split(list, ',')) {
      if (trim(name).empty())
        return fail(ErrorKind::usage, fmt::format("{}: {} has an empty name", arguments.id(), option));
      names.emplace_back(trim(name));
    }
  }
  return names;
}

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  constexpr std::uint64_t k_longest = 1'000'000;
  Rules rules;
  WF_ASSIGN(rules.max_subject, arguments.number("--max-subject", k_default_max_subject, 1));
  WF_ASSIGN(rules.max_body, arguments.number("--max-body", 0, 1));
  rules.max_subject = std::min(rules.max_subject, k_longest);
  rules.max_body = std::min(rules.max_body, k_longest);
  WF_ASSIGN(rules.types, names_in(arguments, "--types", k_default_types));
  for (std::string& type : rules.types) type = to_lower(type);
  WF_ASSIGN(rules.scopes, names_in(arguments, "--scopes"));
  WF_ASSIGN(rules.issue_keys, names_in(arguments, "--issue-keys"));
  const std::string letters = arguments.text("--subject-case", "any");
  if (letters != "any" && letters != "lower")
    return fail(ErrorKind::usage, "conventional-commit: --subject-case is 'any' or 'lower'");
  rules.requires_lower_case = letters == "lower";
  rules.fixes = arguments.has("--fix");
  rules.requires_scope = arguments.has("--require-scope");
  rules.requires_body = arguments.has("--require-body");
  rules.requires_issue_number = arguments.has("--issue-number");
  return std::make_unique<ConventionalCommit>(std::move(rules));
}

}  // namespace

Registration conventional_commit() {
  return {
      .description = {.id = "conventional-commit",
                      .summary = "Wants commit messages in the form of Conventional Commits 1.0.0",
                      .arguments =
                          "[--types=TYPE,…|*] [--scopes=SCOPE,…|*] [--max-subject=N] [--max-body=N] [--require-scope] "
                          "[--require-body] [--issue-keys=KEY,…] [--issue-number] "
                          "[--subject-case=lower|any] [--fix]",
                      .is_message_check = true},
      .options = {{"--types", true},
                  {"--scopes", true},
                  {"--max-subject", true},
                  {"--max-body", true},
                  {"--fix"},
                  {"--require-scope"},
                  {"--require-body"},
                  {"--issue-keys", true},
                  {"--issue-number"},
                  {"--subject-case", true}},
      .make = make};
}

}  // namespace wf::gates
