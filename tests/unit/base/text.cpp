// Operations on strings: their edges, and that nothing a repository holds can upset a terminal, a shell or JSON.
#include "base/text.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace std::chrono_literals;
using Views = std::vector<std::string_view>;

}  // namespace

BOOST_AUTO_TEST_SUITE(base_text)

BOOST_AUTO_TEST_CASE(splitting_keeps_empty_parts) {
  BOOST_TEST(wf::split("a,,b,", ',') == Views({"a", "", "b", ""}), boost::test_tools::per_element());
  BOOST_TEST(wf::split("", ',') == Views({""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lines_end_at_newlines) {
  BOOST_TEST(wf::lines("a\n\nb\n") == Views({"a", "", "b"}), boost::test_tools::per_element());
  BOOST_TEST(wf::lines("a\nb") == Views({"a", "b"}), boost::test_tools::per_element());
  BOOST_TEST(wf::lines("").empty());
  BOOST_TEST(wf::lines("\n") == Views({""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(trimming_and_joining) {
  BOOST_TEST(wf::trim(" \t a b\r\n") == "a b");
  BOOST_TEST(wf::trim(" \n").empty());
  const std::vector<std::string> parts = {"a", "", "b"};
  BOOST_TEST(wf::join(parts, ", ") == "a, , b");
  BOOST_TEST(wf::join({}, ", ").empty());
  BOOST_TEST(wf::to_lower("ÄBC") == "Äbc");
  BOOST_TEST(wf::contains("abc", "bc"));
  BOOST_TEST(wf::contains("abc", ""));
}

BOOST_AUTO_TEST_CASE(paths_have_names_folders_and_extensions) {
  BOOST_TEST(wf::base_name("a/b.c") == "b.c");
  BOOST_TEST(wf::base_name("b.c") == "b.c");
  BOOST_TEST(wf::base_name("a/").empty());
  BOOST_TEST(wf::directory_name("a/b/c") == "a/b");
  BOOST_TEST(wf::directory_name("a").empty());
  BOOST_TEST(wf::extension("a/b.tar.GZ") == "gz");
  BOOST_TEST(wf::extension("a.b/c").empty());
  BOOST_TEST(wf::extension(".bashrc").empty());
  BOOST_TEST(wf::extension("a.").empty());
}

BOOST_AUTO_TEST_CASE(numbers_are_whole_or_nothing) {
  BOOST_TEST(wf::to_number("0").value() == 0);
  BOOST_TEST(wf::to_number("-12").value() == -12);
  BOOST_TEST(wf::to_number("9223372036854775807").value() == 9223372036854775807);
  for (const char* bad : {"", " 1", "1 ", "+1", "0x1", "1.0", "9223372036854775808", "--1"}) {
    BOOST_TEST(!wf::to_number(bad).has_value(), bad);
  }
}

BOOST_AUTO_TEST_CASE(durations_have_units) {
  BOOST_TEST((wf::to_duration("90") == 90s));
  BOOST_TEST((wf::to_duration("90s") == 90s));
  BOOST_TEST((wf::to_duration("10m") == 10min));
  BOOST_TEST((wf::to_duration("1h") == 1h));
  BOOST_TEST((wf::to_duration("250ms") == 250ms));
  BOOST_TEST((wf::to_duration("0") == 0s));
  for (const char* bad : {"", "s", "m", "-1s", "1d", "1 s", "1.5h", "9223372036854775807h", "99999999999999999999"}) {
    BOOST_TEST(!wf::to_duration(bad).has_value(), bad);
  }
}

BOOST_AUTO_TEST_CASE(quantities_are_told_to_people) {
  BOOST_TEST(wf::human_duration(0ns) == "0 ms");
  BOOST_TEST(wf::human_duration(-5ms) == "0 ms");
  BOOST_TEST(wf::human_duration(12ms) == "12 ms");
  BOOST_TEST(wf::human_duration(400ms) == "0.4 s");
  BOOST_TEST(wf::human_duration(185s) == "3 min 5 s");
  BOOST_TEST(wf::human_size(0) == "0 B");
  BOOST_TEST(wf::human_size(999) == "999 B");
  BOOST_TEST(wf::human_size(1'234'567) == "1.2 MB");
  BOOST_TEST(wf::human_size(18'446'744'073'709'551'615U) == "18446744.1 TB");
  BOOST_TEST(wf::count_of(0, "file") == "0 files");
  BOOST_TEST(wf::count_of(1, "file") == "1 file");
}

BOOST_AUTO_TEST_CASE(names_reach_the_terminal_harmless) {
  BOOST_TEST(wf::shown("src/a b.c") == "src/a b.c");
  BOOST_TEST(wf::shown("ünï") == "ünï");
  BOOST_TEST(wf::shown("a\nb\tc") == "\"a\\nb\\tc\"");
  BOOST_TEST(wf::shown("a\x1b[31m") == "\"a\\033[31m\"");
  BOOST_TEST(wf::shown("a\"b\\") == "\"a\\\"b\\\\\"");
  BOOST_TEST(wf::shown("ü\xff") == "\"ü\\377\"");
  BOOST_TEST(wf::shown("\x7f") == "\"\\177\"");
}

BOOST_AUTO_TEST_CASE(what_programs_say_cannot_steer_the_terminal) {
  BOOST_TEST(wf::without_steering("plain\ttext\nover lines, \xC3\xA9") == "plain\ttext\nover lines, \xC3\xA9");
  BOOST_TEST(wf::without_steering("\x1b[1;31mred\x1b[0m") == "\x1b[1;31mred\x1b[0m");
  BOOST_TEST(wf::without_steering("\x1b[2Jgone") == "\\033[2Jgone");
  BOOST_TEST(wf::without_steering("\x1b]0;title\x07") == "\\033]0;title\\007");
  BOOST_TEST(wf::without_steering("one\r\ntwo\rthree") == "one\ntwo\nthree");
  BOOST_TEST(wf::without_steering("c1 \xC2\x9B"
                                  "2J and \xFF") == "c1 \\302\\2332J and \\377");
  BOOST_TEST(wf::without_steering("\x1b[31") == "\\033[31");
}

BOOST_AUTO_TEST_CASE(arguments_reach_the_shell_whole) {
  BOOST_TEST(wf::shell_quoted("src/a-b.c") == "src/a-b.c");
  BOOST_TEST(wf::shell_quoted("") == "''");
  BOOST_TEST(wf::shell_quoted("a b") == "'a b'");
  BOOST_TEST(wf::shell_quoted("it's $HOME") == "'it'\\''s $HOME'");
  BOOST_TEST(wf::shell_quoted("~") == "'~'");
  BOOST_TEST(wf::shell_quoted("a\nb") == "'a\nb'");
}

BOOST_AUTO_TEST_CASE(utf8_is_checked_strictly) {
  for (const char* good : {"", "a", "ü", "€", "😀", "\xf4\x8f\xbf\xbf"}) BOOST_TEST(wf::is_valid_utf8(good));
  for (const char* bad : {"\x80", "\xc0\x80", "\xc3", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff",
                          "\xe0\x80\x80", "\xf0\x80\x80\x80", "a\xfe"}) {
    BOOST_TEST(!wf::is_valid_utf8(bad));
    BOOST_TEST(wf::is_valid_utf8(wf::valid_utf8(bad)));
  }
  BOOST_TEST(wf::is_valid_utf8(std::string_view("\0", 1)));
  BOOST_TEST(wf::valid_utf8("a\xff"
                            "b€") ==
             "a\xef\xbf\xbd"
             "b€");
}

BOOST_AUTO_TEST_CASE(the_nearest_word_is_offered_when_it_is_near) {
  const std::vector<std::string> words = {"files", "timeout", "stage", "run"};
  BOOST_TEST(wf::nearest("file", words).value() == "files");
  BOOST_TEST(wf::nearest("timout", words).value() == "timeout");
  BOOST_TEST(wf::nearest("STAGE", words).value() == "stage");
  BOOST_TEST(!wf::nearest("completely", words).has_value());
  BOOST_TEST(!wf::nearest("x", words).has_value());
  BOOST_TEST(!wf::nearest("x", {}).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
