// wf config check, show, schema, keys.
#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/config_schema.h"
#include "cli/config_show.h"
#include "cli/json.h"
#include "config/load.h"
#include "pre_commit/pre_commit.h"
#include "run/gate_check.h"
#include "run/measuring.h"

namespace wf::cli {

namespace {

constexpr const char* k_name = ".wf.yaml";

struct Checked {
  std::string name;
  config::Config config;
};

// A file that is named stands for itself: what it includes is looked up in the current folder.
Result<config::Config> load_named(const std::string& file) {
  WF_ASSIGN(std::string content, os::read_file(file));
  const bool has_hooks = base_name(file) == pre_commit::k_file_name;
  const config::Origin origin = has_hooks ? config::Origin::pre_commit : config::Origin::team;
  const std::vector<config::Source> sources = {{file, std::move(content), origin}};
  const auto fetch = [](const std::string& path) { return os::read_file_if_any(path); };
  return config::load(sources, {fetch, run::check_gate, run::check_thresholds, pre_commit::read});
}

// The repository's own, with all that is laid over it; nothing when there is none.
Result<std::vector<Checked>> check_all(const Context& context, const std::vector<std::string>& files) {
  std::vector<Checked> checked;
  for (const std::string& file : files) {
    WF_ASSIGN(config::Config config, load_named(file));
    checked.push_back({file, std::move(config)});
  }
  if (!files.empty()) return checked;
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  WF_ASSIGN(config::Config config,
            run::load_config(repository, folders_of(repository), context.environment, run::ConfigFrom::worktree));
  const bool has_own = os::exists(repository.location().worktree / k_name);
  if (config.is_from_team) checked.push_back({has_own ? k_name : pre_commit::k_file_name, std::move(config)});
  return checked;
}

Result<int> check(const Context& context, const std::vector<std::string>& files) {
  WF_ASSIGN(const std::vector<Checked> all, check_all(context, files));
  if (!context.as_json) {
    if (all.empty()) print(fmt::format("there is no {}: the built-in gates and lanes count\n", k_name));
    for (const Checked& each : all) {
      print(fmt::format("{}: right ({}, {})\n", shown(each.name), count_of(each.config.gates.size(), "gate"),
                        count_of(each.config.lanes.size(), "lane")));
      for (const config::Notice& notice : each.config.notices)
        print(fmt::format("{}:{}: {}\n", shown(notice.where.file), notice.where.line, notice.text));
    }
    return k_exit_pass;
  }
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.begin_array("files");
  for (const Checked& each : all) {
    json.begin_object();
    json.member("name", each.name);
    json.member("gates", static_cast<std::uint64_t>(each.config.gates.size()));
    json.member("lanes", static_cast<std::uint64_t>(each.config.lanes.size()));
    json.begin_array("notices");
    for (const config::Notice& notice : each.config.notices) {
      json.begin_object();
      json.member("file", notice.where.file);
      json.member("line", static_cast<std::uint64_t>(notice.where.line));
      json.member("text", notice.text);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  print(json.text());
  return k_exit_pass;
}

Result<int> show(const Context& context, bool has_origins) {
  WF_ASSIGN(const run::Session session, open_session(context, run::ConfigFrom::worktree));
  print(context.as_json ? config_as_json(session.config)
                        : config_as_yaml(session.config, has_origins ? Origins::yes : Origins::no));
  return k_exit_pass;
}

Result<int> print_text(const std::string& text) {
  print(text);
  return k_exit_pass;
}

}  // namespace

void add_config(CLI::App& app, Context& context) {
  CLI::App* group = add_group(app, {"config", "The configuration", "  wf config check\n  wf config show --origin"});
  const auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* command = add_command(
      *group, context,
      {"check", "Whether .wf.yaml, or the given files, are right", "  wf config check\n  wf config check ci/*.yaml"},
      [&context, files] { return check(context, *files); });
  command->add_option("files", *files, "Configuration files instead of the repository's .wf.yaml")->type_name("FILE");
  add_json_option(command, context);

  const auto has_origins = std::make_shared<bool>(false);
  CLI::App* show_command = add_command(*group, context,
                                       {"show", "What counts after all files were laid over one another",
                                        "  wf config show\n  wf config show --origin   # and which file says it"},
                                       [&context, has_origins] { return show(context, *has_origins); });
  show_command->add_flag("--origin", *has_origins, "The file and line that each gate, lane and setting comes from");
  add_json_option(show_command, context);

  add_command(*group, context,
              {"schema", "A JSON Schema of .wf.yaml, for editors", "  wf config schema >.wf.schema.json"},
              [] { return print_text(config_schema()); });
  add_command(*group, context, {"keys", "Every key, as the reference page lists them", "  wf config keys"},
              [] { return print_text(config_reference()); });
}

}  // namespace wf::cli
