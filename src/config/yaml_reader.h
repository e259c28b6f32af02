// yaml_reader: YAML text as a small tree in which every node knows its place. The only place of yaml-cpp, and where its
// exceptions end. It works on the parser's events, because yaml-cpp's own tree forgets duplicate keys, knows no merge
// keys and follows an alias into itself.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "config/load.h"

namespace wf::config {

enum class NodeType : std::uint8_t { null, scalar, list, map };

struct YamlNode;
using NodePointer = std::shared_ptr<const YamlNode>;  // shared by an anchor and its aliases

struct YamlNode {
  struct Entry {
    NodePointer key;  // always a scalar
    NodePointer value;
  };

  NodeType type = NodeType::null;
  bool is_plain = false;  // a scalar without quotes: `true` is a bool, `5` a number
  std::string text;       // of a scalar, as written
  std::vector<NodePointer> items;
  std::vector<Entry> entries;  // no key twice; merge keys are resolved
  Where where;
  std::size_t size = 1;  // nodes in it, aliases counted in full

  const Entry* entry(std::string_view key) const;
  bool is_flag() const;    // a plain word that YAML 1.1 or 1.2 takes for a bool
  bool is_number() const;  // a plain word that looks like a number
};

// The only document of `source`; a null node when there is none.
// Errors: config for text that is no UTF-8 or holds control characters, invalid YAML, duplicate keys, keys that are no
// text, tags, several documents, an alias inside its own anchor, and files beyond 1 MB, 100,000 nodes or 30 levels.
Result<NodePointer> read_yaml(const Source& source);

}  // namespace wf::config
