// sample: one content in one file, and what a built-in says of it, on one line.
#pragma once

#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "gates/builtin.h"

namespace wf::gates::sample {

using Words = std::vector<std::string>;
using namespace std::string_view_literals;  // "a\0b"sv

inline std::unique_ptr<Builtin> made(std::string_view id, const Words& arguments = {}) {
  auto builtin = make_builtin(id, arguments);
  BOOST_REQUIRE_MESSAGE(builtin.has_value(), (builtin ? "" : describe(builtin.error())));
  return *std::move(builtin);
}

// "message | hint" of what make_builtin refuses.
inline std::string refusal(std::string_view id, const Words& arguments = {}) {
  const auto builtin = make_builtin(id, arguments);
  if (builtin) return "none";
  BOOST_TEST((builtin.error().kind == ErrorKind::usage));
  return builtin.error().message + (builtin.error().hint.empty() ? "" : " | " + builtin.error().hint);
}

inline FileView file(std::string path, std::string_view content) {
  FileView view(
      std::move(path), [copy = std::string(content)]() -> Result<std::string> { return copy; }, nullptr);
  view.size = content.size();
  view.status = git::DeltaStatus::added;
  return view;
}

// The same file with a content before the change.
inline FileView changed_file(std::string path, std::string_view before, std::string_view content) {
  FileView view(
      std::move(path), [copy = std::string(content)]() -> Result<std::string> { return copy; },
      [copy = std::string(before)]() -> Result<std::string> { return copy; });
  view.size = content.size();
  return view;
}

// "line:column message; …", "" when there is nothing to find.
inline std::string told(const Result<std::vector<Finding>>& findings) {
  BOOST_REQUIRE_MESSAGE(findings.has_value(), (findings ? "" : describe(findings.error())));
  std::string text;
  for (const Finding& finding : *findings) {
    text += fmt::format("{}{}:{} {}", text.empty() ? "" : "; ", finding.line, finding.column, finding.message);
  }
  return text;
}

inline std::string found(const Builtin& builtin, const FileView& view, const Surroundings& surroundings = {}) {
  return builtin.applies_to(view) ? told(builtin.check(view, surroundings)) : "not its business";
}

inline std::optional<std::string> fixed(const Builtin& builtin, std::string_view content, std::string path = "a.txt",
                                        const Surroundings& surroundings = {}) {
  const auto whole = builtin.fixed(file(std::move(path), content), surroundings);
  BOOST_REQUIRE(whole.has_value());
  return *whole;
}

// What stands in the file after a fixer has run.
inline std::string after(const Builtin& builtin, std::string_view content, std::string path = "a.txt") {
  return fixed(builtin, content, std::move(path)).value_or(std::string(content));
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string whole;
  whole.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) whole += text;
  return whole;
}

// Contents that no check may stumble over.
inline std::vector<std::string> nasty_contents() {
  std::vector<std::string> contents;
  for (const std::string_view content : {""sv,
                                         "\n"sv,
                                         "\r"sv,
                                         "\r\n"sv,
                                         "\n\n\n"sv,
                                         "\r\r\n\n\r"sv,
                                         " "sv,
                                         " \t\n \t"sv,
                                         "a"sv,
                                         "a\n"sv,
                                         "a\r\n"sv,
                                         "a\rb\r"sv,
                                         "a\rb\nc\r\n"sv,
                                         "a  \r\nb\t\n"sv,
                                         "a \rb \r"sv,
                                         "a\v\f\n"sv,
                                         "\xEF\xBB\xBF"sv,
                                         "\xEF\xBB\xBF\xEF\xBB\xBF"sv,
                                         "\xEF\xBB\xBF{}\n"sv,
                                         "\xFF\xFEh\0i\0\n\0"sv,
                                         "\xFE\xFF\0h\0i"sv,
                                         "\0"sv,
                                         "a\0b \n"sv,
                                         "\xC3\x28 \n"sv,
                                         "\x80\x80\xFF"sv,
                                         "\xE2\x82"sv,
                                         "\xED\xA0\x80\n"sv,
                                         "caf\xC3\xA9 \n"sv,
                                         "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"sv,
                                         "[[[[[["sv,
                                         "{\"a\": 1}"sv,
                                         "%YAML 9.9\n---\n"sv,
                                         "&a [*a]\n"sv,
                                         "<!DOCTYPE a [<!ENTITY b \"&b;\">]><a>&b;</a>"sv,
                                         "{{ x }}\n"sv,
                                         "\"\\"sv,
                                         "'''"sv}) {
    contents.emplace_back(content);
  }
  contents.push_back(repeated("a line with a blank at its end \r\n", 20'000));
  contents.push_back(repeated("\r", 200'000));
  contents.push_back(repeated(" ", 200'000));
  contents.push_back(repeated("BEGIN ", 100'000));
  contents.push_back(repeated("glrt-", 100'000));
  contents.push_back(repeated("[", 100'000));
  contents.push_back(repeated("{\"a\":", 50'000));
  contents.push_back(repeated("- ", 50'000));
  contents.push_back(repeated("<a>", 100'000));
  contents.push_back(repeated("a.", 100'000) + "b = 1\n");
  contents.push_back(repeated("<<<<<<< a\n=======\n", 20'000));
  return contents;
}

}  // namespace wf::gates::sample
