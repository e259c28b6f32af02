// Secret baseline: the secrets that are known to stand in a repository and shall not be found again. One line each:
// "FORMAT DIGEST PATH", in a file that is committed. The secret itself is not in it: the digest is the SHA-256 of
// format, path and secret, so that the same secret has another digest in every file.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/error.h"
#include "gates/builtin/secret_scan.h"

namespace wf::gates {

inline constexpr std::string_view k_secret_baseline = ".wf-secrets";  // at the top of the worktree

struct KnownSecret {
  std::string path;  // from the top of the worktree
  std::string format;
  std::string digest;

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 sees a 0 in it
  auto operator<=>(const KnownSecret&) const = default;
};
KnownSecret known_secret(const Secret& secret, std::string_view path);

struct SecretBaseline {
  std::set<KnownSecret> secrets;

  // Errors: config, with `file` and the line, for a line that is none (a conflict marker, say) or a newer version.
  static Result<SecretBaseline> parse(std::string_view text, std::string_view file);
  std::string text() const;
};

}  // namespace wf::gates
