#include "run/occasion.h"

#include <algorithm>

#include "gates/builtin.h"
#include "run/file_choice.h"

namespace wf::run {

namespace {

using config::Event;
using config::Gate;

const gates::BuiltinDescription* description_of(const Gate& gate) {
  const auto known = gates::builtins();
  const auto found = std::find_if(known.begin(), known.end(),
                                  [&](const gates::BuiltinDescription& it) { return it.id == gate.builtin; });
  return gate.builtin.empty() || found == known.end() ? nullptr : &*found;
}

// A built-in whose file is the commit message has nothing to say of any other.
bool is_about_message(const Gate& gate) {
  const auto* description = description_of(gate);
  return description != nullptr && description->is_message_check;
}

// What a machine lacks now says nothing of what was committed on it.
bool is_about_state(const Gate& gate) {
  const auto* description = description_of(gate);
  return description != nullptr && description->is_state_check;
}

// What a push owes for the commits it carries: the blocking gates of the commit itself. Their verdicts usually stand.
bool is_owed_at_push(const Gate& gate) {
  const bool is_for_every_run = gate.hook && gate.cache == config::CacheMode::off;  // no content speaks for it
  return gate.runs_at(Event::pre_commit) && !gate.allow_failure && !is_about_state(gate) && !is_for_every_run;
}

}  // namespace

bool judges_messages_at_push(const Gate& gate) {
  const bool is_owed = gate.runs_at(Event::commit_msg) && !gate.allow_failure;
  if (is_about_message(gate)) return is_owed || gate.runs_at(Event::pre_push);
  return is_owed && !gate.runs_at(Event::pre_commit) && !gate.runs_at(Event::pre_push);
}

bool names(const std::vector<std::string>& words, const Gate& gate) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return is_named(gate, word); });
}

bool is_for_event(const Gate& gate, const Request& request) {
  if (judges_commits(request) && judges_messages_at_push(gate)) return true;
  if (judges_commits(request) && is_about_state(gate)) return gate.runs_at(Event::pre_push);
  if (is_about_message(gate) && !is_message_event(request.event)) return false;
  const bool is_hook_by_hand = gate.hook && request.event == Event::manual && !request.asks_for_manual_hooks;
  if (gate.runs_at(is_hook_by_hand ? Event::pre_commit : request.event)) return true;
  if (request.event == Event::pre_push) return is_owed_at_push(gate);
  // pre-applypatch judges what am is about to commit, as pre-commit would.
  if (request.event == Event::pre_applypatch) return gate.runs_at(Event::pre_commit);
  const bool is_by_hand = request.event == Event::manual || request.event == Event::ci;
  return is_by_hand && names(request.gates, gate) && !gate.runs_at(Event::commit_msg);
}

bool is_asked_for(const Gate& gate, const config::Lane& lane, const Request& request) {
  if (!request.gates.empty()) return names(request.gates, gate);
  if (!request.stages.empty())
    return std::find(request.stages.begin(), request.stages.end(), gate.stage) != request.stages.end();
  return lane.has(gate);
}

}  // namespace wf::run
