// For each gate of the lane: 1. does it run at this event, and is it asked for? 2. which files are its business? 3.
// which of them have a verdict? What is left is to run.
#include "run/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.h"
#include "git/message.h"
#include "run/content.h"
#include "run/file_choice.h"
#include "run/fingerprint.h"
#include "run/occasion.h"

namespace wf::run {

namespace {

using config::Event;
using config::Gate;
using gates::Outcome;

// Built-ins whose subject is every new commit of a push, not only its tip: a secret stays in the history.
bool judges_every_commit(const Gate& gate) {
  constexpr std::array<std::string_view, 3> k_ids = {"check-secrets", "detect-private-key", "check-added-large-files"};
  return std::find(k_ids.begin(), k_ids.end(), gate.builtin) != k_ids.end();
}

std::vector<std::string> skipped_ids(const os::Environment& environment) {
  std::vector<std::string> ids;
  for (const char* name : {"SKIP", "WF_SKIP"}) {
    const std::string value = environment.get(name).value_or("");
    for (const std::string_view id : split(value, ',')) {
      if (!trim(id).empty()) ids.emplace_back(trim(id));
    }
  }
  return ids;
}

// Deletions are never judged; symlinks only by built-ins (the one that cares asks for them) and hooks, submodules only
// by those that are made for them.
bool is_judgeable(const git::Delta& delta, const Job& job, bool is_whole) {
  if (delta.is_deletion()) return false;
  const bool is_new = is_whole || delta.is_new_name();
  if (!is_new && job.builtin && job.builtin->concerns_only_new_files()) return false;
  if (delta.is_submodule()) return job.builtin && job.builtin->judges_submodules();
  return job.gate->is_builtin() || delta.is_regular_file() || (job.gate->hook && delta.is_symlink());
}

// What one choice says of each file of a change; gates that choose alike share it.
class Chosen {
 public:
  Chosen(const Gate& gate, const git::Change& change) : choice_(gate), answers_(change.deltas.size()) {}

  bool has(std::size_t number, const git::Delta& delta, const FileChoice::View& view) {
    Answer& answer = answers_[number];
    if (answer == Answer::unknown) answer = choice_.has(delta.path, view) ? Answer::yes : Answer::no;
    return answer == Answer::yes;
  }

 private:
  enum class Answer : std::uint8_t { unknown, no, yes };

  FileChoice choice_;
  std::vector<Answer> answers_;
};

class Planner {
 public:
  Planner(const PlanContext& context, const Target& target, const config::Lane& lane)
      : context_(context),
        target_(target),
        lane_(lane),
        fingerprints_(context.session, target, lane),
        skipped_(skipped_ids(context.session.environment)) {}

  Result<Job> plan(const Gate& gate) {
    Job job;
    job.gate = &gate;
    job.commands = commands_of(gate);
    if (gate.is_builtin()) {
      auto builtin = gates::make_builtin(gate.builtin, gate.arguments);
      if (!builtin) {
        Error error = builtin.error().within(fmt::format("gate '{}'", gate.id));
        error.kind = ErrorKind::config;
        error.where = gate.where;
        return tl::unexpected<Error>(std::move(error));
      }
      job.builtin = std::move(*builtin);
    }
    if (names(skipped_, gate)) {
      decide(job, Outcome::skipped, "named in SKIP");
    } else if (job.is_state_check()) {
      plan_state(job);
    } else if (is_message_event(context_.request.event)) {
      plan_message(job);  // it is the only file, and it is never cached
    } else if (!target_.is_listed) {
      plan_unlisted(job);
    } else if (judges_commits(context_.request) && judges_messages_at_push(gate)) {
      plan_messages(job);
    } else if (gate.hook && !gate.is_builtin()) {
      plan_hook(job);
    } else if (gate.takes_files() || gate.is_builtin()) {
      plan_files(job);
    } else {
      plan_whole(job);
    }
    if (job.runs() && is_deferred(gate)) decide(job, Outcome::owed, owed_reason(gate));
    if (job.runs() || context_.request.plan_only) job.depends = fingerprints_.dependence(gate, job.builtin.get());
    return job;
  }

  // Whether some job could not be planned, because the target is not listed.
  bool lacks_files() const { return lacks_files_; }

 private:
  static void decide(Job& job, Outcome outcome, std::string reason) {
    job.decided = outcome;
    job.reason = std::move(reason);
  }

  // A fixer works on what is staged, in the worktree; the message is no part of a tree.
  CommandsIn commands_of(const Gate& gate) const {
    using config::IsolationMode;
    const IsolationMode of_lane = lane_.isolation.value_or(IsolationMode::automatic);
    const IsolationMode mode = gate.has_fixer() ? IsolationMode::automatic : gate.isolation.value_or(of_lane);
    if (target_.commands == CommandsIn::shadow) {
      return mode == IsolationMode::none && target_.is_checked_out ? CommandsIn::open : CommandsIn::shadow;
    }
    const bool is_content = target_.content == ContentFrom::blobs && !is_message_event(context_.request.event) &&
                            !is_post_event(context_.request.event) && !context_.session.is_nested();
    if (!is_content || mode == IsolationMode::automatic) return target_.commands;
    return mode == IsolationMode::none ? CommandsIn::open : CommandsIn::shadow;
  }

  bool is_in_merge() const {
    const Event event = context_.request.event;
    return event == Event::pre_merge_commit ||
           (event == Event::pre_commit && context_.session.repository.operation() == git::Operation::merge);
  }

  bool is_deferred(const Gate& gate) const {
    const Event event = context_.request.event;
    if (lane_.owes(gate) && event != Event::manual && event != Event::ci && !target_.is_protected) return true;
    const bool is_hook_at_commit = gate.hook && event == Event::pre_commit;
    return is_in_merge() && !gate.is_builtin() && !gate.takes_files() && !is_hook_at_commit;
  }

  std::string owed_reason(const Gate& gate) const {
    return lane_.owes(gate) ? "until a protected branch is pushed" : "a merge: it runs at the push";
  }

  void plan_files(Job& job) {
    const Gate& gate = *job.gate;
    const bool judges_commits = judges_every_commit(gate) && !target_.new_commits.empty();
    const bool is_about_tree = !judges_commits && !target_.change.deltas.empty();
    if (is_about_tree && settle_by_choice(job)) return;
    if (judges_commits) {
      for (const NewCommit& commit : target_.new_commits)
        add_files(job, commit.change, commit.commit.id, Remembered::leave_out);
    } else {
      add_files(job, target_.change, "", Remembered::leave_out);
    }
    job.checkpoint_key = fingerprints_.of_job(gate, job.files);
    const bool runs_always = gate.hook && gate.hook->always_run;
    if (job.files.empty() && job.cached_files == 0 && runs_always) return;
    if (job.files.empty() && job.cached_files == 0) return skip_empty(job, "no files to check");
    if (job.files.empty()) return settle_by_files(job);
    resume(job);
  }

  // A hook that is not given files needs one all the same, unless it runs always. One that wants them all at once
  // judges them together.
  void plan_hook(Job& job) {
    const Gate& gate = *job.gate;
    const config::Hook& hook = *gate.hook;
    if (gate.takes_files() && !target_.change.deltas.empty() && settle_by_choice(job)) return;
    add_files(job, target_.change, "", Remembered::leave_out);
    if (hook.require_serial && !job.files.empty() && job.cached_files > 0) {
      job.files.clear();
      job.cached_files = 0;
      job.weakest.reset();
      add_files(job, target_.change, "", Remembered::take_too);
    }
    const bool has_files = !job.files.empty() || job.cached_files > 0;
    job.checkpoint_key = fingerprints_.of_job(gate, job.files);
    if (!has_files && !hook.always_run) return skip_empty(job, "no files to check");
    if (gate.takes_files() && has_files && job.files.empty()) return settle_by_files(job);
    if (!gate.takes_files()) {
      job.tree_verdict = fingerprints_.of_tree(gate);
      if (has_verdict(job.tree_verdict, gate)) return decide(job, Outcome::cached, "this content passed before");
    }
    resume(job);
  }

  // By one verdict about all files that it would choose. The files that a command judges at a commit are few, and have
  // verdicts of their own.
  bool settle_by_choice(Job& job) {
    if (!job.builtin && !target_.whole_files) return false;
    job.tree_verdict = fingerprints_.of_choice(*job.gate, job.builtin.get(), context_.request.selection);
    if (!has_verdict(job.tree_verdict, *job.gate)) return false;
    decide(job, Outcome::cached, "these files passed before");
    return true;
  }

  // Each of its files has a verdict: over every file that is worth one for all of them.
  void settle_by_files(Job& job) {
    decide(job, Outcome::cached, "these files passed before");
    if (target_.whole_files && job.tree_verdict && job.weakest)
      context_.verdicts.add(job.tree_verdict->place, job.tree_verdict->key, *job.weakest);
  }

  // Nothing has been chosen: of a run over every file that is worth remembering, so that the next need not choose.
  void skip_empty(Job& job, std::string_view reason) {
    const Gate& gate = *job.gate;
    decide(job, Outcome::skipped, std::string(reason));
    if (!target_.whole_files || target_.change.deltas.empty()) return;
    const auto name = fingerprints_.of_empty_choice(gate, job.builtin.get(), context_.request.selection);
    if (name) context_.verdicts.add(name->place, name->key, {state::Sight::clean, now_seconds()});
  }

  // No file has been listed yet: either a verdict speaks of all that the gate would choose, or they must be.
  void plan_unlisted(Job& job) {
    const Gate& gate = *job.gate;
    const bool is_whole = !gate.takes_files() && !gate.is_builtin();
    const std::optional<VerdictName> passed =
        is_whole ? fingerprints_.of_tree(gate)
                 : fingerprints_.of_choice(gate, job.builtin.get(), context_.request.selection);
    const auto empty = fingerprints_.of_empty_choice(gate, job.builtin.get(), context_.request.selection);
    if (has_verdict(passed, gate)) {
      decide(job, Outcome::cached, is_whole ? "this content passed before" : "these files passed before");
    } else if (has_verdict(empty, gate)) {
      decide(job, Outcome::skipped, std::string(reason_of_empty(gate)));
    } else {
      lacks_files_ = true;
    }
  }

  static std::string_view reason_of_empty(const Gate& gate) {
    return gate.when_changed.empty() ? "no files to check" : "nothing that it depends on changed";
  }

  // One for all gates that ask what kind of file it is.
  const gates::FileView& view_of(const git::Delta& delta) {
    std::unique_ptr<gates::FileView>& view = views_[&delta];
    if (!view) view = std::make_unique<gates::FileView>(file_view(context_.session, delta, target_.content, true));
    return *view;
  }

  enum class Remembered : bool { leave_out, take_too };  // files that have a verdict

  void add_files(Job& job, const git::Change& change, const std::string& commit, Remembered remembered) {
    if (change.deltas.empty()) return;
    Chosen& chosen =
        chosen_.try_emplace(KeyBuilder().add(choice_key(*job.gate)).add(commit).key(), *job.gate, change).first->second;
    for (std::size_t number = 0; number < change.deltas.size(); ++number) {
      const git::Delta& delta = change.deltas[number];
      const auto view = [&]() -> const gates::FileView& { return view_of(delta); };
      if (!is_judgeable(delta, job, target_.whole_files)) continue;
      if (job.builtin && !job.builtin->concerns(delta.path, delta.new_mode)) continue;  // cheaper than the choice
      if (!chosen.has(number, delta, view)) continue;
      PlannedFile file{&delta, fingerprints_.of_file(*job.gate, job.builtin.get(), delta), commit};
      const auto known = remembered == Remembered::leave_out ? verdict_of(file.verdict, *job.gate) : std::nullopt;
      if (known) {
        ++job.cached_files;
        job.weakest = job.weakest ? state::weaker(*job.weakest, *known) : *known;
      } else {
        job.files.push_back(std::move(file));
      }
    }
  }

  // A hook chooses files by their names and kinds, and so it does with the file that holds the message.
  void plan_message(Job& job) const {
    const Gate& gate = *job.gate;
    if (!gate.hook || gate.hook->always_run) return;
    const os::Path& file = context_.request.message_file;
    const os::Path& top = context_.session.repository.location().worktree;
    const os::Path inner = file.lexically_proximate(top);
    const gates::FileView message(
        inner.native(), [file] { return os::read_file(file); }, nullptr);
    const auto view = [&]() -> const gates::FileView& { return message; };
    if (!FileChoice(gate).has(inner.native(), view)) decide(job, Outcome::skipped, "no files to check");
  }

  void plan_messages(Job& job) {
    for (const NewCommit& added : target_.new_commits) {
      const PlannedMessage message{&added.commit, fingerprints_.of_message(*job.gate, added.commit)};
      if (job.gate->cache != config::CacheMode::off && has_verdict(message.verdict, *job.gate)) {
        ++job.cached_files;
      } else {
        job.messages.push_back(message);
      }
    }
    KeyBuilder all;  // a tree says nothing of them
    for (const PlannedMessage& message : job.messages) all.add(message.verdict.key);
    job.checkpoint_key = all.key();
    if (!job.messages.empty()) return resume(job);
    if (job.cached_files > 0) return decide(job, Outcome::cached, "these messages passed before");
    decide(job, Outcome::skipped, "no new commits");
  }

  // Where nothing limits it, also of an empty change.
  void plan_state(Job& job) {
    const Gate& gate = *job.gate;
    if (FileChoice(gate).has_everything() && gate.when_changed.empty()) return;
    if (!target_.is_listed) {
      lacks_files_ = true;
      return;
    }
    if (const auto reason = reason_not_to_look(gate)) decide(job, Outcome::skipped, std::string(*reason));
  }

  void plan_whole(Job& job) {
    const Gate& gate = *job.gate;
    job.checkpoint_key = fingerprints_.of_job(gate, {});
    if (const auto reason = reason_not_to_look(gate)) return skip_empty(job, *reason);
    job.tree_verdict = fingerprints_.of_tree(gate);
    if (has_verdict(job.tree_verdict, gate)) return decide(job, Outcome::cached, "this content passed before");
    resume(job);
  }

  // Of a gate that is given no files: what it says cannot have changed.
  std::optional<std::string_view> reason_not_to_look(const Gate& gate) {
    const FileChoice choice(gate);
    const auto touches = [&](const auto& concerns) {
      return std::any_of(target_.change.deltas.begin(), target_.change.deltas.end(), concerns);
    };
    const auto is_watched = [&](const git::Delta& delta) {
      return choice.matches(gate.when_changed, delta.path) || choice.matches(gate.when_changed, delta.old_path);
    };
    const auto is_chosen = [&](const git::Delta& delta) { return is_about(choice, delta); };
    if (target_.change.deltas.empty()) return "nothing changed";
    const bool is_touched = gate.when_changed.empty() ? touches(is_chosen) : touches(is_watched);
    return is_touched ? std::nullopt : std::optional(reason_of_empty(gate));
  }

  // A whole gate is also about a file that is gone, or was something else before.
  bool is_about(const FileChoice& choice, const git::Delta& delta) {
    std::optional<gates::FileView> old;
    const auto is_now = [&]() -> const gates::FileView& { return view_of(delta); };
    const auto was = [&]() -> const gates::FileView& { return old.emplace(old_file_view(context_.session, delta)); };
    if (!delta.is_deletion() && choice.has(delta.path, is_now)) return true;
    return delta.old_mode != 0 && choice.has(delta.old_path.empty() ? delta.path : delta.old_path, was);
  }

  bool has_verdict(const std::optional<VerdictName>& name, const Gate& gate) {
    return verdict_of(name, gate).has_value();
  }

  std::optional<state::Verdict> verdict_of(const std::optional<VerdictName>& name, const Gate& gate) {
    if (!name || context_.request.caching == Caching::no) return std::nullopt;
    const auto verdict = context_.verdicts.find(name->place, name->key);
    if (!verdict) return std::nullopt;
    // What passed beside untracked files may not pass without them; a protected branch gets only what was seen alone.
    if (target_.is_protected && verdict->sight != state::Sight::clean) return std::nullopt;
    return fingerprints_.is_complete(gate) || is_fresh(*verdict) ? verdict : std::nullopt;
  }

  static std::uint32_t now_seconds() { return static_cast<std::uint32_t>(os::wall_now().seconds); }

  static bool is_fresh(const state::Verdict& verdict) {
    constexpr std::int64_t k_day_seconds = std::int64_t{24} * 3600;
    return os::wall_now().seconds - verdict.seconds < k_day_seconds;
  }

  // What an interrupted run of the same change had already passed stands in for gates that are never cached.
  void resume(Job& job) const {
    if (context_.interrupted == nullptr || context_.request.caching == Caching::no) return;
    for (const state::FinishedGate& finished : context_.interrupted->finished) {
      if (finished.id == job.gate->id && finished.key == job.checkpoint_key &&
          finished.outcome == gates::name_of(Outcome::passed)) {
        return decide(job, Outcome::cached, "it passed before the interruption");
      }
    }
  }

  const PlanContext& context_;
  const Target& target_;
  const config::Lane& lane_;
  Fingerprints fingerprints_;
  std::vector<std::string> skipped_;
  bool lacks_files_ = false;
  std::unordered_map<const git::Delta*, std::unique_ptr<gates::FileView>> views_;
  std::unordered_map<Key, Chosen> chosen_;  // by choice and commit
};

// Without any configuration a message rule applies only where the project already follows it.
constexpr std::size_t k_subjects_looked_at = 100;
constexpr std::size_t k_fewest_subjects = 10;

bool history_is_conventional(git::Reader& reader) {
  const auto head = reader.head();
  if (!head || head->commit.empty()) return false;
  const auto commits = reader.commits(head->commit, {}, {}, k_subjects_looked_at);
  if (!commits || commits->size() < k_fewest_subjects) return false;
  const auto follows = std::count_if(commits->begin(), commits->end(), [](const git::Commit& commit) {
    return git::is_written_by_git(commit.subject()) || git::parse_conventional(commit.subject()).has_value();
  });
  return static_cast<std::size_t>(follows) * 10 >= commits->size() * 9;
}

Status check_names(const config::Config& config, const Request& request) {
  for (const std::string& name : request.gates) {
    const auto is_meant = [&](const Gate& gate) { return is_named(gate, name); };
    if (std::any_of(config.gates.begin(), config.gates.end(), is_meant)) continue;
    std::vector<std::string> known;
    for (const Gate& gate : config.gates) known.push_back(gate.id);
    const auto near = nearest(name, known);
    return fail(ErrorKind::usage, fmt::format("no gate '{}'", shown(name)),
                near ? fmt::format("did you mean '{}'? `wf gate list` names them all", *near)
                     : "`wf gate list` names them all");
  }
  return {};
}

}  // namespace

Result<Plan> make_plan(const PlanContext& context, const Target& target, const config::Lane& lane) {
  const config::Config& config = context.session.config;
  WF_TRY(check_names(config, context.request));
  Plan plan;
  plan.target = &target;
  plan.lane_definition = &lane;
  Planner planner(context, target, lane);
  for (const Gate& gate : config.gates) {
    if (!is_for_event(gate, context.request) || !is_asked_for(gate, lane, context.request)) continue;
    if (context.session.is_nested() && !gate.is_builtin()) continue;
    const bool is_default_message_rule = is_message_event(context.request.event) && gate.where.file.empty();
    if (is_default_message_rule && !history_is_conventional(context.session.repository.reader())) continue;
    WF_ASSIGN(Job job, planner.plan(gate));
    plan.jobs.push_back(std::move(job));
  }
  plan.lacks_files = planner.lacks_files();
  return plan;
}

bool lets_through(Outcome outcome, const Gate& gate, const config::Lane& lane) {
  switch (outcome) {
    case Outcome::passed:
    case Outcome::fixed:
    case Outcome::cached:
    case Outcome::skipped:
    case Outcome::owed:
      return true;
    case Outcome::warned:
      // Strict is the team's word about the team's gates: the built-in whitespace warnings stay warnings.
      return !lane.strict || gate.where.file.empty();
    case Outcome::cancelled:
      return false;
    default:
      return gate.allow_failure;
  }
}

}  // namespace wf::run
