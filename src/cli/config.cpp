// wf config check.
#include <fmt/format.h>

#include <memory>

#include "base/text.h"
#include "cli/command.h"
#include "cli/json.h"
#include "config/load.h"
#include "gates/builtin.h"

namespace wf::cli {

namespace {

constexpr const char* k_name = ".wf.yaml";

Result<std::vector<config::Source>> sources_of(const Context& context, const std::vector<std::string>& files) {
  std::vector<config::Source> sources;
  if (files.empty()) {
    WF_ASSIGN(const git::Repository repository, open_repository(context));
    WF_ASSIGN(auto content, os::read_file_if_any(repository.location().worktree / k_name));
    if (content) sources.push_back({k_name, std::move(*content)});
  }
  for (const std::string& file : files) {
    WF_ASSIGN(std::string content, os::read_file(file));
    sources.push_back({file, std::move(content)});
  }
  return sources;
}

// Which built-ins and options there are is known one floor above the parser.
Status check_builtins(const config::Config& config) {
  for (const config::Gate& gate : config.gates) {
    if (!gate.is_builtin()) continue;
    if (auto made = gates::make_builtin(gate.builtin, gate.arguments); !made) {
      Error error = made.error().within(fmt::format("gate '{}'", gate.id));
      error.kind = ErrorKind::config;
      error.where = gate.where;
      return tl::unexpected<Error>(std::move(error));
    }
  }
  return {};
}

Result<int> check_as_json(const std::vector<config::Source>& sources) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.begin_array("files");
  for (const config::Source& source : sources) {
    WF_ASSIGN(const config::Config config, config::load({&source, 1}));
    WF_TRY(check_builtins(config));
    json.begin_object();
    json.member("name", source.name);
    json.member("gates", static_cast<std::uint64_t>(config.gates.size()));
    json.member("lanes", static_cast<std::uint64_t>(config.lanes.size()));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  print(json.text());
  return k_exit_pass;
}

Result<int> check(const Context& context, const std::vector<std::string>& files) {
  WF_ASSIGN(const std::vector<config::Source> sources, sources_of(context, files));
  if (context.as_json) return check_as_json(sources);
  if (sources.empty()) {
    print(fmt::format("there is no {}: the built-in gates and lanes count\n", k_name));
    return k_exit_pass;
  }
  for (const config::Source& source : sources) {
    WF_ASSIGN(const config::Config config, config::load({&source, 1}));
    WF_TRY(check_builtins(config));
    print(fmt::format("{}: right ({}, {})\n", shown(source.name), count_of(config.gates.size(), "gate"),
                      count_of(config.lanes.size(), "lane")));
  }
  return k_exit_pass;
}

}  // namespace

void add_config(CLI::App& app, Context& context) {
  CLI::App* group = add_group(app, {"config", "The configuration", "  wf config check"});
  const auto files = std::make_shared<std::vector<std::string>>();
  CLI::App* command = add_command(
      *group, context,
      {"check", "Whether .wf.yaml, or the given files, are right", "  wf config check\n  wf config check ci/*.yaml"},
      [&context, files] { return check(context, *files); });
  command->add_option("files", *files, "Configuration files instead of the repository's .wf.yaml")->type_name("FILE");
  add_json_option(command, context);
}

}  // namespace wf::cli
