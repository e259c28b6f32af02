// The person's own `.wf.local.yaml` is nothing that git should show or add: a line in info/exclude sees to it.
#pragma once

#include "base/error.h"
#include "os/file.h"

namespace wf::state {

// Adds the line, with one above it that says whose it is, unless the file has such a line. Errors: io.
Status exclude_own_configuration(const os::Path& common_dir);
// Takes out what that added; every other byte stays. Nothing of it there is no error. Errors: io.
Status include_own_configuration(const os::Path& common_dir);

}  // namespace wf::state
