// wf-hook: the program behind every hook in .git/hooks.
#include <string>
#include <vector>

#include "hook/hook.h"
#include "state/installation.h"

namespace {

// `wf install` knows a hook of ours by these words, even when all state is lost.
[[gnu::used]] constexpr const char* k_mark = wf::state::k_program_mark.data();

}  // namespace

int main(int argument_count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + argument_count);
  if (words.empty()) return 2;
  return wf::hook::answer({words[0], {words.begin() + 1, words.end()}, wf::os::Environment::current()});
}
