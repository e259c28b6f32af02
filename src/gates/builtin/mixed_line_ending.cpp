// Line endings are "\n", "\r\n" and a lone "\r". auto: when there are several kinds, all become the most frequent one,
// and among equals "\n" wins over "\r\n" over "\r". A forced kind replaces all others. When anything is replaced, a
// last line without an ending gets one, as pre-commit-hooks does.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

enum class Ending : std::uint8_t { cr, crlf, lf, none };
constexpr std::array<std::string_view, 4> k_bytes = {"\r", "\r\n", "\n", ""};
constexpr std::array<std::string_view, 4> k_names = {"CR", "CRLF", "LF", ""};
std::string_view bytes_of(Ending ending) { return k_bytes.at(static_cast<std::size_t>(ending)); }
std::string_view name_of(Ending ending) { return k_names.at(static_cast<std::size_t>(ending)); }

// Calls visit(text without ending, ending) for every piece that any of the three endings closes, and for the rest.
template <typename Visit>
void for_each_piece(std::string_view line, Visit visit) {
  while (!line.empty()) {
    const std::size_t end = line.find_first_of("\r\n");
    if (end == std::string_view::npos) return visit(line, Ending::none);
    const Ending ending = line[end] == '\n'                      ? Ending::lf
                          : line.substr(end).starts_with("\r\n") ? Ending::crlf
                                                                 : Ending::cr;
    visit(line.substr(0, end), ending);
    line.remove_prefix(end + bytes_of(ending).size());
  }
}

using Counts = std::array<std::size_t, 4>;

// One pass by '\n' (fast) and, where a line holds a '\r' before its end, by every ending.
Counts count_endings(std::string_view content) {
  Counts counts{};
  for_each_line(content, [&](const Line& line) {
    for_each_piece(line.text, [&](std::string_view, Ending ending) { ++counts.at(static_cast<std::size_t>(ending)); });
  });
  return counts;
}

enum class Fix : std::uint8_t { automatic, no, forced };

class MixedLineEnding final : public Builtin {
 public:
  MixedLineEnding(Fix fix, Ending forced) : fix_(fix), forced_(forced) {}

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    const std::optional<Ending> target = is_surely_right(file) ? std::nullopt : target_of(content);
    std::vector<Finding> findings;
    if (!target) return findings;
    for_each_line(content, [&](const Line& line) {
      std::optional<Ending> wrong;
      for_each_piece(line.text, [&](std::string_view, Ending ending) {
        if (!wrong && ending != Ending::none && ending != *target) wrong = ending;
      });
      if (!wrong) return;
      findings.push_back(
          {file.path, line.number, 0, fmt::format("the line ends in {}, not {}", name_of(*wrong), name_of(*target))});
    });
    return findings;
  }

  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& /*surroundings*/) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    const std::optional<Ending> target = is_surely_right(file) ? std::nullopt : target_of(content);
    if (!target || fix_ == Fix::no) return std::optional<std::string>();
    std::string converted;
    converted.reserve(content.size() + content.size() / 16);
    for_each_piece(content, [&](std::string_view text, Ending) { converted.append(text).append(bytes_of(*target)); });
    return converted;
  }

  std::string told_all(const FileView& file, std::span<const Finding> /*findings*/) const override {
    return fmt::format("{}: mixed line endings\n", shown(file.path));
  }
  std::string told_fix(const FileView& file) const override {
    return fmt::format("{}: fixed mixed line endings", shown(file.path));
  }

 private:
  // Without a '\r' every line ends in '\n', which only those who want another have to look at.
  bool is_surely_right(const FileView& file) const {
    return !file.facts().has_carriage_return && (fix_ != Fix::forced || forced_ == Ending::lf);
  }

  // The ending that all lines should have; nothing when they are right.
  std::optional<Ending> target_of(std::string_view content) const {
    Counts counts = count_endings(content);
    counts.at(static_cast<std::size_t>(Ending::none)) = 0;
    if (fix_ == Fix::forced) {
      counts.at(static_cast<std::size_t>(forced_)) = 0;
      const bool has_others = std::any_of(counts.begin(), counts.end(), [](std::size_t count) { return count > 0; });
      return has_others ? std::optional(forced_) : std::nullopt;
    }
    if (std::count_if(counts.begin(), counts.end(), [](std::size_t count) { return count > 0; }) < 2)
      return std::nullopt;
    Ending most = Ending::cr;
    for (const Ending ending : {Ending::cr, Ending::crlf, Ending::lf}) {
      if (counts.at(static_cast<std::size_t>(ending)) >= counts.at(static_cast<std::size_t>(most))) most = ending;
    }
    return most;
  }

  Fix fix_;
  Ending forced_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  const std::string fix = arguments.text("--fix", "auto");
  if (fix == "auto") return std::make_unique<MixedLineEnding>(Fix::automatic, Ending::lf);
  if (fix == "no") return std::make_unique<MixedLineEnding>(Fix::no, Ending::lf);
  if (fix == "lf") return std::make_unique<MixedLineEnding>(Fix::forced, Ending::lf);
  if (fix == "crlf") return std::make_unique<MixedLineEnding>(Fix::forced, Ending::crlf);
  if (fix == "cr") return std::make_unique<MixedLineEnding>(Fix::forced, Ending::cr);
  return fail(ErrorKind::usage, fmt::format("mixed-line-ending: --fix cannot be {}", shown(fmt::format("'{}'", fix))),
              "it is one of auto, no, lf, crlf, cr");
}

}  // namespace

Registration mixed_line_ending() {
  return {.description = {.id = "mixed-line-ending",
                          .summary = "Makes all lines of a file end alike",
                          .arguments = "[--fix=auto|no|lf|crlf|cr]",
                          .is_fixer = true},
          .options = {{"--fix", true, {"-f"}}},
          .make = make};
}

}  // namespace wf::gates
