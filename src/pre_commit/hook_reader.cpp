#include "pre_commit/hook_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "pre_commit/keys.h"
#include "pre_commit/manifest.h"

namespace wf::pre_commit {

namespace {

using config::CacheMode;
using config::Event;
using config::Gate;
using config::Hook;
using config::YamlNode;

constexpr std::array<std::string_view, 23> k_hook_keys = {"id",
                                                          "name",
                                                          "entry",
                                                          "language",
                                                          "alias",
                                                          "files",
                                                          "exclude",
                                                          "types",
                                                          "types_or",
                                                          "exclude_types",
                                                          "additional_dependencies",
                                                          "args",
                                                          "always_run",
                                                          "fail_fast",
                                                          "pass_filenames",
                                                          "description",
                                                          "language_version",
                                                          "log_file",
                                                          "minimum_pre_commit_version",
                                                          "require_serial",
                                                          "stages",
                                                          "verbose",
                                                          "env"};
constexpr std::array<std::string_view, 26> k_languages = {
    "builtin",      "conda",       "coursier", "dart",        "docker",
    "docker_image", "dotnet",      "fail",     "golang",      "haskell",
    "julia",        "lua",         "node",     "perl",        "pygrep",
    "python",       "python_venv", "r",        "ruby",        "rust",
    "script",       "swift",       "system",   "unsupported", "unsupported_script",
    "meta"};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view word : split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

class HookReader {
 public:
  HookReader(const YamlNode& map, const Repository& repository, const Defaults& defaults, config::HookFile& file)
      : map_(map),
        repository_(repository),
        defaults_(defaults),
        file_(file),
        id_(Keys(map, fmt::format("a hook of {}", repository.address), file).needed_text("id")),
        keys_(map, fmt::format("hook {}", shown(fmt::format("'{}'", id_))), file) {}

  void read() {
    if (id_.empty()) return;
    const std::size_t errors = file_.errors.size();
    keys_.note_unknown(k_hook_keys);
    refuse_newer_needs();
    find_manifest();
    passes_files_ = keys_.flag("pass_filenames", said().pass_filenames);
    Gate gate;
    gate.id = id_;
    gate.stage = config::Stage::hooks;
    gate.origin = config::Origin::pre_commit;
    gate.where = map_.where;
    gate.description = keys_.text("description");
    read_hook(gate);
    read_files(gate);
    read_events(gate);
    read_command(gate);
    read_environment(gate);
    if (file_.errors.size() > errors) return;
    choose_cache(gate);
    make_unique(gate);
    file_.gates.push_back(std::move(gate));
  }

 private:
  bool is_local() const { return repository_.address == "local"; }
  bool is_meta() const { return repository_.address == "meta"; }

  void refuse_newer_needs() const {
    const std::string least = keys_.text("minimum_pre_commit_version");
    if (is_newer(least))
      keys_.refuse(keys_.where("minimum_pre_commit_version"),
                   fmt::format("{} needs pre-commit {}, and this does what {} does", keys_.owner(), least,
                               fmt::join(k_version, ".")));
  }

  void find_manifest() {
    if (is_local()) {
      for (const char* key : {"name", "entry", "language"}) (void)keys_.needed_text(key);
    } else if (repository_.address == "builtin") {
      manifest_ = builtin_manifest(id_);
      if (manifest_ == nullptr) keys_.refuse(map_.where, fmt::format("there is no built-in {}", keys_.owner()));
    } else if (is_meta()) {
      constexpr std::array<std::string_view, 3> k_meta = {"check-hooks-apply", "check-useless-excludes", "identity"};
      if (!is_among(id_, k_meta))
        keys_.refuse(map_.where, fmt::format("there is no meta {}", keys_.owner()),
                     "there are check-hooks-apply, check-useless-excludes and identity");
    } else {
      manifest_ = manifest_of(repository_.address, id_);
    }
  }

  Manifest::Said said() const { return manifest_ == nullptr ? Manifest::Said() : manifest_->said; }

  void read_hook(Gate& gate) const {
    Hook hook;
    hook.id = id_;
    hook.alias = keys_.text("alias");
    hook.name = keys_.text("name", id_);
    hook.repository = repository_.address;
    hook.revision = repository_.revision;
    hook.language = keys_.text("language", is_meta() ? "meta" : manifest_ == nullptr ? "" : manifest_->language);
    if (!hook.language.empty() && !is_among(hook.language, k_languages))
      keys_.refuse(keys_.where("language"), fmt::format("{}: there is no language '{}'", keys_.owner(), hook.language));
    hook.language_version = keys_.text("language_version", default_version(hook.language));
    hook.additional_dependencies = keys_.list("additional_dependencies");
    const std::string_view package = said().package;
    if (hook.additional_dependencies.empty() && !package.empty())
      hook.additional_dependencies = {fmt::format("{}@{}", package, version_of(repository_.revision))};
    hook.files = defaults_.files;
    hook.exclude = defaults_.exclude;
    hook.log_file = keys_.text("log_file");
    hook.is_known = is_local() || is_meta() || manifest_ != nullptr;
    hook.always_run = keys_.flag("always_run", said().always_run);
    hook.fail_fast = keys_.flag("fail_fast", false) || defaults_.fail_fast;
    hook.require_serial = keys_.flag("require_serial", said().require_serial);
    hook.verbose = keys_.flag("verbose", is_meta() && id_ == "identity");
    gate.hook = std::move(hook);
  }

  std::string default_version(const std::string& language) const {
    if (defaults_.language_versions == nullptr) return "default";
    const YamlNode::Entry* entry = defaults_.language_versions->entry(language);
    return entry == nullptr ? "default" : entry->value->text;
  }

  // A tag "v3.1.0" of a mirror is its package's version.
  static std::string version_of(std::string_view revision) {
    return std::string(revision.starts_with('v') ? revision.substr(1) : revision);
  }

  void read_files(Gate& gate) const {
    const bool is_about_config = is_meta() && id_ != "identity";
    gate.regex = keys_.expression("files", is_about_config ? R"(^\.pre-commit-config\.yaml$)" : said().files);
    gate.exclude_regex = keys_.expression("exclude", k_nothing);
    if (gate.exclude_regex == k_nothing) gate.exclude_regex.clear();
    const auto tags = [&](const char* key, std::string_view otherwise) {
      return keys_.has(key) ? keys_.list(key) : words_of(otherwise);
    };
    gate.types = tags("types", said().types);
    gate.types_or = tags("types_or", said().types_or);
    gate.exclude_types = tags("exclude_types", said().exclude_types);
    // What nobody has said is known to the program that runs the hook.
    if (gate.types.empty() && gate.hook->is_known && !keys_.has("types")) gate.types = {"file"};
  }

  void read_events(Gate& gate) const {
    const std::vector<std::string> stages = keys_.has("stages") ? keys_.list("stages") : words_of(said().stages);
    for (const std::string& stage : stages) {
      if (const auto event = event_of_stage(stage)) {
        add_event(gate.on, *event);
      } else {
        keys_.refuse(keys_.where("stages"), fmt::format("{}: there is no stage '{}'", keys_.owner(), stage));
      }
    }
    if (gate.on.empty()) gate.on = defaults_.stages;
    if (gate.on.empty()) {
      gate.on = defaults_.install_types;
      add_event(gate.on, Event::manual);
    }
    const bool is_at_commit = gate.runs_at(Event::pre_commit);
    // Git gives a merge that it commits by itself no pre-commit; its files are judged all the same.
    if (is_at_commit && passes_files_ && !gate.hook->always_run) add_event(gate.on, Event::pre_merge_commit);
    if (is_at_commit || gate.runs_at(Event::pre_push)) add_event(gate.on, Event::ci);
  }

  void read_command(Gate& gate) const {
    const Hook& hook = *gate.hook;
    const std::string entry = keys_.text("entry", manifest_ == nullptr ? "" : manifest_->entry);
    std::vector<std::string> arguments = keys_.has("args") ? keys_.list("args") : words_of(said().arguments);
    if (hook.language == "builtin") {
      gate.builtin = entry;
      gate.arguments = std::move(arguments);
      return;
    } else if (hook.language == "fail") {
      gate.builtin = "fail";
      gate.arguments = {fmt::format("--message={}", entry)};
      return;
    } else if (hook.language == "pygrep") {
      return read_pygrep(gate, entry, arguments);
    }
    if (hook.is_meta() || !hook.is_known) {
      gate.run = {id_};
    } else {
      auto words = shell_words(entry);
      if (!words || words->empty())
        return keys_.refuse(keys_.where("entry"), fmt::format("{}: its entry is no command", keys_.owner()));
      gate.run = std::move(*words);
      if (hook.language.ends_with("script") && !contains(gate.run[0], "/")) gate.run[0].insert(0, "./");
    }
    if (hook.is_known) gate.run.insert(gate.run.end(), arguments.begin(), arguments.end());
    if (passes_files_) gate.run.emplace_back("{files}");
  }

  void read_pygrep(Gate& gate, const std::string& entry, std::vector<std::string> arguments) const {
    gate.builtin = "pygrep";
    gate.arguments = std::move(arguments);
    gate.arguments.push_back(fmt::format("--pattern={}", entry));
  }

  // prek's.
  void read_environment(Gate& gate) const {
    const YamlNode* variables = keys_.find("env");
    if (variables == nullptr) return;
    for (const YamlNode::Entry& entry : variables->entries)
      gate.environment.emplace_back(entry.key->text, entry.value->text);
  }

  static void choose_cache(Gate& gate) {
    if (gate.hook->always_run && gate.builtin.empty()) {
      gate.cache = CacheMode::off;
    } else {
      gate.cache = gate.is_builtin() || gate.takes_files() ? CacheMode::files : CacheMode::tree;
    }
  }

  void make_unique(Gate& gate) const {
    const auto is_taken = [&](const std::string& id) {
      return std::any_of(file_.gates.begin(), file_.gates.end(), [&](const Gate& other) { return other.id == id; });
    };
    for (int number = 2; is_taken(gate.id); ++number) gate.id = fmt::format("{}-{}", id_, number);
  }

  const YamlNode& map_;
  const Repository& repository_;
  const Defaults& defaults_;
  config::HookFile& file_;
  std::string id_;
  Keys keys_;
  const Manifest* manifest_ = nullptr;
  bool passes_files_ = true;
};

}  // namespace

bool is_newer(std::string_view version) {
  std::array<std::int64_t, 3> wanted = {};
  const auto parts = split(version, '.');
  for (std::size_t i = 0; i < std::min(parts.size(), wanted.size()); ++i)
    wanted.at(i) = to_number(parts[i]).value_or(0);
  return wanted > k_version;
}

std::optional<Event> event_of_stage(std::string_view stage) {
  if (stage == "commit") return Event::pre_commit;
  if (stage == "merge-commit") return Event::pre_merge_commit;
  if (stage == "push") return Event::pre_push;
  const auto event = config::event_named(stage);
  const bool is_stage =
      event && *event != Event::ci && *event != Event::applypatch_msg && *event != Event::pre_applypatch;
  return is_stage ? event : std::nullopt;
}

void add_event(std::vector<Event>& events, Event event) {
  if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(event);
}

void read_hook(const YamlNode& map, const Repository& repository, const Defaults& defaults, config::HookFile& file) {
  HookReader(map, repository, defaults, file).read();
}

}  // namespace wf::pre_commit
