// parse_patch() and patched(): unified diffs, as POSIX's diff -u and git write them.
#include <fmt/format.h>

#include <optional>

#include "base/text.h"
#include "git/patch.h"

namespace wf::git {

namespace {

tl::unexpected<Error> wrong(std::size_t line, std::string_view what) {
  return fail(ErrorKind::config, fmt::format("line {} of the diff: {}", line, what));
}

// Lines without their newlines, one after the other, and how many there were.
class LineWalk {
 public:
  explicit LineWalk(std::string_view text) : text_(text) {}

  bool is_at_end() const { return at_ >= text_.size(); }
  std::size_t number() const { return number_; }  // of the next line, from 1
  std::string_view peek() const { return text_.substr(at_, std::min(text_.find('\n', at_), text_.size()) - at_); }
  std::string_view take() {
    const std::string_view line = peek();
    at_ += line.size() + 1;
    ++number_;
    return line;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t number_ = 1;
};

// "12,3", or "12" for one line.
struct Extent {
  std::size_t start = 0;
  std::size_t count = 1;
};

std::optional<Extent> extent_of(std::string_view text) {
  const std::size_t comma = text.find(',');
  const auto start = to_number(text.substr(0, comma));
  const auto count =
      comma == std::string_view::npos ? std::optional<std::int64_t>(1) : to_number(text.substr(comma + 1));
  if (!start || !count || *start < 0 || *count < 0) return std::nullopt;
  return Extent{static_cast<std::size_t>(*start), static_cast<std::size_t>(*count)};
}

struct HunkHeader {
  Extent before;
  Extent after;
};

// "@@ -12,3 +12,4 @@ anything"
std::optional<HunkHeader> header_of(std::string_view line) {
  const std::vector<std::string_view> words = split(line, ' ');
  if (words.size() < 4 || words[0] != "@@" || !words[1].starts_with('-') || !words[2].starts_with('+')) return {};
  const auto before = extent_of(words[1].substr(1));
  const auto after = extent_of(words[2].substr(1));
  if (!before || !after) return std::nullopt;
  return HunkHeader{*before, *after};
}

// An editor may have taken the blank off an empty line of context.
std::optional<PatchLine> line_of(std::string_view text) {
  if (text.empty()) return PatchLine{};
  const char sign = text.front();
  if (sign != ' ' && sign != '-' && sign != '+') return std::nullopt;
  return PatchLine{static_cast<PatchLine::Kind>(sign), text.substr(1)};
}

Result<Hunk> read_hunk(LineWalk& walk) {
  const std::size_t number = walk.number();
  const auto header = header_of(walk.take());
  if (!header) return wrong(number, "this is no head of a hunk");
  Hunk hunk;
  // Of nothing, the start is the line that it comes after.
  hunk.before =
      header->before.count == 0 || header->before.start == 0 ? header->before.start : header->before.start - 1;
  std::size_t old_left = header->before.count;
  std::size_t new_left = header->after.count;
  while (old_left > 0 || new_left > 0) {
    const auto line = walk.is_at_end() ? std::nullopt : line_of(walk.peek());
    if (!line) return wrong(walk.number(), "the hunk is cut short");
    const bool is_old = line->kind != PatchLine::Kind::added;
    const bool is_new = line->kind != PatchLine::Kind::removed;
    if ((is_old && old_left == 0) || (is_new && new_left == 0)) return wrong(walk.number(), "the hunk counts wrongly");
    old_left -= is_old ? 1U : 0U;
    new_left -= is_new ? 1U : 0U;
    hunk.lines.push_back(*line);
    walk.take();
    if (!walk.is_at_end() && walk.peek().starts_with('\\')) {
      if (line->text.empty()) return wrong(walk.number(), "an empty line without its newline is none");
      hunk.lines.back().has_newline = false;
      walk.take();
    }
  }
  return hunk;
}

// "+++ b/a.c\t2026-01-02 03:04:05"
std::string_view name_in(std::string_view line) {
  line.remove_prefix(4);
  return line.substr(0, line.find('\t'));
}

struct ContentLine {
  std::string_view text;
  bool has_newline = true;
};

std::vector<ContentLine> lines_of(std::string_view content) {
  std::vector<ContentLine> all;
  for (LineWalk walk(content); !walk.is_at_end();) all.push_back({walk.take(), true});
  if (!all.empty()) all.back().has_newline = content.ends_with('\n');
  return all;
}

void append_line(std::string& content, std::string_view text, bool has_newline) {
  if (!content.empty() && content.back() != '\n') content += '\n';
  content.append(text).append(has_newline ? "\n" : "");
}

}  // namespace

Result<std::vector<FilePatch>> parse_patch(std::string_view text) {
  std::vector<FilePatch> patches;
  for (LineWalk walk(text); !walk.is_at_end();) {
    const std::string_view line = walk.take();
    if (!line.starts_with("--- ") || walk.is_at_end() || !walk.peek().starts_with("+++ ")) continue;
    FilePatch patch;
    patch.path = name_in(walk.take());
    while (!walk.is_at_end() && walk.peek().starts_with("@@ ")) {
      WF_ASSIGN(Hunk hunk, read_hunk(walk));
      patch.hunks.push_back(std::move(hunk));
    }
    if (!patch.hunks.empty()) patches.push_back(std::move(patch));
  }
  return patches;
}

Result<std::string> patched(std::string_view content, const FilePatch& patch) {
  const std::vector<ContentLine> old_lines = lines_of(content);
  std::string result;
  result.reserve(content.size());
  std::size_t next = 0;
  const auto keep = [&] {
    append_line(result, old_lines[next].text, old_lines[next].has_newline);
    ++next;
  };
  for (const Hunk& hunk : patch.hunks) {
    if (hunk.before < next || hunk.before > old_lines.size())
      return fail(ErrorKind::config, fmt::format("it has no place after line {}", hunk.before));
    while (next < hunk.before) keep();
    for (const PatchLine& line : hunk.lines) {
      if (line.kind == PatchLine::Kind::added) {
        append_line(result, line.text, line.has_newline);
        continue;
      }
      if (next == old_lines.size() || old_lines[next].text != line.text)
        return fail(ErrorKind::config, fmt::format("line {} is not what the diff says", next + 1));
      if (line.kind == PatchLine::Kind::context) {
        keep();
      } else {
        ++next;
      }
    }
  }
  while (next < old_lines.size()) keep();
  return result;
}

}  // namespace wf::git
