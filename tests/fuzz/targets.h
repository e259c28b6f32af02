// targets: everything here that reads bytes from outside, each as one function that must take any bytes at all. A fuzz
// program (preset `fuzz`) tries many; in the other presets fuzz_replay tries those kept in corpus/TARGET.
// A target checks what must hold for every input with WF_ASSERT.
#pragma once

#include <string_view>

namespace wf::fuzz {

void builtins(std::string_view bytes);       // the first byte chooses the built-in and how its findings are counted
void command_lines(std::string_view bytes);  // the first line is the command, the others are the files
void configuration(std::string_view bytes);
void glob(std::string_view bytes);  // the first line is the pattern, the rest the path
void history(std::string_view bytes);
void hook_file(std::string_view bytes);  // `.pre-commit-config.yaml`
void index_file(std::string_view bytes);
void message(std::string_view bytes);
void metrics(std::string_view bytes);  // the first byte chooses the format, or a threshold
void patch(std::string_view bytes);    // a content up to the first NUL, then a diff
void regex(std::string_view bytes);    // the first line is the pattern, the rest the text
void secrets(std::string_view bytes);  // a list of known secrets up to the first NUL, then a content
void state(std::string_view bytes);    // the first byte chooses the file

}  // namespace wf::fuzz
