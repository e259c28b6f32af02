// What the files of a repository show of its tools: settings of a tool at the top, build files, scripts and targets
// with the usual names. A tool that nothing shows is not suggested, however good it is.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "adopt/adopt.h"
#include "adopt/commands.h"
#include "base/text.h"

namespace wf::adopt {

namespace {

using config::Stage;
using config::YamlNode;
using Strings = std::vector<std::string>;

// A tool that the files ask for.
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
    Hint{".yamllint.yaml", "", "yamllint"},
    Hint{"pyproject.toml", "[tool.black", "black"},
    Hint{"pyproject.toml", "[tool.ruff", "ruff"},
    Hint{"pyproject.toml", "[tool.ruff.format", "ruff-format"},
    Hint{"pyproject.toml", "[tool.isort", "isort"},
    Hint{"pyproject.toml", "[tool.mypy", "mypy"},
    Hint{"ruff.toml", "", "ruff"},
    Hint{".ruff.toml", "", "ruff"},
    Hint{"mypy.ini", "", "mypy"},
    Hint{"setup.cfg", "[mypy", "mypy"},
    Hint{"setup.cfg", "[flake8", "flake8"},
    Hint{".flake8", "", "flake8"},
    Hint{"rustfmt.toml", "", "rustfmt"},
    Hint{".rustfmt.toml", "", "rustfmt"},
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
    Files{"ruff-format", "*.{py,pyi}"},
    Files{"isort", "*.{py,pyi}"},
    Files{"mypy", "*.{py,pyi}"},
    Files{"flake8", "*.py"},
    Files{"rustfmt", "*.rs"},
};

// A script of package.json or a target of a Makefile that is a gate by its name.
struct Task {
  std::string_view name;
  Stage stage;
};
constexpr std::array k_tasks = {
    Task{"format:check", Stage::quality}, Task{"format-check", Stage::quality},
    Task{"check-format", Stage::quality}, Task{"lint", Stage::lint},
    Task{"typecheck", Stage::types},      Task{"type-check", Stage::types},
    Task{"check", Stage::unit},           Task{"test", Stage::unit},
};

// The content of a file at the top, empty when there is none.
std::string text_of(const Place& place, std::string_view path) {
  if (!place.has(path)) return "";
  const auto content = place.read(std::string(path));
  return content && *content ? **content : "";
}

// A file at the top whose name begins with one of `beginnings`; empty when there is none.
std::string first_with(const Place& place, std::initializer_list<std::string_view> beginnings) {
  for (const std::string& path : place.paths) {
    const auto begins = [&](std::string_view beginning) { return path.starts_with(beginning); };
    if (!contains(path, "/") && std::any_of(beginnings.begin(), beginnings.end(), begins)) return path;
  }
  return "";
}

Command line_of(std::string_view command, std::string_view folder = "") {
  Strings words;
  for (const std::string_view word : split(command, ' ')) words.emplace_back(word);
  words.front().insert(0, folder);
  words.emplace_back("{files}");
  return {std::move(words), false};
}

void suggest_shell(Draft& draft, std::string id, std::string origin, Stage stage, std::string command) {
  Gate gate{std::move(id), std::move(origin), stage};
  gate.run = {{std::move(command)}, true};
  draft.gates.push_back(std::move(gate));
}

void suggest_tools(const Place& place, Draft& draft) {
  std::vector<std::string_view> done;
  for (const Hint& hint : k_hints) {
    if (is_among(hint.tool, done) || !place.has(hint.file)) continue;
    if (!contains(text_of(place, hint.file), hint.text)) continue;
    done.push_back(hint.tool);
    const KnownTool* tool = known_tool(hint.tool);
    const auto files =
        std::find_if(k_files.begin(), k_files.end(), [&](const Files& f) { return f.tool == hint.tool; });
    Gate gate{std::string(hint.tool), fmt::format("{} is there", hint.file), tool->stage};
    gate.files = {std::string(files->files)};
    gate.run = line_of(tool->run);
    if (!tool->fix.empty() && tool->wish.empty()) gate.fix = line_of(tool->fix);
    draft.gates.push_back(std::move(gate));
  }
}

// The packages of a project are in its node_modules.
void suggest_package_tool(const std::string& shown_by, std::string_view id, std::string_view files, Draft& draft) {
  if (shown_by.empty()) return;
  constexpr std::string_view k_folder = "node_modules/.bin/";
  const KnownTool* tool = known_tool(id);
  Gate gate{std::string(id), shown_by + " is there", tool->stage};
  gate.files = {std::string(files)};
  gate.run = line_of(tool->run, k_folder);
  if (tool->wish.empty()) gate.fix = line_of(tool->fix, k_folder);
  draft.gates.push_back(std::move(gate));
}

std::string_view package_manager(const Place& place) {
  if (place.has("pnpm-lock.yaml")) return "pnpm";
  if (place.has("yarn.lock")) return "yarn";
  if (place.has("bun.lockb") || place.has("bun.lock")) return "bun";
  return "npm";
}

void suggest_scripts(const Place& place, Draft& draft) {
  const std::string content = text_of(place, "package.json");
  if (content.empty()) return;
  const auto root = config::read_yaml({"package.json", content});
  if (!root) {
    draft.missed.push_back({root.error().where, root.error().message});
    return;
  }
  const YamlNode& scripts = child(**root, "scripts");
  const std::string_view manager = package_manager(place);
  const auto has = [&](std::string_view name) { return !child(scripts, name).text.empty(); };
  for (const auto& [name, stage] : k_tasks) {
    const YamlNode& script = child(scripts, name);
    if (script.text.empty() || contains(script.text, "no test specified")) continue;
    suggest_shell(draft, fmt::format("{}-{}", manager, name), origin(script.where, fmt::format("script {}", name)),
                  stage, fmt::format("{} run {}{}", manager, manager == "npm" ? "--silent " : "", name));
  }
  if (!has("lint")) {
    suggest_package_tool(first_with(place, {".eslintrc", "eslint.config."}), "eslint", "*.{js,jsx,ts,tsx,mjs,cjs}",
                         draft);
  }
  if (!has("format:check") && !has("format-check") && !has("check-format")) {
    suggest_package_tool(first_with(place, {".prettierrc", "prettier.config."}), "prettier",
                         "*.{js,jsx,ts,tsx,mjs,cjs,css,scss,json,md,yml,yaml,html}", draft);
  }
}

// The targets of rules: `a b: c` has two, `X := y`, recipes and comments none.
Strings targets_of(std::string_view makefile) {
  Strings targets;
  for (const std::string_view line : lines(makefile)) {
    const std::size_t colon = line.find(':');
    const bool is_rule = colon != std::string_view::npos && !line.starts_with('\t') && !line.starts_with('#') &&
                         !line.substr(colon + 1).starts_with('=') && !line.substr(colon + 1).starts_with(":=") &&
                         !contains(line.substr(0, colon), "=");
    if (!is_rule) continue;
    for (const std::string_view target : split(line.substr(0, colon), ' ')) {
      if (!target.empty()) targets.emplace_back(target);
    }
  }
  return targets;
}

void suggest_targets(const Place& place, Draft& draft) {
  const std::string file = first_with(place, {"GNUmakefile", "Makefile", "makefile"});
  const Strings targets = targets_of(text_of(place, file));
  const auto has = [&](std::string_view name) {
    return std::find(targets.begin(), targets.end(), name) != targets.end();
  };
  bool checks_format = false;
  for (const auto& [name, stage] : k_tasks) {
    if (!has(name) || (name == "check" && has("test"))) continue;
    checks_format = checks_format || stage == Stage::quality;
    suggest_shell(draft, fmt::format("make-{}", name), fmt::format("{}: {}", file, name), stage,
                  fmt::format("make {}", name));
  }
  if (has("format") && !checks_format) {
    draft.missed.push_back({{file, 0, 0}, "the target format repairs; a gate needs one that only checks"});
  }
}

void suggest_builds(const Place& place, Draft& draft) {
  const std::string cmake = text_of(place, "CMakeLists.txt");
  if (contains(to_lower(cmake), "enable_testing") || contains(cmake, "include(CTest)")) {
    suggest_shell(draft, "cmake-build", "CMakeLists.txt is there; build/ should be in .gitignore", Stage::unit,
                  "cmake -S . -B build && cmake --build build");
    suggest_shell(draft, "ctest", "CMakeLists.txt has tests", Stage::unit,
                  "ctest --test-dir build --output-on-failure");
    draft.gates.back().needs = {"cmake-build"};
  }
  if (place.has("Cargo.toml")) {
    suggest_shell(draft, "cargo-check", "Cargo.toml is there", Stage::types, "cargo check --quiet");
    suggest_shell(draft, "cargo-test", "Cargo.toml is there", Stage::unit, "cargo test --quiet");
  }
  if (place.has("go.mod")) {
    suggest_shell(draft, "go-vet", "go.mod is there", Stage::lint, "go vet ./...");
    suggest_shell(draft, "go-test", "go.mod is there", Stage::unit, "go test ./...");
  }
  for (const auto& [file, section] : {std::pair{"pyproject.toml", "[tool.pytest"},
                                      {"pytest.ini", "[pytest]"},
                                      {"setup.cfg", "[tool:pytest]"},
                                      {"tox.ini", "[pytest]"}}) {
    if (!contains(text_of(place, file), section)) continue;
    suggest_shell(draft, "pytest", fmt::format("{} is there", file), Stage::unit, "pytest");
    break;
  }
}

}  // namespace

Draft suggested(const Place& place) {
  Draft draft;
  suggest_tools(place, draft);
  suggest_scripts(place, draft);
  suggest_targets(place, draft);
  suggest_builds(place, draft);
  return draft;
}

}  // namespace wf::adopt
