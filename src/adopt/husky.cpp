// husky's scripts line by line, and lint-staged's rules. A script with more than plain commands is a program: its lines
// are listed, not guessed at.
#include <fmt/format.h>

#include "adopt/commands.h"
#include "base/text.h"

namespace wf::adopt {

namespace {

using config::NodeType;
using config::YamlNode;

bool is_program(std::string_view line) {
  for (const std::string_view part :
       {"$", "`", "if ", "for ", "while ", "fi", "done", "case ", "function ", "{", "export "}) {
    if (line.starts_with(part) || (part.size() == 1 && contains(line, part))) return true;
  }
  return false;
}

std::string name_for(std::string_view command) {
  std::string name;
  int count = 0;
  for (const std::string_view word : split(command, ' ')) {
    if (word.empty() || word.starts_with('-') || word == "npx" || contains(word, "{") || contains(word, "'")) continue;
    if (++count > 3) break;
    name += (name.empty() ? "" : "-") + std::string(base_name(word));
  }
  return name;
}

}  // namespace

void translate_script_line(const Where& where, std::string_view hook, std::string_view text, Draft& draft) {
  std::string line(trim(text));
  const bool is_nothing = line.empty() || line.starts_with('#') || line.starts_with("set -") || line == "exit 0" ||
                          contains(line, "husky.sh");
  if (is_nothing || contains(line, "lint-staged")) return;  // its rules are read where they stand
  const std::string at = origin(where, hook);
  if (contains(line, "commitlint")) {
    draft.gates.push_back(
        {.id = "conventional-commit", .origin = at, .stage = config::Stage::message, .builtin = "conventional-commit"});
    return;
  }
  if (hook.ends_with("-msg")) {
    for (const char* message : {"\"$1\"", "${1}", "$1", "$HUSKY_GIT_PARAMS"}) line = replaced(line, message, "{files}");
  }
  if (!config::event_named(hook) || is_program(replaced(line, "{files}", ""))) {
    draft.missed.push_back({where, fmt::format("{}: {}", hook, line)});
    return;
  }
  Gate gate{name_for(line), at};
  gate.run = {{line}, true};
  gate.stage = hook == "commit-msg" ? config::Stage::message : stage_of(line);
  if (hook == "pre-push") {
    gate.on = {"pre-push", "manual", "ci"};
  } else if (hook != "pre-commit" && hook != "commit-msg") {
    gate.on = {std::string(hook)};
  }
  draft.gates.push_back(std::move(gate));
}

Status translate_husky_script(const std::string& path, std::string_view content, Draft& draft) {
  int number = 0;
  const auto all = lines(content);
  for (const std::string_view line : all) {
    if (!line.starts_with(' ') && !line.starts_with('\t') && !line.ends_with('\\')) continue;
    draft.missed.push_back({{path, 0, 0}, "a script with indented or continued lines is a program: see what it does"});
    return {};
  }
  for (const std::string_view line : all) translate_script_line({path, ++number, 1}, base_name(path), line, draft);
  return {};
}

Status translate_lint_staged(const YamlNode& rules, Draft& draft) {
  if (rules.type != NodeType::map) {
    return fail(ErrorKind::config, "lint-staged's rules must be a map", "", rules.where);
  }
  for (const auto& entry : rules.entries) {
    const std::string& pattern = entry.key->text;
    std::string previous;
    for (std::string command : texts(*entry.value)) {
      if (trim(command) == "git add" || command.starts_with("git add ")) continue;  // fixes are staged anyway
      Gate gate{name_for(command), origin(entry.key->where, pattern)};
      gate.files = {pattern};
      gate.stage = stage_of(command);
      if (pattern.starts_with('!')) {
        draft.missed.push_back({entry.key->where, fmt::format("the pattern '{}'", pattern)});
        continue;
      }
      // lint-staged starts commands without a shell, with the files behind them.
      if (const auto check = checking(command)) {
        gate.fix = {{command + " {files}"}, true};
        command = *check;
      }
      gate.run = {{command + " {files}"}, true};
      if (!previous.empty() && previous != gate.id) gate.needs = {previous};
      previous = gate.id;
      draft.gates.push_back(std::move(gate));
    }
  }
  return {};
}

}  // namespace wf::adopt
