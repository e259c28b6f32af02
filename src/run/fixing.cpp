#include "run/fixing.h"

#include "run/isolation.h"

namespace wf::run {

bool may_fix(const Execution& execution, const Target& target) {
  const Request& request = execution.request;
  if (request.fixing == Fixing::no || execution.session.is_nested()) return false;
  const bool is_before_commit = request.event == config::Event::pre_commit || request.event == config::Event::manual;
  return is_before_commit && target.tip.empty();
}

Status keep_copies(Execution& execution, const std::vector<std::string>& paths) {
  const git::Repository& repository = execution.session.repository;
  std::vector<state::SnapshotFile> files;
  for (const std::string& path : paths) {
    if (execution.snapshot.has(path)) continue;
    const os::Path users =
        execution.isolation == nullptr ? repository.location().worktree / path : execution.isolation->users_file(path);
    WF_ASSIGN(state::FileMoment before, state::file_moment(users));
    const auto entry = repository.reader().index_entry(path);
    before.staged = entry ? git::text_of(*entry) : "";
    files.push_back({path, std::move(before), std::nullopt});
  }
  (void)execution.snapshot.add(std::move(files));
  return {};
}

}  // namespace wf::run
