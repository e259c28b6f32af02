// XmlReader: walks over an XML document element by element, for reports, which hold nothing else of interest. No entity
// may be declared (nothing that writes reports does; "billion laughs" does), and nothing outside is fetched.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace wf::metrics {

// The attributes of one element, in place.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  std::optional<std::string_view> find(std::string_view name) const;
  std::string_view get(std::string_view name) const { return find(name).value_or(std::string_view()); }

 private:
  const char* const* pairs_;  // name, value, …, null
};

struct XmlVisitor {
  // Both return what is wrong, which ends the reading; empty: nothing. `depth` is 0 for the root.
  std::function<std::string(std::string_view name, const XmlAttributes& attributes, std::size_t depth)> on_open;
  std::function<std::string(std::string_view name, std::size_t depth)> on_close;
};

struct XmlFault {
  std::string message;
  std::size_t line = 0;
};

// What is wrong with the document, or nothing.
std::optional<XmlFault> read_xml(std::string_view content, const XmlVisitor& visitor);

}  // namespace wf::metrics
