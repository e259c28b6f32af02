// Names of test files: only the last part of the path is looked at.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

struct Form {
  std::string_view start;
  std::string_view end;
  std::string_view pattern;  // as it is told
};
constexpr Form k_pytest = {"", "_test.py", R"(.*_test\.py)"};
constexpr Form k_test_first = {"test_", ".py", R"(test_.*\.py)"};
constexpr Form k_django = {"test", ".py", R"(test.*\.py)"};

class NameTestsTest final : public Builtin {
 public:
  explicit NameTestsTest(const Form& form) : form_(form) {}

  Reads reads() const override { return {.content = false}; }
  bool applies_to(const FileView& file) const override { return file.mode != git::k_mode_submodule; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    const std::string_view name = base_name(file.path);
    const bool has_form = name.size() >= form_.start.size() + form_.end.size() && name.starts_with(form_.start) &&
                          name.ends_with(form_.end) && name.find('\n') == std::string_view::npos;
    if (has_form || name == "__init__.py" || name == "conftest.py") return std::vector<Finding>();
    return std::vector{Finding{file.path, 0, 0, fmt::format("the name does not match pattern \"{}\"", form_.pattern)}};
  }

  std::string told(const Finding& finding) const override {
    return fmt::format("{} does not match pattern \"{}\"", shown(finding.path), form_.pattern);
  }

 private:
  Form form_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  const bool is_django = arguments.has("--django");
  const bool is_test_first = arguments.has("--pytest-test-first");
  if (is_django + is_test_first + arguments.has("--pytest") > 1) {
    return fail(ErrorKind::usage, "name-tests-test: --pytest, --pytest-test-first and --django exclude each other");
  }
  return std::make_unique<NameTestsTest>(is_django ? k_django : is_test_first ? k_test_first : k_pytest);
}

}  // namespace

Registration name_tests_test() {
  return {.description = {.id = "name-tests-test",
                          .summary = "Finds test files whose names do not say so",
                          .arguments = "[--pytest|--pytest-test-first|--django|--unittest]"},
          .options = {{"--pytest"}, {"--pytest-test-first"}, {"--django", false, {"--unittest"}}},
          .make = make};
}

}  // namespace wf::gates
