#include "run/fingerprint.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "config/compiled.h"
#include "run/file_choice.h"
#include "run/hook_tool.h"
#include "run/measuring.h"
#include "run/python.h"

namespace wf::run {

namespace {

// Programs that only start others, and interpreters: their own identity says nothing about what will judge.
constexpr std::array<std::string_view, 23> k_wrappers = {
    "bash", "bun",  "bundle", "deno",   "docker", "env",    "java", "just", "make", "ninja", "node", "npm",
    "npx",  "perl", "php",    "pipenv", "pnpm",   "poetry", "ruby", "sh",   "uv",   "uvx",   "yarn"};

// "python3.11" is python.
bool is_wrapper(std::string_view program) {
  const std::string_view name = base_name(program);
  return name.starts_with("python") || std::find(k_wrappers.begin(), k_wrappers.end(), name) != k_wrappers.end();
}

// With one of these a shell text is more than one program with its arguments.
constexpr std::string_view k_shell_operators = ";&|<>`$()!\n";

std::string first_word(const config::Gate& gate) {
  if (gate.run.empty()) return "";
  if (!gate.run_is_shell) return gate.run.front();
  const std::string_view text = trim(gate.run.front());
  return std::string(text.substr(0, text.find_first_of(" \t\n;&|<>")));
}

// A path is looked up from where the gate runs, wherever we stand.
std::optional<os::Path> program_named(const std::string& word, const config::Gate& gate, const Session& session) {
  if (!contains(word, "/")) return os::find_program(word, session.environment);
  const os::Path path = session.repository.location().worktree / gate.dir / word;
  return os::exists(path) ? std::optional(path) : std::nullopt;
}

// Size, time and inode of the program stand for its content: a new version is a new file.
void add_program(KeyBuilder& key, const os::Path& program) {
  std::error_code circle;  // of links: then the link itself stands for the tool
  const os::Path file = std::filesystem::weakly_canonical(program, circle);
  const auto status = os::status_of(circle ? program : file);
  if (!status) return;
  key.add(program.native()).add(status->size).add(static_cast<std::uint64_t>(status->modified_ns)).add(status->inode);
}

// What is on a changed line depends on what the change is compared with.
void add_measures(KeyBuilder& key, const config::Gate& gate, const config::Lane& lane, const Target& target) {
  key.add(gate.ignores_exit_code ? "ignores exit code" : "");
  for (const config::MetricSource& source : gate.metrics)
    key.add(source.name).add(source.format).add(source.source).add(source.pattern);
  key.add("thresholds");
  for (const config::ThresholdWish& wish : thresholds_for(gate, lane)) key.add(wish.metric).add(wish.text);
  const bool looks_at_lines = gate.findings_on == config::FindingsOn::changed_lines && !gate.metrics.empty();
  if (looks_at_lines) key.add(target.whole_files ? "whole" : target.change.base_tree);
}

}  // namespace

const Key& Fingerprints::definition(const config::Gate& gate) {
  const auto [found, is_new] = definitions_.try_emplace(&gate);
  if (is_new) found->second = KeyBuilder().add(own_definition(gate)).add(tool_key(gate)).key();
  return found->second;
}

const std::optional<Key>& Fingerprints::context(const config::Gate& gate) {
  const auto [found, is_new] = contexts_.try_emplace(&gate);
  if (is_new) found->second = make_context(gate);
  return found->second;
}

Key Fingerprints::own_definition(const config::Gate& gate) const {
  KeyBuilder key;
  key.add(WF_VERSION).add(gate.id).add(gate.builtin).add(gate.run_is_shell ? "shell" : "list");
  for (const std::string& word : gate.run) key.add(word);
  key.add(gate.dir);
  if (gate.hook) key.add(gate.hook->revision).add(join(gate.hook->additional_dependencies, "\n"));
  key.add("arguments");
  for (const std::string& argument : gate.arguments) key.add(argument);
  key.add("environment");
  for (const auto& [name, value] : gate.environment) key.add(name).add(value);
  key.add(static_cast<std::uint64_t>(gate.findings_on));
  for (const std::string& word : gate.shadow.prepare) key.add(word);
  if (!gate.is_builtin()) add_measures(key, gate, lane_, target_);
  return key.key();
}

Key Fingerprints::tool_key(const config::Gate& gate) {
  if (gate.is_builtin()) return {};
  const auto& program = tool(gate).program;
  if (!program) return {};
  KeyBuilder key;
  add_program(key, *program);
  return key.key();
}

state::Dependence Fingerprints::dependence(const config::Gate& gate, const gates::Builtin* builtin) {
  state::Dependence parts{own_definition(gate), tool_key(gate), {}};
  if (gate.cache == config::CacheMode::off) return parts;
  parts.surroundings = (builtin == nullptr ? context(gate) : surroundings(gate, *builtin)).value_or(Key());
  return parts;
}

// All gates ask for it.
const Key& Fingerprints::place_of(const git::Delta& delta) {
  const auto [found, is_new] = places_.try_emplace(&delta);
  if (is_new) found->second = KeyBuilder().add(delta.path).add(delta.new_oid).key();
  return found->second;
}

// Looking for it takes several looks at the disk.
const Fingerprints::Tool& Fingerprints::tool(const config::Gate& gate) {
  const auto [found, is_new] = tools_.try_emplace(&gate);
  Tool& tool = found->second;
  if (!is_new) return tool;
  if (gate.hook) {
    const auto of_hook = hook_tool(gate, session_);
    tool.is_missing = !of_hook;
    tool.is_delegate = of_hook && of_hook->runner == HookRunner::delegate;
    if (of_hook && of_hook->runner != HookRunner::itself) tool.program = of_hook->program;
    if (!of_hook || tool.program) return tool;
  }
  tool.program = program_named(first_word(gate), gate, session_);
  return tool;
}

const std::optional<Key>& Fingerprints::surroundings(const config::Gate& gate, const gates::Builtin& builtin) {
  const auto [found, is_new] = surroundings_.try_emplace(&gate);
  if (is_new) found->second = make_surroundings(builtin);
  return found->second;
}

std::optional<Key> Fingerprints::make_surroundings(const gates::Builtin& builtin) {
  const gates::Reads reads = builtin.reads();
  if (reads.machine) return std::nullopt;
  KeyBuilder key;
  if (builtin.as_batch_check() != nullptr) {
    const std::optional<Key>& python = interpreter();
    if (!python) return std::nullopt;
    key.add(*python);
  }
  if (reads.names) {
    if (target_.change.tree.empty()) return std::nullopt;
    key.add(target_.change.tree);
  }
  for (const std::string& path : reads.files) {
    const std::optional<std::string> content = content_of(path);
    if (!content) return std::nullopt;
    key.add(path).add(*content);
  }
  if (reads.merge_state) key.add(static_cast<std::uint64_t>(operation()));
  return key.key();
}

const std::vector<git::IndexEntry>& Fingerprints::entries() {
  if (!entries_) {
    git::Reader& reader = session_.repository.reader();
    const git::Oid& tree = target_.change.tree;
    entries_ =
        (tree.empty() ? reader.index_entries() : reader.tree_entries(tree)).value_or(std::vector<git::IndexEntry>());
  }
  return *entries_;
}

// Finding it out takes several looks at the disk.
git::Operation Fingerprints::operation() {
  if (!operation_) operation_ = session_.repository.operation();
  return *operation_;
}

// The files a command's judgement depends on besides the judged one: those that match `inputs`, else the whole tree.
// Nothing when their content is not known: without a tree the index stands for it, but not where the worktree differs.
std::optional<Key> Fingerprints::make_context(const config::Gate& gate) {
  const bool has_tree = !target_.change.tree.empty();
  KeyBuilder key;
  if (gate.inputs.empty()) {
    if (!has_tree) return std::nullopt;
    return key.add("tree").add(target_.change.tree).key();
  }
  std::vector<Glob> globs;
  for (const std::string& pattern : gate.inputs) {
    if (auto glob = Glob::parse(pattern)) globs.push_back(std::move(*glob));
  }
  const auto is_input = [&](const std::string& path) { return matches_any(globs, path); };
  if (!has_tree && std::any_of(target_.unstaged.begin(), target_.unstaged.end(), is_input)) return std::nullopt;
  for (const git::IndexEntry& entry : entries()) {
    if (is_input(entry.path)) key.add(entry.path).add(entry.mode).add(entry.oid);
  }
  return key.key();
}

// Nothing when there is none: what it passed once is not said again by nobody.
const std::optional<Key>& Fingerprints::interpreter() {
  if (interpreter_) return *interpreter_;
  interpreter_.emplace();
  if (const auto python = find_python(session_.environment, session_.repository.location().worktree)) {
    KeyBuilder key;
    add_program(key, *python);
    *interpreter_ = key.key();
  }
  return *interpreter_;
}

// Another file that a built-in looks at; empty when it is not in the tree. Nothing when the worktree counts and has it
// otherwise than the index.
std::optional<std::string> Fingerprints::content_of(const std::string& path) {
  const auto [found, is_new] = contents_.try_emplace(path);
  if (!is_new) return found->second;
  git::Reader& reader = session_.repository.reader();
  const git::Oid& tree = target_.change.tree;
  const auto entry = tree.empty() ? reader.index_entry(path) : reader.tree_entry(tree, path);
  const std::vector<std::string>& unstaged = target_.unstaged;
  const bool is_unknown = target_.content == ContentFrom::worktree &&
                          (std::find(unstaged.begin(), unstaged.end(), path) != unstaged.end() ||
                           (!entry && os::exists(session_.repository.location().worktree / path)));
  if (!is_unknown) found->second = entry ? git::text_of(*entry) : "";
  return found->second;
}

std::optional<VerdictName> Fingerprints::of_file(const config::Gate& gate, const gates::Builtin* builtin,
                                                 const git::Delta& delta) {
  if (gate.cache == config::CacheMode::off || delta.new_oid.empty()) return std::nullopt;
  if (builtin == nullptr && tool(gate).is_missing) return std::nullopt;
  // Numbers are of all files together: none of them passes by itself.
  if (!gate.metrics.empty()) return std::nullopt;
  KeyBuilder key;
  const Key& place = place_of(delta);
  key.add(definition(gate)).add(place).add(delta.new_mode);
  const std::optional<Key>& known = builtin == nullptr ? context(gate) : surroundings(gate, *builtin);
  if (!known) return std::nullopt;
  key.add(*known);
  if (builtin != nullptr) {
    const gates::Reads reads = builtin->reads();
    if (reads.status) key.add(static_cast<std::uint64_t>(delta.status));
    if (reads.previous) key.add(delta.old_mode).add(delta.old_oid);
    if (gate.findings_on != config::FindingsOn::all) key.add(target_.whole_files ? "whole" : delta.old_oid);
  }
  return VerdictName{place, key.key()};
}

std::optional<VerdictName> Fingerprints::of_choice(const config::Gate& gate, const gates::Builtin* builtin,
                                                   Selection selection) {
  if (gate.cache == config::CacheMode::off || selection == Selection::files) return std::nullopt;
  if (target_.change.tree.empty() || operation() == git::Operation::merge) return std::nullopt;
  if (builtin == nullptr && (tool(gate).is_missing || !gate.metrics.empty())) return std::nullopt;
  const std::optional<Key>& around = builtin == nullptr ? context(gate) : surroundings(gate, *builtin);
  if (!around) return std::nullopt;
  KeyBuilder key;
  return VerdictName{place_of_choice(), key.add("change").add(*around).add(choice(gate, builtin)).key()};
}

// Which files it chooses says nothing of what its tool would say of them.
std::optional<VerdictName> Fingerprints::of_empty_choice(const config::Gate& gate, const gates::Builtin* builtin,
                                                         Selection selection) {
  if (selection == Selection::files || target_.change.tree.empty()) return std::nullopt;
  KeyBuilder key;
  key.add("nothing").add(choice(gate, builtin));
  for (const Glob& glob : gate.when_changed) key.add(glob.pattern());
  return VerdictName{place_of_choice(), key.key()};
}

Key Fingerprints::place_of_choice() const { return KeyBuilder().add("change").add(target_.change.tree).key(); }

Key Fingerprints::choice(const config::Gate& gate, const gates::Builtin* builtin) {
  const git::Change& change = target_.change;
  bool looks_back = !target_.whole_files;
  if (builtin != nullptr) {
    const gates::Reads reads = builtin->reads();
    looks_back = looks_back || reads.status || reads.previous;
  }
  KeyBuilder key;
  key.add(definition(gate)).add(change.tree).add(target_.whole_files ? "whole" : "change");
  return key.add(looks_back ? change.base_tree : "").add(choice_key(gate)).key();
}

std::optional<VerdictName> Fingerprints::of_tree(const config::Gate& gate) {
  if (gate.cache == config::CacheMode::off || tool(gate).is_missing) return std::nullopt;
  const std::optional<Key>& what = context(gate);
  if (!what) return std::nullopt;
  return VerdictName{*what, KeyBuilder().add(definition(gate)).add(*what).key()};
}

// A command may look at the whole commit, so its id is in the key and not the text alone.
VerdictName Fingerprints::of_message(const config::Gate& gate, const git::Commit& commit) {
  const Key place = KeyBuilder().add("message").add(commit.id).key();
  return {place, KeyBuilder().add(definition(gate)).add("message").add(commit.id).key()};
}

Key Fingerprints::of_job(const config::Gate& gate, const std::vector<PlannedFile>& files) {
  KeyBuilder key;
  key.add(definition(gate)).add(target_.name).add(target_.change.tree);
  for (const PlannedFile& file : files) key.add(file.delta->path).add(file.delta->new_oid).add(file.commit);
  return key.key();
}

bool Fingerprints::is_complete(const config::Gate& gate) {
  if (gate.is_builtin()) return true;
  if (tool(gate).is_delegate) return false;
  if (!gate.inputs.empty()) return true;
  if (gate.run_is_shell && gate.run.front().find_first_of(k_shell_operators) != std::string::npos) return false;
  return !is_wrapper(first_word(gate)) && tool(gate).program.has_value();
}

}  // namespace wf::run
