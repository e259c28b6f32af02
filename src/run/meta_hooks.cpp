#include "run/meta_hooks.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/regex.h"
#include "base/text.h"
#include "run/content.h"
#include "run/file_choice.h"

namespace wf::run {

namespace {

constexpr std::string_view k_nothing = "^$";

class Inquiry {
 public:
  Inquiry(const Execution& execution, const Target& target) : session_(execution.session), target_(target) {}

  Status find_files() {
    git::Reader& reader = session_.repository.reader();
    const git::Oid& tree = target_.change.tree;
    WF_ASSIGN(entries_, tree.empty() ? reader.index_entries() : reader.tree_entries(tree));
    return {};
  }

  MetaAnswer hooks_apply() const {
    MetaAnswer answer;
    for (const config::Gate* gate : hooks()) {
      if (gate->hook->always_run || gate->builtin == "fail" || has_files(*gate)) continue;
      add(answer, fmt::format("{} does not apply to this repository", gate->hook->id));
    }
    return answer;
  }

  MetaAnswer excludes_are_used() const {
    MetaAnswer answer;
    std::set<std::string> told;
    for (const config::Gate* gate : hooks()) {
      const std::string& exclude = gate->hook->exclude;
      if (exclude == k_nothing || leaves_out_some("", exclude) || !told.insert(exclude).second) continue;
      add(answer, fmt::format("The global exclude pattern {} does not match any files", quoted(exclude)));
    }
    for (const config::Gate* gate : hooks()) {
      if (gate->exclude_regex.empty() || leaves_out_some(gate->regex, gate->exclude_regex)) continue;
      add(answer, fmt::format("The exclude pattern {} for {} does not match any files", quoted(gate->exclude_regex),
                              gate->hook->id));
    }
    return answer;
  }

 private:
  static void add(MetaAnswer& answer, const std::string& line) {
    answer.is_right = false;
    answer.output += line + "\n";
  }

  // As Python shows a text.
  static std::string quoted(const std::string& text) {
    std::string escaped;
    for (const char c : text) escaped += c == '\\' ? "\\\\" : std::string(1, c);
    const char* quote = contains(text, "'") && !contains(text, "\"") ? "\"" : "'";
    return quote + escaped + quote;
  }

  std::vector<const config::Gate*> hooks() const {
    std::vector<const config::Gate*> all;
    for (const config::Gate& gate : session_.config.gates) {
      if (gate.hook) all.push_back(&gate);
    }
    return all;
  }

  bool has_files(const config::Gate& gate) const {
    const FileChoice choice(gate);
    return std::any_of(entries_.begin(), entries_.end(), [&](const git::IndexEntry& entry) {
      git::Delta delta;
      delta.path = entry.path;
      delta.new_mode = entry.mode;
      delta.new_oid = entry.oid;
      std::optional<gates::FileView> view;
      return choice.has(entry.path, [&]() -> const gates::FileView& {
        return view.emplace(file_view(session_, delta, ContentFrom::blobs, true));
      });
    });
  }

  bool leaves_out_some(const std::string& files, const std::string& exclude) const {
    const auto wanted = Regex::compile(files);
    const auto unwanted = Regex::compile(exclude);
    if (!wanted || !unwanted) return true;  // the configuration was refused for it
    return std::any_of(entries_.begin(), entries_.end(), [&](const git::IndexEntry& entry) {
      return wanted->search(entry.path).value_or(true) && unwanted->search(entry.path).value_or(true);
    });
  }

  const Session& session_;
  const Target& target_;
  std::vector<git::IndexEntry> entries_;
};

}  // namespace

Result<MetaAnswer> ask_meta_hook(const Execution& execution, const Target& target, const config::Hook& hook,
                                 const std::vector<std::string>& files) {
  if (hook.id == "identity") {
    MetaAnswer answer;
    for (const std::string& file : files) answer.output += shown(file) + "\n";
    return answer;
  }
  Inquiry inquiry(execution, target);
  WF_TRY(inquiry.find_files());
  return hook.id == "check-hooks-apply" ? inquiry.hooks_apply() : inquiry.excludes_are_used();
}

}  // namespace wf::run
