#include "config/config.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace wf::config {

namespace {

constexpr std::array<std::string_view, k_stage_count> k_stage_names = {
    "setup", "parse", "quality",     "hooks",  "message",  "unit",       "integration",
    "types", "lint",  "performance", "stress", "security", "compliance",
};

constexpr std::array<std::string_view, 14> k_event_names = {
    "pre-commit",
    "pre-merge-commit",
    "prepare-commit-msg",
    "commit-msg",
    "post-commit",
    "pre-push",
    "post-checkout",
    "post-merge",
    "post-rewrite",
    "pre-rebase",
    "applypatch-msg",
    "pre-applypatch",
    "manual",
    "ci",
};

template <typename Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view name_of(Stage stage) { return k_stage_names.at(static_cast<std::size_t>(stage)); }
std::optional<Stage> stage_named(std::string_view name) { return named<Stage>(k_stage_names, name); }

std::string_view name_of(Event event) { return k_event_names.at(static_cast<std::size_t>(event)); }
std::optional<Event> event_named(std::string_view name) { return named<Event>(k_event_names, name); }

const std::vector<Event>& hook_events() {
  static const std::vector<Event> k_events = {
      Event::pre_commit,   Event::pre_merge_commit, Event::prepare_commit_msg, Event::commit_msg,
      Event::post_commit,  Event::pre_push,         Event::post_checkout,      Event::post_merge,
      Event::post_rewrite, Event::pre_rebase,       Event::applypatch_msg,     Event::pre_applypatch,
  };
  return k_events;
}

std::vector<Event> default_events(Stage stage) {
  switch (stage) {
    case Stage::setup:
    case Stage::parse:
    case Stage::quality:
    case Stage::hooks:
    case Stage::types:
    case Stage::lint:
      return {Event::pre_commit, Event::pre_merge_commit, Event::manual, Event::ci};
    case Stage::message:
      return {Event::commit_msg, Event::applypatch_msg, Event::ci};
    case Stage::unit:
    case Stage::integration:
    case Stage::performance:
    case Stage::stress:
    case Stage::compliance:
      return {Event::pre_push, Event::manual, Event::ci};
    case Stage::security:
      return {Event::pre_commit, Event::pre_merge_commit, Event::pre_push, Event::manual, Event::ci};
  }
  return {};
}

bool Gate::takes_files() const {
  return takes_folders() ||
         std::any_of(run.begin(), run.end(), [](const std::string& word) { return contains(word, "{files}"); });
}

bool Gate::takes_folders() const {
  return std::any_of(run.begin(), run.end(), [](const std::string& word) { return contains(word, "{dirs}"); });
}

bool Gate::runs_at(Event event) const { return std::find(on.begin(), on.end(), event) != on.end(); }

bool When::is_empty() const {
  return branch.empty() && paths_any.empty() && paths_all.empty() && paths_none.empty() && kinds.empty() && !files &&
         !lines && !asks_for_message() && author.empty() && event.empty();
}

bool Lane::has(Stage stage) const { return std::find(stages.begin(), stages.end(), stage) != stages.end(); }

// A hook chooses by itself which files it is for, so a lane has it unless the team has named the lane's stages.
bool Lane::has_by_itself(const Gate& gate) const {
  return gate.hook && gate.stage == Stage::hooks && !stages_are_explicit;
}

bool Lane::has(const Gate& gate) const {
  const auto names_it = [&](const std::vector<std::string>& ids) {
    return std::find(ids.begin(), ids.end(), gate.id) != ids.end();
  };
  return (has(gate.stage) || has_by_itself(gate) || names_it(gates)) && !names_it(not_gates);
}

bool Lane::owes(const Gate& gate) const {
  const bool is_named = std::find(gates.begin(), gates.end(), gate.id) != gates.end();
  return !is_named && !has_by_itself(gate) && std::find(owed.begin(), owed.end(), gate.stage) != owed.end();
}

const Gate* Config::gate(std::string_view id) const {
  const auto found = std::find_if(gates.begin(), gates.end(), [&](const Gate& gate) { return gate.id == id; });
  return found == gates.end() ? nullptr : &*found;
}

const Lane* Config::lane(std::string_view id) const {
  const auto found = std::find_if(lanes.begin(), lanes.end(), [&](const Lane& lane) { return lane.id == id; });
  return found == lanes.end() ? nullptr : &*found;
}

}  // namespace wf::config
