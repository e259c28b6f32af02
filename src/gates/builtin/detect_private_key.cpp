#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

// The substrings of pre-commit-hooks, in two pieces, so that this file is not itself taken for a key.
struct Signature {
  std::string_view first;
  std::string_view rest;
};
constexpr std::array<Signature, 10> k_signatures = {{
    {"BEGIN ", "RSA PRIVATE KEY"},
    {"BEGIN ", "DSA PRIVATE KEY"},
    {"BEGIN ", "EC PRIVATE KEY"},
    {"BEGIN ", "OPENSSH PRIVATE KEY"},
    {"BEGIN ", "PRIVATE KEY"},
    {"PuTTY-", "User-Key-File-2"},
    {"BEGIN ", "SSH2 ENCRYPTED PRIVATE KEY"},
    {"BEGIN ", "PGP PRIVATE KEY BLOCK"},
    {"BEGIN ", "ENCRYPTED PRIVATE KEY"},
    {"BEGIN ", "OpenVPN Static key V1"},
}};

class DetectPrivateKey final : public Builtin {
 public:
  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    std::vector<Finding> findings;
    if (!file.facts().may_have_key) return findings;
    // Two searches for what the ten have in common, and the ten only there.
    for (const std::string_view first : {std::string_view("BEGIN "), std::string_view("PuTTY-")}) {
      PositionWalk walk(content);
      for (std::size_t at = find_bytes(content, first); at != std::string_view::npos;
           at = find_bytes(content, first, at + 1)) {
        const std::string_view rest = content.substr(at + first.size());
        const auto* const signature =
            std::find_if(k_signatures.begin(), k_signatures.end(),
                         [&](const Signature& known) { return known.first == first && rest.starts_with(known.rest); });
        if (signature == k_signatures.end()) continue;
        const Position place = walk.at(at);
        findings.push_back({file.path, place.line, place.column,
                            fmt::format("private key ({}{})", signature->first, signature->rest)});
      }
    }
    return findings;
  }

  std::string told_all(const FileView& file, std::span<const Finding> /*findings*/) const override {
    return fmt::format("Private key found: {}\n", shown(file.path));
  }
};

}  // namespace

Registration detect_private_key() {
  return {.description = {.id = "detect-private-key", .summary = "Finds private keys", .arguments = ""},
          .options = {},
          .make = make_plain<DetectPrivateKey>};
}

}  // namespace wf::gates
