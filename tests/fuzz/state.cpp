// Any bytes as a file of our own state: what it holds, or nothing. The bytes are tried as they are and sealed, so that
// a checksum does not keep everything else from being tried. What was read is written and read again.
#include "base/text.h"
#include "scratch.h"
#include "state/checkpoint.h"
#include "state/manifest.h"
#include "state/sealed.h"
#include "state/verdicts.h"
#include "targets.h"

#include <algorithm>

namespace wf::fuzz {

namespace {

const Scratch& scratch() {
  static const Scratch k_scratch;
  return k_scratch;
}

wf::state::Folders folders() { return {scratch().path() / "own", scratch().path() / "shared"}; }

void read_checkpoint(std::string_view text) {
  scratch().write("own/checkpoint", text);
  const wf::state::CheckpointFile file(folders());
  const auto checkpoint = file.read();
  if (!checkpoint) return;
  WF_ASSERT(file.begin(*checkpoint).has_value());
  const auto again = file.read();
  WF_ASSERT(again.has_value() && again->identity == checkpoint->identity && again->planned == checkpoint->planned);
  WF_ASSERT(again->finished.size() == checkpoint->finished.size());
}

void read_manifest(std::string_view text) {
  scratch().write("shared/installed", text);
  const auto manifest = wf::state::Manifest::read(folders());
  if (!manifest) return;
  scratch().write("shared/installed", manifest->text());
  const auto again = wf::state::Manifest::read(folders());
  WF_ASSERT(again.has_value() && again->text() == manifest->text());
}

void read_verdicts(std::string_view bytes) {
  const Key place{};
  scratch().write("shared/verdicts/00", bytes);
  const std::size_t size_before = bytes.size();
  wf::state::Verdicts verdicts(folders());
  for (std::size_t i = 0; i + 16 <= size_before; i += 32) {
    Key key;
    for (std::size_t k = 0; k < 8; ++k) key.high = key.high << 8 | static_cast<unsigned char>(bytes[i + 7 - k]);
    for (std::size_t k = 0; k < 8; ++k) key.low = key.low << 8 | static_cast<unsigned char>(bytes[i + 15 - k]);
    (void)verdicts.find(place, key);
  }
  const Key mine{1, 2};
  verdicts.add(place, mine, {wf::state::Sight::clean, 5});
  WF_ASSERT(verdicts.flush().has_value());
  wf::state::Verdicts again(folders());
  WF_ASSERT(again.find(place, mine).has_value());
}

void read_sealed(std::string_view bytes) {
  WF_ASSERT(wf::state::unescaped(wf::state::escaped(bytes)) == bytes);
  WF_ASSERT(wf::state::unsealed("x", 1, wf::state::sealed("x", 1, bytes)) == bytes);
  (void)wf::state::unescaped(bytes);
  (void)wf::state::unsealed("x", 1, bytes);
  (void)wf::state::unsealed_line(bytes);
  const std::size_t half = bytes.size() / 2;
  WF_ASSERT(!(wf::state::is_newer_version(bytes.substr(0, half), bytes.substr(half)) &&
              wf::state::is_newer_version(bytes.substr(half), bytes.substr(0, half))));
}

// A sealed head, and sealed lines behind the first empty line.
std::string sealed_checkpoint(std::string_view bytes) {
  const std::size_t end = std::min(bytes.find("\n\n"), bytes.size());
  std::string text = wf::state::sealed("wf-checkpoint", 1, std::string(bytes.substr(0, end)) + "\n");
  for (const std::string_view line : lines(bytes.substr(end))) text += "\n" + wf::state::sealed_line(line);
  return text;
}

}  // namespace

void state(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string_view rest = bytes.substr(1);
  switch (static_cast<unsigned char>(bytes[0]) % 6) {
    case 0:
      return read_checkpoint(rest);
    case 1:
      return read_checkpoint(sealed_checkpoint(rest));
    case 2:
      return read_manifest(rest);
    case 3:
      return read_manifest(wf::state::sealed("wf-installed", 1, rest));
    case 4:
      return read_verdicts(rest);
    default:
      return read_sealed(rest);
  }
}

}  // namespace wf::fuzz
