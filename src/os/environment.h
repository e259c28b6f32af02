// Environment: the variables git and the user hand us, read once and passed on as a value.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace wf::os {

class Environment {
 public:
  // The variables of this process.
  static Environment current();

  std::optional<std::string> get(std::string_view name) const;  // nothing when unset; an empty value is a value
  bool has(std::string_view name) const { return get(name).has_value(); }
  // Set and neither "", "0", "false", "no" nor "off".
  bool is_on(std::string_view name) const;
  void set(std::string_view name, std::string_view value);
  void unset(std::string_view name);
  const std::map<std::string, std::string, std::less<>>& variables() const { return variables_; }

 private:
  std::map<std::string, std::string, std::less<>> variables_;
};

}  // namespace wf::os
