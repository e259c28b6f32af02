// The view of one file: content is loaded once, text is told from binary as pre-commit does, added lines are known.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

BOOST_AUTO_TEST_SUITE(gates_file_view)

BOOST_AUTO_TEST_CASE(each_content_is_loaded_once_and_only_when_asked_for) {
  int loads = 0;
  const auto loader = [&]() -> wf::Result<std::string> { return ++loads, "text"; };
  const FileView view("a", loader, loader);
  BOOST_TEST(loads == 0);
  BOOST_TEST(view.content().value() == "text");
  BOOST_TEST(view.content().value() == "text");
  BOOST_TEST(loads == 1);
  BOOST_TEST(view.previous().value().value() == "text");
  BOOST_TEST(view.previous().value().value() == "text");
  BOOST_TEST(loads == 2);
  BOOST_TEST(!file("a", "").previous().value().has_value());
}

BOOST_AUTO_TEST_CASE(text_is_what_identify_calls_text) {
  for (const std::string_view text : {""sv, "a\n"sv, "\a\b\t\n\v\f\r\x1b"sv, "\xFF\x80"sv, "caf\xC3\xA9"sv}) {
    BOOST_TEST_CONTEXT(wf::shown(text)) { BOOST_TEST(file("a", text).is_text()); }
  }
  for (const std::string_view binary : {"\0"sv, "a\x01"sv, "\x7f"sv, "\x1f"sv}) {
    BOOST_TEST_CONTEXT(wf::shown(binary)) { BOOST_TEST(!file("a", binary).is_text()); }
  }
  BOOST_TEST(!file("a", std::string(1023, 'x') + '\0').is_text());
  BOOST_TEST(file("a", std::string(1024, 'x') + '\0').is_text());
}

BOOST_AUTO_TEST_CASE(links_and_submodules_are_no_text_and_what_cannot_be_read_is_not_judged) {
  FileView view = file("a", "b");
  view.mode = wf::git::k_mode_symlink;
  BOOST_TEST(view.is_symlink());
  BOOST_TEST(!view.is_text());
  view.mode = wf::git::k_mode_submodule;
  BOOST_TEST(!view.is_text());
  BOOST_TEST(FileView(
                 "a", [] { return wf::Result<std::string>(wf::fail(wf::ErrorKind::io, "no")); }, nullptr)
                 .is_text());
}

BOOST_AUTO_TEST_CASE(added_lines_are_those_in_a_range) {
  FileView view = file("a", "");
  BOOST_TEST(view.is_added_line(12));
  view.all_lines_are_new = false;
  BOOST_TEST(!view.is_added_line(1));
  view.added = {{3, 2}, {7, 1}, {9, 0}, {10, 3}};
  std::string added;
  for (std::uint32_t line = 0; line < 15; ++line) added += view.is_added_line(line) ? "x" : ".";
  BOOST_TEST(added == "...xx..x..xxx..");
}

BOOST_AUTO_TEST_SUITE_END()
