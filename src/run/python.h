// python: the project's Python, and what it says of many contents at once.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "gates/batch_check.h"
#include "os/process.h"

namespace wf::run {

inline constexpr std::string_view k_no_python =
    "no Python found: install python3, or make a virtual environment in .venv";

// $VIRTUAL_ENV's, that of .venv or venv below `top`, else python3 or python in PATH.
std::optional<os::Path> find_python(const os::Environment& environment, const os::Path& top);

struct PythonRun {
  os::Path python;
  os::Path directory;
  os::Environment environment;
  std::optional<std::chrono::milliseconds> timeout = {};
  std::size_t processes = 1;  // at most, when there are many items
};

// How it ended; the findings, item by item, only when it `passed`.
struct PythonAnswer {
  gates::Outcome outcome = gates::Outcome::passed;
  std::string reason = {};
  std::vector<gates::BatchFindings> findings = {};
};
PythonAnswer ask_python(const PythonRun& run, std::span<const gates::BatchItem> items);

}  // namespace wf::run
