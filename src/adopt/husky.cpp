// husky's scripts line by line, and lint-staged's rules. A script with more than plain commands is a program: it is
// listed, and none of its lines is taken for a gate.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "adopt/commands.h"
#include "base/text.h"

namespace wf::adopt {

namespace {

using config::NodeType;
using config::YamlNode;

// Words with which a line is more than a command of its own: it opens or closes a block, or changes what the lines
// after it mean.
bool is_of_a_program(std::string_view line) {
  constexpr std::array<std::string_view, 22> k_words = {
      "if",   "then", "elif",  "else", "fi",     "for",   "while", "until", "do",     "done", "case",
      "esac", "cd",   "pushd", "popd", "export", "unset", "exec",  "exit",  "return", "trap", "function"};
  const std::string_view first = line.substr(0, line.find_first_of(" \t;"));
  if (std::find(k_words.begin(), k_words.end(), first) != k_words.end()) return true;
  if (contains(line, "&& cd ") || contains(line, "; cd ")) return true;
  if (first == "." || first == "source" || first == "[" || first == "[[") return true;
  if (line.find_first_of("$`{}") != std::string_view::npos || contains(line, "<<")) return true;
  if (line.ends_with('\\') || line.ends_with("&&") || line.ends_with('|') || line.ends_with('&')) return true;
  const bool only_sets = contains(first, "=") && first.size() == line.size();
  return only_sets || !shell_words(line).has_value();
}

bool is_nothing(std::string_view line) {
  return line.empty() || line.starts_with('#') || line.starts_with("set -") || line == "exit 0" ||
         contains(line, "husky.sh");
}

// The message's file has a name of ours.
std::string with_message(std::string_view hook, std::string_view text) {
  std::string line(trim(text));
  if (!hook.ends_with("-msg")) return line;
  for (const char* message : {"\"${1}\"", "\"$1\"", "${1}", "$1", "$HUSKY_GIT_PARAMS"}) {
    line = replaced(line, message, "{files}");
  }
  return line;
}

bool is_command(std::string_view hook, const std::string& line) {
  return config::event_named(hook).has_value() && !is_of_a_program(replaced(line, "{files}", "FILES"));
}

bool is_call_of(std::string_view tool, std::string_view command) {
  const auto words = split(command, ' ');
  return std::find(words.begin(), words.end(), tool) != words.end();
}

// Patterns that mean something else to us: negated ones, and bash's extended ones.
bool is_extended(std::string_view pattern) {
  for (const std::string_view opening : {"!(", "?(", "+(", "*(", "@("}) {
    if (contains(pattern, opening)) return true;
  }
  return pattern.starts_with('!');
}

// lint-staged finds the programs of the packages beside it before those on the PATH.
std::string local_search(std::string_view command) {
  constexpr std::array<std::string_view, 9> k_others = {"npx", "npm",  "yarn", "pnpm", "bunx",
                                                        "bun", "node", "bash", "sh"};
  const std::string_view program = command.substr(0, command.find(' '));
  const bool is_elsewhere =
      contains(program, "/") || std::find(k_others.begin(), k_others.end(), program) != k_others.end();
  return is_elsewhere ? "" : "PATH=\"node_modules/.bin:$PATH\" ";
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
  const std::string line = with_message(hook, text);
  if (is_nothing(line)) return;
  if (!is_command(hook, line)) return draft.missed.push_back({where, fmt::format("{}: {}", hook, line)});
  const bool is_mixed = contains(line, "lint-staged") && line.find_first_of(";|") != std::string::npos;
  if (is_mixed) return draft.missed.push_back({where, fmt::format("{}: {}", hook, line)});
  const std::string at = origin(where, hook);
  std::string rest;
  // A quoted `&&` is cut, too: its halves are no commands, and what is joined again is the same.
  const std::string parted = replaced(line, " && ", "\n");
  for (const std::string_view command : lines(parted)) {
    if (is_call_of("lint-staged", command)) {
      if (contains(command, " --")) {
        draft.missed.push_back({where, fmt::format("{}: the options of '{}'", hook, command)});
      }
    } else if (is_call_of("commitlint", command)) {
      draft.gates.push_back({.id = "conventional-commit",
                             .origin = at,
                             .stage = config::Stage::message,
                             .builtin = "conventional-commit"});
    } else {
      rest += (rest.empty() ? "" : " && ") + std::string(command);
    }
  }
  if (rest.empty()) return;
  Gate gate{name_for(rest), at};
  gate.run = {{rest}, true};
  gate.stage = hook == "commit-msg" ? config::Stage::message : stage_of(rest);
  if (hook == "pre-push") {
    gate.on = {"pre-push", "manual", "ci"};
  } else if (hook != "pre-commit" && hook != "commit-msg") {
    gate.on = {std::string(hook)};
  }
  draft.gates.push_back(std::move(gate));
}

Status translate_husky_script(const std::string& path, std::string_view content, Draft& draft) {
  const std::string_view hook = base_name(path);
  const auto all = lines(content);
  int number = 0;
  for (const std::string_view line : all) {
    ++number;
    const bool is_indented = line.starts_with(' ') || line.starts_with('\t');
    if (is_nothing(trim(line)) || (!is_indented && is_command(hook, with_message(hook, line)))) continue;
    // What the lines around it mean depends on this one, so none is taken out of the script.
    draft.missed.push_back(
        {{path, number, 1},
         fmt::format("{}: '{}' makes it a program: none of its lines is translated", hook, trim(line))});
    return {};
  }
  number = 0;
  for (const std::string_view line : all) translate_script_line({path, ++number, 1}, hook, line, draft);
  return {};
}

Status translate_lint_staged(const YamlNode& rules, Draft& draft) {
  if (rules.type != NodeType::map) {
    return fail(ErrorKind::config, "lint-staged's rules must be a map", "", rules.where);
  }
  for (const auto& entry : rules.entries) {
    const std::string& pattern = entry.key->text;
    if (is_extended(pattern)) {
      draft.missed.push_back({entry.key->where, fmt::format("the pattern '{}'", pattern)});
      continue;
    }
    std::string previous;
    for (std::string command : texts(*entry.value)) {
      if (trim(command) == "git add" || command.starts_with("git add ")) continue;  // fixes are staged anyway
      Gate gate{name_for(command), origin(entry.key->where, pattern)};
      gate.files = {pattern};
      gate.stage = stage_of(command);
      // lint-staged starts commands without a shell, with the files behind them.
      const std::string search = local_search(command);
      if (const auto check = checking(command)) {
        gate.fix = {{search + command + " {files}"}, true};
        command = *check;
      }
      gate.run = {{search + command + " {files}"}, true};
      if (!previous.empty()) gate.needs = {previous};
      previous = gate.id;
      draft.gates.push_back(std::move(gate));
    }
  }
  return {};
}

}  // namespace wf::adopt
