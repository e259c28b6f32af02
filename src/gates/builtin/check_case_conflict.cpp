// Asks the tree's names for those that a case-insensitive file system could not tell from the file's own name or from
// one of its folders. Only new names are asked about; a renamed file has one.
#include <fmt/format.h>

#include <set>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

constexpr std::string_view k_and = " and ";
constexpr std::string_view k_message_end = " differ only in case";

class CheckCaseConflict final : public Builtin {
 public:
  Reads reads() const override { return {.content = false, .status = true, .names = true}; }

  bool concerns_only_new_files() const override { return true; }
  bool applies_to(const FileView& file) const override {
    return file.all_lines_are_new || file.status == git::DeltaStatus::renamed ||
           file.status == git::DeltaStatus::copied;
  }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    std::vector<Finding> findings;
    if (!surroundings.names) return findings;
    const NameSet& names = surroundings.names();
    for (std::string_view name = file.path; !name.empty(); name = directory_name(name)) {
      for (const std::string& other : names.differing_only_in_case(name)) {
        findings.push_back({file.path, 0, 0, fmt::format("{}{}{}{}", shown(name), k_and, shown(other), k_message_end)});
      }
    }
    return findings;
  }

  // Every name of the conflict on a line of its own. The two in a message have the same length.
  std::string told_all(const FileView& /*file*/, std::span<const Finding> findings) const override {
    std::set<std::string> names;
    for (const Finding& finding : findings) {
      std::string_view pair = finding.message;
      pair.remove_suffix(k_message_end.size());
      const std::size_t length = (pair.size() - k_and.size()) / 2;
      names.emplace(pair.substr(0, length));
      names.emplace(pair.substr(length + k_and.size()));
    }
    std::string all;
    for (const std::string& name : names) all += fmt::format("Case-insensitivity conflict found: {}\n", name);
    return all;
  }
};

}  // namespace

Registration check_case_conflict() {
  return {.description = {.id = "check-case-conflict",
                          .summary = "Finds new names that differ from others only in case",
                          .arguments = ""},
          .options = {},
          .make = make_plain<CheckCaseConflict>};
}

}  // namespace wf::gates
