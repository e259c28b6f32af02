#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/state_check.h"
#include "gates/version_range.h"

namespace wf::gates {

namespace {

struct Tool {
  std::string name;
  VersionRange versions;
};

class RequiredTools final : public StateCheck {
 public:
  explicit RequiredTools(std::vector<Tool> tools) : tools_(std::move(tools)) {}

  Result<std::vector<Finding>> ask(const StateQuestions& questions) const override {
    std::vector<Finding> findings;
    for (const Tool& tool : tools_) {
      if (auto complaint = complaint_about(tool, questions)) findings.push_back({"", 0, 0, *std::move(complaint)});
    }
    return findings;
  }

 private:
  static std::optional<std::string> complaint_about(const Tool& tool, const StateQuestions& questions) {
    const std::string name = shown(tool.name);
    const std::string& wanted = tool.versions.text();
    const bool takes_any = tool.versions.is_any();
    if (!questions.has_program(tool.name)) {
      return fmt::format("{} is not installed: install it{}, or add its folder to PATH", name,
                         takes_any ? "" : fmt::format(" (version {})", wanted));
    }
    if (takes_any) return std::nullopt;
    const auto text = questions.version_text(tool.name);
    if (!text) return fmt::format("{} does not tell its version: {}", name, text.error().message);
    const auto version = version_in(*text);
    if (!version) return fmt::format("{} does not tell its version, and {} is wanted", name, wanted);
    if (tool.versions.has(*version)) return std::nullopt;
    return fmt::format("{} is {}, and {} is wanted: install another version, or put it first in PATH", name,
                       text_of(*version), wanted);
  }

  std::vector<Tool> tools_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  std::vector<Tool> tools;
  for (const std::string& word : arguments.all("--tools")) {
    const std::string_view text = trim(word);
    const std::size_t end = std::min(text.find_first_of(" \t<>=!"), text.size());
    if (end == 0) return fail(ErrorKind::usage, "required-tools: a tool has no name", "write --tools='NAME >=VERSION'");
    WF_ASSIGN(VersionRange versions, VersionRange::parse(text.substr(end)));
    tools.push_back({std::string(text.substr(0, end)), std::move(versions)});
  }
  if (tools.empty())
    return fail(ErrorKind::usage, "required-tools: no tool is named", "write --tools='NAME >=VERSION'");
  return std::make_unique<RequiredTools>(std::move(tools));
}

}  // namespace

Registration required_tools() {
  return {.description = {.id = "required-tools",
                          .summary = "Asks that programs are installed, in the versions that are wanted",
                          .arguments = "--tools='NAME [>=VERSION]'…",
                          .is_state_check = true},
          .options = {{"--tools", true}},
          .make = make};
}

}  // namespace wf::gates
