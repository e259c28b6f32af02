#include "adopt/commands.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"

namespace wf::adopt {

namespace {

using config::Stage;

constexpr std::array k_tools = {
    KnownTool{"actionlint", "actionlint", "", Stage::lint, "yaml"},
    KnownTool{"autopep8", "autopep8 --diff --exit-code", "autopep8 -i", Stage::quality, "python"},
    KnownTool{"bandit", "bandit", "", Stage::security, "python"},
    KnownTool{"black", "black --check", "black", Stage::quality, "python pyi"},
    KnownTool{"clang-format", "clang-format --dry-run --Werror", "clang-format -i", Stage::quality, "c c++"},
    KnownTool{"cmake-format", "cmake-format --check", "cmake-format -i", Stage::quality, "cmake"},
    KnownTool{"codespell", "codespell", "", Stage::quality, "text"},
    KnownTool{"djlint", "djlint", "", Stage::lint, "html"},
    KnownTool{"eslint", "eslint", "eslint --fix", Stage::lint, "javascript jsx ts tsx", "--fix"},
    KnownTool{"flake8", "flake8", "", Stage::lint, "python"},
    KnownTool{"hadolint", "hadolint", "", Stage::lint, "dockerfile"},
    KnownTool{"isort", "isort --check-only", "isort", Stage::quality, "python pyi"},
    KnownTool{"markdownlint", "markdownlint", "markdownlint --fix", Stage::lint, "markdown", "--fix"},
    KnownTool{"mypy", "mypy", "", Stage::types, "python pyi"},
    KnownTool{"oxlint", "oxlint", "oxlint --fix", Stage::lint, "javascript jsx ts tsx", "--fix"},
    KnownTool{"prettier", "prettier --check --ignore-unknown", "prettier --write --ignore-unknown", Stage::quality,
              "text"},
    KnownTool{"pylint", "pylint", "", Stage::lint, "python"},
    KnownTool{"pyright", "pyright", "", Stage::types, "python pyi"},
    KnownTool{"rubocop", "rubocop", "rubocop -a", Stage::lint, "ruby", "-a"},
    KnownTool{"ruff", "ruff check --force-exclude", "ruff check --fix --force-exclude", Stage::lint,
              "python pyi jupyter", "--fix"},
    KnownTool{"ruff-check", "ruff check --force-exclude", "ruff check --fix --force-exclude", Stage::lint,
              "python pyi jupyter", "--fix"},
    KnownTool{"ruff-format", "ruff format --check --force-exclude", "ruff format --force-exclude", Stage::quality,
              "python pyi jupyter"},
    KnownTool{"rustfmt", "rustfmt --check", "rustfmt", Stage::quality, "rust"},
    KnownTool{"shellcheck", "shellcheck", "", Stage::lint, "shell"},
    KnownTool{"shfmt", "shfmt -d", "shfmt -w", Stage::quality, "shell"},
    KnownTool{"stylelint", "stylelint", "stylelint --fix", Stage::lint, "css scss", "--fix"},
    KnownTool{"taplo-format", "taplo fmt --check", "taplo fmt", Stage::quality, "toml"},
    KnownTool{"typos", "typos", "", Stage::quality, "text"},
    KnownTool{"yamllint", "yamllint", "", Stage::lint, "yaml"},
};

// A word of a repairing command → the one that only checks.
struct Switch {
  std::string_view tool;
  std::string_view repairs;
  std::string_view checks;
};
constexpr std::array k_switches = {
    Switch{"prettier", "--write", "--check"},
    Switch{"prettier", "-w", "--check"},
    Switch{"eslint", "--fix", ""},
    Switch{"stylelint", "--fix", ""},
    Switch{"oxlint", "--fix", ""},
    Switch{"markdownlint", "--fix", ""},
    Switch{"ruff", "--fix", ""},
    Switch{"rubocop", "-a", ""},
    Switch{"rubocop", "-A", ""},
    Switch{"rubocop", "--autocorrect", ""},
    Switch{"rubocop", "--auto-correct", ""},
    Switch{"clang-format", "-i", "--dry-run --Werror"},
    Switch{"shfmt", "-w", "-d"},
    Switch{"black", "black", "black --check"},
    Switch{"isort", "isort", "isort --check-only"},
    Switch{"rustfmt", "rustfmt", "rustfmt --check"},
};

// The tool of a command line, past the programs that only start others.
std::string_view tool_of(std::string_view command) {
  constexpr std::array<std::string_view, 14> k_starters = {"npx",  "yarn",         "pnpm",   "bunx", "bundle",
                                                           "exec", "run",          "poetry", "uv",   "pipenv",
                                                           "uvx",  "--no-install", "--no",   "--"};
  for (const std::string_view word : split(command, ' ')) {
    if (word.empty() || contains(word, "=")) continue;
    if (std::find(k_starters.begin(), k_starters.end(), word) == k_starters.end()) return base_name(word);
  }
  return {};
}

}  // namespace

const KnownTool* known_tool(std::string_view id) {
  const auto found = std::find_if(k_tools.begin(), k_tools.end(), [&](const KnownTool& tool) { return tool.id == id; });
  return found == k_tools.end() ? nullptr : &*found;
}

std::optional<std::string> checking(std::string_view command) {
  const std::string_view tool = tool_of(command);
  std::vector<std::string> words;
  for (const std::string_view word : split(command, ' ')) words.emplace_back(word);
  for (const Switch& one : k_switches) {
    if (one.tool != tool) continue;
    const auto found = std::find(words.begin(), words.end(), one.repairs);
    if (found == words.end()) continue;
    *found = one.checks;
    std::erase(words, "");
    return join(words, " ");
  }
  return std::nullopt;
}

config::Stage stage_of(std::string_view command) {
  const std::string_view name = tool_of(command);
  if (const KnownTool* tool = known_tool(name)) return tool->stage;
  if (name == "tsc") return Stage::types;
  return Stage::hooks;
}

const config::YamlNode& child(const config::YamlNode& node, std::string_view key) {
  static const config::YamlNode k_nothing;
  const config::YamlNode::Entry* entry = node.entry(key);
  return entry == nullptr ? k_nothing : *entry->value;
}

std::vector<std::string> texts(const config::YamlNode& node) {
  if (node.type == config::NodeType::scalar) return {node.text};
  std::vector<std::string> all;
  for (const config::NodePointer& item : node.items) {
    // Lists in lists come of aliases; the tools flatten them.
    for (std::string& text : texts(*item)) all.push_back(std::move(text));
  }
  return all;
}

bool is_true(const config::YamlNode& node) {
  return node.is_flag() &&
         (to_lower(node.text) == "true" || to_lower(node.text) == "yes" || to_lower(node.text) == "on");
}

std::string origin(const Where& where, std::string_view name) {
  return fmt::format("{}:{} {}", where.file, where.line, name);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

}  // namespace wf::adopt
