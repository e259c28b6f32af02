#include "run/lane_choice.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "config/compiled.h"
#include "git/attributes.h"
#include "git/message.h"
#include "run/content.h"

namespace wf::run {

namespace {

// Who makes the commit, as git will have it: it tells a hook in the environment.
std::string author_now(const Session& session) {
  git::Reader& reader = session.repository.reader();
  const auto known = [&](const char* variable, const char* key) {
    const auto said = session.environment.get(variable);
    return said && !said->empty() ? *said : reader.config(key).value_or("");
  };
  return fmt::format("{} <{}>", known("GIT_AUTHOR_NAME", "user.name"), known("GIT_AUTHOR_EMAIL", "user.email"));
}

// Whose work it is costs a look into git's configuration, or at the tip: only where some condition asks.
bool asks_for_author(const config::Config& config) {
  const auto is_asked = [](const config::When& when) { return !when.author.empty(); };
  return std::any_of(config.lanes.begin(), config.lanes.end(),
                     [&](const config::Lane& lane) { return lane.when && is_asked(*lane.when); }) ||
         std::any_of(config.policy.at_least.begin(), config.policy.at_least.end(),
                     [&](const config::Floor& floor) { return is_asked(floor.when); });
}

std::vector<std::string> authors_of(const Session& session, const Target& target) {
  std::vector<std::string> authors;
  for (const NewCommit& added : target.new_commits) authors.push_back(added.commit.author);
  if (authors.empty() && !target.tip.empty()) {
    if (const auto tip = session.repository.reader().commit(target.tip)) authors.push_back(tip->author);
  }
  if (authors.empty()) authors.push_back(author_now(session));
  return authors;
}

lanes::Situation situation_of(const Session& session, const Request& request, const Target& target) {
  // What is judged again in CI is what was pushed: a rule about the push is one about it too.
  lanes::Situation situation{request.event, target.branch, {}, {}};
  if (!target.message.empty()) situation.messages.push_back(target.message);
  for (const NewCommit& added : target.new_commits) {
    if (added.commit.id != target.tip) situation.messages.push_back(git::cleaned_message(added.commit.message, ""));
  }
  if (asks_for_author(session.config)) situation.authors = authors_of(session, target);
  return situation;
}

lanes::Wishes wishes_of(const Session& session, const Request& request, const Target& target) {
  lanes::Wishes wishes;
  if (!request.heeds_wishes) return wishes;
  git::Reader& reader = session.repository.reader();
  wishes.option = request.lane;
  wishes.variable = session.environment.get("WF_LANE").value_or("");
  if (!target.branch.empty()) {
    wishes.branch_config = reader.config(fmt::format("branch.{}.wf-lane", target.branch)).value_or("");
  }
  wishes.git_config = reader.config("wf.lane").value_or("");
  return wishes;
}

// A floor that one commit of a push meets holds for the whole push, whatever a later commit took back.
class Subjects {
 public:
  Subjects(const Session& session, const lanes::Classification& whole, const lanes::Situation& situation,
           const Target& target) {
    all_.push_back({whole, situation});
    if (session.config.policy.at_least.empty()) return;
    classifications_.reserve(target.new_commits.size());
    situations_.reserve(target.new_commits.size());
    for (const NewCommit& added : target.new_commits) {
      const std::string message = git::cleaned_message(added.commit.message, "");
      classifications_.push_back(lanes::classify(added.change, facts_of(session, ContentFrom::blobs), message));
      situations_.push_back({situation.event, situation.branch, {message}, {added.commit.author}});
      all_.push_back({classifications_.back(), situations_.back()});
    }
  }
  std::span<const lanes::Subject> all() const { return all_; }

 private:
  std::vector<lanes::Classification> classifications_;
  std::vector<lanes::Situation> situations_;
  std::vector<lanes::Subject> all_;
};

}  // namespace

Result<lanes::Choice> choose_lane(const Session& session, const Request& request, const Target& target,
                                  const lanes::Classification& classification) {
  const lanes::Situation situation = situation_of(session, request, target);
  WF_ASSIGN(lanes::Choice choice,
            lanes::choose(session.config, classification, wishes_of(session, request, target), situation));
  const bool is_final = request.event == config::Event::pre_push || request.event == config::Event::ci;
  const Subjects subjects(session, classification, situation, target);
  lanes::hold_floors(session.config, subjects.all(), is_final ? lanes::Lowering::refused : lanes::Lowering::noted,
                     choice);
  return choice;
}

std::optional<Key> lane_key(const Session& session, const Request& request, const Target& target) {
  const git::Repository& repository = session.repository;
  const auto attributes_file = repository.reader().config("core.attributesFile");
  if (git::has_outside_attributes(repository.location(), session.environment, attributes_file)) return std::nullopt;
  const lanes::Situation situation = situation_of(session, request, target);
  const lanes::Wishes wishes = wishes_of(session, request, target);
  KeyBuilder key;
  key.add(WF_VERSION).add(config::digest(session.config)).add(target.change.base_tree).add(target.change.tree);
  key.add(static_cast<std::uint64_t>(situation.event)).add(situation.branch);
  key.add("authors").add(join(situation.authors, "\n"));
  key.add(wishes.option).add(wishes.variable).add(wishes.branch_config).add(wishes.git_config);
  return key.key();
}

}  // namespace wf::run
