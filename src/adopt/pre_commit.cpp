// A hook of .pre-commit-config.yaml becomes a gate: of a local one its entry, of pre-commit-hooks the built-in, of
// others the tool that commands.cpp knows. pre-commit stops after a repair, so gates with `fix` are `on_fix: block`.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "adopt/commands.h"
#include "base/text.h"
#include "gates/builtin.h"

namespace wf::adopt {

namespace {

using config::NodeType;
using config::Stage;
using config::YamlNode;

// Python takes an expression with (?x) to its last line; a comment there must not swallow our bracket.
std::string grouped(const std::string& regex) {
  return contains(regex, "(?x") ? fmt::format("(?:{}\n)", regex) : fmt::format("(?:{})", regex);
}

std::string either(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a + b;
  return grouped(a) + "|" + grouped(b);
}

std::string both(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a + b;
  return fmt::format("^(?=[\\s\\S]*?{})[\\s\\S]*?{}", grouped(a), grouped(b));
}

class Hooks {
 public:
  Hooks(const YamlNode& root, Draft& draft) : root_(root), draft_(draft) {}

  void translate() {
    if (is_true(child(root_, "fail_fast")))
      miss(child(root_, "fail_fast").where, "fail_fast: wf runs all gates of a stage");
    for (const config::NodePointer& repo : child(root_, "repos").items) {
      const std::string url = child(*repo, "repo").text;
      const YamlNode& hooks = child(*repo, "hooks");
      if (hooks.type != NodeType::list)
        miss(repo->where, fmt::format("repository '{}': there is no list 'hooks'", url));
      for (const config::NodePointer& hook : hooks.items) {
        if (hook->type == NodeType::map) {
          translate_hook(url, *hook);
        } else {
          miss(hook->where, fmt::format("repository '{}': a hook that is no map", url));
        }
      }
    }
  }

 private:
  void miss(const Where& where, std::string what) { draft_.missed.push_back({where, std::move(what)}); }

  void translate_hook(const std::string& url, const YamlNode& hook) {
    const std::string id = child(hook, "id").text;
    Gate gate{id, origin(hook.where, id)};
    gate.on_fix.clear();
    choose_files(hook, gate);
    choose_events(hook, gate);
    const bool is_made = url == "local" ? make_local(hook, gate) : make_remote(url, hook, gate);
    if (!is_made) return;
    if (!gate.fix.is_empty()) gate.on_fix = "block";
    note_lost(id, hook);
    draft_.gates.push_back(std::move(gate));
  }

  void choose_files(const YamlNode& hook, Gate& gate) {
    gate.regex = both(child(root_, "files").text, child(hook, "files").text);
    const auto said = [](const YamlNode& node) { return node.text == "^$" ? std::string() : node.text; };
    gate.exclude_regex = either(said(child(root_, "exclude")), said(child(hook, "exclude")));
    gate.types = texts(child(hook, "types"));
    std::erase(gate.types, "file");
    gate.types_or = texts(child(hook, "types_or"));
    gate.exclude_types = texts(child(hook, "exclude_types"));
  }

  void choose_events(const YamlNode& hook, Gate& gate) {
    std::vector<std::string> stages = texts(child(hook, "stages"));
    if (stages.empty()) stages = texts(child(root_, "default_stages"));
    for (std::string& stage : stages) {
      if (stage == "commit") stage = "pre-commit";
      if (stage == "push") stage = "pre-push";
      if (stage == "merge-commit") stage = "pre-merge-commit";
    }
    if (stages.empty() || stages == std::vector<std::string>{"pre-commit"}) return;
    gate.on = std::move(stages);
    const auto has = [&](const char* event) {
      return std::find(gate.on.begin(), gate.on.end(), event) != gate.on.end();
    };
    if (has("commit-msg")) gate.stage = Stage::message;
    // `wf run` by hand and in CI runs what commits and pushes run.
    if (!has("pre-commit") && !has("pre-push")) return;
    if (!has("manual")) gate.on.emplace_back("manual");
    gate.on.emplace_back("ci");
  }

  bool make_local(const YamlNode& hook, Gate& gate) {
    const std::string language = child(hook, "language").text;
    const std::string entry = child(hook, "entry").text;
    if (language == "fail") {
      gate.run = {{fmt::format("printf '%s\\n' {} {{files}}; exit 1", shell_quoted(entry))}, true};
      return true;
    }
    if (language == "pygrep") return make_pygrep(entry, hook, gate);
    constexpr std::array<std::string_view, 4> k_plain = {"system", "script", "unsupported", "unsupported_script"};
    if (std::find(k_plain.begin(), k_plain.end(), language) == k_plain.end()) {
      miss(hook.where, fmt::format("hook '{}': language {} needs an environment of pre-commit's", gate.id, language));
      return false;
    }
    auto words = shell_words(entry);
    if (!words || words->empty()) {
      miss(hook.where, fmt::format("hook '{}': its entry is no command", gate.id));
      return false;
    }
    if (language.ends_with("script") && !(*words)[0].starts_with('/')) words->front().insert(0, "./");
    for (std::string& word : texts(child(hook, "args"))) words->push_back(std::move(word));
    if (child(hook, "pass_filenames").text != "false") words->emplace_back("{files}");
    gate.run = {std::move(*words), false};
    if (gate.stage == Stage::hooks && gate.on.empty()) gate.stage = adopt::stage_of(entry);
    return true;
  }

  bool make_pygrep(const std::string& entry, const YamlNode& hook, Gate& gate) {
    std::string options = "-nHP";
    for (const std::string& argument : texts(child(hook, "args"))) {
      if (argument == "-i" || argument == "--ignore-case") {
        options += "i";
      } else {
        miss(hook.where, fmt::format("hook '{}': pygrep with {}", gate.id, argument));
        return false;
      }
    }
    if (gate.types.empty() && gate.types_or.empty()) gate.types = {"text"};
    gate.run = {{fmt::format("grep {} -e {} -- {{files}}; test $? -eq 1", options, shell_quoted(entry))}, true};
    return true;
  }

  bool make_remote(const std::string& url, const YamlNode& hook, Gate& gate) {
    if (child(hook, "entry").type == NodeType::scalar) {
      miss(hook.where, fmt::format("hook '{}': an entry of its own for {}", gate.id, url));
      return false;
    }
    if (contains(url, "pre-commit/pre-commit-hooks") && gates::has_builtin(gate.id)) return make_builtin(hook, gate);
    const bool is_commitlint = contains(gate.id, "conventional") || gate.id == "commitlint" || gate.id == "gitlint";
    if (is_commitlint && gates::has_builtin("conventional-commit")) {
      if (gate.id != "conventional-pre-commit")
        miss(hook.where, gate.id + ": only the convention is checked, not its own rules");
      gate.id = gate.builtin = "conventional-commit";
      gate.stage = Stage::message;
      gate.on.clear();
      gate.types.clear();
      return true;
    }
    const KnownTool* tool = known_tool(gate.id.starts_with("black") ? "black" : gate.id);
    if (tool == nullptr) {
      miss(hook.where, fmt::format("hook '{}' of {}: no tool is known for it", gate.id, url));
      return false;
    }
    use(*tool, texts(child(hook, "args")), gate);
    return true;
  }

  bool make_builtin(const YamlNode& hook, Gate& gate) {
    gate.builtin = gate.id;
    gate.arguments = texts(child(hook, "args"));
    if (!gates::make_builtin(gate.builtin, gate.arguments)) {
      std::vector<std::string> known;
      for (std::string& argument : gate.arguments) {
        const bool is_known = gates::make_builtin(gate.builtin, {&argument, 1}).has_value();
        if (!is_known) miss(hook.where, fmt::format("{}: the argument {}", gate.id, argument));
        if (is_known) known.push_back(std::move(argument));
      }
      gate.arguments = std::move(known);
    }
    // pre-commit's limit, where ours would be another one.
    if (gate.id == "check-added-large-files" && gate.arguments.empty()) gate.arguments = {"--maxkb=500"};
    if (gate.stage == Stage::hooks)
      gate.stage =
          gate.id.starts_with("check-") && gate.id != "check-added-large-files" ? Stage::parse : Stage::quality;
    return true;
  }

  static void use(const KnownTool& tool, const std::vector<std::string>& arguments, Gate& gate) {
    const auto line = [&](std::string_view command) {
      std::vector<std::string> words;
      for (const std::string_view word : split(command, ' ')) words.emplace_back(word);
      for (const std::string& argument : arguments) {
        const bool repairs = argument == "--fix" || argument == "--write" || argument == "-i" || argument == "-w" ||
                             argument == tool.wish || argument == "--exit-non-zero-on-fix";
        if (!repairs) words.push_back(argument);
      }
      words.emplace_back("{files}");
      return Command{std::move(words), false};
    };
    gate.run = line(tool.run);
    const bool is_wished =
        tool.wish.empty() || std::find(arguments.begin(), arguments.end(), tool.wish) != arguments.end();
    if (!tool.fix.empty() && is_wished) gate.fix = line(tool.fix);
    if (gate.stage == Stage::hooks) gate.stage = tool.stage;
    if (!gate.types.empty() || !gate.types_or.empty()) return;
    for (const std::string_view type : split(tool.types, ' ')) gate.types_or.emplace_back(type);
  }

  void note_lost(const std::string& id, const YamlNode& hook) {
    const auto note = [&](const char* key, const char* why) {
      const YamlNode& value = child(hook, key);
      if (value.type != NodeType::null && value.text != "false")
        miss(value.where, fmt::format("hook '{}': {}: {}", id, key, why));
    };
    note("additional_dependencies", "wf installs nothing; the tool must have them");
    note("require_serial", "many files may be judged in several processes at once");
    note("always_run", "a gate needs a change that concerns it");
    note("fail_fast", "wf runs all gates of a stage");
    note("log_file", "the output is in .git/wf/history");
    note("language_version", "the tool on the PATH is used");
  }

  const YamlNode& root_;
  Draft& draft_;
};

}  // namespace

Status translate_pre_commit(const config::YamlNode& root, Draft& draft) {
  if (child(root, "repos").type != NodeType::list) {
    return fail(ErrorKind::config, "there is no list 'repos'", "pre-commit migrate-config", root.where);
  }
  Hooks(root, draft).translate();
  return {};
}

}  // namespace wf::adopt
