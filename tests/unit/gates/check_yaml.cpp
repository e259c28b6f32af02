// check-yaml: syntax with libyaml, and without --unsafe what a safe loader refuses.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string yaml(std::string_view content, const Words& arguments = {}) {
  return found(*made("check-yaml", arguments), file("a.yaml", content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_yaml)

BOOST_AUTO_TEST_CASE(yaml_parses) {
  for (const std::string_view content :
       {""sv, "# only a comment\n"sv, "---\n"sv, "a: 1\nb: [x, {c: d}]\n"sv, "a: &x {b: 1}\nc: *x\nd: {<<: *x}\n"sv,
        "a: |\n  text\n   more\nb: >-\n  folded\n"sv,
        "\xEF\xBB\xBF"
        "a: b\n"sv,
        "a: b\r\nc: d\r\n"sv, "%YAML 1.2\n---\na: !!str 5\n...\n"sv, "a: !!binary aGk=\nb: !!set {x}\n"sv,
        "? [complex, key]\n: value\n"sv, "1: a\n\"1\": b\n"sv, "- ! x\n"sv, "a: \"\xE2\x82\xAC \xF0\x9F\x98\x80\"\n"sv,
        "a: ${{ b }}\n"sv, "on: x\ntrue: y\n"sv}) {
    BOOST_TEST_CONTEXT(content) { BOOST_TEST(yaml(content) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(each_fault_has_its_place) {
  BOOST_TEST(yaml("a: b: c\n") == "1:5 mapping values are not allowed in this context");
  BOOST_TEST(yaml("a:\n\t- b\n") == "2:1 found character that cannot start any token");
  BOOST_TEST(yaml("a: [1, 2\nb: 3\n").starts_with("2:"));
  BOOST_TEST(yaml("a: 'x\n").ends_with("found unexpected end of stream"));
  BOOST_TEST(yaml("ok: 1\nbad: \x01\n") == "2:6 control characters are not allowed");
  BOOST_TEST(yaml("ok: 1\nbad: \xFF\n") ==
             "2:6 'utf-8' codec can't decode byte 0xff in position 11: invalid start byte");
  BOOST_TEST(yaml("%YAML 9.9\n---\n").ends_with("found incompatible YAML document"));
}

BOOST_AUTO_TEST_CASE(many_documents_need_an_option) {
  const std::string_view two = "a: 1\n---\nb: 2\n";
  BOOST_TEST(yaml(two) == "2:1 a second document starts here");
  for (const char* option : {"-m", "--multi", "--allow-multiple-documents", "--unsafe"})
    BOOST_TEST(yaml(two, {option}) == "");
  BOOST_TEST(yaml("a: 1\n...\n# end\n") == "");
  BOOST_TEST(yaml("a: 1\n---\na: [\n", {"--multi"}) != "");
}

BOOST_AUTO_TEST_CASE(what_a_safe_loader_refuses_passes_as_syntax) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases = {
      {"a: !Ref b\n", "1:4 the tag !Ref is not one of YAML's own; --unsafe allows it"},
      {"a: !!python/object:os.system {}\n",
       "1:4 the tag tag:yaml.org,2002:python/object:os.system is not one of YAML's own; --unsafe allows it"},
      {"- !Sub [x]\n", "1:3 the tag !Sub is not one of YAML's own; --unsafe allows it"},
      {"a: 1\nb: 2\na: 3\n", "3:1 the key a is there twice"},
      {"a: 1\n'a': 2\n", "2:1 the key a is there twice"},
      {"x: {b: 1, b: 2}\n", "1:11 the key b is there twice"},
      {"a: *nowhere\n", "1:4 there is no anchor nowhere"},
      {"a: &x 1\n---\nb: *x\n", "3:4 there is no anchor x"},
  };
  for (const auto& [content, expected] : cases) {
    BOOST_TEST_CONTEXT(content) {
      BOOST_TEST(yaml(content, {"--multi"}) == expected);
      BOOST_TEST(yaml(content, {"--unsafe"}) == "");
    }
  }
}

BOOST_AUTO_TEST_CASE(keys_and_values_are_told_apart) {
  BOOST_TEST(yaml("a: a\nb: a\n") == "");
  BOOST_TEST(yaml("? {a: 1}\n: a\n? [a]\n: b\na: c\n") == "");
  BOOST_TEST(yaml("x: &k a\n*k : 1\na: 2\n") == "");  // an alias for a key is not looked up
  BOOST_TEST(yaml("- {a: 1}\n- {a: 1}\n") == "");
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_a_fault_and_no_crash) {
  BOOST_TEST(yaml(repeated("[", 900) + repeated("]", 900)) == "");
  BOOST_TEST(yaml(repeated("[", 100'000)) == "1:1001 nested deeper than 1000 levels");
  BOOST_TEST(yaml(repeated("- ", 100'000)) == "1:2001 nested deeper than 1000 levels");
}

BOOST_AUTO_TEST_CASE(utf_16_is_a_dialect) {
  constexpr std::string_view k_wide =
      "\xFF\xFE"
      "a\0:\0 \0b\0\n\0"sv;
  BOOST_TEST(yaml(k_wide, {"--skip-dialects"}) == "");
  BOOST_TEST(yaml(k_wide) == "1:1 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte");
}

BOOST_AUTO_TEST_SUITE_END()
