// Reports name files as their tools were given them: absolute, relative, with `..`, or as addresses. All are brought to
// one form by their letters alone: the file need not be there, and a link may lead anywhere.
#include <optional>
#include <vector>

#include "base/text.h"
#include "metrics/formats.h"

namespace wf::metrics {

namespace {

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return std::nullopt;
}

// "%20" → " "; what only looks like an escape stays.
std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
    const auto low = high ? hex_digit(text[i + 2]) : std::nullopt;
    if (low) {
      plain += static_cast<char>(*high * 16 + *low);
      i += 2;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

// Without "//", "." and "..".
std::string normal(std::string_view path) {
  const bool is_absolute = path.starts_with('/');
  std::vector<std::string> parts;
  for (const std::string_view part : split(path, '/')) {
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (part != ".." || !is_absolute) {
      parts.emplace_back(part);
    }
  }
  return (is_absolute ? "/" : "") + join(parts, "/");
}

}  // namespace

std::string path_from(std::string_view folder, std::string_view name) {
  std::string path = normal(name);
  if (!path.starts_with('/')) return path;
  const std::string top = normal(folder);
  if (top.empty() || !path.starts_with(top)) return path;
  if (path.size() == top.size()) return "";
  if (top == "/") return path.substr(1);
  return path[top.size()] == '/' ? path.substr(top.size() + 1) : path;
}

std::string path_of_address(std::string_view folder, std::string_view address) {
  constexpr std::string_view k_scheme = "file://";
  if (!address.starts_with("file:")) return path_from(folder, unescaped(address));
  address.remove_prefix(address.starts_with(k_scheme) ? k_scheme.size() : 5);
  // Between the scheme and the path may stand the name of a machine: "file://localhost/etc".
  const std::size_t path = std::min(address.find('/'), address.size());
  return path_from(folder, unescaped(address.substr(path)));
}

}  // namespace wf::metrics
