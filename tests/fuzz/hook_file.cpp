// Any bytes as `.pre-commit-config.yaml`: hooks whose gates are whole, or errors and notices that know the place.
#include <set>

#include "base/text.h"
#include "config/yaml_reader.h"
#include "pre_commit/pre_commit.h"
#include "targets.h"

namespace wf::fuzz {

void hook_file(std::string_view bytes) {
  const auto root = config::read_yaml({pre_commit::k_file_name, std::string(bytes), config::Origin::pre_commit});
  if (!root) return;
  const config::HookFile file = pre_commit::read(**root);
  for (const Error& error : file.errors) WF_ASSERT(error.kind == ErrorKind::config && error.where.line > 0);
  for (const config::Notice& notice : file.notices) WF_ASSERT(!notice.text.empty() && notice.where.line > 0);
  std::set<std::string> ids;
  for (const config::Gate& gate : file.gates) {
    WF_ASSERT(gate.hook && !gate.on.empty() && gate.run.empty() == gate.is_builtin());
    WF_ASSERT(ids.insert(gate.id).second);
    WF_ASSERT(pre_commit::is_named(*gate.hook, gate.hook->id));
  }
}

}  // namespace wf::fuzz
