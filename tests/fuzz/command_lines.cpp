// Any command with any file names: each file is in exactly one batch, and no name becomes part of a shell's text.
#include "gates/command.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "targets.h"

namespace wf::fuzz {

namespace {

void check_shell(const std::string& text, const std::vector<std::string>& files) {
  const gates::CommandLine command = {{text}, true};
  std::set<std::string> texts;
  std::size_t given = 0;
  for (const auto& line : gates::command_lines(command, files, 300, 2)) {
    WF_ASSERT(line.size() >= 3 && line[0] == "sh" && line[1] == "-c");
    texts.insert(line[2]);
    given += line.size() - std::min<std::size_t>(line.size(), 4);
  }
  WF_ASSERT(texts.size() <= 1);
  WF_ASSERT(given == (gates::takes_files(command) ? files.size() : 0));
}

}  // namespace

void command_lines(std::string_view bytes) {
  std::vector<std::string> files;
  for (const std::string_view line : lines(bytes)) files.emplace_back(line);
  if (files.empty()) return;
  const std::string text = files.front();
  files.erase(files.begin());
  check_shell(text, files);

  gates::CommandLine command;
  for (const std::string_view word : split(text, ' ')) command.words.emplace_back(word);
  std::size_t given = 0;
  const auto batches = gates::command_lines(command, files, 300, 2);
  for (const auto& line : batches) given += line.size();
  if (!gates::takes_files(command)) WF_ASSERT(batches.size() == 1 && given == command.words.size());
  if (gates::takes_files(command) && files.empty()) WF_ASSERT(batches.empty());
}

}  // namespace wf::fuzz
