// The door of libFuzzer; WF_FUZZ_TARGET names the function behind it.
#include <cstddef>
#include <cstdint>

#include "targets.h"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer looks for this name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  wf::fuzz::WF_FUZZ_TARGET(size == 0 ? std::string_view()
                                     : std::string_view(reinterpret_cast<const char*>(bytes), size));
  return 0;
}
