// Secret scan: the secrets of a content, by the formats of secret_formats.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gates/builtin/anchor_search.h"
#include "gates/builtin/secret_formats.h"

namespace wf::gates {

struct Secret {
  const SecretFormat* format = nullptr;
  std::size_t begin = 0;   // where a finding points: where the secret begins, or the header of a private key
  std::string_view text;   // of the content
  std::size_t prefix = 0;  // how many of its first characters all secrets of the format have
};

// The first characters of the secret, the rest as "***": what may be shown of it. Nothing of a private key.
std::string masked(const Secret& secret);

// Whether values that only look random count as well.
enum class Guessing : std::uint8_t { no, yes };

// Made once, used for many contents and by several threads.
class SecretScan {
 public:
  SecretScan(const std::vector<std::string>& disabled_formats, Guessing guessing);

  // In their order, none inside another. A line with a mark such as "wf:allow-secret", or below a line of comment with
  // one, holds none.
  std::vector<Secret> find(std::string_view content) const;

 private:
  AnchorSearch search_;
};

}  // namespace wf::gates
