// Any bytes as `.wf.yaml`: a configuration, or an error that knows the file. What was loaded survives being compiled,
// and any bytes as a compiled configuration are that one or none.
#include "base/text.h"
#include "config/compiled.h"
#include "config/load.h"
#include "targets.h"

namespace wf::fuzz {

void configuration(std::string_view bytes) {
  const config::Source source = {".wf.yaml", std::string(bytes)};
  const Key key = KeyBuilder().add(bytes).key();
  (void)config::read_compiled(bytes, key);
  const auto config = config::load({&source, 1});
  if (!config) {
    WF_ASSERT(config.error().kind == ErrorKind::config);
    WF_ASSERT(!config.error().message.empty());
    return;
  }
  std::string compiled = config::compile(*config, key);
  const auto again = config::read_compiled(compiled, key);
  WF_ASSERT(again.has_value());
  WF_ASSERT(config::digest(*again) == config::digest(*config));
  char& changed = compiled[bytes.size() % compiled.size()];
  changed = static_cast<char>(changed ^ 1);
  WF_ASSERT(!config::read_compiled(compiled, key).has_value());
}

}  // namespace wf::fuzz
