// Sealed text: the small text files of `.git/wf`. A first line names the format, its version and the checksum of what
// follows; single lines that are appended later carry their own. Values are escaped, so that any byte survives.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "os/file.h"

namespace wf::state {

// `text` without blanks, control characters and backslashes: those become \xHH.
std::string escaped(std::string_view text);
// Nothing when a backslash starts no escape of ours.
std::optional<std::string> unescaped(std::string_view text);

// "NAME VERSION CHECKSUM\n" and the body.
std::string sealed(std::string_view name, int version, std::string_view body);
// The body below such a first line; nothing when the name, the version or the checksum is another one.
std::optional<std::string_view> unsealed(std::string_view name, int version, std::string_view text);

// "TEXT CHECKSUM" and back.
std::string sealed_line(std::string_view text);
std::optional<std::string_view> unsealed_line(std::string_view line);

// The content of a file of ours. A missing or unreadable one is nothing, and so is one beyond `limit` bytes: it cannot
// be ours, and a hook must not fill the memory with it.
std::optional<std::string> read_bounded(const os::Path& path, std::size_t limit);

}  // namespace wf::state
