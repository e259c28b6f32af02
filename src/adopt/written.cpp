// 1. Each gate is written and read back alone, so that one odd gate costs only itself; 2. all of them together.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "adopt/adopt.h"
#include "base/text.h"

namespace wf::adopt {

namespace {

constexpr std::size_t k_longest_name = 80;

bool is_harmless(std::string_view text) {
  constexpr std::array<std::string_view, 9> k_words = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_inner = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
  };
  if (text.empty() || !is_letter(text[0]) || !std::all_of(text.begin(), text.end(), is_inner)) return false;
  return std::find(k_words.begin(), k_words.end(), to_lower(text)) == k_words.end();
}

std::string list_of(const std::vector<std::string>& texts) {
  std::vector<std::string> quoted;
  quoted.reserve(texts.size());
  for (const std::string& text : texts) quoted.push_back(yaml_quoted(text));
  return "[" + join(quoted, ", ") + "]";
}

// A comment must stay one line.
std::string comment(std::string_view text) { return shown(valid_utf8(text)); }

class GateText {
 public:
  explicit GateText(const Gate& gate) {
    if (!gate.origin.empty()) text_ += fmt::format("  # {}\n", comment(gate.origin));
    text_ += fmt::format("  {}:\n", yaml_quoted(gate.id));
    add("stage", std::string(name_of(gate.stage)));
    add("on", gate.on);
    add("files", gate.files);
    add("exclude", gate.exclude);
    add_text("regex", gate.regex);
    add_text("exclude_regex", gate.exclude_regex);
    add("types", gate.types);
    add("types_or", gate.types_or);
    add("exclude_types", gate.exclude_types);
    add_text("dir", gate.dir);
    add("run", gate.run);
    add("fix", gate.fix);
    add_text("builtin", gate.builtin);
    add("args", gate.arguments);
    if (!gate.environment.empty()) text_ += "    env:\n";
    for (const auto& [name, value] : gate.environment) {
      text_ += fmt::format("      {}: {}\n", yaml_quoted(name), yaml_quoted(value));
    }
    add("needs", gate.needs);
    add("hints", gate.hints);
    add_text("on_fix", gate.on_fix);
    add_text("on_missing_tool", gate.on_missing_tool);
    if (gate.never_cached) add("cache", std::string("\"off\""));
    if (gate.allow_failure) add("allow_failure", std::string("true"));
  }

  std::string text() && { return std::move(text_); }

 private:
  void add(std::string_view key, const std::string& value) { text_ += fmt::format("    {}: {}\n", key, value); }
  void add_text(std::string_view key, const std::string& value) {
    if (!value.empty()) add(key, yaml_quoted(value));
  }
  void add(std::string_view key, const std::vector<std::string>& values) {
    if (!values.empty()) add(key, list_of(values));
  }
  void add(std::string_view key, const Command& command) {
    if (!command.is_empty()) add(key, command.is_shell ? yaml_quoted(command.words[0]) : list_of(command.words));
  }

  std::string text_;
};

std::string sound_name(std::string_view name) {
  std::string sound;
  for (const char c : name.substr(0, k_longest_name)) {
    const bool is_sound =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    if (is_sound) {
      sound += c;
    } else if (!sound.empty() && sound.back() != '-') {
      sound += '-';
    }
  }
  while (!sound.empty() && sound.back() == '-') sound.pop_back();
  return sound.empty() ? "gate" : sound;
}

std::optional<Error> refusal(Gate gate, const config::GateCheck& check) {
  gate.needs.clear();
  const config::Source source{".wf.yaml", "version: 1\ngates:\n" + GateText(gate).text()};
  const auto loaded = config::load({&source, 1}, {{}, check});
  return loaded ? std::nullopt : std::optional(loaded.error());
}

}  // namespace

std::string yaml_quoted(std::string_view text) {
  if (is_harmless(text)) return std::string(text);
  std::string quoted = "\"";
  for (const char c : valid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (c == '\n') {
      quoted += "\\n";
    } else if (byte < 0x20 || byte == 0x7f) {
      quoted += fmt::format("\\x{:02x}", byte);
    } else {
      quoted += c;
    }
  }
  return quoted + "\"";
}

std::string told(const Missed& missed) {
  std::string place = shown(missed.where.file);
  if (missed.where.line > 0) place += fmt::format(":{}", missed.where.line);
  return fmt::format("{}: {}", place, comment(missed.what));
}

void settle(Draft& draft, const config::GateCheck& check) {
  std::set<std::string, std::less<>> taken;
  std::map<std::string, std::string, std::less<>> latest;  // the name that a gate was given → the one it has now
  std::vector<Gate> sound;
  for (Gate& gate : draft.gates) {
    const std::string given = gate.id;
    const std::string name = sound_name(given);
    gate.id = name;
    for (int i = 2; taken.contains(gate.id); ++i) gate.id = fmt::format("{}-{}", name, i);
    if (const auto error = refusal(gate, check)) {
      draft.missed.push_back({{gate.origin, 0, 0}, error->message});
      latest.erase(given);
      continue;
    }
    std::erase_if(gate.needs, [&](const std::string& need) { return !latest.contains(need); });
    for (std::string& need : gate.needs) need = latest.find(need)->second;
    latest[given] = gate.id;
    taken.insert(gate.id);
    sound.push_back(std::move(gate));
  }
  draft.gates = std::move(sound);
}

std::string written(const Draft& draft, std::string_view head) {
  std::string text;
  for (const std::string_view line : lines(head)) text += fmt::format("# {}\n", comment(line));
  text += "version: 1\n";
  if (!draft.gates.empty()) text += "gates:\n";
  for (const Gate& gate : draft.gates) text += GateText(gate).text();
  if (!draft.missed.empty()) text += "\n# Not translated:\n";
  for (const Missed& missed : draft.missed) text += fmt::format("#   {}\n", told(missed));
  return text;
}

}  // namespace wf::adopt
