#include "run/approval.h"

#include <fmt/format.h>

#include <set>

#include "base/text.h"

namespace wf::run {

namespace {

constexpr std::string_view k_trailer = "approved-by:";

// What makes a person: the address in lower case, else the whole text.
std::string person(std::string_view text) {
  const std::size_t open = text.rfind('<');
  const std::size_t close = text.rfind('>');
  const bool has_address = open != std::string_view::npos && close != std::string_view::npos && open < close;
  return to_lower(trim(has_address ? text.substr(open + 1, close - open - 1) : text));
}

std::set<std::string> approvers_of(const git::Commit& commit) {
  std::set<std::string> people;
  for (const std::string_view line : lines(commit.message)) {
    if (!to_lower(line.substr(0, k_trailer.size())).starts_with(k_trailer)) continue;
    if (std::string who = person(line.substr(k_trailer.size())); !who.empty()) people.insert(std::move(who));
  }
  people.erase(person(commit.author));
  return people;
}

}  // namespace

Result<std::optional<GateResult>> judge_approval(const Session& session, const Request& request, const Target& target,
                                                 const config::Lane& lane) {
  const bool is_pushed = request.event == config::Event::pre_push || request.event == config::Event::ci;
  const bool is_asked_for = request.gates.empty() && request.stages.empty() && !session.is_nested();
  if (lane.approval == 0 || !is_pushed || !is_asked_for || target.tip.empty()) return std::optional<GateResult>();
  WF_ASSIGN(const git::Commit tip, session.repository.reader().commit(target.tip));
  GateResult result;
  result.id = "approval";
  result.stage = config::Stage::compliance;
  result.target = target.name;
  result.runs_alone = false;
  const std::size_t count = approvers_of(tip).size();
  if (count >= static_cast<std::size_t>(lane.approval)) return std::optional(std::move(result));
  result.outcome = gates::Outcome::failed;
  result.blocks = true;
  result.reason = fmt::format("commit {} has {}, and lane '{}' wants {}", git::short_oid(tip.id),
                              count_of(count, "approval"), lane.id, lane.approval);
  result.hints = {"who approves adds a line 'Approved-by: name <mail address>' to its message (git commit --amend)"};
  return std::optional(std::move(result));
}

}  // namespace wf::run
