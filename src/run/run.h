// run: one event from its change to its exit code: targets, lane, plan, execution, record.
// The plot of one commit is in docs/architecture.md; each step has its own header here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/config.h"
#include "run/observer.h"
#include "run/result.h"
#include "run/session.h"

namespace wf::run {

// One line that git writes to pre-push.
struct RefUpdate {
  std::string local_ref;
  git::Oid local_oid;  // empty: the remote ref is to be deleted
  std::string remote_ref;
  git::Oid remote_oid;  // empty: the remote ref does not exist yet
};

// A commit that post-rewrite was told of.
struct Rewrite {
  git::Oid before;
  git::Oid after;
};

// Which content a run looks at: what the event is about; files of the worktree; what `to` has done since it parted from
// `from` (as `git diff from...to`); or exactly the difference between the two.
enum class Selection : std::uint8_t { event, all_files, files, range, between };
enum class Fixing : bool { no, yes };
enum class Caching : bool { no, yes };

struct Request {
  config::Event event = config::Event::manual;
  Selection selection = Selection::event;
  std::vector<std::string> files;  // for Selection::files, from the top of the worktree
  std::string from;                // for range and between: revisions; in `between`, what names none is the empty tree
  std::string to;
  std::string branch;         // of a range, for lane rules; empty: the one that is checked out
  std::string target_branch;  // that a range is for; empty: none is known
  // `wf run --hook-stage manual`: hooks of `.pre-commit-config.yaml` run by hand as at a commit, and only so as manual.
  bool asks_for_manual_hooks = false;
  std::string lane;                   // --lane
  bool heeds_wishes = true;           // false: neither WF_LANE nor git's configuration say which lane
  std::string jobs;                   // commands at once at most, or "load"; empty: as configured
  bool fail_fast = false;             // also where the configuration does not say so
  std::vector<std::string> gates;     // only these; empty: all
  std::vector<config::Stage> stages;  // only these; empty: all
  Fixing fixing = Fixing::yes;
  Caching caching = Caching::yes;
  bool plan_only = false;
  bool tells_files = false;        // somebody wants to see what each file is: nothing of the classification is recalled
  os::Path message_file;           // commit-msg, prepare-commit-msg, applypatch-msg
  std::vector<RefUpdate> updates;  // pre-push
  std::string remote;              // pre-push: the remote's name or URL
  std::vector<std::string> hook_arguments;  // what git gave the hook
  std::vector<Rewrite> rewritten;           // post-rewrite after a rebase; an amended commit has had its own hooks
};

// Whether the new commits are judged one by one too: at a push, and in CI for the range that was pushed.
bool judges_commits(const Request& request);
// Events whose gates judge the commit message.
bool is_message_event(config::Event event);
// Events after which nothing can be stopped any more.
bool is_post_event(config::Event event);
// Whether running it can be more than nothing: some gate runs at the event, or it must be recorded all the same.
bool has_work(const Session& session, const Request& request);

// Runs the event. The result's exit code is 0, 1 or 130; what could not even be tried is an error.
// Errors: config, repository, usage (unknown gate or lane), io.
Result<RunResult> run(Session& session, const Request& request, Observer& observer);

}  // namespace wf::run
