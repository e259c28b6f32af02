// What `wf builtin` prints: the lines of the originals in pre-commit-hooks, for scripts that read them.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string printed(std::string_view id, const Words& arguments, const FileView& view) {
  const auto builtin = made(id, arguments);
  const NameSet names({"A", "a", "dir/b", "Dir/b", "link"});
  const Surroundings surroundings = {.names = [&]() -> const NameSet& { return names; }};
  return builtin->told_all(view, *builtin->check(view, surroundings));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_told)

BOOST_AUTO_TEST_CASE(findings_are_told_in_the_words_of_the_originals) {
  auto link = file("link", "nowhere");
  link.mode = wf::git::k_mode_symlink;
  BOOST_TEST(printed("check-symlinks", {}, link) == "link: Broken symlink\n");
  BOOST_TEST(printed("check-added-large-files", {"--maxkb=1"}, file("a", repeated("x", 1025))) ==
             "a (2 KB) exceeds 1 KB.\n");
  BOOST_TEST(printed("check-case-conflict", {}, file("a", "")) ==
             "Case-insensitivity conflict found: A\nCase-insensitivity conflict found: a\n");
  BOOST_TEST(printed("check-merge-conflict", {"--assume-in-merge"}, file("a", "<<<<<<< x\n=======\r\n")) ==
             "a:1: Merge conflict string '<<<<<<<' found\na:2: Merge conflict string '=======' found\n");
  const std::string key = std::string("BEGIN ") + "PRIVATE KEY";
  BOOST_TEST(printed("detect-private-key", {}, file("a", key + "\n" + key)) == "Private key found: a\n");
  BOOST_TEST(printed("mixed-line-ending", {"--fix=no"}, file("a", "x\ny\r\nz\n")) == "a: mixed line endings\n");
}

BOOST_AUTO_TEST_CASE(faults_of_syntax_name_their_place_as_the_originals) {
  BOOST_TEST(printed("check-json", {}, file("a.json", "{")) ==
             "a.json: Failed to json decode (Expecting property name enclosed in double quotes: line 1 column 2 "
             "(char 1))\n");
  BOOST_TEST(printed("check-xml", {}, file("a.xml", "<a>\n</b>")) ==
             "a.xml: Failed to xml parse (a.xml:2:2: mismatched tag)\n");
  BOOST_TEST(printed("check-toml", {}, file("a.toml", "a = \n")).ends_with(" (at line 1, column 5)\n"));
  BOOST_TEST(printed("check-yaml", {}, file("a.yaml", "a: 1\na: 2\n")) ==
             "the key a is there twice\n  in \"a.yaml\", line 2, column 1\n");
}

BOOST_AUTO_TEST_CASE(fixes_are_told_in_the_words_of_the_originals) {
  const auto view = file("a", "");
  BOOST_TEST(made("trailing-whitespace")->told_fix(view) == "Fixing a");
  BOOST_TEST(made("end-of-file-fixer")->told_fix(view) == "Fixing a");
  BOOST_TEST(made("mixed-line-ending")->told_fix(view) == "a: fixed mixed line endings");
  BOOST_TEST(made("fix-byte-order-marker")->told_fix(view) == "a: removed byte-order marker");
  BOOST_TEST(made("requirements-txt-fixer")->told_fix(view) == "Sorting a");
  BOOST_TEST(made("double-quote-string-fixer")->told_fix(view) == "Fixing strings in a");
  BOOST_TEST(made("pretty-format-json")->told_fix(view) == "Fixing file a");
}

BOOST_AUTO_TEST_SUITE_END()
