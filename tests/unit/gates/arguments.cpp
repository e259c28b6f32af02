// Options in all their spellings, values that are missing or too many, and where the files begin.
#include "gates/arguments.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"

namespace {

using wf::gates::Arguments;
using Words = std::vector<std::string>;

const std::vector<wf::gates::Option>& options() {
  static const std::vector<wf::gates::Option> k_options = {
      {"--maxkb", true}, {"--fix", true, {"-f"}}, {"--enforce-all"}};
  return k_options;
}

wf::Result<Arguments> parsed(const Words& words) { return Arguments::parse("gate", options(), words); }

Arguments good(const Words& words) {
  auto arguments = parsed(words);
  BOOST_REQUIRE_MESSAGE(arguments.has_value(), (arguments ? "" : arguments.error().message));
  return *std::move(arguments);
}

std::string complaint(const Words& words) {
  const auto arguments = parsed(words);
  if (arguments) return "none";
  BOOST_TEST((arguments.error().kind == wf::ErrorKind::usage));
  return arguments.error().message + " | " + arguments.error().hint;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_arguments)

BOOST_AUTO_TEST_CASE(an_option_may_be_spelt_in_five_ways) {
  BOOST_TEST(good({"--fix=lf"}).text("--fix", "") == "lf");
  BOOST_TEST(good({"--fix", "lf"}).text("--fix", "") == "lf");
  BOOST_TEST(good({"-f", "lf"}).text("--fix", "") == "lf");
  BOOST_TEST(good({"-flf"}).text("--fix", "") == "lf");
  BOOST_TEST(good({"--fix="}).text("--fix", "no") == "");
  BOOST_TEST(good({}).text("--fix", "no") == "no");
  BOOST_TEST(good({"--enforce-all"}).has("--enforce-all"));
  BOOST_TEST(!good({}).has("--enforce-all"));
}

BOOST_AUTO_TEST_CASE(the_last_value_counts_and_all_are_kept) {
  const Arguments arguments = good({"--fix=a=b", "--fix", "-x"});
  BOOST_TEST(arguments.text("--fix", "") == "-x");
  BOOST_TEST(wf::join(arguments.all("--fix"), "|") == "a=b|-x");
}

BOOST_AUTO_TEST_CASE(files_and_options_may_be_mixed_until_two_dashes) {
  const Arguments arguments = good({"a.txt", "--fix", "lf", "-", "", "b c", "--", "--fix", "--unknown", "--"});
  BOOST_TEST(wf::join(arguments.options, "|") == "--fix|lf");
  BOOST_TEST(wf::join(arguments.files, "|") == "a.txt|-||b c|--fix|--unknown|--");
}

BOOST_AUTO_TEST_CASE(an_unknown_option_is_refused_with_the_nearest) {
  BOOST_TEST(complaint({"--maxkbs=3"}) == "gate: unknown argument '--maxkbs' | did you mean '--maxkb'?");
  BOOST_TEST(complaint({"--other"}) == "gate: unknown argument '--other' | it takes --maxkb, --fix, -f, --enforce-all");
  BOOST_TEST(complaint({"-x"}) == "gate: unknown argument '-x' | did you mean '-f'?");
  BOOST_TEST(complaint({"-all\n"}) ==
             "gate: unknown argument \"'-all\\n'\" | it takes --maxkb, --fix, -f, --enforce-all");
}

BOOST_AUTO_TEST_CASE(a_missing_value_and_one_too_many) {
  BOOST_TEST(complaint({"--maxkb"}) == "gate: --maxkb needs a value | ");
  BOOST_TEST(complaint({"--maxkb", "--", "a"}) == "gate: --maxkb needs a value | ");
  BOOST_TEST(complaint({"-f"}) == "gate: -f needs a value | ");
  BOOST_TEST(complaint({"--enforce-all=yes"}) == "gate: --enforce-all takes no value | ");
}

BOOST_AUTO_TEST_CASE(a_number_is_whole_and_large_enough) {
  const auto number = [](const std::string& value) { return good({"--maxkb=" + value}).number("--maxkb", 7, 1); };
  BOOST_TEST(number("12").value() == 12U);
  BOOST_TEST(good({}).number("--maxkb", 7, 1).value() == 7U);
  for (const char* wrong : {"0", "-1", "", "1.5", "1k", " 1", "99999999999999999999"}) {
    BOOST_TEST_CONTEXT(wrong) {
      BOOST_REQUIRE(!number(wrong).has_value());
      BOOST_TEST(number(wrong).error().message ==
                 "gate: --maxkb wants a whole number of at least 1, not '" + std::string(wrong) + "'");
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
