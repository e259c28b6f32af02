#include "adopt/adopt.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "adopt/commands.h"
#include "base/text.h"

namespace wf::adopt {

namespace {

using config::NodeType;
using config::YamlNode;
using Strings = std::vector<std::string>;

constexpr std::array<std::string_view, 15> k_lefthook = {
    "lefthook.yml",          "lefthook.yaml",      "lefthook.json",        ".lefthook.yml",
    ".lefthook.yaml",        ".lefthook.json",     ".config/lefthook.yml", ".config/lefthook.yaml",
    ".config/lefthook.json", "lefthook-local.yml", "lefthook-local.yaml",  ".lefthook-local.yml",
    "lefthook.toml",         ".lefthook.toml",     ".config/lefthook.toml"};
constexpr std::array<std::string_view, 4> k_lint_staged = {".lintstagedrc", ".lintstagedrc.json", ".lintstagedrc.yaml",
                                                           ".lintstagedrc.yml"};
constexpr std::array<std::string_view, 3> k_programs = {"lint-staged.config.js", "lint-staged.config.mjs",
                                                        "lint-staged.config.cjs"};

template <typename Names>
bool is_among(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_husky_script(std::string_view path) {
  return path.starts_with(".husky/") && config::event_named(path.substr(7)).has_value();
}

Status translate_package(const YamlNode& root, Draft& draft) {
  for (const auto& hook : child(child(root, "husky"), "hooks").entries) {
    std::string all = replaced(hook.value->text, " && ", "\n");
    for (const std::string_view line : lines(all)) translate_script_line(hook.key->where, hook.key->text, line, draft);
  }
  const YamlNode& rules = child(root, "lint-staged");
  return rules.type == NodeType::null ? Status{} : translate_lint_staged(rules, draft);
}

Status translate_document(const Place& place, const std::string& path, const std::string& content, Draft& draft) {
  WF_ASSIGN(const config::NodePointer root, config::read_yaml({path, content}));
  const std::string_view name = base_name(path);
  if (root->type == NodeType::null) return {};
  if (root->type != NodeType::map) return fail(ErrorKind::config, "the configuration must be a map", "", root->where);
  if (name == "package.json") return translate_package(*root, draft);
  if (name.starts_with(".pre-commit-config")) return translate_pre_commit(*root, draft);
  if (name.starts_with(".overcommit") || name.starts_with(".local-overcommit"))
    return translate_overcommit(*root, draft);
  if (name.starts_with(".lintstagedrc")) return translate_lint_staged(*root, draft);
  return translate_lefthook(place, *root, draft);
}

bool has_hooks(const Place& place) {
  const auto content = place.read("package.json");
  return content && *content && (contains(**content, "\"lint-staged\"") || contains(**content, "\"husky\""));
}

void suggest(Draft& draft, Gate gate) {
  gate.on_missing_tool = "warn";
  draft.gates.push_back(std::move(gate));
}

// A tool that the files ask for, with the files that it is for.
struct Hint {
  std::string_view file;  // a name at the top that shows it
  std::string_view text;  // which it must hold, or ""
  std::string_view tool;
};
constexpr std::array k_hints = {
    Hint{".clang-format", "", "clang-format"},
    Hint{".shellcheckrc", "", "shellcheck"},
    Hint{".rubocop.yml", "", "rubocop"},
    Hint{".yamllint", "", "yamllint"},
    Hint{".yamllint.yml", "", "yamllint"},
    Hint{"pyproject.toml", "[tool.black", "black"},
    Hint{"pyproject.toml", "[tool.ruff", "ruff"},
    Hint{"pyproject.toml", "[tool.isort", "isort"},
    Hint{"pyproject.toml", "[tool.mypy", "mypy"},
    Hint{"ruff.toml", "", "ruff"},
    Hint{".ruff.toml", "", "ruff"},
    Hint{"mypy.ini", "", "mypy"},
    Hint{"setup.cfg", "[mypy", "mypy"},
    Hint{"setup.cfg", "[flake8", "flake8"},
    Hint{".flake8", "", "flake8"},
    Hint{"rustfmt.toml", "", "rustfmt"},
};

struct Files {
  std::string_view tool;
  std::string_view files;
};
constexpr std::array k_files = {
    Files{"clang-format", "*.{c,cc,cpp,cxx,h,hh,hpp,hxx}"},
    Files{"shellcheck", "*.sh"},
    Files{"rubocop", "*.rb"},
    Files{"yamllint", "*.{yml,yaml}"},
    Files{"black", "*.{py,pyi}"},
    Files{"ruff", "*.{py,pyi}"},
    Files{"isort", "*.{py,pyi}"},
    Files{"mypy", "*.{py,pyi}"},
    Files{"flake8", "*.py"},
    Files{"rustfmt", "*.rs"},
};

Command line_of(std::string_view command) {
  Strings words;
  for (const std::string_view word : split(command, ' ')) words.emplace_back(word);
  words.emplace_back("{files}");
  return {std::move(words), false};
}

void suggest_tools(const Place& place, Draft& draft) {
  std::vector<std::string_view> done;
  for (const Hint& hint : k_hints) {
    if (is_among(done, hint.tool) || !place.has(hint.file)) continue;
    const auto content = place.read(std::string(hint.file));
    if (!content || !*content || !contains(**content, hint.text)) continue;
    done.push_back(hint.tool);
    const KnownTool* tool = known_tool(hint.tool);
    const auto files =
        std::find_if(k_files.begin(), k_files.end(), [&](const Files& f) { return f.tool == hint.tool; });
    Gate gate{std::string(hint.tool), fmt::format("{} is there", hint.file), tool->stage};
    gate.files = {std::string(files->files)};
    gate.run = line_of(tool->run);
    if (!tool->fix.empty() && tool->wish.empty()) gate.fix = line_of(tool->fix);
    suggest(draft, std::move(gate));
  }
}

void suggest_shell(Draft& draft, std::string id, std::string origin, config::Stage stage, std::string command) {
  Gate gate{std::move(id), std::move(origin), stage};
  gate.run = {{std::move(command)}, true};
  suggest(draft, std::move(gate));
}

constexpr std::array<std::pair<std::string_view, config::Stage>, 5> k_tasks = {
    {{"lint", config::Stage::lint},
     {"typecheck", config::Stage::types},
     {"check", config::Stage::unit},
     {"test", config::Stage::unit},
     {"format-check", config::Stage::quality}}};

void suggest_scripts(const Place& place, Draft& draft) {
  const auto content = place.read("package.json");
  if (!content || !*content) return;
  const auto root = config::read_yaml({"package.json", **content});
  if (!root) {
    draft.missed.push_back({root.error().where, root.error().message});
    return;
  }
  for (const auto& [name, stage] : k_tasks) {
    const YamlNode& script = child(child(**root, "scripts"), name);
    if (script.text.empty() || contains(script.text, "no test specified")) continue;
    suggest_shell(draft, fmt::format("npm-{}", name), origin(script.where, fmt::format("script {}", name)), stage,
                  fmt::format("npm run --silent {}", name));
  }
}

void suggest_targets(const Place& place, Draft& draft) {
  const auto content = place.read("Makefile");
  if (!content || !*content) return;
  for (const auto& [name, stage] : k_tasks) {
    const auto is_rule = [&, task = name](std::string_view line) {
      return line.starts_with(task) && trim(line.substr(task.size())).starts_with(':') &&
             !trim(line.substr(task.size())).starts_with(":=");
    };
    const auto all = lines(**content);
    if (std::none_of(all.begin(), all.end(), is_rule)) continue;
    suggest_shell(draft, fmt::format("make-{}", name), fmt::format("Makefile: {}", name), stage,
                  fmt::format("make {}", name));
  }
}

}  // namespace

bool Place::has(std::string_view path) const { return std::find(paths.begin(), paths.end(), path) != paths.end(); }

Strings configurations(const Place& place) {
  Strings found;
  const auto add = [&](std::string_view path) {
    if (place.has(path)) found.emplace_back(path);
  };
  add(".pre-commit-config.yaml");
  add(".pre-commit-config.yml");
  for (const std::string_view path : k_lefthook) add(path);
  for (const std::string& path : place.paths) {
    if (is_husky_script(path)) found.push_back(path);
  }
  if (place.has("package.json") && has_hooks(place)) found.emplace_back("package.json");
  for (const std::string_view path : k_lint_staged) add(path);
  for (const std::string_view path : k_programs) add(path);
  add(".overcommit.yml");
  return found;
}

Status translate(const Place& place, const std::string& path, Draft& draft) {
  const std::string_view name = base_name(path);
  draft.sources.push_back(path);
  if (is_among(k_programs, name) || name.ends_with(".toml")) {
    draft.missed.push_back(
        {{path, 0, 0}, name.ends_with(".toml") ? "TOML is not read" : "a program cannot be translated"});
    return {};
  }
  const bool is_known = is_among(k_lefthook, name) || is_among(k_lint_staged, name) || name == "package.json" ||
                        name.starts_with(".pre-commit-config.") || name == ".overcommit.yml" || is_husky_script(path);
  if (!is_known) {
    return fail(ErrorKind::usage, fmt::format("{} is no configuration that can be imported", shown(path)),
                "wf import --help");
  }
  WF_ASSIGN(const auto content, place.read(path));
  if (!content) return fail(ErrorKind::usage, fmt::format("there is no file {}", shown(path)));
  if (is_husky_script(path)) return translate_husky_script(path, *content, draft);
  return translate_document(place, path, *content, draft);
}

Draft suggested(const Place& place) {
  Draft draft;
  suggest_tools(place, draft);
  suggest_scripts(place, draft);
  suggest_targets(place, draft);
  using config::Stage;
  if (place.has("Cargo.toml")) {
    suggest_shell(draft, "cargo-check", "Cargo.toml is there", Stage::types, "cargo check --quiet");
    suggest_shell(draft, "cargo-test", "Cargo.toml is there", Stage::unit, "cargo test --quiet");
  }
  if (place.has("go.mod")) {
    suggest_shell(draft, "go-vet", "go.mod is there", Stage::lint, "go vet ./...");
    suggest_shell(draft, "go-test", "go.mod is there", Stage::unit, "go test ./...");
  }
  return draft;
}

}  // namespace wf::adopt
