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

bool is_husky_script(std::string_view path) {
  return path.starts_with(".husky/") && config::event_named(path.substr(7)).has_value();
}

Status translate_package(const YamlNode& root, Draft& draft) {
  for (const auto& hook : child(child(root, "husky"), "hooks").entries) {
    translate_script_line(hook.key->where, hook.key->text, hook.value->text, draft);
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

bool mentions(const Place& place, std::string_view key) {
  const auto content = place.read("package.json");
  return content && *content && contains(**content, fmt::format("\"{}\"", key));
}

bool has_hooks(const Place& place) { return mentions(place, "lint-staged") || mentions(place, "husky"); }

// A dependency on it is written `"lint-staged": "…"`, its rules `"lint-staged": {…}`.
bool has_lint_staged(const Place& place) {
  const auto is_there = [&](std::string_view path) { return place.has(path); };
  if (std::any_of(k_lint_staged.begin(), k_lint_staged.end(), is_there)) return true;
  if (std::any_of(k_programs.begin(), k_programs.end(), is_there)) return true;
  if (!mentions(place, "lint-staged")) return false;
  const auto content = place.read("package.json");
  const auto root = config::read_yaml({"package.json", content && *content ? **content : ""});
  return root && child(**root, "lint-staged").type != NodeType::null;
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
  if (is_among(name, k_programs) || name.ends_with(".toml")) {
    draft.missed.push_back(
        {{path, 0, 0}, name.ends_with(".toml") ? "TOML is not read" : "a program cannot be translated"});
    return {};
  }
  const bool is_known = is_among(name, k_lefthook) || is_among(name, k_lint_staged) || name == "package.json" ||
                        name.starts_with(".pre-commit-config.") || name == ".overcommit.yml" || is_husky_script(path);
  if (!is_known) {
    return fail(ErrorKind::usage, fmt::format("{} is no configuration that can be imported", shown(path)),
                "wf import --help");
  }
  WF_ASSIGN(const auto content, place.read(path));
  if (!content) return fail(ErrorKind::usage, fmt::format("there is no file {}", shown(path)));
  if (is_husky_script(path)) {
    if (contains(*content, "lint-staged") && !has_lint_staged(place)) {
      draft.missed.push_back({{path, 0, 0}, "it calls lint-staged, whose rules are not at the top of the repository"});
    }
    return translate_husky_script(path, *content, draft);
  }
  return translate_document(place, path, *content, draft);
}

}  // namespace wf::adopt
