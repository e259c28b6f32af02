#include "config/built_in.h"

#include "config/compiled.h"
#include "config/load.h"

namespace wf::config {

const Config& built_in() {
  static const Config k_config = [] {
    auto read = read_compiled(embedded_lanes(), Key{});
    WF_ASSERT(read.has_value());  // they were written by this very build
    return *std::move(read);
  }();
  return k_config;
}

}  // namespace wf::config
