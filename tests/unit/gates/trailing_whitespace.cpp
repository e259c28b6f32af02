// trailing-whitespace, case by case as pre-commit-hooks 6.0.0 judges.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

struct Case {
  std::string_view content;
  std::string_view expected;
};

void expect(const Builtin& builtin, const std::vector<Case>& cases, const std::string& path = "a.txt") {
  for (const Case& one : cases) {
    BOOST_TEST_CONTEXT(wf::shown(one.content)) { BOOST_TEST(after(builtin, one.content, path) == one.expected); }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_trailing_whitespace)

BOOST_AUTO_TEST_CASE(white_space_goes_and_line_endings_stay) {
  expect(*made("trailing-whitespace"), {
                                           {"", ""},
                                           {"a\n", "a\n"},
                                           {"a \n", "a\n"},
                                           {"a \t\v\f\n", "a\n"},
                                           {"a ", "a"},
                                           {"a \r\nb\r\n", "a\r\nb\r\n"},
                                           {"a\r\r\n", "a\r\n"},
                                           {"a \rb \r", "a \rb"},  // a lone CR ends no line
                                           {"   \n\t\n", "\n\n"},
                                           {"  a\n", "  a\n"},
                                           {"a\0 \n"sv, "a\0\n"sv},
                                           {"a\xC2\xA0\n", "a\xC2\xA0\n"},  // a no-break space is a letter here
                                       });
}

BOOST_AUTO_TEST_CASE(the_place_is_the_first_blank_that_goes) {
  BOOST_TEST(found(*made("trailing-whitespace"), file("a.txt", "x\ncaf\xC3\xA9  \ny\n \n")) ==
             "2:5 trailing whitespace; 4:1 trailing whitespace");
}

BOOST_AUTO_TEST_CASE(a_markdown_break_stays_behind_text) {
  const std::vector<Case> cases = {
      {"a  \n", "a  \n"}, {"a   \n", "a  \n"}, {"a \t  \r\n", "a  \r\n"},
      {"a \n", "a\n"},    {"  \n", "\n"},      {"a\t\n", "a\n"},
  };
  expect(*made("trailing-whitespace", {"--markdown-linebreak-ext=md"}), cases, "docs/A.MD");
  expect(*made("trailing-whitespace", {"--markdown-linebreak-ext=markdown,.Md"}), cases, "a.md");
  expect(*made("trailing-whitespace", {"--markdown-linebreak-ext=x", "--markdown-linebreak-ext=md"}), cases, "a.md");
  expect(*made("trailing-whitespace", {"--markdown-linebreak-ext=*"}), cases, "README");
  expect(*made("trailing-whitespace", {"--markdown-linebreak-ext=md"}), {{"a  \n", "a\n"}}, "a.txt");
  expect(*made("trailing-whitespace", {"--no-markdown-linebreak-ext"}), {{"a  \n", "a\n"}}, "a.md");
}

BOOST_AUTO_TEST_CASE(only_the_given_characters_go) {
  expect(*made("trailing-whitespace", {"--chars", " "}), {{"a \n", "a\n"}, {"a\t \n", "a\t\n"}, {"a\t\n", "a\t\n"}});
  expect(*made("trailing-whitespace", {"--chars=;-"}), {{"a;-;\n", "a\n"}, {"a \n", "a \n"}});
  expect(*made("trailing-whitespace", {"--chars="}), {{"a \n", "a \n"}});
}

BOOST_AUTO_TEST_CASE(a_file_name_for_an_extension_is_refused) {
  BOOST_TEST(refusal("trailing-whitespace", {"--markdown-linebreak-ext="}) ==
             "trailing-whitespace: --markdown-linebreak-ext needs an extension");
  for (const char* wrong : {"docs/a", "a.md", "c:a", "a\\b"}) {
    BOOST_TEST(refusal("trailing-whitespace", {"--markdown-linebreak-ext", wrong}) ==
               "trailing-whitespace: " + wf::shown("'" + std::string(wrong) + "'") +
                   " is no extension | write --markdown-linebreak-ext=EXT before the file names");
  }
}

BOOST_AUTO_TEST_CASE(binary_files_and_links_are_not_its_business) {
  const auto builtin = made("trailing-whitespace");
  BOOST_TEST(found(*builtin, file("a", "\0 \n"sv)) == "not its business");
  FileView link = file("a", "b ");
  link.mode = wf::git::k_mode_symlink;
  BOOST_TEST(found(*builtin, link) == "not its business");
}

BOOST_AUTO_TEST_SUITE_END()
