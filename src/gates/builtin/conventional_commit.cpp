// The message is judged as git will store it. What git writes itself (merges, reverts) or will rewrite (fixup!) passes.
// Length counts columns of a terminal.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/display_width.h"
#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"
#include "git/message_edit.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_default_types = "feat,fix,docs,style,refactor,perf,test,build,ci,chore,revert";
constexpr std::string_view k_any = "*";
constexpr std::uint64_t k_default_max_subject = 72;
constexpr std::string_view k_example = "'fix(parser): accept empty files'";

struct Rules {
  std::vector<std::string> types;  // in lower case; "*" for every word
  std::uint64_t max_subject = k_default_max_subject;
  std::uint64_t max_body = 0;       // 0: any
  std::vector<std::string> scopes;  // in lower case; "*" for every one, none: not asked
  bool requires_scope = false;
  bool requires_body = false;
  bool requires_lower_case = false;     // of the description's first letter
  std::vector<std::string> issue_keys;  // "PROJ": one PROJ-123 is asked for
  bool requires_issue_number = false;   // #123; with keys too, either will do
  bool fixes = false;
};

bool has_word(const std::vector<std::string>& known, std::string_view word) {
  return std::any_of(known.begin(), known.end(), [&](const std::string& k) { return k == k_any || k == word; });
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
  const auto near = nearest(word, known);
  return near ? fmt::format(" (did you mean '{}'?)", *near) : "";
}

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

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter_or_digit(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

// Whether `mark` stands in `text` with a digit behind it, and (for a word) no letter or digit before it.
bool has_number_after(std::string_view text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    const std::size_t after = at + mark.size();
    const bool is_inside_word = is_letter_or_digit(mark[0]) && at > 0 && is_letter_or_digit(text[at - 1]);
    if (!is_inside_word && after < text.size() && is_digit(text[after])) return true;
  }
  return false;
}

// Lines that cannot be wrapped, or lose their meaning by it.
bool may_be_long(std::string_view line) {
  if (line.starts_with(' ') || line.starts_with('\t') || line.starts_with('>')) return true;
  if (contains(line, "://") || git::begins_footer(line)) return true;
  const bool is_item = line.starts_with("- ") || line.starts_with("* ");
  return trim(line.substr(is_item ? 2 : 0)).find_first_of(" \t") == std::string_view::npos;
}

// One message and what is found in it.
class Judge {
 public:
  Judge(const Rules& rules, const git::Message& message, const std::string& path)
      : rules_(rules), message_(message), path_(path) {}

  std::vector<Finding> findings() {
    check_header();
    check_subject();
    if (!message_.has_blank_line_after_subject) {
      add(message_.subject_line + 1, 0, "a blank line must separate the subject from the body");
    }
    check_breaking_lines();
    check_body();
    if (rules_.max_body > 0) check_width_of_body();
    check_issue();
    return std::move(findings_);
  }

 private:
  void add(std::uint32_t line, std::uint32_t column, std::string text) {
    findings_.push_back({path_, line, column, std::move(text)});
  }

  void check_header() {
    if (!message_.header) return add(message_.subject_line, 1, why_not_conventional(message_.subject));
    // Conventional Commits 1.0.0, point 15: types are not case-sensitive, and neither is anything else but the breaking
    // token.
    const std::string type = to_lower(message_.header->type);
    if (!has_word(rules_.types, type)) {
      add(message_.subject_line, 1,
          fmt::format("type '{}' is not one of {}{}", message_.header->type, join(rules_.types, ", "),
                      did_you_mean(type, rules_.types)));
    }
    check_scope(message_.header->scope);
    if (rules_.requires_lower_case && std::isupper(static_cast<unsigned char>(message_.header->description[0])) != 0) {
      add(message_.subject_line, 1, "the description begins with a capital letter: begin it with a small one");
    }
  }

  void check_body() {
    const bool has_text = std::any_of(message_.body.begin(), message_.body.end(),
                                      [](const git::MessageLine& line) { return !line.text.empty(); });
    if (rules_.requires_body && !has_text)
      add(message_.subject_line, 0, "the body is missing: say why, after a blank line");
  }

  // "api, ui" are two.
  void check_scope(const std::string& scope) {
    const auto column = static_cast<std::uint32_t>(message_.header->type.size() + 1);
    const std::string known = join(rules_.scopes, ", ");
    if (scope.empty() && rules_.requires_scope) {
      const bool has_names = !rules_.scopes.empty() && !has_word(rules_.scopes, "");
      add(message_.subject_line, column,
          fmt::format("the subject has no scope: write '{}(scope): …'{}", message_.header->type,
                      has_names ? fmt::format(" with one of {}", known) : ""));
    }
    if (scope.empty() || rules_.scopes.empty()) return;
    for (const std::string_view part : split(scope, ',')) {
      const std::string name = to_lower(trim(part));
      if (has_word(rules_.scopes, name)) continue;
      add(message_.subject_line, column + 1,
          fmt::format("scope {} is not one of {}{}", shown(fmt::format("'{}'", trim(part))), known,
                      did_you_mean(name, rules_.scopes)));
    }
  }

  void check_subject() {
    const std::string_view subject = message_.subject;
    const std::size_t width = display_width(subject);
    if (width > rules_.max_subject) {
      const auto fitting = static_cast<std::uint32_t>(characters_within(subject, rules_.max_subject));
      add(message_.subject_line, fitting + 1,
          fmt::format("the subject takes {} columns, more than {}", width, rules_.max_subject));
    }
    if (subject.ends_with('.')) {
      add(message_.subject_line, count_characters(subject), "no period belongs at the end of the subject");
    }
  }

  // Tools look for the exact token, at the begin of a footer, and nowhere else.
  void check_breaking_lines() {
    for (std::size_t i = 0; i < message_.body.size(); ++i) {
      const git::MessageLine& line = message_.body[i];
      const auto breaking = git::breaking_line(line.text);
      if (!breaking) continue;
      check_breaking_form(*breaking, line.number);
      if (!breaking->is_exact || breaking->text.empty()) continue;
      const bool is_in_paragraph = i > 0 && !message_.body[i - 1].text.empty();
      add(line.number, 1,
          is_in_paragraph
              ? fmt::format("a blank line must stand before '{}:', and only footers after it", breaking->token)
              : fmt::format("'{}:' is a footer: put it below the body, after a blank line", breaking->token));
    }
    for (const git::MessageLine& line : message_.footer_lines) {
      if (const auto breaking = git::breaking_line(line.text)) check_breaking_form(*breaking, line.number);
    }
  }

  void check_breaking_form(const git::BreakingLine& breaking, std::uint32_t line) {
    if (breaking.text.empty()) {
      add(line, 1, fmt::format("nothing follows '{}:': write 'BREAKING CHANGE: what breaks'", breaking.token));
    } else if (!breaking.is_exact) {
      add(line, 1,
          fmt::format("'{}' announces no breaking change as it stands: write 'BREAKING CHANGE: {}' into the footer",
                      breaking.token, breaking.text));
    }
  }

  void check_width_of_body() {
    for (const git::MessageLine& line : message_.body) {
      const std::size_t width = display_width(line.text);
      if (width <= rules_.max_body || may_be_long(line.text)) continue;
      const auto fitting = static_cast<std::uint32_t>(characters_within(line.text, rules_.max_body));
      add(line.number, fitting + 1, fmt::format("the line takes {} columns, more than {}", width, rules_.max_body));
    }
  }

  void check_issue() {
    if (rules_.issue_keys.empty() && !rules_.requires_issue_number) return;
    if (names_issue(message_.subject)) return;
    for (const git::MessageLine& line : message_.footer_lines) {
      if (names_issue(line.text)) return;
    }
    std::vector<std::string> forms;
    for (const std::string& key : rules_.issue_keys) forms.push_back(fmt::format("'{}-123'", key));
    if (rules_.requires_issue_number) forms.emplace_back("'#123'");
    add(message_.subject_line, 0,
        fmt::format("no issue is named: write one like {} into the subject or a footer", join(forms, " or ")));
  }

  bool names_issue(std::string_view text) const {
    const auto has_key = [&](const std::string& key) { return has_number_after(text, key + "-"); };
    return std::any_of(rules_.issue_keys.begin(), rules_.issue_keys.end(), has_key) ||
           (rules_.requires_issue_number && has_number_after(text, "#"));
  }

  const Rules& rules_;
  const git::Message& message_;
  const std::string& path_;
  std::vector<Finding> findings_;
};

class ConventionalCommit final : public Builtin {
 public:
  explicit ConventionalCommit(Rules rules) : rules_(std::move(rules)) {
    const bool is_any = has_word(rules_.types, "");
    const std::string_view defaults = k_default_types;
    for (const std::string_view type : split(is_any ? defaults : std::string_view(), ',')) {
      if (!type.empty()) mendable_types_.emplace_back(type);
    }
    if (!is_any) mendable_types_ = rules_.types;
  }

  bool applies_to(const FileView& /*file*/) const override { return true; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    const std::vector<git::MessageLine> lines = git::kept_lines(content, surroundings.message);
    // git itself refuses an empty message.
    if (lines.empty() || git::is_written_by_git(lines[0].text)) return std::vector<Finding>();
    const git::Message message = git::parse_message(lines);
    return Judge(rules_, message, file.path).findings();
  }

  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& surroundings) const override {
    if (!rules_.fixes) return std::optional<std::string>();
    WF_ASSIGN(const std::string_view content, file.content());
    std::string mended = git::mended_message(content, surroundings.message, mendable_types_);
    return mended == content ? std::optional<std::string>() : std::optional<std::string>(std::move(mended));
  }

 private:
  Rules rules_;
  // With --types=* every word is a type: then only the common ones are set right, for "note: x" may be no type at all.
  std::vector<std::string> mendable_types_;
};

enum class Case : std::uint8_t { lower, as_written };

// "a, b": Errors: usage for an empty name.
Result<std::vector<std::string>> names_of(const Arguments& arguments, std::string_view option,
                                          std::string_view otherwise, Case letters) {
  std::vector<std::string> names;
  const std::string given = join(arguments.all(option), ",");
  if (!arguments.has(option) && otherwise.empty()) return names;
  for (const std::string_view name : split(arguments.has(option) ? std::string_view(given) : otherwise, ',')) {
    if (trim(name).empty()) {
      return fail(ErrorKind::usage, fmt::format("conventional-commit: {} has an empty name", option));
    }
    names.push_back(letters == Case::lower ? to_lower(trim(name)) : std::string(trim(name)));
  }
  return names;
}

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  constexpr std::uint64_t k_longest = 1'000'000;
  Rules rules;
  WF_ASSIGN(const std::uint64_t max_subject, arguments.number("--max-subject", k_default_max_subject, 1));
  WF_ASSIGN(const std::uint64_t max_body, arguments.number("--max-body", 0, 1));
  rules.max_subject = std::min(max_subject, k_longest);
  rules.max_body = std::min(max_body, k_longest);
  WF_ASSIGN(rules.types, names_of(arguments, "--types", k_default_types, Case::lower));
  WF_ASSIGN(rules.scopes, names_of(arguments, "--scopes", "", Case::lower));
  WF_ASSIGN(rules.issue_keys, names_of(arguments, "--issue-keys", "", Case::as_written));
  rules.requires_scope = arguments.has("--require-scope");
  rules.requires_issue_number = arguments.has("--issue-number");
  const std::string letters = arguments.text("--subject-case", "any");
  if (letters != "any" && letters != "lower")
    return fail(ErrorKind::usage, "conventional-commit: --subject-case is 'any' or 'lower'");
  rules.requires_lower_case = letters == "lower";
  rules.requires_body = arguments.has("--require-body");
  rules.fixes = arguments.has("--fix");
  return std::make_unique<ConventionalCommit>(std::move(rules));
}

}  // namespace

Registration conventional_commit() {
  return {.description = {.id = "conventional-commit",
                          .summary = "Wants commit messages in the form of Conventional Commits 1.0.0",
                          .arguments = "[--types=TYPE,…|*] [--max-subject=N] [--max-body=N] [--scopes=NAME,…|*] "
                                       "[--require-scope] [--require-body] [--issue-keys=KEY,…] [--issue-number] "
                                       "[--subject-case=lower|any] [--fix]",
                          .is_message_check = true},
          .options = {{"--types", true},
                      {"--max-subject", true},
                      {"--max-body", true},
                      {"--scopes", true},
                      {"--require-scope", false},
                      {"--require-body", false},
                      {"--subject-case", true},
                      {"--issue-keys", true},
                      {"--issue-number", false},
                      {"--fix", false}},
          .make = make};
}

}  // namespace wf::gates
