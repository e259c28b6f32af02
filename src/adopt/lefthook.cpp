// Each command, job or script of a lefthook hook becomes a gate. What decides whether it runs at all (skip, only) has
// no equivalent and is listed.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "adopt/commands.h"
#include "base/text.h"

namespace wf::adopt {

namespace {

using config::NodeType;
using config::YamlNode;

constexpr std::array<std::string_view, 8> k_lost = {"skip",  "only",       "interactive",  "use_stdin",
                                                    "files", "file_types", "exclude_tags", "timeout"};

class Hook {
 public:
  Hook(std::string event, const YamlNode& node, std::string scripts, Draft& draft)
      : event_(std::move(event)), node_(node), scripts_(std::move(scripts)), draft_(draft) {}

  void translate() {
    note_lost(event_, node_);
    const bool is_piped = is_true(child(node_, "piped"));
    outer_ = {&node_};
    for (const YamlNode::Entry& entry : in_order(child(node_, "commands"), is_piped)) {
      add(entry.key->text, *entry.value, is_piped);
    }
    previous_.clear();
    for (const auto& entry : child(node_, "scripts").entries) {
      add_script(entry.key->text, entry.key->where, *entry.value, is_piped);
    }
    previous_.clear();
    add_jobs(child(node_, "jobs"), is_piped);
  }

 private:
  // Piped commands run by their priority, those without one last; else their order means nothing.
  static std::vector<YamlNode::Entry> in_order(const YamlNode& commands, bool is_piped) {
    std::vector<YamlNode::Entry> entries = commands.entries;
    const auto rank = [](const YamlNode::Entry& entry) {
      const std::int64_t priority = to_number(child(*entry.value, "priority").text).value_or(0);
      return priority == 0 ? std::numeric_limits<std::int64_t>::max() : priority;
    };
    if (is_piped) {
      std::stable_sort(entries.begin(), entries.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    }
    return entries;
  }

  void miss(const Where& where, std::string what) { draft_.missed.push_back({where, std::move(what)}); }

  void note_lost(const std::string& name, const YamlNode& node) {
    for (const std::string_view key : k_lost) {
      const YamlNode& value = child(node, key);
      if (value.type != NodeType::null) miss(value.where, fmt::format("{}: {}", name, key));
    }
  }

  void add_jobs(const YamlNode& jobs, bool is_piped) {
    for (const config::NodePointer& job : jobs.items) {
      const YamlNode& group = child(*job, "group");
      if (group.type == NodeType::map) {
        note_lost(event_, *job);
        outer_.push_back(job.get());
        add_jobs(child(group, "jobs"), is_piped || is_true(child(group, "piped")));
        outer_.pop_back();
      } else if (const YamlNode& script = child(*job, "script"); script.type == NodeType::scalar) {
        add_script(script.text, script.where, *job, is_piped);
      } else {
        const YamlNode& name = child(*job, "name");
        const auto words = split(child(*job, "run").text, ' ');
        add(name.text.empty() ? std::string(words[0]) : name.text, *job, is_piped);
      }
    }
  }

  void add_script(const std::string& name, const Where& where, const YamlNode& node, bool is_piped) {
    const std::string path = fmt::format("{}/{}/{}", scripts_, event_, name);
    const std::string runner = child(node, "runner").text;
    const std::string quoted = shell_quoted(path);
    add_command(name, where, node, (runner.empty() ? "./" + quoted : runner + " " + quoted) + about_message(),
                is_piped);
  }

  std::string about_message() const { return event_.ends_with("-msg") ? " {files}" : ""; }

  void add(const std::string& name, const YamlNode& node, bool is_piped) {
    const std::string run = child(node, "run").text;
    if (run.empty()) return miss(node.where, fmt::format("{} {}: it has no 'run'", event_, name));
    add_command(name, node.where, node, run, is_piped);
  }

  void add_command(const std::string& name, const Where& where, const YamlNode& node, std::string run, bool is_piped) {
    note_lost(name, node);
    if (contains(run, "{all_files}")) miss(where, name + ": {all_files} gives the changed files here");
    for (const char* template_name : {"{staged_files}", "{push_files}", "{all_files}"}) {
      run = replaced(std::move(run), template_name, "{files}");
    }
    if (event_.ends_with("-msg")) run = replaced(std::move(run), "{1}", "{files}");
    if (contains(run, "{0}") || contains(run, "{1}") || contains(run, "{2}") || contains(run, "{lefthook_job_name}")) {
      return miss(where, fmt::format("{}: a template in '{}'", name, run));
    }
    Gate gate{name, origin(where, event_ + " " + name)};
    choose(node, run, gate);
    gate.run = {{run}, true};
    if (is_true(child(node, "stage_fixed"))) split_fix(where, name, run, gate);
    if (is_piped && !previous_.empty()) gate.needs = {previous_};
    previous_ = is_piped ? name : "";
    draft_.gates.push_back(std::move(gate));
  }

  void choose(const YamlNode& node, const std::string& run, Gate& gate) {
    gate.files = gathered(node, "glob");
    gate.exclude = gathered(node, "exclude");
    // Before lefthook 1.11 one text was an expression; now it is a pattern like those in a list.
    if (const YamlNode& exclude = child(node, "exclude"); is_expression(exclude)) {
      std::erase(gate.exclude, exclude.text);
      gate.exclude_regex = exclude.text;
    }
    for (const std::vector<std::string>* patterns : {&gate.files, &gate.exclude}) {
      for (const std::string& pattern : *patterns) note_difference(node.where, gate.id, pattern);
    }
    gate.dir = inherited(node, "root").text;
    while (gate.dir.ends_with('/')) gate.dir.pop_back();
    for (const auto& entry : child(node, "env").entries) set(gate, entry);
    std::for_each(outer_.rbegin(), outer_.rend(), [&](const YamlNode* group) {
      for (const auto& entry : child(*group, "env").entries) set(gate, entry);
    });
    if (const std::string& hint = child(node, "fail_text").text; !hint.empty()) gate.hints = {hint};
    gate.stage = event_.ends_with("commit-msg") ? config::Stage::message : adopt::stage_of(run);
    if (event_ != "pre-commit" && event_ != "commit-msg") gate.on = {event_};
    if (event_ == "pre-push") gate.on = {"pre-push", "manual", "ci"};
  }

  // What a job does not say itself, the nearest group around it says.
  const YamlNode& inherited(const YamlNode& node, std::string_view key) const {
    const YamlNode* found = &child(node, key);
    for (auto group = outer_.rbegin(); group != outer_.rend() && found->type == NodeType::null; ++group) {
      found = &child(**group, key);
    }
    return *found;
  }

  // The patterns of a job and those of everything around it, which count together.
  std::vector<std::string> gathered(const YamlNode& node, std::string_view key) const {
    std::vector<std::string> patterns;
    for (const YamlNode* group : outer_) {
      for (std::string& pattern : texts(child(*group, key))) patterns.push_back(std::move(pattern));
    }
    for (std::string& pattern : texts(child(node, key))) patterns.push_back(std::move(pattern));
    return patterns;
  }

  static bool is_expression(const YamlNode& exclude) {
    return exclude.type == NodeType::scalar && exclude.text.find_first_of("^$\\(|") != std::string::npos;
  }

  // lefthook compares a pattern with the whole path, and its '*' takes every character.
  void note_difference(const Where& where, const std::string& name, std::string_view pattern) {
    if (!contains(pattern, "/") && !pattern.starts_with('*')) {
      miss(where, fmt::format("{}: '{}' matches in every folder here", name, pattern));
    } else if (contains(pattern, "/") && !contains(pattern, "**") && contains(pattern, "*")) {
      miss(where, fmt::format("{}: in '{}' a '*' crosses no folder here", name, pattern));
    }
  }

  // The variable, where nobody nearer has set it.
  static void set(Gate& gate, const YamlNode::Entry& entry) {
    const auto is_same = [&](const auto& variable) { return variable.first == entry.key->text; };
    if (std::any_of(gate.environment.begin(), gate.environment.end(), is_same)) return;
    gate.environment.emplace_back(entry.key->text, entry.value->text);
  }

  void split_fix(const Where& where, const std::string& name, const std::string& run, Gate& gate) {
    const auto check = checking(run);
    if (!check) return miss(where, fmt::format("{}: stage_fixed: how '{}' only checks is not known", name, run));
    gate.fix = gate.run;
    gate.run = {{*check}, true};
  }

  std::string event_;
  const YamlNode& node_;
  std::string scripts_;  // the folder of the scripts
  Draft& draft_;
  std::vector<const YamlNode*> outer_;  // the hook, then the groups that are open
  std::string previous_;                // the piped one before
};

}  // namespace

Status translate_lefthook(const Place& /*place*/, const config::YamlNode& root, Draft& draft) {
  constexpr std::array<std::string_view, 3> k_elsewhere = {"extends", "remotes", "remote"};
  std::string scripts = child(root, "source_dir").text;
  while (scripts.ends_with('/')) scripts.pop_back();
  if (scripts.empty()) scripts = ".lefthook";
  for (const auto& entry : root.entries) {
    const std::string& key = entry.key->text;
    const auto is_key = [&](std::string_view name) { return name == key; };
    if (config::event_named(key) && entry.value->type == NodeType::map) {
      Hook(key, *entry.value, scripts, draft).translate();
    } else if (std::any_of(k_elsewhere.begin(), k_elsewhere.end(), is_key)) {
      draft.missed.push_back({entry.key->where, key + ": other files are not followed; import them by name"});
    } else if (entry.value->type == NodeType::map) {
      draft.missed.push_back({entry.key->where, fmt::format("'{}'", key)});
    }
  }
  return {};
}

}  // namespace wf::adopt
