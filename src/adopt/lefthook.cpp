// Each command, job or script of a lefthook hook becomes a gate. What decides whether it runs at all (skip, only) has
// no equivalent and is listed.
#include <fmt/format.h>

#include <algorithm>
#include <array>

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
  Hook(std::string event, const YamlNode& node, Draft& draft) : event_(std::move(event)), node_(node), draft_(draft) {}

  void translate() {
    note_lost(event_, node_);
    const bool is_piped = is_true(child(node_, "piped"));
    for (const auto& entry : child(node_, "commands").entries) add(entry.key->text, *entry.value, is_piped);
    for (const auto& entry : child(node_, "scripts").entries) {
      add_script(entry.key->text, entry.key->where, *entry.value, is_piped);
    }
    add_jobs(child(node_, "jobs"), is_piped);
  }

 private:
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
        add_jobs(child(group, "jobs"), is_piped || is_true(child(group, "piped")));
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
    const std::string path = fmt::format(".lefthook/{}/{}", event_, name);
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
    previous_ = name;
    draft_.gates.push_back(std::move(gate));
  }

  void choose(const YamlNode& node, const std::string& run, Gate& gate) {
    gate.files = texts(child(node, "glob"));
    for (const std::string& glob : gate.files) {
      if (contains(glob, "/") && !contains(glob, "**") && contains(glob, "*")) {
        miss(child(node, "glob").where, fmt::format("{}: in '{}' a '*' crosses no folder here", gate.id, glob));
      }
    }
    const YamlNode& exclude = child(node, "exclude");
    if (exclude.type == NodeType::scalar) gate.exclude_regex = exclude.text;  // before 1.11 it was an expression
    if (exclude.type == NodeType::list) gate.exclude = texts(exclude);
    gate.dir = child(node, "root").text;
    while (gate.dir.ends_with('/')) gate.dir.pop_back();
    for (const auto& entry : child(node, "env").entries)
      gate.environment.emplace_back(entry.key->text, entry.value->text);
    gate.stage = event_.ends_with("commit-msg") ? config::Stage::message : adopt::stage_of(run);
    if (event_ != "pre-commit" && event_ != "commit-msg") gate.on = {event_};
    if (event_ == "pre-push") gate.on = {"pre-push", "manual", "ci"};
  }

  void split_fix(const Where& where, const std::string& name, const std::string& run, Gate& gate) {
    const auto check = checking(run);
    if (!check) return miss(where, fmt::format("{}: stage_fixed: how '{}' only checks is not known", name, run));
    gate.fix = gate.run;
    gate.run = {{*check}, true};
  }

  std::string event_;
  const YamlNode& node_;
  Draft& draft_;
  std::string previous_;
};

}  // namespace

Status translate_lefthook(const Place& /*place*/, const config::YamlNode& root, Draft& draft) {
  constexpr std::array<std::string_view, 3> k_elsewhere = {"extends", "remotes", "remote"};
  for (const auto& entry : root.entries) {
    const std::string& key = entry.key->text;
    const auto is_key = [&](std::string_view name) { return name == key; };
    if (config::event_named(key) && entry.value->type == NodeType::map) {
      Hook(key, *entry.value, draft).translate();
    } else if (std::any_of(k_elsewhere.begin(), k_elsewhere.end(), is_key)) {
      draft.missed.push_back({entry.key->where, key + ": other files are not followed; import them by name"});
    } else if (entry.value->type == NodeType::map) {
      draft.missed.push_back({entry.key->where, fmt::format("'{}'", key)});
    }
  }
  return {};
}

}  // namespace wf::adopt
