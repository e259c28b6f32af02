// Python program: what the built-ins that need Python give it to run.
#pragma once

#include <string_view>

namespace wf::gates {

// For Python 3.6 and later; gates/batch_check.cpp says what it reads and answers.
std::string_view python_program();

}  // namespace wf::gates
