#include "run/hook_environment.h"

#include "base/text.h"

namespace wf::run {

namespace {

using config::Event;

std::string argument(const Request& request, std::size_t i) {
  return i < request.hook_arguments.size() ? request.hook_arguments[i] : "";
}

void set_if_given(const char* name, const std::string& value, os::Environment& environment) {
  if (!value.empty()) environment.set(name, value);
}

// The old names of both ends of a push live on.
void set_range(const std::string& from, const std::string& to, os::Environment& environment) {
  environment.set("PRE_COMMIT_FROM_REF", from);
  environment.set("PRE_COMMIT_TO_REF", to);
  environment.set("PRE_COMMIT_ORIGIN", from);
  environment.set("PRE_COMMIT_SOURCE", to);
}

// Of the ref line that this target is about. A branch that the remote does not have yet begins where it left what the
// remote has.
void add_push(const Execution& execution, const Target& target, os::Environment& environment) {
  const Request& request = execution.request;
  for (const RefUpdate& update : request.updates) {
    if (update.local_oid != target.tip || update.remote_ref != target.name) continue;
    const std::string from = update.remote_oid.empty() ? target.base : update.remote_oid;
    if (!from.empty()) set_range(from, update.local_oid, environment);  // else all that it has is new
    environment.set("PRE_COMMIT_LOCAL_BRANCH", update.local_ref);
    environment.set("PRE_COMMIT_REMOTE_BRANCH", update.remote_ref);
  }
  environment.set("PRE_COMMIT_REMOTE_NAME", request.remote);
  const std::string url = argument(request, 1);
  environment.set("PRE_COMMIT_REMOTE_URL", url.empty() ? request.remote : url);
}

}  // namespace

void add_hook_variables(const Execution& execution, const Target& target, os::Environment& environment) {
  const Request& request = execution.request;
  environment.set("PRE_COMMIT", "1");
  if (request.event == Event::pre_push) return add_push(execution, target, environment);
  if (request.selection == Selection::range && request.event != Event::pre_rebase)
    set_range(request.from, request.to, environment);
  switch (request.event) {
    case Event::post_checkout:
      set_range(argument(request, 0), argument(request, 1), environment);
      environment.set("PRE_COMMIT_CHECKOUT_TYPE", argument(request, 2));
      break;
    case Event::post_merge:
      environment.set("PRE_COMMIT_IS_SQUASH_MERGE", argument(request, 0));
      break;
    case Event::post_rewrite:
      environment.set("PRE_COMMIT_REWRITE_COMMAND", argument(request, 0));
      break;
    case Event::pre_rebase:
      environment.set("PRE_COMMIT_PRE_REBASE_UPSTREAM", argument(request, 0));
      if (request.hook_arguments.size() > 1) environment.set("PRE_COMMIT_PRE_REBASE_BRANCH", argument(request, 1));
      break;
    case Event::prepare_commit_msg:
      set_if_given("PRE_COMMIT_COMMIT_MSG_SOURCE", argument(request, 1), environment);
      set_if_given("PRE_COMMIT_COMMIT_OBJECT_NAME", argument(request, 2), environment);
      break;
    default:
      break;
  }
}

}  // namespace wf::run
