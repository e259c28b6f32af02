// keys: the one table of keys that a configuration may have, and what each may hold. Parser, validator, messages and
// the test of docs/configuration.md all read it.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/yaml_reader.h"

namespace wf::config {

// The maps whose keys are fixed.
enum class Section : std::uint8_t { top, gate, findings, shadow, lane, when, paths, policy };

// The names of lanes::Kind, which this floor may not include.
std::span<const std::string_view> kind_names();

// "did you mean 'files'?", or else the names to choose from.
std::string hint_for(std::string_view word, const std::vector<std::string>& names);

tl::unexpected<Error> wrong(const Where& where, std::string message, std::string hint = "");

// A map of one section after its keys and the shapes of their values have been checked. It refers to the map.
class Fields {
 public:
  // `owner` says in messages whose keys these are: "gate 'lint'"; empty at the top of the file.
  // Errors: config for no map, an unknown key, a missing value or a value of the wrong shape.
  static Result<Fields> of(const YamlNode& map, Section section, std::string owner);

  const YamlNode* find(std::string_view key) const;
  bool has(std::string_view key) const { return find(key) != nullptr; }
  // "'files' in gate 'lint'".
  std::string label(std::string_view key) const;
  const std::string& owner() const { return owner_; }
  // Where the key itself stands; it must be there.
  const Where& where(std::string_view key) const;

  // Reads `key` into `target` with `read` (see values.h) when it is there.
  template <typename Target, typename Read>
  Status set(std::string_view key, Target& target, Read read) const {
    const YamlNode* node = find(key);
    if (node == nullptr) return {};
    WF_ASSIGN(target, std::invoke(read, *node, label(key)));
    return {};
  }

 private:
  const YamlNode* map_ = nullptr;
  std::string owner_;
};

}  // namespace wf::config
