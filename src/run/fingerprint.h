// fingerprint: what a verdict is about, as keys. Everything that could change the judgement goes in; DESIGN's "verdicts
// by content" and docs/architecture.md say what that is for each sort of gate.
#pragma once

#include <optional>
#include <unordered_map>
#include <vector>

#include "run/plan.h"
#include "state/gate_log.h"

namespace wf::run {

// Digests definitions, tools and inputs of one target, each once.
class Fingerprints {
 public:
  Fingerprints(const Session& session, const Target& target, const config::Lane& lane)
      : session_(session), target_(target), lane_(lane) {}

  // Of one file judged by a gate. Nothing when it must not be remembered (cache: off, unknown content).
  std::optional<VerdictName> of_file(const config::Gate& gate, const gates::Builtin* builtin, const git::Delta& delta);
  // Of all files of the change that the gate chooses: one verdict, so that nobody need choose them again. Nothing where
  // the trees do not say which they are.
  std::optional<VerdictName> of_choice(const config::Gate& gate, const gates::Builtin* builtin, Selection selection);
  // That the gate chooses none of them, or none that it depends on. Likewise.
  std::optional<VerdictName> of_empty_choice(const config::Gate& gate, const gates::Builtin* builtin,
                                             Selection selection);
  // Of a gate judged as a whole.
  std::optional<VerdictName> of_tree(const config::Gate& gate);
  // Of the message of a commit.
  VerdictName of_message(const config::Gate& gate, const git::Commit& commit);
  // What identifies a gate and everything it looks at within one run, also for gates that are never cached.
  Key of_job(const config::Gate& gate, const std::vector<PlannedFile>& files);
  // What a verdict of the gate depends on besides the files, part by part: for people. What is not known is 0.
  state::Dependence dependence(const config::Gate& gate, const gates::Builtin* builtin);
  // Whether the key says all that can change the judgement. It does not when the program only starts others (sh, make,
  // npm …) or cannot be told from the shell text, and no `inputs` say what counts: then a verdict holds for a day at
  // most.
  bool is_complete(const config::Gate& gate);

 private:
  // The program behind a gate's command, as far as it can be told.
  struct Tool {
    std::optional<os::Path> program;
    bool is_missing = false;   // of a hook, which then says nothing of a tool that will be there
    bool is_delegate = false;  // another hook manager, whose own tool is not known
  };

  const Key& definition(const config::Gate& gate);  // with its tool
  const std::optional<Key>& context(const config::Gate& gate);
  Key own_definition(const config::Gate& gate) const;
  Key tool_key(const config::Gate& gate);
  std::optional<Key> make_context(const config::Gate& gate);
  const std::vector<git::IndexEntry>& entries();
  const Key& place_of(const git::Delta& delta);
  Key place_of_choice() const;
  // The gate, and what decides which files of the change it is about.
  Key choice(const config::Gate& gate, const gates::Builtin* builtin);
  const Tool& tool(const config::Gate& gate);
  git::Operation operation();
  const std::optional<Key>& interpreter();
  // What a built-in looks at besides the files that it judges; nothing when its answers must not be remembered.
  const std::optional<Key>& surroundings(const config::Gate& gate, const gates::Builtin& builtin);
  std::optional<Key> make_surroundings(const gates::Builtin& builtin);
  std::optional<std::string> content_of(const std::string& path);

  const Session& session_;
  const Target& target_;
  const config::Lane& lane_;
  std::optional<std::vector<git::IndexEntry>> entries_;
  std::optional<git::Operation> operation_;
  std::optional<std::optional<Key>> interpreter_;                         // Python, once it was asked for
  std::unordered_map<std::string, std::optional<std::string>> contents_;  // "MODE OID"; empty: not in the tree
  std::unordered_map<const git::Delta*, Key> places_;
  std::unordered_map<const config::Gate*, Tool> tools_;
  std::unordered_map<const config::Gate*, Key> definitions_;
  std::unordered_map<const config::Gate*, std::optional<Key>> contexts_;
  std::unordered_map<const config::Gate*, std::optional<Key>> surroundings_;
};

}  // namespace wf::run
