// File type: which files hold JSON, YAML, TOML or XML (by the tags of pre-commit's `identify`, and some more names),
// and which of them are written in a dialect, or are templates, that a strict parser would refuse for no good reason.
#pragma once

#include <cstdint>
#include <string_view>

namespace wf::gates {

enum class FileType : std::uint8_t { json, json5, yaml, toml, xml };
bool has_type(std::string_view path, FileType type);

// JSON by name, but read by a tool that allows comments: tsconfig.json, .vscode/*.json, …
bool is_json_with_comments(std::string_view path);
// By its name a template that makes such a file: "values.yaml.j2", "app.json.tmpl", "templates/" of a Helm chart.
bool is_template_name(std::string_view path);
// Whether the line holds what template languages put into files: {{, {% or <%. In quotes they are text to a parser and
// cannot be what it stumbles over; neither can the ${{ }} of GitHub's workflows, which are no templates.
bool has_template_mark(std::string_view line);

}  // namespace wf::gates
