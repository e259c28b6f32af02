// compiled: a Config as a compact byte string, so that a hook need not parse YAML when nothing changed.
// The format is private to one build of git-wf (docs/formats.md): another version or a wrong checksum is "not there".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checksum.h"
#include "config/config.h"

namespace wf::config {

// `key` identifies the sources (names and contents) and is stored with the bytes.
std::string compile(const Config& config, const Key& key);
// Nothing when the bytes are torn, of another version or for another key.
std::optional<Config> read_compiled(std::string_view bytes, const Key& key);
// The team's files besides the first one that went into these bytes (Config::sources), so that the key can be made.
// Of bytes that are no compiled configuration anything: read_compiled() refuses them.
std::vector<std::string> compiled_sources(std::string_view bytes);
// The digest of a configuration's meaning: what checkpoints and records name it by.
Key digest(const Config& config);

}  // namespace wf::config
