// The plot: targets → lane → plan → judgement → checkpoint and record.
#include "run/run.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "config/compiled.h"
#include "git/message.h"
#include "run/approval.h"
#include "run/content.h"
#include "run/isolation.h"
#include "run/judgement.h"
#include "run/lane_choice.h"
#include "run/lane_memory.h"
#include "run/record.h"
#include "run/telling.h"

namespace wf::run {

namespace {

using config::Event;
using gates::Outcome;

constexpr std::string_view k_not_remembered = "the state in .git/wf cannot be written: this run is not remembered";

// The events that judge content about to be kept: their runs can be resumed, and what follows them finds their flow.
bool keeps_checkpoint(Event event) {
  return event == Event::pre_commit || event == Event::pre_merge_commit || event == Event::pre_push ||
         event == Event::pre_applypatch;
}

// The options of `wf run` that select the same again; empty for what an event is about by itself.
std::string selection_words(const Request& request) {
  const bool is_by_hand = request.event == Event::manual || request.event == Event::ci;
  switch (request.selection) {
    case Selection::event:
      return "";
    case Selection::all_files:
      return " --all-files";
    case Selection::range:
      return is_by_hand
                 ? fmt::format(" --from-ref {} --to-ref {}", shell_quoted(request.from), shell_quoted(request.to))
                 : "";
    case Selection::between:
      return is_by_hand ? " --last-commit" : "";
    case Selection::files:
      break;
  }
  std::string words = " --files";
  for (const std::string& file : request.files) words += " " + shell_quoted(file);
  return words;
}

// The later hooks of a commit, which belong to the flow that its pre-commit began.
bool follows_pre_commit(Event event) { return is_message_event(event) || event == Event::post_commit; }

bool has_gates(const Session& session, Event event) {
  return std::any_of(session.config.gates.begin(), session.config.gates.end(),
                     [&](const config::Gate& gate) { return gate.runs_at(event); });
}

class Run {
 public:
  Run(Session& session, const Request& request, Observer& observer)
      : session_(session),
        request_(request),
        observer_(observer),
        verdicts_(session.folders),
        lane_memory_(session.folders),
        checkpoint_(session.folders) {
    result_.event = request.event;
    result_.selection = selection_words(request);
  }

  Result<RunResult> go() {
    WF_ASSIGN(head_, session_.repository.reader().head());
    WF_ASSIGN(std::vector<Target> targets, targets_with_work());
    note_rewritten();
    earlier_ = checkpoint_.read();
    join_flow(targets);
    for (Target& target : targets) {
      WF_TRY(load_config_of(target));
      WF_TRY(judge(target));
      if (os::was_interrupted()) break;
    }
    finish();
    return std::move(result_);
  }

 private:
  // Post-commit and post-rewrite without gates only note what has not passed; what was committed need not be compared.
  Result<std::vector<Target>> targets_with_work() {
    const bool only_notes = request_.event == Event::post_commit || request_.event == Event::post_rewrite;
    std::vector<Target> targets;
    if (only_notes && !has_gates(session_, request_.event)) return targets;
    WF_ASSIGN(std::optional<Target> recalled, recalled_target());
    if (!recalled) return find_targets(session_, request_);
    targets.push_back(*std::move(recalled));
    return targets;
  }

  bool remembers_lane() const {
    return request_.selection == Selection::all_files && !request_.plan_only && !session_.is_nested();
  }

  // The same run over the same content as the one before: its lane is known.
  Result<std::optional<Target>> recalled_target() {
    if (!remembers_lane() || request_.tells_files || request_.caching == Caching::no) return std::optional<Target>();
    WF_ASSIGN(std::optional<Target> target, unlisted_target(session_));
    const std::optional<Key> key = target ? lane_key(session_, request_, *target) : std::nullopt;
    if (key) recalled_lane_ = lane_memory_.recall(*key);
    if (!recalled_lane_) return std::optional<Target>();
    WF_ASSIGN(const bool is_there, shows_index(session_));
    if (is_there) return target;
    recalled_lane_.reset();
    return std::optional<Target>();
  }

  void remember_lane(const Target& target, const LaneResult& lane) const {
    if (!remembers_lane() || target.change.tree.empty()) return;
    if (const auto key = lane_key(session_, request_, target)) lane_memory_.keep(*key, lane);
  }

  // A push is judged by what the pushed tip says, which may not be what is checked out.
  Status load_config_of(const Target& target) {
    if (judges_commits(request_)) {
      WF_ASSIGN(session_.config, load_config(session_.repository, session_.folders, session_.environment,
                                             ConfigFrom::tree, target.change.tree));
      if (target.policy) session_.config.policy = *target.policy;
      // The remote's policy may name a lane that the pushed configuration has no longer.
      std::string& lane = session_.config.policy.default_lane;
      if (session_.config.lane(lane) == nullptr) lane.clear();
    }
    result_.is_from_team = result_.is_from_team || session_.config.is_from_team;
    note_notices();
    return {};
  }

  // Who runs gates by hand may have the time to read them.
  void note_notices() {
    if (request_.event != Event::manual || request_.plan_only) return;
    for (const config::Notice& notice : session_.config.notices)
      note(fmt::format("{}:{}: {}", notice.where.file, notice.where.line, notice.text));
  }

  // A commit's hooks share one flow, found by the tree that they are about; a new pre-commit or push begins one.
  void join_flow(const std::vector<Target>& targets) {
    tree_ = tree_of_flow(targets);
    const bool is_committed = request_.event == Event::post_commit;
    // An amended commit's parent is not the HEAD that pre-commit saw, so after the commit the tree alone decides.
    const bool is_same = follows_pre_commit(request_.event) && earlier_ && earlier_->identity.tree == tree_ &&
                         (is_committed || earlier_->identity.head == head_.commit) &&
                         earlier_->is_fresh(wall_started_.seconds);
    const bool has_passed = is_same && earlier_->exit_code == k_exit_pass;
    if (is_committed && !has_passed && !has_passed_run(tree_)) note_unverified();
    if (is_committed && has_passed) carry_fixes();
    if (is_same) {
      result_.flow = earlier_->flow;
      if (targets.empty()) result_.lanes.push_back(lane_of_flow());
      return;
    }
    if (follows_pre_commit(request_.event)) earlier_.reset();
    const Key key = KeyBuilder()
                        .add(static_cast<std::uint64_t>(started_.time_since_epoch().count()))
                        .add(static_cast<std::uint64_t>(os::process_id()))
                        .add(head_.commit)
                        .key();
    result_.flow = key.hex().substr(0, 16);
  }

  git::Oid tree_of_flow(const std::vector<Target>& targets) const {
    if (request_.event == Event::post_commit) return head_.tree;
    if (is_message_event(request_.event)) return session_.repository.reader().index_tree().value_or(git::Oid());
    return targets.empty() ? git::Oid() : targets.front().change.tree;
  }

  // --no-verify, or a rebase, cherry-pick or revert, whose commits git makes without pre-commit. The push runs the
  // gates.
  void note_unverified() { result_.notes.emplace_back("bypassed: no pre-commit run passed for this tree"); }

  // What a rebase has made of commits. The push runs the gates.
  void note_rewritten() {
    git::Reader& reader = session_.repository.reader();
    const auto is_unverified = [&](const Rewrite& rewrite) {
      const auto commit = reader.commit(rewrite.after);
      return commit && !has_passed_run(commit->tree);
    };
    const auto count = std::count_if(request_.rewritten.begin(), request_.rewritten.end(), is_unverified);
    if (count == 0) return;
    result_.notes.push_back(fmt::format("bypassed: no pre-commit run passed for the trees of {}",
                                        count_of(static_cast<std::size_t>(count), "rewritten commit")));
  }

  // The verdict of a whole run about the tree that will be committed.
  static VerdictName run_verdict(const git::Oid& tree) {
    return {KeyBuilder().add(tree).key(), KeyBuilder().add("run").add(tree).key()};
  }

  bool has_passed_run(const git::Oid& tree) {
    const VerdictName name = run_verdict(tree);
    return verdicts_.find(name.place, name.key).has_value();
  }

  // A run of some gates alone says nothing of the tree, and one that judged nothing need not be found again.
  void remember_run() {
    const bool judged_all = request_.gates.empty() && request_.stages.empty() && !session_.is_nested();
    const bool is_before_commit = keeps_checkpoint(request_.event) && request_.event != Event::pre_push;
    if (!judged_all || !is_before_commit || result_.exit_code != k_exit_pass || tree_ == head_.tree) return;
    const VerdictName name = run_verdict(tree_);
    verdicts_.add(name.place, name.key, {state::Sight::local, static_cast<std::uint32_t>(wall_started_.seconds)});
    (void)verdicts_.flush();
  }

  // `git commit PATH` has committed a temporary index and put PATH, as it was before the fixers, into its own.
  void carry_fixes() {
    if (earlier_->carried.empty()) return;
    const Status carried = stage_carried(session_.repository, session_.environment, earlier_->carried);
    if (!carried) note(fmt::format("the fix is committed, and could not be staged: {}", carried.error().message));
  }

  LaneResult lane_of_flow() const {
    const auto source = lanes::lane_source_named(earlier_->lane_source);
    return {
        "", earlier_->identity.lane, source.value_or(lanes::LaneSource::classification), "chosen at pre-commit", {}};
  }

  Result<lanes::Choice> choose_lane(const lanes::Classification& classification, const Target& target) {
    // The lane is fixed at pre-commit; the later hooks of the same commit keep it.
    if (follows_pre_commit(request_.event) && earlier_) {
      if (const config::Lane* lane = session_.config.lane(earlier_->identity.lane)) {
        const LaneResult chosen = lane_of_flow();
        return lanes::Choice{lane, chosen.source, chosen.reason};
      }
    }
    return run::choose_lane(session_, request_, target, classification);
  }

  // Only now there is a message. What its rules want besides runs at the push, where the lane is chosen with it.
  Status note_wish_of_message(const lanes::Classification& classification, const Target& target,
                              const lanes::Choice& kept) {
    const auto& lanes = session_.config.lanes;
    const bool has_rule = std::any_of(lanes.begin(), lanes.end(), [](const config::Lane& lane) {
      return lane.when && lane.when->asks_for_message();
    });
    if (request_.event != Event::commit_msg || !has_rule || kept.source == lanes::LaneSource::user) return {};
    WF_ASSIGN(const lanes::Choice wanted, run::choose_lane(session_, request_, target, classification));
    if (lanes::runs_as_much(session_.config, *kept.lane, *wanted.lane)) return {};
    note(fmt::format("the message asks for lane '{}' ({}): what it runs besides is owed until the push",
                     wanted.lane->id, wanted.reason));
    return {};
  }

  void note_floor(const LaneResult& lane) {
    if (!lane.is_below_floor) return;
    note(
        fmt::format("below the floor: lane '{}' by {}, where the policy wants at least '{}' ({}); the push holds to it",
                    lane.id, lane.reason, lane.floor, lane.floor_reason));
  }

  // The first of these that says something: --jobs, WF_JOBS, git config wf.jobs, the lane, the configuration.
  std::size_t jobs_for(const Plan& plan) const {
    const bool has_commands =
        std::any_of(plan.jobs.begin(), plan.jobs.end(), [](const Job& job) { return job.runs_command(); });
    if (!has_commands) return 1;  // nobody need be asked
    const config::Lane& lane = *plan.lane_definition;
    const auto number = [](const std::optional<std::string>& text) {
      if (text == "load") return static_cast<std::int64_t>(os::idle_processor_count());
      return text ? std::max<std::int64_t>(to_number(*text).value_or(0), 0) : 0;
    };
    for (const std::int64_t jobs : {number(request_.jobs), number(session_.environment.get("WF_JOBS")),
                                    number(session_.repository.reader().config("wf.jobs")), std::int64_t{lane.jobs},
                                    std::int64_t{session_.config.settings.jobs}}) {
      if (jobs > 0) return static_cast<std::size_t>(jobs);
    }
    return os::processor_count();
  }

  bool is_fail_fast(const config::Lane& lane) const {
    return request_.fail_fast || lane.fail_fast.value_or(session_.config.settings.fail_fast);
  }

  // Where there is an order to choose, or something that could be cut.
  Expectations expectations_for(const Plan& plan, std::size_t places) const {
    std::size_t choices = 0;
    for (const Job& job : plan.jobs) {
      if (job.runs_command() && !job.gate->hook) choices += std::max<std::size_t>(job.files.size(), 1);
    }
    return choices > 1 && places > 1 ? Expectations(state::read_durations(session_.folders)) : Expectations();
  }

  // For who asks why: commands each time, built-ins when they do not pass.
  void write_logs() const {
    for (const GateResult& result : result_.gates) {
      const config::Gate* gate = session_.config.gate(result.id);
      if (gate == nullptr || !has_run(result)) continue;
      const bool has_passed = result.outcome == Outcome::passed;
      if (gate->is_builtin() && has_passed) continue;
      state::GateLog log{std::string(name_of(request_.event)),
                         wall_started_.seconds,
                         std::string(name_of(result.outcome)),
                         result.reason,
                         result.depends,
                         ""};
      if (!has_passed) log.output = told_of_gate(result_, result, {Verbosity::all, false});
      (void)state::write_gate_log(session_.folders, result.id, log);
    }
  }

  static bool has_run(const GateResult& result) {
    return result.outcome != Outcome::cached && result.outcome != Outcome::skipped && result.outcome != Outcome::owed &&
           result.outcome != Outcome::cancelled;
  }

  // For the next runs: of commands that came to their end.
  void remember_durations() const {
    std::vector<const GateResult*> measured;
    for (const GateResult& result : result_.gates) {
      const config::Gate* gate = session_.config.gate(result.id);
      const bool came_to_its_end = result.outcome == Outcome::passed || result.outcome == Outcome::failed ||
                                   result.outcome == Outcome::fixed || result.outcome == Outcome::warned;
      if (gate != nullptr && !gate->run.empty() && !gate->hook && came_to_its_end) measured.push_back(&result);
    }
    if (measured.empty()) return;
    Expectations known(state::read_durations(session_.folders));
    for (const GateResult* result : measured) known.note(result->id, result->files, result->called_time);
    (void)state::write_durations(session_.folders, known.durations());
  }

  std::vector<LeftOut> left_out(const Plan& plan) const {
    std::vector<LeftOut> all;
    for (const config::Gate& gate : session_.config.gates) {
      const bool is_planned =
          std::any_of(plan.jobs.begin(), plan.jobs.end(), [&](const Job& job) { return job.gate == &gate; });
      if (is_planned) continue;
      const bool has_lane = plan.lane_definition->has(gate);
      all.push_back({gate.id, gate.stage,
                     has_lane ? fmt::format("it does not run at {}", name_of(request_.event))
                              : fmt::format("lane '{}' does not have it", plan.lane_definition->id)});
    }
    return all;
  }

  // Nothing is ended for it: only a gate's timeout does that.
  void note_budget(const config::Lane& lane, os::Duration spent) {
    if (!lane.budget || spent <= *lane.budget) return;
    note(fmt::format("lane '{}' took {}, more than its budget of {}", lane.id, human_duration(spent),
                     human_duration(*lane.budget)));
  }

  // The lane, and what of it runs for the target.
  Result<Plan> plan_for(Target& target) {
    if (recalled_lane_) {
      WF_ASSIGN(std::optional<Plan> plan, recalled_plan(target));
      if (plan) return *std::move(plan);
      WF_ASSIGN(std::vector<Target> listed, find_targets(session_, request_));
      target = std::move(listed.front());
    }
    if (is_message_event(request_.event) && !earlier_) {  // bypassed or killed: classify anew
      WF_ASSIGN(target.change, session_.repository.staged_change());
    }
    lanes::Classification classification =
        lanes::classify(target.change, facts_of(session_, target.content), target.message);
    WF_ASSIGN(lanes::Choice choice, choose_lane(classification, target));
    WF_TRY(note_wish_of_message(classification, target, choice));
    result_.lanes.push_back({target.name, choice.lane->id, choice.source, std::move(choice.reason),
                             std::move(classification), std::move(choice.tried), std::move(choice.floor),
                             std::move(choice.floor_reason), choice.is_below_floor});
    note_floor(result_.lanes.back());
    remember_lane(target, result_.lanes.back());
    interrupted_ = find_interrupted(target, *choice.lane);
    return make_plan(plan_context(), target, *choice.lane);
  }

  // Nothing when files must be looked at after all.
  Result<std::optional<Plan>> recalled_plan(const Target& target) {
    const config::Lane* lane = session_.config.lane(recalled_lane_->id);
    WF_ASSERT(lane != nullptr);  // the configuration is part of what the lane is remembered by
    interrupted_ = find_interrupted(target, *lane);
    WF_ASSIGN(Plan plan, make_plan(plan_context(), target, *lane));
    if (plan.lacks_files) return std::optional<Plan>();
    result_.lanes.push_back(*std::move(recalled_lane_));
    note_floor(result_.lanes.back());
    return std::optional(std::move(plan));
  }

  PlanContext plan_context() { return {session_, request_, verdicts_, interrupted_}; }

  Status judge(Target& target) {
    const auto started = os::steady_now();
    WF_ASSIGN(Plan plan, plan_for(target));
    const config::Lane& lane = *plan.lane_definition;
    announce(plan);
    if (request_.plan_only) {
      result_.lanes.back().left_out = left_out(plan);
      return keep(plan, planned_results(plan));
    }
    begin_checkpoint(plan, target, interrupted_);
    const JudgementDoor door{[&](std::string sentence) { note(std::move(sentence)); },
                             [&]() -> Status {
                               WF_ASSIGN(target.change, session_.repository.staged_change());
                               WF_ASSIGN(plan, make_plan(plan_context(), target, lane));
                               tree_ = target.change.tree;
                               begin_checkpoint(plan, target, nullptr);
                               return {};
                             }};
    JobBudget budget(jobs_for(plan));
    FailFast fail_fast(is_fail_fast(lane));
    const Expectations expectations = expectations_for(plan, budget.places());
    WorktreeLock lock(session_.folders, session_.is_nested());
    Execution execution{session_,
                        request_,
                        observer_,
                        verdicts_,
                        has_checkpoint_ ? &checkpoint_ : nullptr,
                        result_.flow,
                        lock,
                        tool_versions_,
                        budget,
                        fail_fast,
                        expectations,
                        nullptr,
                        state::Snapshot(session_.folders, {result_.flow, std::string(name_of(request_.event)),
                                                           wall_started_.seconds, 0})};
    WF_ASSIGN(std::vector<GateResult> done, run::judge(execution, plan, target, door));
    carried_ = std::move(execution.carried);
    WF_TRY(keep(plan, std::move(done)));
    note_budget(lane, os::steady_now() - started);
    WF_ASSIGN(auto approval, judge_approval(session_, request_, target, lane));
    if (approval) {
      observer_.on_gate_finished(*approval);
      result_.gates.push_back(*std::move(approval));
    }
    return {};
  }

  const state::Checkpoint* find_interrupted(const Target& target, const config::Lane& lane) {
    identity_ = {std::string(name_of(request_.event)), head_.commit, target.name + target.change.tree, lane.id,
                 config::digest(session_.config).hex()};
    const bool is_same = earlier_ && !earlier_->exit_code && earlier_->identity == identity_;
    if (!is_same || !earlier_->is_fresh(os::wall_now().seconds) || os::is_alive(earlier_->process)) return nullptr;
    if (!earlier_->finished.empty()) {
      note(fmt::format("going on where an interrupted run stopped: {} passed already",
                       count_of(earlier_->finished.size(), "gate")));
    }
    return &*earlier_;
  }

  void announce(const Plan& plan) {
    std::vector<std::string> ids;
    for (const Job& job : plan.jobs) {
      if (job.runs()) ids.push_back(job.gate->id);
    }
    observer_.on_plan(result_.lanes.back(), ids);
  }

  static std::vector<GateResult> planned_results(const Plan& plan) {
    std::vector<GateResult> results;
    for (const Job& job : plan.jobs) {
      GateResult result = result_of(plan, job);
      if (job.runs()) {
        conclude(result, plan, job, Outcome::skipped, "would run");
        results.push_back(std::move(result));
      }
    }
    return results;
  }

  void begin_checkpoint(const Plan& plan, const Target& target, const state::Checkpoint* interrupted) {
    if (!keeps_checkpoint(request_.event) || session_.is_nested()) return;
    state::Checkpoint checkpoint;
    checkpoint.identity = identity_;
    checkpoint.identity.tree = target.name + target.change.tree;
    checkpoint.lane_source = name_of(result_.lanes.back().source);
    checkpoint.flow = result_.flow;
    checkpoint.process = os::process_id();
    checkpoint.started_seconds = wall_started_.seconds;
    for (const Job& job : plan.jobs) {
      if (job.runs() && !job.builtin)
        checkpoint.planned.push_back(job.gate->id);  // built-ins take no time worth resuming
    }
    if (interrupted != nullptr) checkpoint.finished = interrupted->finished;
    has_checkpoint_ = checkpoint_.begin(checkpoint).has_value();
    if (!has_checkpoint_) note(std::string(k_not_remembered));
  }

  // Puts the results into plan order, with what was decided without running.
  Status keep(const Plan& plan, std::vector<GateResult> done) {
    for (const Job& job : plan.jobs) {
      const auto found =
          std::find_if(done.begin(), done.end(), [&](const GateResult& r) { return r.id == job.gate->id; });
      if (found != done.end()) {
        if (job.builtin) observer_.on_gate_finished(*found);
        result_.gates.push_back(std::move(*found));
      } else if (job.decided) {
        GateResult result = result_of(plan, job);
        conclude(result, plan, job, *job.decided, job.reason);
        result_.gates.push_back(std::move(result));
      }
    }
    return {};
  }

  // Says it once, however many targets and rounds come upon it.
  void note(std::string text) {
    if (std::find(result_.notes.begin(), result_.notes.end(), text) != result_.notes.end()) return;
    observer_.on_note(text);
    result_.notes.push_back(std::move(text));
  }

  void finish() {
    const bool blocks =
        std::any_of(result_.gates.begin(), result_.gates.end(), [](const GateResult& g) { return g.blocks; });
    result_.exit_code = os::was_interrupted() ? k_exit_interrupted : blocks ? k_exit_gate_failed : k_exit_pass;
    result_.wall_time = os::steady_now() - started_;
    if (has_checkpoint_ && !os::was_interrupted()) end_checkpoint();
    if (!request_.plan_only) remember_run();
    if (remembers_lane()) (void)verdicts_.flush();  // of the gates that chose nothing
    if (!request_.plan_only) append_record();
    if (!request_.plan_only && !session_.is_nested()) {
      remember_durations();
      write_logs();
    }
    observer_.on_finished(result_);
  }

  void end_checkpoint() const {
    for (const state::CarriedFix& fix : carried_) (void)checkpoint_.carry(fix);
    (void)checkpoint_.end(result_.exit_code);
  }

  void append_record() {
    const auto appended = history::append(session_.folders.shared, record_of(result_, wall_started_, head_, tree_));
    // A hook that could not write its checkpoint has said so, and the hooks that follow it need not repeat it.
    const bool is_by_hand = request_.event == Event::manual || request_.event == Event::ci;
    if (!appended && (has_checkpoint_ || is_by_hand)) note(std::string(k_not_remembered));
  }

  Session& session_;
  const Request& request_;
  Observer& observer_;
  state::Verdicts verdicts_;
  LaneMemory lane_memory_;
  std::optional<LaneResult> recalled_lane_;  // of a target that is not listed
  state::CheckpointFile checkpoint_;
  std::optional<state::Checkpoint> earlier_;
  const state::Checkpoint* interrupted_ = nullptr;  // earlier_, when it is a run of the same that was killed
  state::RunIdentity identity_;
  git::Head head_;
  git::Oid tree_;
  bool has_checkpoint_ = false;
  std::vector<state::CarriedFix> carried_;
  ToolVersions tool_versions_;
  RunResult result_;
  std::chrono::steady_clock::time_point started_ = os::steady_now();
  os::WallTime wall_started_ = os::wall_now();
};

}  // namespace

std::size_t RunResult::count(Outcome outcome) const {
  return static_cast<std::size_t>(
      std::count_if(gates.begin(), gates.end(), [&](const GateResult& gate) { return gate.outcome == outcome; }));
}

bool judges_commits(const Request& request) {
  return request.event == Event::pre_push || (request.event == Event::ci && request.selection == Selection::range);
}

bool is_message_event(Event event) {
  return event == Event::commit_msg || event == Event::prepare_commit_msg || event == Event::applypatch_msg;
}

bool is_post_event(Event event) {
  return event == Event::post_commit || event == Event::post_checkout || event == Event::post_merge ||
         event == Event::post_rewrite;
}

bool has_work(const Session& session, const Request& request) {
  return keeps_checkpoint(request.event) || request.event == Event::post_commit || !request.rewritten.empty() ||
         has_gates(session, request.event);
}

Result<RunResult> run(Session& session, const Request& request, Observer& observer) {
  return Run(session, request, observer).go();
}

}  // namespace wf::run
