#include "lanes/condition.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/regex.h"
#include "base/text.h"
#include "git/message.h"

namespace wf::lanes {

namespace {

// What the parts look at.
struct Question {
  const config::When& when;
  const Classification& classification;
  const Situation& situation;
};

const Glob* first_match(const std::vector<Glob>& globs, std::string_view path) {
  const auto found = std::find_if(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path); });
  return found == globs.end() ? nullptr : &*found;
}

std::string patterns(const std::vector<Glob>& globs) {
  std::vector<std::string> texts;
  texts.reserve(globs.size());
  for (const Glob& glob : globs) texts.push_back(shown(glob.pattern()));
  return join(texts, ", ");
}

// The parts of `when`. They are asked only when they are given. A change without files is not "all in docs/" and not
// "only tests".

Answer branch_holds(const Question& question) {
  const std::string& branch = question.situation.branch;
  if (branch.empty()) return {false, "no branch is checked out"};
  const Glob* glob = first_match(question.when.branch, branch);
  if (glob == nullptr)
    return {false, fmt::format("branch {} matches none of {}", shown(branch), patterns(question.when.branch))};
  return {true, fmt::format("branch {} matches {}", shown(branch), shown(glob->pattern()))};
}

Answer any_holds(const Question& question) {
  for (const ClassifiedFile& file : question.classification.files) {
    const Glob* glob = first_match(question.when.paths_any, file.path);
    if (glob != nullptr) return {true, fmt::format("{} matches {}", shown(file.path), shown(glob->pattern()))};
  }
  return {false, fmt::format("no path matches {}", patterns(question.when.paths_any))};
}

Answer all_hold(const Question& question) {
  const auto& files = question.classification.files;
  if (files.empty()) return {false, "nothing changed"};
  const auto other = std::find_if_not(files.begin(), files.end(), [&](const ClassifiedFile& file) {
    return matches_any(question.when.paths_all, file.path);
  });
  const std::string texts = patterns(question.when.paths_all);
  if (other != files.end()) return {false, fmt::format("{} matches none of {}", shown(other->path), texts)};
  return {true, fmt::format("every path matches {}", texts)};
}

Answer none_holds(const Question& question) {
  for (const ClassifiedFile& file : question.classification.files) {
    const Glob* glob = first_match(question.when.paths_none, file.path);
    if (glob != nullptr) return {false, fmt::format("{} matches {}", shown(file.path), shown(glob->pattern()))};
  }
  return {true, fmt::format("no path matches {}", patterns(question.when.paths_none))};
}

Answer kinds_hold(const Question& question) {
  const Classification& classification = question.classification;
  if (classification.files.empty()) return {false, "nothing changed"};
  std::vector<std::string> met;
  std::vector<std::string> others;
  for (std::size_t i = 0; i < classification.counts.size(); ++i) {
    if (classification.counts.at(i) == 0) continue;
    const std::string name(name_of(static_cast<Kind>(i)));
    const auto& wanted = question.when.kinds;
    (std::find(wanted.begin(), wanted.end(), name) != wanted.end() ? met : others).push_back(name);
  }
  if (!others.empty()) return {false, fmt::format("{} changed too", join(others, ", "))};
  return {true, fmt::format("only {} changed", join(met, ", "))};
}

Answer count_holds(const config::Range& range, std::int64_t count, std::string_view of_what) {
  const std::string counted = count_of(static_cast<std::size_t>(count), of_what);
  const bool holds = range.holds(count);
  return {holds, fmt::format("{} changed, which is {}{}", counted, holds ? "" : "not ", range.text)};
}

Answer files_hold(const Question& question) {
  return count_holds(*question.when.files, static_cast<std::int64_t>(question.classification.files.size()), "file");
}

Answer lines_hold(const Question& question) {
  const Classification& classification = question.classification;
  const auto lines = std::int64_t{classification.added_lines} + classification.deleted_lines;
  return count_holds(*question.when.lines, lines, "line");
}

Answer message_holds(const Question& question) {
  if (question.situation.messages.empty()) return {false, "there is no message yet"};
  for (const std::string& pattern : question.when.message) {
    const auto regex = Regex::compile(pattern);
    if (!regex) continue;  // they were compiled when the configuration was read
    for (const std::string& message : question.situation.messages) {
      if (regex->search(message).value_or(false)) return {true, fmt::format("the message matches {}", shown(pattern))};
    }
  }
  return {false, "no message matches"};
}

// "feat" is "feat" and "feat!", "!" is whatever breaks something.
bool is_type(std::string_view type, std::string_view wanted) {
  if (type.empty()) return false;
  if (wanted == "!") return type.ends_with('!');
  return type == wanted || (type.ends_with('!') && type.substr(0, type.size() - 1) == wanted);
}

Answer type_holds(const Question& question) {
  if (question.situation.messages.empty()) return {false, "there is no message yet"};
  for (const std::string& message : question.situation.messages) {
    const std::string type = git::conventional_type(message);
    for (const std::string& wanted : question.when.type) {
      if (is_type(type, to_lower(wanted))) return {true, fmt::format("the message is of type {}", type)};
    }
  }
  return {false, fmt::format("no message is of type {}", join(question.when.type, ", "))};
}

// "Ann <ann@example.org>" is also known as "Ann" and "ann@example.org".
Answer author_holds(const Question& question) {
  for (const std::string& author : question.situation.authors) {
    const std::size_t open = author.rfind(" <");
    const bool has_both = open != std::string::npos && author.ends_with('>');
    const std::string name = has_both ? author.substr(0, open) : author;
    const std::string mail = has_both ? author.substr(open + 2, author.size() - open - 3) : author;
    for (const std::string& known_as : {author, name, mail}) {
      const Glob* glob = first_match(question.when.author, known_as);
      if (glob != nullptr) return {true, fmt::format("author {} matches {}", shown(known_as), shown(glob->pattern()))};
    }
  }
  return {false, fmt::format("no author matches {}", patterns(question.when.author))};
}

Answer event_holds(const Question& question) {
  const auto& events = question.when.event;
  const bool holds = std::find(events.begin(), events.end(), question.situation.event) != events.end();
  return {holds, fmt::format("the event is {}{}", name_of(question.situation.event), holds ? "" : ", none of these")};
}

struct Part {
  bool (*is_given)(const config::When&);
  Answer (*holds)(const Question&);
};

constexpr std::array<Part, 11> k_parts = {{
    {[](const config::When& when) { return !when.event.empty(); }, event_holds},
    {[](const config::When& when) { return !when.branch.empty(); }, branch_holds},
    {[](const config::When& when) { return !when.paths_any.empty(); }, any_holds},
    {[](const config::When& when) { return !when.paths_all.empty(); }, all_hold},
    {[](const config::When& when) { return !when.paths_none.empty(); }, none_holds},
    {[](const config::When& when) { return !when.kinds.empty(); }, kinds_hold},
    {[](const config::When& when) { return when.files.has_value(); }, files_hold},
    {[](const config::When& when) { return when.lines.has_value(); }, lines_hold},
    {[](const config::When& when) { return !when.author.empty(); }, author_holds},
    {[](const config::When& when) { return !when.type.empty(); }, type_holds},
    {[](const config::When& when) { return !when.message.empty(); }, message_holds},
}};

}  // namespace

Answer ask(const config::When& when, const Classification& classification, const Situation& situation) {
  const Question question{when, classification, situation};
  std::vector<std::string> reasons;
  for (const Part& part : k_parts) {
    if (!part.is_given(when)) continue;
    Answer answer = part.holds(question);
    if (!answer.holds) return answer;
    reasons.push_back(std::move(answer.text));
  }
  return {!reasons.empty(), join(reasons, "; ")};
}

}  // namespace wf::lanes
