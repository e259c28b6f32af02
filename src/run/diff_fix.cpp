#include "run/diff_fix.h"

#include <fmt/format.h>

#include "base/text.h"
#include "git/patch.h"

namespace wf::run {

namespace {

// The file that the diff's name means; as it stands first.
Contents::const_iterator file_named(std::string_view name, const Contents& files, std::string_view folder) {
  if (name.starts_with("./")) name.remove_prefix(2);
  const std::size_t slash = name.find('/');
  for (const std::string_view candidate : {name, slash == std::string_view::npos ? name : name.substr(slash + 1)}) {
    const auto found = files.find(folder.empty() ? std::string(candidate) : fmt::format("{}/{}", folder, candidate));
    if (found != files.end()) return found;
  }
  return files.end();
}

}  // namespace

Result<std::map<std::string, std::string>> fixed_by_diff(std::string_view diff, const Contents& files,
                                                         std::string_view folder) {
  WF_ASSIGN(const std::vector<git::FilePatch> patches, git::parse_patch(diff));
  std::map<std::string, std::string> fixed;
  for (const git::FilePatch& patch : patches) {
    const auto file = file_named(patch.path, files, folder);
    if (file == files.end() || !file->second)
      return fail(ErrorKind::config, fmt::format("it is about {}, which the gate was not given", shown(patch.path)));
    const auto earlier = fixed.find(file->first);
    auto content = git::patched(earlier == fixed.end() ? *file->second : earlier->second, patch);
    if (!content) return tl::unexpected<Error>(content.error().within(shown(file->first)));
    fixed[file->first] = std::move(*content);
  }
  return fixed;
}

}  // namespace wf::run
