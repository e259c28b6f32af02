#include <fmt/format.h>

#include "base/text.h"
#include "gates/builtin/registration.h"

namespace wf::gates {

namespace {

constexpr std::uint64_t k_default_limit = 500;
constexpr std::uint64_t k_kilobyte = 1024;

class CheckAddedLargeFiles final : public Builtin {
 public:
  CheckAddedLargeFiles(std::uint64_t limit_kb, bool takes_all) : limit_kb_(limit_kb), takes_all_(takes_all) {}

  Reads reads() const override { return {.status = !takes_all_}; }

  bool applies_to(const FileView& file) const override {
    return file.mode == git::k_mode_file || file.mode == git::k_mode_executable;
  }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    if (!takes_all_ && file.status != git::DeltaStatus::added) return std::vector<Finding>();
    // Git stores a pointer of some hundred bytes for such a file; its size in the worktree does not matter.
    if (file.is_filtered_by_lfs) return std::vector<Finding>();
    const std::uint64_t size_kb = kilobytes_of(file);
    if (size_kb <= limit_kb_) return std::vector<Finding>();
    return std::vector{Finding{file.path, 0, 0, fmt::format("{} KB, more than {} KB", size_kb, limit_kb_)}};
  }

  std::string told_all(const FileView& file, std::span<const Finding> /*findings*/) const override {
    return fmt::format("{} ({} KB) exceeds {} KB.\n", shown(file.path), kilobytes_of(file), limit_kb_);
  }

 private:
  static std::uint64_t kilobytes_of(const FileView& file) {
    return file.size / k_kilobyte + (file.size % k_kilobyte == 0 ? 0 : 1);
  }

  std::uint64_t limit_kb_;
  bool takes_all_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  WF_ASSIGN(const std::uint64_t limit_kb, arguments.number("--maxkb", k_default_limit, 0));
  return std::make_unique<CheckAddedLargeFiles>(limit_kb, arguments.has("--enforce-all"));
}

}  // namespace

Registration check_added_large_files() {
  return {.description = {.id = "check-added-large-files",
                          .summary = "Refuses new files above a size",
                          .arguments = "[--maxkb=N] [--enforce-all]"},
          .options = {{"--maxkb", true}, {"--enforce-all"}},
          .make = make};
}

}  // namespace wf::gates
