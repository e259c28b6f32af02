// pre-commit's language `fail`: every file that a hook of it is given is refused by its name alone.
#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

class FailOnNames final : public Builtin {
 public:
  explicit FailOnNames(std::string message) : message_(std::move(message)) {}

  Reads reads() const override { return {.content = false}; }
  bool applies_to(const FileView& /*file*/) const override { return true; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    return std::vector{Finding{file.path, 0, 0, message_}};
  }

  std::string told(const Finding& finding) const override { return shown(finding.path); }

 private:
  std::string message_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  return std::make_unique<FailOnNames>(arguments.text("--message", "this file is not allowed"));
}

}  // namespace

Registration fail_on_names() {
  return {.description = {.id = "fail",
                          .summary = "Refuses every file that it is given (pre-commit's language fail)",
                          .arguments = "[--message=TEXT]"},
          .options = {{"--message", true}},
          .make = make};
}

}  // namespace wf::gates
