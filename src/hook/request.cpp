#include "hook/request.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace wf::hook {

namespace {

using config::Event;

// SHA-1 or SHA-256, in hexadecimal.
bool is_oid(std::string_view text) {
  return (text.size() == 40 || text.size() == 64) &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Git writes an object that is not there as zeros, as many as an id has digits.
git::Oid oid_of(std::string_view text) {
  return text.find_first_not_of('0') == std::string_view::npos ? git::Oid() : git::Oid(text);
}

Status need(Event event, std::span<const std::string> arguments, std::size_t count) {
  if (arguments.size() >= count) return {};
  return fail(ErrorKind::usage,
              fmt::format("{} needs {}, as git gives them", name_of(event), count_of(count, "argument")));
}

Status between(run::Request& request, std::string_view from, std::string_view to) {
  request.selection = run::Selection::between;
  request.from = oid_of(from);
  request.to = oid_of(to);
  return {};
}

// Of the lines "<old> <new>" the last is the tip's.
Status add_rewrite(run::Request& request, std::span<const std::string> arguments, std::string_view input) {
  const bool is_rebase = !arguments.empty() && arguments[0] == "rebase";
  for (const std::string_view line : lines(input)) {
    const std::vector<std::string_view> words = split(line, ' ');
    if (words.size() < 2) return fail(ErrorKind::usage, "post-rewrite expects lines of two object ids");
    WF_TRY(between(request, words[0], words[1]));
    if (is_rebase) request.rewritten.push_back({oid_of(words[0]), oid_of(words[1])});
  }
  return {};
}

Status add_push(run::Request& request, std::span<const std::string> arguments, std::string_view input) {
  WF_TRY(need(request.event, arguments, 1));
  request.remote = arguments[0];
  WF_ASSIGN(request.updates, parse_updates(input));
  return {};
}

Status add_arguments(run::Request& request, std::span<const std::string> arguments, std::string_view input) {
  switch (request.event) {
    case Event::commit_msg:
    case Event::prepare_commit_msg:
    case Event::applypatch_msg:
      WF_TRY(need(request.event, arguments, 1));
      request.message_file = arguments[0];
      return {};
    case Event::pre_push:
      return add_push(request, arguments, input);
    case Event::post_checkout:
      WF_TRY(need(request.event, arguments, 2));
      return between(request, arguments[0], arguments[1]);
    case Event::post_rewrite:
      return add_rewrite(request, arguments, input);
    case Event::pre_rebase:
      WF_TRY(need(request.event, arguments, 1));
      request.selection = run::Selection::range;
      request.from = arguments[0];
      request.to = arguments.size() > 1 ? arguments[1] : "HEAD";
      return {};
    default:
      return {};
  }
}

}  // namespace

bool has_input(Event event) { return event == Event::pre_push || event == Event::post_rewrite; }

Result<std::vector<run::RefUpdate>> parse_updates(std::string_view input) {
  std::vector<run::RefUpdate> updates;
  for (std::string_view line : lines(input)) {
    std::vector<std::string_view> tail;
    for (int i = 0; i < 3; ++i) {
      const std::size_t blank = line.rfind(' ');
      if (blank == std::string_view::npos)
        return fail(ErrorKind::usage, "pre-push expects lines of two refs and two object ids");
      tail.push_back(line.substr(blank + 1));
      line = line.substr(0, blank);
    }
    if (line.empty() || !is_oid(tail[0]) || !is_oid(tail[2]))
      return fail(ErrorKind::usage, "pre-push expects lines of two refs and two object ids");
    updates.push_back({std::string(line), oid_of(tail[2]), std::string(tail[1]), oid_of(tail[0])});
  }
  return updates;
}

Result<run::Request> request_of(Event event, std::span<const std::string> arguments, std::string_view input) {
  run::Request request;
  request.event = event;
  request.hook_arguments.assign(arguments.begin(), arguments.end());
  WF_TRY(add_arguments(request, arguments, input));
  return request;
}

bool is_file_checkout(Event event, std::span<const std::string> arguments) {
  return event == Event::post_checkout && arguments.size() >= 3 && arguments[2] == "0";
}

}  // namespace wf::hook
