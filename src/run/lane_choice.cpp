#include "run/lane_choice.h"

#include <fmt/format.h>

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

lanes::Situation situation_of(const Session& session, const Request& request, const Target& target) {
  // What is judged again in CI is what was pushed: a rule about the push is one about it too.
  lanes::Situation situation{request.event, target.branch, {}, {}};
  if (!target.message.empty()) situation.messages.push_back(target.message);
  for (const NewCommit& added : target.new_commits) {
    if (added.commit.id != target.tip) situation.messages.push_back(git::cleaned_message(added.commit.message, ""));
    situation.authors.push_back(added.commit.author);
  }
  if (situation.authors.empty() && !target.tip.empty()) {
    if (const auto tip = session.repository.reader().commit(target.tip)) situation.authors.push_back(tip->author);
  }
  if (situation.authors.empty()) situation.authors.push_back(author_now(session));
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

}  // namespace wf::run
