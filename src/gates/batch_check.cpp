// Input, per item: `SIZE QUESTION…`, a newline, the content. Output: the interpreter; per answer a line
// `ITEM CHECK LINE COLUMN KIND TEXT`, KIND `!` for what is no Python and `-` for the rest; at last `end ITEMS`.
#include "gates/batch_check.h"

#include <fmt/format.h>

#include <array>

#include "base/text.h"
#include "gates/python_program.h"

namespace wf::gates {

namespace {

tl::unexpected<Error> broken_answer() {
  return fail(ErrorKind::io, "the answer of Python breaks off or is not understood");
}

// The words before the last one, which takes the rest of the line.
constexpr std::size_t k_words = 5;

struct AnswerLine {
  std::size_t item = 0;
  std::size_t check = 0;
  BatchAnswer answer;
};

std::optional<AnswerLine> answer_of(std::string_view line) {
  std::array<std::string_view, k_words> words;
  for (std::string_view& word : words) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    word = line.substr(0, blank);
    line.remove_prefix(blank + 1);
  }
  std::array<std::uint32_t, k_words - 1> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto number = to_number(words.at(i));
    if (!number || *number < 0 || *number > UINT32_MAX) return std::nullopt;
    numbers.at(i) = static_cast<std::uint32_t>(*number);
  }
  return AnswerLine{numbers[0], numbers[1], {numbers[2], numbers[3], words.back() == "!", std::string(line)}};
}

}  // namespace

Result<std::vector<Finding>> BatchCheck::check(const FileView& file, const Surroundings& /*surroundings*/) const {
  return fail(ErrorKind::io, fmt::format("{} is judged by Python, not here", shown(file.path)));
}

// Isolated and without site packages: no module of the project can stand in for one of Python's own.
std::vector<std::string> batch_command(std::string_view python) {
  return {std::string(python), "-I", "-S", "-W", "ignore", "-c", std::string(python_program())};
}

std::string batch_input(std::span<const BatchItem> items) {
  std::string input;
  for (const BatchItem& item : items) {
    input += fmt::format("{}", item.content.size());
    for (const BatchCheck* check : item.checks) input.append(" ").append(check->question());
    input.append("\n").append(item.content);
  }
  return input;
}

Result<std::vector<BatchFindings>> batch_findings(std::span<const BatchItem> items, std::string_view output) {
  std::vector<BatchFindings> all(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) all[i].resize(items[i].checks.size());
  const std::vector<std::string_view> said = lines(output);
  if (said.size() < 2 || !output.ends_with('\n') || said.back() != fmt::format("end {}", items.size()))
    return broken_answer();
  for (std::size_t i = 1; i + 1 < said.size(); ++i) {
    auto line = answer_of(said[i]);
    if (!line || line->item >= items.size() || line->check >= items[line->item].checks.size()) return broken_answer();
    line->answer.interpreter = said.front();
    const BatchItem& item = items[line->item];
    all[line->item][line->check].push_back(item.checks[line->check]->finding(item.path, line->answer));
  }
  return all;
}

}  // namespace wf::gates
