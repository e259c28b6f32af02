// embed_lanes OUTPUT FILE…: the build step that reads the built-in gates and lanes with the parser that reads the
// teams' files, and writes them as a C++ file with their compiled form, so that no program parses YAML for them.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <vector>

#include "base/text.h"
#include "config/built_in.h"
#include "config/compiled.h"
#include "config/load.h"
#include "os/file.h"

namespace wf::config {

// This program makes the bytes, so it has none; the parser that it links does not ask for them.
std::string_view embedded_lanes() { return {}; }

}  // namespace wf::config

namespace {

std::string as_source_file(std::string_view bytes) {
  std::string text =
      "// Made from lanes/*.yaml by cmake/embed_lanes.cpp.\n"
      "#include \"config/built_in.h\"\n\n"
      "namespace wf::config {\n\nnamespace {\n\nconstexpr char k_bytes[] =";
  for (std::size_t begin = 0; begin < bytes.size(); begin += 32) {
    text += "\n    \"";
    for (const char byte : bytes.substr(begin, 32)) text += fmt::format("\\{:03o}", static_cast<unsigned char>(byte));
    text += '"';
  }
  return text +
         ";\n\n}  // namespace\n\nstd::string_view embedded_lanes() { return {k_bytes, sizeof k_bytes - 1}; }\n\n"
         "}  // namespace wf::config\n";
}

wf::Status embed(const wf::os::Path& output, const std::vector<std::string>& files) {
  std::vector<wf::config::Source> sources;
  for (const std::string& file : files) {
    WF_ASSIGN(std::string content, wf::os::read_file(file));
    sources.push_back({file, std::move(content)});
  }
  WF_ASSIGN(const auto config, wf::config::load_built_in_from(sources));
  return wf::os::replace_file(output, as_source_file(wf::config::compile(config, wf::Key{})));
}

}  // namespace

int main(int argument_count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + argument_count);
  if (words.size() < 3) {
    fmt::print(stderr, "usage: embed_lanes OUTPUT FILE…\n");
    return wf::k_exit_usage;
  }
  const auto status = embed(words[1], {words.begin() + 2, words.end()});
  if (!status) fmt::print(stderr, "{}\n", wf::describe(status.error()));
  return status ? wf::k_exit_pass : wf::exit_code(status.error().kind);
}
