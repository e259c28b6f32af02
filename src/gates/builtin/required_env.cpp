#include <fmt/format.h>

#include "base/glob.h"
#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/state_check.h"

namespace wf::gates {

namespace {

struct Variable {
  std::string name;
  std::optional<Glob> value;  // none: anything but nothing
};

class RequiredEnv final : public StateCheck {
 public:
  explicit RequiredEnv(std::vector<Variable> variables) : variables_(std::move(variables)) {}

  // The value itself is not told: it may be a secret.
  Result<std::vector<Finding>> ask(const StateQuestions& questions) const override {
    std::vector<Finding> findings;
    for (const auto& [name, wanted] : variables_) {
      const auto value = questions.variable(name);
      if (!value || (value->empty() && !wanted)) {
        findings.push_back({"", 0, 0, fmt::format("{} is {}: export {}=…", name, value ? "empty" : "not set", name)});
      } else if (wanted && !wanted->matches(*value)) {
        findings.push_back(
            {"", 0, 0,
             fmt::format("{} has a value that is not like '{}': export {}=…", name, shown(wanted->pattern()), name)});
      }
    }
    return findings;
  }

 private:
  std::vector<Variable> variables_;
};

bool is_name(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !text.empty() && !(text[0] >= '0' && text[0] <= '9') && std::all_of(text.begin(), text.end(), fits);
}

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  constexpr std::string_view k_hint = "write --variables=NAME, or --variables='NAME PATTERN'";
  std::vector<Variable> variables;
  for (const std::string& word : arguments.all("--variables")) {
    const std::string_view text = trim(word);
    const std::string_view name = text.substr(0, text.find_first_of(" \t="));
    if (!is_name(name)) {
      return fail(ErrorKind::usage,
                  fmt::format("required-env: {} is no name of a variable", shown(fmt::format("'{}'", name))),
                  std::string(k_hint));
    }
    Variable variable{std::string(name), std::nullopt};
    const std::string_view pattern = trim(text.substr(std::min(name.size() + 1, text.size())));
    if (!pattern.empty()) {
      WF_ASSIGN(variable.value, name_pattern(pattern));
    }
    variables.push_back(std::move(variable));
  }
  if (variables.empty()) return fail(ErrorKind::usage, "required-env: no variable is named", std::string(k_hint));
  return std::make_unique<RequiredEnv>(std::move(variables));
}

}  // namespace

Registration required_env() {
  return {.description = {.id = "required-env",
                          .summary = "Asks that environment variables are set",
                          .arguments = "--variables='NAME [PATTERN]'…",
                          .is_state_check = true},
          .options = {{"--variables", true}},
          .make = make};
}

}  // namespace wf::gates
