#include "os/reason.h"

#include <fmt/format.h>

#include <cstring>

namespace wf::os {

std::string reason(int error_number) {
  const char* description = ::strerrordesc_np(error_number);
  if (description == nullptr) return fmt::format("error {}", error_number);
  std::string text = description;
  if (text.size() > 1 && text[1] >= 'a' && text[1] <= 'z' && text[0] >= 'A' && text[0] <= 'Z') {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

}  // namespace wf::os
