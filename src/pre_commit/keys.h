// keys: a map of `.pre-commit-config.yaml`, read with the tolerance of pre-commit: a key of the wrong type is an error,
// an unknown one a notice.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/yaml_reader.h"

namespace wf::pre_commit {

class Keys {
 public:
  // Refers to all that it is given. `owner` says in messages whose keys these are: "hook 'black'".
  Keys(const config::YamlNode& map, std::string owner, config::HookFile& file)
      : map_(map), owner_(std::move(owner)), file_(file) {}

  bool has(std::string_view key) const { return find(key) != nullptr; }
  const config::YamlNode* find(std::string_view key) const;
  const Where& where(std::string_view key) const;  // of its value; of the map when it has no such key

  std::string text(std::string_view key, std::string_view otherwise = {}) const;
  // An error when it is not there.
  std::string needed_text(std::string_view key) const;
  bool flag(std::string_view key, bool otherwise) const;
  std::vector<std::string> list(std::string_view key) const;
  // An expression of Python's; one that cannot be compiled is an error.
  std::string expression(std::string_view key, std::string_view otherwise) const;
  // Every key that is neither here nor begins with "x-" is told.
  void note_unknown(std::span<const std::string_view> known) const;

  void refuse(const Where& where, std::string message, std::string hint = {}) const;
  void notice(const Where& where, std::string text) const;
  const std::string& owner() const { return owner_; }

 private:
  const config::YamlNode& map_;
  std::string owner_;
  config::HookFile& file_;
};

}  // namespace wf::pre_commit
