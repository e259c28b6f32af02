// check-ast, debug-statements and check-builtin-literals: what Python says of Python files.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "gates/batch_check.h"
#include "gates/builtin/registration.h"
#include "gates/file_tags.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_unreadable = "cannot be parsed: ";
constexpr std::array<std::string_view, 7> k_literal_types = {"complex", "dict", "float", "int", "list", "str", "tuple"};

// "SyntaxError: invalid syntax (CPython 3.11.7)"
std::string with_interpreter(const BatchAnswer& answer) {
  return fmt::format("{} ({})", without_steering(answer.text), answer.interpreter);
}

class PythonCheck : public BatchCheck {
 public:
  // Without its "#!" an executable file may be Python as well.
  bool concerns(std::string_view path, std::uint32_t mode) const final {
    return mode == git::k_mode_executable || (mode == git::k_mode_file && name_has_tag(path, "python"));
  }
  bool applies_to(const FileView& file) const final {
    static const std::vector<std::string> k_python = {"python"};
    return concerns(file.path, file.mode) && has_types(file, {k_python, {}, {}});
  }
  Finding finding(const std::string& path, const BatchAnswer& answer) const override {
    return {path, answer.line, answer.column,
            answer.is_unreadable ? std::string(k_unreadable) + with_interpreter(answer) : answer.text};
  }
};

class CheckAst final : public PythonCheck {
 public:
  std::string question() const override { return "ast"; }
  Finding finding(const std::string& path, const BatchAnswer& answer) const override {
    return {path, answer.line, answer.column, with_interpreter(answer)};
  }
  std::string told(const Finding& finding) const override {
    const std::string_view message = finding.message;
    const std::size_t bracket = std::min(message.rfind(" ("), message.size());
    const std::string_view interpreter = message.substr(std::min(bracket + 2, message.size()));
    return fmt::format("{0}: failed parsing with {1}:\n\n      File \"{0}\", line {2}\n    {3}\n", shown(finding.path),
                       interpreter.substr(0, interpreter.find(')')), finding.line, message.substr(0, bracket));
  }
};

// The original counts columns from 0.
std::string told_place(const Finding& finding) {
  return fmt::format("{}:{}:{}: {}", shown(finding.path), finding.line, finding.column == 0 ? 0 : finding.column - 1,
                     finding.message);
}

class DebugStatements final : public PythonCheck {
 public:
  std::string question() const override { return "debug"; }
  std::string told(const Finding& finding) const override {
    if (!finding.message.starts_with(k_unreadable)) return told_place(finding);
    return fmt::format("{0} - Could not parse ast\n\n\t  File \"{0}\", line {1}\n\t{2}\n", shown(finding.path),
                       finding.line, finding.message.substr(k_unreadable.size()));
  }
};

class CheckBuiltinLiterals final : public PythonCheck {
 public:
  explicit CheckBuiltinLiterals(std::string names) : names_(std::move(names)) {}
  std::string question() const override { return "literals:" + names_; }
  std::string told(const Finding& finding) const override { return told_place(finding); }

 private:
  std::string names_;  // of the types, as the program takes them
};

Result<std::unique_ptr<Builtin>> make_literals(const Arguments& arguments) {
  const bool allows_keywords = !arguments.has("--no-allow-dict-kwargs");
  if (!allows_keywords && arguments.has("--allow-dict-kwargs")) {
    return fail(ErrorKind::usage,
                "check-builtin-literals: --allow-dict-kwargs and --no-allow-dict-kwargs contradict each other");
  }
  const std::string ignored = arguments.text("--ignore", "");
  std::vector<std::string> names;
  for (const std::string_view type : k_literal_types) {
    const auto words = split(ignored, ',');
    if (std::find(words.begin(), words.end(), type) != words.end()) continue;
    names.push_back(std::string(type) + (type == "dict" && !allows_keywords ? "=" : ""));
  }
  return std::make_unique<CheckBuiltinLiterals>(join(names, ","));
}

}  // namespace

Registration check_ast() {
  return {.description = {.id = "check-ast", .summary = "Finds Python that does not parse", .arguments = ""},
          .options = {},
          .make = make_plain<CheckAst>};
}

Registration debug_statements() {
  return {.description = {.id = "debug-statements",
                          .summary = "Finds imports of Python debuggers, and breakpoint()",
                          .arguments = ""},
          .options = {},
          .make = make_plain<DebugStatements>};
}

Registration check_builtin_literals() {
  return {.description = {.id = "check-builtin-literals",
                          .summary = "Finds calls like dict() where Python has a literal",
                          .arguments = "[--ignore=TYPE,…] [--[no-]allow-dict-kwargs]"},
          .options = {{"--ignore", true}, {"--allow-dict-kwargs"}, {"--no-allow-dict-kwargs"}},
          .make = make_literals};
}

}  // namespace wf::gates
