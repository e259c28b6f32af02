// The kind of one file: the rules of k_rules in their order; the first that knows an answer gives it.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "lanes/classification.h"
#include "lanes/file_table.h"

namespace wf::lanes {

namespace {

struct Answer {
  Kind kind = Kind::other;
  std::string reason;
};

struct Script {
  std::string_view interpreter;  // "python3", also when it is not known; empty: no "#!"
  const FileType* type = nullptr;
};

// What the tables say of a path.
struct Name {
  std::string_view path;
  std::string lower_path;
  std::string extension;
  const FileType* type = nullptr;  // of the whole name
  const NamePattern* pattern = nullptr;
  const FileType* extension_type = nullptr;
  std::vector<KnownFolder> folders;  // of lower_path

  std::string_view text() const { return base_name(path); }
  // The part before the first of `ends`: README of README.zh.md.
  std::string_view beginning(std::string_view ends) const { return text().substr(0, text().find_first_of(ends)); }
  // The outermost that makes it one of that kind; "" when none does.
  std::string_view folder(Kind kind) const {
    const auto found =
        std::find_if(folders.begin(), folders.end(), [&](const KnownFolder& known) { return known.kind == kind; });
    return found == folders.end() ? std::string_view()
                                  : std::string_view(lower_path).substr(found->begin, found->length);
  }
  bool has_extension_of(Kind kind) const { return extension_type != nullptr && extension_type->kind == kind; }
  bool is_known() const {
    return type != nullptr || pattern != nullptr || (extension_type != nullptr && !has_extension_of(Kind::other));
  }
};

// What the rules look at.
struct Signs {
  const git::Delta& delta;
  const FileFacts& facts;
  Name name;
  Script script;

  std::string_view language() const;
};

bool is_file(const git::Delta& delta) {
  const std::uint32_t mode = delta.is_deletion() ? delta.old_mode : delta.new_mode;
  return mode == git::k_mode_file || mode == git::k_mode_executable;
}

// The next word of `text`, which is cut off it.
std::string_view take_word(std::string_view& text) {
  text = trim(text);
  const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

// "#!/bin/sh" → sh; "#!/usr/bin/env -S python3 -u" → python3. Programs that only start another one are passed over with
// their options and the variables that they set.
Script script_of(std::string_view first_line) {
  constexpr std::array<std::string_view, 3> k_starters = {"env", "sudo", "busybox"};
  if (!first_line.starts_with("#!")) return {};
  std::string_view rest = first_line.substr(2);
  std::string_view program = base_name(take_word(rest));
  while (std::find(k_starters.begin(), k_starters.end(), program) != k_starters.end()) {
    std::string_view word = take_word(rest);
    while (word.starts_with('-') || contains(word, "=")) {
      if (word.starts_with("-S") && word.size() > 2) {
        word.remove_prefix(2);  // -Spython3
      } else {
        word = take_word(rest);
      }
    }
    program = base_name(word);
  }
  return {program, type_run_by(program)};
}

bool is_roff(std::string_view line) {
  return line.starts_with(".\\\"") || line.starts_with("'\\\"") || line.starts_with(".TH") || line.starts_with(".Dd");
}

std::string_view Signs::language() const {
  const FileType* pattern_type = name.pattern == nullptr ? nullptr : &name.pattern->type();
  for (const FileType* type : {name.type, pattern_type, name.extension_type, script.type}) {
    if (type != nullptr && !type->language.empty()) return type->language;
  }
  return {};
}

Name name_at(std::string_view path) {
  const std::string_view text = base_name(path);
  const std::string ending = extension(path);
  std::string lower = to_lower(path);
  std::vector<KnownFolder> folders = folders_of(lower);
  return {path,
          std::move(lower),
          ending,
          type_named(text),
          pattern_of(path),
          type_with_extension(ending),
          std::move(folders)};
}

// A template ("config.h.in") is of the kind of what is made of it, unless its own name is a known one
// ("requirements.in").
Name judged_name(std::string_view path) {
  Name name = name_at(path);
  const std::string_view made = without_template_suffix(path);
  if (made.empty() || name.type != nullptr || name.pattern != nullptr) return name;
  Name of_made = name_at(made);
  return of_made.is_known() ? of_made : name;
}

Signs signs_of(std::string_view path, const git::Delta& delta, const FileFacts& facts) {
  return {delta, facts, judged_name(path), is_file(delta) ? script_of(facts.first_line) : Script{}};
}

using Rule = std::optional<Answer> (*)(const Signs&);

std::optional<Answer> by_entry(const Signs& signs) {
  if (!signs.delta.is_submodule()) return std::nullopt;
  return Answer{Kind::dependency, "a submodule"};
}

std::optional<Answer> by_attribute(const Signs& signs) {
  if (signs.facts.is_vendored) return Answer{Kind::vendored, "attribute linguist-vendored"};
  if (signs.facts.is_generated) return Answer{Kind::generated, "attribute linguist-generated"};
  if (signs.facts.is_documentation) return Answer{Kind::docs, "attribute linguist-documentation"};
  return std::nullopt;
}

std::optional<Answer> by_folder(const Signs& signs, std::initializer_list<Kind> kinds) {
  for (const Kind kind : kinds) {
    const std::string_view folder = signs.name.folder(kind);
    if (!folder.empty()) return Answer{kind, fmt::format("folder {}/", folder)};
  }
  return std::nullopt;
}

// Whatever such a folder holds, other people or a program wrote it.
std::optional<Answer> by_foreign_folder(const Signs& signs) {
  return by_folder(signs, {Kind::vendored, Kind::generated});
}

// A document is not taken by its name alone here: it may lie among the tests, or be a script (see by_document_name).
std::optional<Answer> by_name(const Signs& signs) {
  std::optional<Answer> answer;
  if (signs.name.type != nullptr && signs.name.type->kind != Kind::docs) {
    answer = Answer{signs.name.type->kind, fmt::format("name {}", signs.name.text())};
  } else if (signs.name.type == nullptr && signs.name.pattern != nullptr) {
    answer = Answer{signs.name.pattern->type().kind, fmt::format("name like {}", signs.name.pattern->text())};
  }
  if (!answer) return std::nullopt;
  // how_to_test.md, load-test.md
  if (answer->kind == Kind::test && signs.name.has_extension_of(Kind::docs)) return std::nullopt;
  // Keys among the tests are made for them.
  if (answer->kind == Kind::security && !signs.name.folder(Kind::test).empty()) return std::nullopt;
  return answer;
}

// README.md explains the tests beside it, while any other document among them may be their input.
std::optional<Answer> by_place(const Signs& signs) {
  const FileType* type = type_named(signs.name.beginning("."));
  const bool is_named_document = type != nullptr && type->kind == Kind::docs;
  if (is_named_document && signs.name.has_extension_of(Kind::docs)) return std::nullopt;
  return by_folder(signs, {Kind::ci, Kind::security, Kind::test, Kind::config});
}

std::optional<Answer> by_extension(const Signs& signs) {
  if (signs.name.extension_type == nullptr) return std::nullopt;
  const std::string_view docs_folder = signs.name.folder(Kind::docs);
  const bool is_script = !signs.script.interpreter.empty();
  if (signs.name.extension_type->illustrates && !docs_folder.empty() && !is_script) {
    return Answer{Kind::docs, fmt::format("extension .{} in the folder {}/", signs.name.extension, docs_folder)};
  }
  const Kind kind = signs.name.extension_type->kind;
  if (kind == Kind::other) return std::nullopt;
  const bool should_be_text = kind == Kind::docs || kind == Kind::data || kind == Kind::config;
  if (should_be_text && signs.delta.is_binary) return std::nullopt;
  return Answer{kind, fmt::format("extension .{}", signs.name.extension)};
}

std::optional<Answer> by_first_line(const Signs& signs) {
  if (!is_file(signs.delta)) return std::nullopt;
  if (signs.script.type != nullptr) {
    return Answer{signs.script.type->kind, fmt::format("#! of {}", signs.script.interpreter)};
  }
  if (!signs.script.interpreter.empty()) return Answer{Kind::source, "#! of an unknown program"};
  const bool may_be_manual = signs.name.extension_type != nullptr && signs.name.extension_type->language == "Roff";
  if (may_be_manual && is_roff(signs.facts.first_line)) return Answer{Kind::docs, "a manual page"};
  return std::nullopt;
}

// README, LICENSE-MIT, README.zh, COPYING.LESSER, readme.txt; after the extension, because INSTALL.sh is a script.
std::optional<Answer> by_document_name(const Signs& signs) {
  if (signs.delta.is_binary) return std::nullopt;
  const std::string_view word = signs.name.beginning(".-");
  const FileType* type = type_named(word);
  if (type == nullptr || type->kind != Kind::docs) return std::nullopt;
  return Answer{Kind::docs, fmt::format("name {}", word)};
}

std::optional<Answer> by_content(const Signs& signs) {
  if (signs.delta.is_binary) return Answer{Kind::binary, "binary content"};
  if (signs.name.text().starts_with('.')) return Answer{Kind::config, "a dotfile"};
  return std::nullopt;
}

// The order is the meaning. What Git and the team say comes first, then who wrote the file, then its exact name,
// because tests/CMakeLists.txt builds and docs/requirements.txt is no documentation, then its place, and then what it
// looks like.
constexpr std::array<Rule, 9> k_rules = {by_entry,     by_attribute,  by_foreign_folder, by_name,   by_place,
                                         by_extension, by_first_line, by_document_name,  by_content};

Answer answer_for(const Signs& signs) {
  for (const Rule rule : k_rules) {
    if (auto answer = rule(signs)) return *std::move(answer);
  }
  if (signs.name.extension_type == nullptr) return {Kind::other, "nothing is known of it"};
  return {Kind::other, fmt::format("extension .{} says too little", signs.name.extension)};
}

}  // namespace

bool wants_first_line(const git::Delta& delta) {
  // Most have an extension that is known, and no more need be asked.
  const FileType* type = type_with_extension(extension(delta.path));
  if (type != nullptr && type->kind != Kind::other) return false;
  return is_file(delta) && !delta.is_binary && !judged_name(delta.path).is_known();
}

ClassifiedFile classify_file(const git::Delta& delta, const FileFacts& facts) {
  const Signs signs = signs_of(delta.path, delta, facts);
  Answer answer = answer_for(signs);
  // Documentation takes the lightest lane. Whoever turns src/main.c into notes.md takes a source away.
  if (answer.kind == Kind::docs && delta.status == git::DeltaStatus::renamed && delta.old_path != delta.path) {
    Answer old = answer_for(signs_of(delta.old_path, delta, facts));
    if (old.kind != Kind::docs) answer = {old.kind, fmt::format("was {}: {}", shown(delta.old_path), old.reason)};
  }
  return {delta.path, answer.kind, std::string(signs.language()), std::move(answer.reason)};
}

}  // namespace wf::lanes
