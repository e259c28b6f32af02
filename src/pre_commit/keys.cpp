#include "pre_commit/keys.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/regex.h"
#include "base/text.h"

namespace wf::pre_commit {

using config::NodeType;
using config::YamlNode;

const YamlNode* Keys::find(std::string_view key) const {
  const YamlNode::Entry* entry = map_.entry(key);
  return entry == nullptr || entry->value->type == NodeType::null ? nullptr : entry->value.get();
}

const Where& Keys::where(std::string_view key) const {
  const YamlNode* node = find(key);
  return node == nullptr ? map_.where : node->where;
}

std::string Keys::text(std::string_view key, std::string_view otherwise) const {
  const YamlNode* node = find(key);
  if (node == nullptr) return std::string(otherwise);
  if (node->type == NodeType::scalar) return node->text;
  refuse(node->where, fmt::format("'{}' in {} must be a text", key, owner_));
  return std::string(otherwise);
}

std::string Keys::needed_text(std::string_view key) const {
  if (!has(key)) refuse(map_.where, fmt::format("{} has no '{}'", owner_, key));
  return text(key);
}

bool Keys::flag(std::string_view key, bool otherwise) const {
  const YamlNode* node = find(key);
  if (node == nullptr) return otherwise;
  if (!node->is_flag()) {
    refuse(node->where, fmt::format("'{}' in {} must be true or false", key, owner_));
    return otherwise;
  }
  const std::string word = to_lower(node->text);
  return word == "true" || word == "yes" || word == "on" || word == "y";
}

std::vector<std::string> Keys::list(std::string_view key) const {
  std::vector<std::string> words;
  const YamlNode* node = find(key);
  if (node == nullptr) return words;
  if (node->type != NodeType::list) {
    refuse(node->where, fmt::format("'{}' in {} must be a list", key, owner_), "write it as [a, b]");
    return words;
  }
  for (const config::NodePointer& item : node->items) {
    if (item->type == NodeType::scalar) {
      words.push_back(item->text);
    } else {
      refuse(item->where, fmt::format("'{}' in {} holds something that is no text", key, owner_));
    }
  }
  return words;
}

std::string Keys::expression(std::string_view key, std::string_view otherwise) const {
  std::string pattern = text(key, otherwise);
  if (const auto regex = Regex::compile(pattern); !regex)
    refuse(where(key), fmt::format("'{}' in {}: {}", key, owner_, regex.error().message));
  return pattern;
}

void Keys::note_unknown(std::span<const std::string_view> known) const {
  for (const YamlNode::Entry& entry : map_.entries) {
    const std::string& key = entry.key->text;
    if (key.starts_with("x-") || is_among(key, known)) continue;
    const std::vector<std::string> names(known.begin(), known.end());
    const auto near = nearest(key, names);
    notice(entry.key->where, fmt::format("{}: the key {} is not known{}", owner_, shown(fmt::format("'{}'", key)),
                                         near ? fmt::format("; did you mean '{}'?", *near) : ""));
  }
}

void Keys::refuse(const Where& where, std::string message, std::string hint) const {
  file_.errors.push_back({ErrorKind::config, std::move(message), std::move(hint), where});
}

void Keys::notice(const Where& where, std::string text) const { file_.notices.push_back({std::move(text), where}); }

}  // namespace wf::pre_commit
