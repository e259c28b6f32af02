// wf import.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "cli/adoption.h"

namespace wf::cli {

namespace {

bool is_of(const std::string& path, std::string_view tool) {
  if (tool == "husky") return path.starts_with(".husky/") || path == "package.json";
  if (tool == "lint-staged") return contains(path, "lint") || path == "package.json";
  return contains(path, tool);
}

Result<std::vector<std::string>> chosen(const adopt::Place& place, const std::vector<std::string>& words) {
  const std::vector<std::string> found = adopt::configurations(place);
  if (words.empty() && found.empty()) {
    return fail(ErrorKind::usage, "no configuration of another hook tool was found", "wf init");
  }
  if (words.empty()) return found;
  std::vector<std::string> files;
  for (const std::string& word : words) {
    const std::vector<std::string> tools = {"pre-commit", "lefthook", "husky", "lint-staged", "overcommit"};
    if (std::find(tools.begin(), tools.end(), word) == tools.end()) {
      files.push_back(word);
      continue;
    }
    const std::size_t before = files.size();
    std::copy_if(found.begin(), found.end(), std::back_inserter(files),
                 [&](const std::string& path) { return is_of(path, word); });
    if (files.size() == before) return fail(ErrorKind::usage, fmt::format("there is no configuration of {}", word));
  }
  return files;
}

Result<int> import(const Context& context, const std::vector<std::string>& words, const AdoptionOptions& options) {
  WF_ASSIGN(const git::Repository repository, open_repository(context));
  WF_ASSIGN(const adopt::Place place, place_of(repository));
  WF_ASSIGN(const std::vector<std::string> files, chosen(place, words));
  adopt::Draft draft;
  for (const std::string& file : files) WF_TRY(adopt::translate(place, file, draft));
  return finish(context, repository, options, std::move(draft), "Translated by wf import; see docs/adopting.md.");
}

}  // namespace

void add_import(CLI::App& app, Context& context) {
  const auto words = std::make_shared<std::vector<std::string>>();
  const auto options = std::make_shared<AdoptionOptions>();
  CLI::App* command = add_command(app, context,
                                  {"import", "Translate the configuration of another hook tool into .wf.yaml",
                                   "  wf import              # every one that is found\n"
                                   "  wf import pre-commit --dry-run\n"
                                   "  wf import .lefthook.yml --output -"},
                                  [&context, words, options] { return import(context, *words, *options); });
  command->add_option("tools", *words, "pre-commit, lefthook, husky, lint-staged, overcommit, or files")
      ->type_name("TOOL|FILE");
  command->add_option("--output", options->output, "The file to write, - for standard output")->type_name("FILE");
  command->add_flag("--strict", options->strict, "Exit with 1 when something was not translated");
  add_adoption_options(command, *options);
  add_json_option(command, context);
}

}  // namespace wf::cli
