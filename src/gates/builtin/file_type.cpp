#include "gates/builtin/file_type.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "base/text.h"
#include "gates/builtin/text_scan.h"
#include "gates/file_tags.h"

namespace wf::gates {

namespace {

using Names = std::span<const std::string_view>;

// What newer tools write and `identify` does not know, or not by every version.
constexpr std::array<std::string_view, 6> k_json_extensions = {"ejson",    "ipynb",       "piskel",
                                                               "topojson", "webmanifest", "xctestplan"};
constexpr std::array<std::string_view, 2> k_yaml_names = {".ansible-lint", ".salt-lint"};
constexpr std::array<std::string_view, 3> k_toml_names = {"Cargo.lock", "pdm.lock", "uv.lock"};
constexpr std::array<std::string_view, 11> k_xml_extensions = {"fsproj", "nuspec", "pom", "props", "targets", "wsdl",
                                                               "xacro",  "xaml",   "xlf", "xliff", "xslt"};

struct TypeNames {
  std::string_view tag;
  Names more_extensions;
  Names more_names;
};

TypeNames names_of(FileType type) {
  switch (type) {
    case FileType::json:
      return {"json", k_json_extensions, {}};
    case FileType::json5:
      return {"json5", {}, {}};
    case FileType::yaml:
      return {"yaml", {}, k_yaml_names};
    case FileType::toml:
      return {"toml", {}, k_toml_names};
    case FileType::xml:
      return {"xml", k_xml_extensions, {}};
  }
  return {};
}

// Read as JSON with comments by the tools they belong to.
constexpr std::array<std::string_view, 21> k_commented_names = {".babelrc",
                                                                ".devcontainer.json",
                                                                ".eslintrc.json",
                                                                ".jshintrc",
                                                                ".luarc.json",
                                                                ".swcrc",
                                                                "angular.json",
                                                                "api-extractor.json",
                                                                "babel.config.json",
                                                                "biome.json",
                                                                "deno.json",
                                                                "devcontainer.json",
                                                                "launchSettings.json",
                                                                "local.settings.json",
                                                                "nx.json",
                                                                "pyrightconfig.json",
                                                                "renovate.json",
                                                                "rush.json",
                                                                "tslint.json",
                                                                "turbo.json",
                                                                "typedoc.json"};
constexpr std::array<std::string_view, 5> k_commented_folders = {".vscode", ".devcontainer", ".zed", ".cursor", "rush"};
constexpr std::array<std::string_view, 3> k_commented_starts = {"tsconfig", "jsconfig", "appsettings"};

constexpr std::array<std::string_view, 14> k_template_parts = {"j2",       "jinja",  "jinja2", "tmpl",  "tpl",
                                                               "template", "in",     "erb",    "ejs",   "hbs",
                                                               "mustache", "gotmpl", "tftpl",  "liquid"};

}  // namespace

bool has_type(std::string_view path, FileType type) {
  const TypeNames names = names_of(type);
  return name_has_tag(path, names.tag) || is_among(base_name(path), names.more_names) ||
         is_among(extension(path), names.more_extensions);
}

bool is_json_with_comments(std::string_view path) {
  const std::string_view name = base_name(path);
  if (is_among(name, k_commented_names)) return true;
  if (name.ends_with(".tsconfig.json")) return true;
  for (const std::string_view start : k_commented_starts) {
    if (name.starts_with(start) && name.ends_with(".json")) return true;
  }
  const std::vector<std::string_view> folders = split(directory_name(path), '/');
  return std::any_of(folders.begin(), folders.end(),
                     [](std::string_view folder) { return is_among(folder, k_commented_folders); });
}

bool is_template_name(std::string_view path) {
  const std::vector<std::string_view> parts = split(base_name(path), '.');
  if (std::any_of(parts.begin() + 1, parts.end(),
                  [](std::string_view part) { return is_among(to_lower(part), k_template_parts); })) {
    return true;
  }
  // "{{ cookiecutter.name }}/package.json" is to be filled in, name and all.
  if (contains(path, "{{")) return true;
  const std::vector<std::string_view> folders = split(directory_name(path), '/');
  return is_among("templates", folders);
}

bool has_template_mark(std::string_view line) {
  char quote = '\0';
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const char c = line[i];
    if (quote != '\0') {
      if (c == '\\') ++i;
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else {
      const std::string_view pair = line.substr(i, 2);
      const bool is_expression = i > 0 && line[i - 1] == '$';
      if ((pair == "{{" && !is_expression) || pair == "{%" || pair == "<%") return true;
    }
  }
  return false;
}

}  // namespace wf::gates
