// Config: what a team wishes, as `.wf.yaml` says it: gates, lanes and policy, after reading, merging and checking.
// docs/configuration.md is the reference; keys.cpp is the one table of keys behind parser, validator and messages.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/glob.h"

namespace wf::config {

// The 13 numbered groups of gates.
enum class Stage : std::uint8_t {
  setup,
  parse,
  quality,
  hooks,
  message,
  unit,
  integration,
  types,
  lint,
  performance,
  stress,
  security,
  compliance,
};
inline constexpr int k_stage_count = 13;
std::string_view name_of(Stage stage);
std::optional<Stage> stage_named(std::string_view name);

// The Git hook being run, or why we run without one.
enum class Event : std::uint8_t {
  pre_commit,
  pre_merge_commit,
  prepare_commit_msg,
  commit_msg,
  post_commit,
  pre_push,
  post_checkout,
  post_merge,
  post_rewrite,
  pre_rebase,
  applypatch_msg,
  pre_applypatch,
  manual,
  ci,
};
std::string_view name_of(Event event);  // "pre-commit"
std::optional<Event> event_named(std::string_view name);
// The events that are Git hooks, which `wf install` puts in place: all but manual and ci.
const std::vector<Event>& hook_events();
// The events at which a stage's gates run when the gate has no `on:` (docs/configuration.md, "Stages").
std::vector<Event> default_events(Stage stage);

enum class OnMissingTool : std::uint8_t { fail, warn, skip };
// What a command sees where the worktree shows more than is judged: only what is judged (`auto`), also in a tree of its
// own where it need not be (`shadow`), or everything (`none`).
enum class IsolationMode : std::uint8_t { automatic, shadow, none };
// What becomes of a fix: it is staged and the change goes on; it is left in the worktree and the change stops; it is
// shown and nothing else.
enum class OnFix : std::uint8_t { restage, block, report };
enum class CacheMode : std::uint8_t { files, tree, off };
// Whether the files of a gate may be given to several calls of its command at once.
enum class Batches : std::uint8_t { automatic, one };
// Which of the files that make a configuration says something; a later one counts more, and the last two, which are a
// person's, only where they weaken nothing. `pre_commit` is the team's `.pre-commit-config.yaml`.
enum class Origin : std::uint8_t { built_in, pre_commit, team, user, local };
// What a hook tells of gates that passed.
enum class Output : std::uint8_t { summary, all };
enum class Learn : std::uint8_t { off, suggest, automatic };
// Which findings of a built-in count: all; those on lines that the change added; or those that the file's previous
// content did not have (a new file's all count).
enum class FindingsOn : std::uint8_t { all, changed_lines, introduced };

// What a command needs in a shadow tree besides the files of the tree. All paths are relative to the top.
struct ShadowSetup {
  std::vector<std::string> link;     // links to these in the worktree, where they are
  std::vector<std::string> keep;     // left from one run to the next, as a build folder is
  std::vector<std::string> prepare;  // a command as Gate::run; run there once for each tree
  bool prepare_is_shell = false;
};

// Where numbers or findings are read after a command has ended.
struct MetricSource {
  std::string name;     // of the number, as the team calls it
  std::string format;   // one of report_formats(), or "regex"
  std::string source;   // a path from the folder in which the command runs, or "output"
  std::string pattern;  // of "regex"
  Where where;
};

// "coverage: 80%". What it means is known one floor up (metrics/threshold.h).
struct ThresholdWish {
  std::string metric;
  std::string text;  // as written: "80%", ">= 3"
  std::string gate;  // a lane's threshold for one gate; empty: for every gate that measures it
  Where where;
};

// What a gate has besides when it is a hook of `.pre-commit-config.yaml` (docs/pre-commit.md). The rest is in the
// gate's own members: `run` is its entry, its arguments and, where it is given files, {files}.
struct Hook {
  std::string id;  // as the file says it: several hooks may have the same, and each of their gates another
  std::string alias;
  std::string name;        // for people
  std::string repository;  // "local", "meta", "builtin", or an address
  std::string revision;
  std::string language;
  std::string language_version;
  std::vector<std::string> additional_dependencies;
  std::string files;    // the expressions of the whole file, beside the gate's own `regex` and `exclude_regex`
  std::string exclude;  // "^$" leaves out nothing
  std::string log_file;
  bool is_known = true;  // false: what it runs is written in its repository, which we do not fetch
  bool always_run = false;
  bool fail_fast = false;
  bool require_serial = false;
  bool verbose = false;

  bool is_meta() const { return repository == "meta"; }
};

struct Gate {
  std::string id;         // "lint"; of a workspace "services/api/lint"
  std::string workspace;  // the folder whose `.wf.yaml` defines it; empty: the top
  std::string description;
  Stage stage = Stage::lint;
  std::vector<Event> on;    // never empty after loading
  std::vector<Glob> files;  // empty: every file
  std::vector<Glob> exclude;
  std::string regex;  // searched in the path; empty: every file
  std::string exclude_regex;
  std::vector<std::string> types;  // tags (gates/file_tags.h): all of these, one of those, none of those
  std::vector<std::string> types_or;
  std::vector<std::string> exclude_types;
  std::vector<Glob> when_changed;  // empty: always; for gates without {files}
  std::string dir;                 // where the command runs, from the top; empty: the top
  // Workspaces below it that have a gate of the same name: their files are not this one's.
  std::vector<std::string> governed_elsewhere;
  std::vector<std::string> run;  // an argument list, or one string for `sh -c` (is_shell)
  bool run_is_shell = false;
  std::vector<std::string> fix;  // the same for the fixer
  bool fix_is_shell = false;
  std::vector<std::string> diff;  // instead of `fix`: prints what would change
  bool diff_is_shell = false;
  std::vector<std::string> list;  // prints the files that need `fix`
  bool list_is_shell = false;
  std::string builtin;                 // a built-in's id instead of `run`
  std::vector<std::string> arguments;  // for the built-in, as on `wf builtin ID …`
  std::vector<std::pair<std::string, std::string>> environment;
  std::vector<std::string> needs;   // ids of gates that must have let the change through before
  std::vector<std::string> inputs;  // globs of the files that its verdict depends on besides the file itself
  std::optional<std::chrono::milliseconds> timeout;
  CacheMode cache = CacheMode::files;
  Batches batches = Batches::automatic;
  std::optional<IsolationMode> isolation;  // none: as the lane says
  ShadowSetup shadow;
  OnFix on_fix = OnFix::restage;
  OnMissingTool on_missing_tool = OnMissingTool::fail;
  FindingsOn findings_on = FindingsOn::all;  // `findings: {on: changed_lines}`
  std::vector<MetricSource> metrics;
  std::vector<ThresholdWish> thresholds;
  bool ignores_exit_code = false;  // only the thresholds decide
  bool allow_failure = false;      // a failure is `warned`
  std::vector<std::string> hints;  // for people, when it does not pass
  std::optional<Hook> hook;
  Origin origin = Origin::built_in;
  Where where;  // where it was defined; file empty for built-in gates

  bool is_builtin() const { return !builtin.empty(); }
  bool has_fixer() const { return !fix.empty() || !diff.empty(); }
  // Whether the command is given file names, so that it is judged per file.
  bool takes_files() const;
  // Whether it is given the folders of its files instead: {dirs}.
  bool takes_folders() const;
  bool runs_at(Event event) const;
};

// How many: ">= 20" has only `least`, "5" both.
struct Range {
  std::optional<std::int64_t> least;
  std::optional<std::int64_t> most;
  std::string text;  // as written

  bool holds(std::int64_t count) const { return (!least || count >= *least) && (!most || count <= *most); }
};

// A condition of `when:`. Every given part must hold; within a part any pattern may match.
struct When {
  std::vector<Glob> branch;        // the current branch, or the pushed one; anchored
  std::vector<Glob> paths_any;     // `paths: [..]` or `paths: {any: [..]}`: some changed path matches
  std::vector<Glob> paths_all;     // every changed path matches one of them
  std::vector<Glob> paths_none;    // no changed path matches
  std::vector<std::string> kinds;  // every changed file is of one of these kinds (names of lanes::Kind)
  std::optional<Range> files;
  std::optional<Range> lines;        // added and deleted
  std::vector<std::string> message;  // regular expressions
  std::vector<std::string> type;     // "feat", "feat!", "!"
  std::vector<Glob> author;          // anchored
  std::vector<Event> event;
  bool is_empty() const;
  bool asks_for_message() const { return !message.empty() || !type.empty(); }
};

struct Lane {
  std::string id;
  std::string description;
  std::vector<Stage> stages;  // resolved through `extends`, in stage order; the owed ones are among them
  std::optional<When> when;
  std::vector<std::string> gates;      // that run besides those of the stages
  std::vector<std::string> not_gates;  // that do not run
  std::vector<Stage> owed;             // those of `stages` that are not run now but must be before a protected branch
  std::optional<std::chrono::milliseconds> budget;
  std::optional<OnMissingTool> on_missing_tool;
  std::optional<IsolationMode> isolation;  // of gates that do not say it themselves, and have no fixer
  std::vector<ThresholdWish> thresholds;
  int approval = 0;  // people besides the author who must have approved a pushed commit
  int jobs = 0;      // commands at once at most; 0: as the configuration says
  std::optional<Learn> learn;
  std::optional<bool> fail_fast;  // none: as the configuration says
  bool strict = false;            // warned does not let a change through
  bool allow_failure = false;     // a failure is warned, but for secrets and before a protected branch
  bool is_builtin = false;
  bool stages_are_explicit = false;  // the team named them: even secrets may be left out
  Where where;

  bool has(Stage stage) const;
  bool has(const Gate& gate) const;
  bool owes(const Gate& gate) const;

 private:
  bool has_by_itself(const Gate& gate) const;
};

// A lane that a change takes at least.
struct Floor {
  When when;
  std::string lane;
  Where where;
};

struct Policy {
  std::vector<Glob> protected_branches;  // anchored; default main, master
  std::string default_lane;              // empty: the classification decides
  std::vector<Floor> at_least;
  std::vector<Stage> skippable;
  Learn learn = Learn::off;
};

// What a person may set for themselves.
struct Settings {
  int jobs = 0;      // commands at once at most; 0: as many as there are processors
  std::string lane;  // wished for every change; empty: none
  Output output = Output::summary;
  bool fail_fast = false;  // the first gate that stops the change ends the run
  Where jobs_at;
  Where lane_at;
  Where output_at;
  Where fail_fast_at;
};

// Something that is not wrong and that a maintainer should know.
struct Notice {
  std::string text;
  Where where;
};

struct Config {
  std::string minimum_wf;
  std::vector<Gate> gates;  // in the order of stage, then definition
  std::vector<Lane> lanes;  // built-in ones first, then the team's, each in file order
  Policy policy;
  Settings settings;
  bool is_from_team = false;         // some `.wf.yaml` was read: output may say more than nothing
  std::vector<std::string> sources;  // the team's files besides the first that were read, or looked for
  std::vector<Notice> notices;

  const Gate* gate(std::string_view id) const;
  const Lane* lane(std::string_view id) const;
};

}  // namespace wf::config
