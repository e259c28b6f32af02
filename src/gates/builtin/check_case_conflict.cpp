// Asks the tree's names for those that a case-insensitive file system could not tell from the file's own name or from
// one of its folders. Only new names are asked about; a renamed file has one.
#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

class CheckCaseConflict final : public Builtin {
 public:
  Reads reads() const override { return {.content = false, .status = true, .names = true}; }

  bool applies_to(const FileView& file) const override {
    return file.status == git::DeltaStatus::added || file.status == git::DeltaStatus::renamed ||
           file.status == git::DeltaStatus::copied;
  }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    std::vector<Finding> findings;
    if (!surroundings.names) return findings;
    const NameSet& names = surroundings.names();
    for (std::string_view name = file.path; !name.empty(); name = directory_name(name)) {
      for (const std::string& other : names.differing_only_in_case(name)) {
        findings.push_back({file.path, 0, 0, fmt::format("{} and {} differ only in case", shown(name), shown(other))});
      }
    }
    return findings;
  }
};

}  // namespace

Registration check_case_conflict() {
  return {.description = {.id = "check-case-conflict",
                          .summary = "Finds new names that differ from others only in case",
                          .arguments = ""},
          .options = {},
          .make = [](const Arguments&) -> Result<std::unique_ptr<Builtin>> {
            return std::make_unique<CheckCaseConflict>();
          }};
}

}  // namespace wf::gates
