// keys: a map of a configuration whose keys and shapes have been checked against the key table.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/key_table.h"
#include "config/problems.h"
#include "config/yaml_reader.h"

namespace wf::config {

// "did you mean 'files'?", or else the names to choose from.
std::string hint_for(std::string_view word, const std::vector<std::string>& names);

// "unknown stage 'lnt' for 'stage' in gate 'lint'", with the nearest of `names` and all of them.
Error unknown_word(const YamlNode& node, std::string_view noun, const std::string& label,
                   const std::vector<std::string>& names);
Error wrong(const Where& where, std::string message, std::string hint = "");
tl::unexpected<Error> refuse(const Where& where, std::string message, std::string hint = "");

// It refers to the map and to the problems, where every unknown key, missing value and value of the wrong shape goes;
// such keys count as not given.
class Fields {
 public:
  // `owner` says in messages whose keys these are: "gate 'lint'"; empty at the top of the file.
  Fields(const YamlNode& map, Section section, std::string owner, Problems& problems);

  const YamlNode* find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  // "'files' in gate 'lint'".
  std::string label(std::string_view key) const;
  const std::string& owner() const { return owner_; }
  // Where the key itself stands; it must be there.
  const Where& where(std::string_view key) const;
  Problems& problems() const { return *problems_; }

  // Reads a key whose choices, in the key table, are in the order of the enum's values (or of false and true).
  template <typename Enum>
  void set_choice(std::string_view key, Enum& target) const {
    if (const auto index = chosen(key)) target = static_cast<Enum>(*index);
  }
  template <typename Enum>
  void set_choice(std::string_view key, std::optional<Enum>& target) const {
    if (const auto index = chosen(key)) target = static_cast<Enum>(*index);
  }

  // Reads `key` into `target` with `read` (see values.h) when it is there and right.
  template <typename Target, typename Read>
  void set(std::string_view key, Target& target, Read read) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return;
    auto value = std::invoke(read, *node, label(key));
    if (value) {
      target = *std::move(value);
    } else {
      problems_->add(std::move(value.error()));
    }
  }

 private:
  // Which of its choices the key's value is; nothing when it is not there, or none of them, which is a problem.
  std::optional<std::size_t> chosen(std::string_view key) const;

  Section section_;
  std::vector<const YamlNode::Entry*> entries_;  // those that are right
  std::string owner_;
  Problems* problems_;
};

}  // namespace wf::config
