// request: what git tells a hook in its arguments and on its standard input, as a request to run.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/error.h"
#include "run/run.h"

namespace wf::hook {

// Whether git writes to the hook's standard input (githooks(5)).
bool has_input(config::Event event);

// The lines that git writes to pre-push: "<local ref> <local oid> <remote ref> <remote oid>". The local ref may hold
// blanks ("HEAD@{1 day ago}"), so a line is read from its end. Errors: usage, for a line that is none.
Result<std::vector<run::RefUpdate>> parse_updates(std::string_view input);

// Errors: usage, when arguments that git always gives are missing.
Result<run::Request> request_of(config::Event event, std::span<const std::string> arguments, std::string_view input);

// Whether git only moved single files (`git checkout -- FILE`), which post-checkout is told too.
bool is_file_checkout(config::Event event, std::span<const std::string> arguments);

}  // namespace wf::hook
