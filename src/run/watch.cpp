#include "run/watch.h"

#include "state/set_aside.h"

namespace wf::run {

Watch::Watch(const Execution& execution, const Target& target, const Job& job)
    : execution_(execution), target_(target), job_(job), before_(print()) {}

bool Watch::is_undisturbed() const {
  if (!is_needed()) return true;
  return job_.gate->takes_files() ? print() == before_ : shows_the_same();
}

// Messages are in no worktree, and after the fact nothing depends on it.
bool Watch::is_needed() const {
  const config::Event event = execution_.request.event;
  return job_.commands == CommandsIn::place && job_.messages.empty() && !is_message_event(event) &&
         !is_post_event(event);
}

Key Watch::print() const {
  KeyBuilder key;
  if (!is_needed() || !job_.gate->takes_files()) return key.key();
  for (const PlannedFile& file : job_.files) {
    const Key one = state::print_of(execution_.session.repository.location().worktree / file.delta->path);
    key.add(one.high).add(one.low);
  }
  return key.key();
}

// For a command that may look at everything.
bool Watch::shows_the_same() const {
  git::Reader& reader = execution_.session.repository.reader();
  if (!target_.tip.empty()) {
    Target now;
    now.change.tree = target_.change.tree;
    return shows_tree(execution_.session, now).value_or(false);
  }
  const auto state = reader.worktree_state(git::Untracked::leave_out);
  return state && state->unstaged == target_.unstaged;
}

}  // namespace wf::run
