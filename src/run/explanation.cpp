#include "run/explanation.h"

#include <algorithm>

#include "run/content.h"
#include "run/file_choice.h"
#include "run/fingerprint.h"
#include "run/lane_choice.h"
#include "run/occasion.h"

namespace wf::run {

Result<Explanation> explain(Session& session, const Request& request) {
  WF_ASSIGN(std::vector<Target> targets, find_targets(session, request));
  if (targets.empty()) return fail(ErrorKind::usage, "there is nothing that would be judged");
  const Target& target = targets.front();
  if (judges_commits(request)) {  // by what the pushed tip says
    WF_ASSIGN(session.config, load_config(session.repository, session.folders, session.environment, ConfigFrom::tree,
                                          target.change.tree));
  }
  Explanation told;
  told.changed_files = target.change.deltas.size();
  lanes::Classification classification =
      lanes::classify(target.change, facts_of(session, target.content), target.message);
  WF_ASSIGN(lanes::Choice choice, choose_lane(session, request, target, classification));
  told.lane = {target.name, choice.lane->id, choice.source, std::move(choice.reason), std::move(classification)};
  state::Verdicts verdicts(session.folders);
  Request planned = request;
  planned.plan_only = true;
  WF_ASSIGN(const Plan plan, make_plan({session, planned, verdicts, nullptr}, target, *choice.lane));
  const std::string& wanted = request.gates.front();
  const auto gate = std::find_if(session.config.gates.begin(), session.config.gates.end(),
                                 [&](const config::Gate& each) { return is_named(each, wanted); });
  told.gate = &*gate;  // make_plan() has said what is wrong where there is none
  told.is_on_lane = choice.lane->has(*gate);
  told.is_at_event = is_for_event(*gate, request);
  told.last = state::read_gate_log(session.folders, gate->id);
  const auto job =
      std::find_if(plan.jobs.begin(), plan.jobs.end(), [&](const Job& each) { return each.gate == told.gate; });
  if (job == plan.jobs.end()) return told;
  told.decided = job->decided;
  told.reason = job->reason;
  told.cached_files = job->cached_files;
  told.depends = job->depends;
  for (const PlannedFile& file : job->files) told.files.push_back(file.delta->path);
  told.is_complete = Fingerprints(session, target, *choice.lane).is_complete(*gate);
  return told;
}

}  // namespace wf::run
