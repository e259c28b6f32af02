// pretty-format-json: what stands in the file afterwards, byte for byte as Python's json.dumps would have it, and the
// diff that is told. The expected texts are those of Python 3.
#include <boost/test/unit_test.hpp>

#include "gates/builtin/python_json_text.h"
#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string pretty(std::string_view content, Words arguments = {}) {
  arguments.emplace_back("--autofix");
  return after(*made("pretty-format-json", arguments), content, "a.json");
}

std::string found_in(std::string_view content, const Words& arguments = {}) {
  return found(*made("pretty-format-json", arguments), file("a.json", content));
}

std::string diff(std::string_view content, const Words& arguments = {}) {
  const auto builtin = made("pretty-format-json", arguments);
  const auto view = file("a.json", content);
  return builtin->told_all(view, *builtin->check(view, {}));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_pretty_format_json)

BOOST_AUTO_TEST_CASE(values_are_indented_and_keys_sorted) {
  BOOST_TEST(pretty("{\"b\": [1, {}, []], \"a\": null}") ==
             "{\n  \"a\": null,\n  \"b\": [\n    1,\n    {},\n    []\n  ]\n}\n");
  BOOST_TEST(pretty("[]") == "[]\n");
  BOOST_TEST(pretty("{\r\n  \"a\": true\r\n}\r") == "{\r\n  \"a\": true\r\n}\r");
  BOOST_TEST(pretty("{\"\\u00e9\": 1, \"z\": 2, \"\\ud83d\\ude00\": 3, \"\\uffff\": 4}", {"--indent="}) ==
             "{\n\"z\": 2,\n\"\\u00e9\": 1,\n\"\\uffff\": 4,\n\"\\ud83d\\ude00\": 3\n}\n");
}

BOOST_AUTO_TEST_CASE(numbers_are_written_as_by_python) {
  using wf::gates::python_float;
  for (const auto& [number, text] : std::vector<std::pair<std::string, std::string>>{
           {"0", "0"},
           {"-0", "0"},
           {"-0.0", "-0.0"},
           {"1.0", "1.0"},
           {"1e3", "1000.0"},
           {"1E15", "1000000000000000.0"},
           {"1e16", "1e+16"},
           {"12345678901234567.0", "1.2345678901234568e+16"},
           {"0.0001", "0.0001"},
           {"0.00001", "1e-05"},
           {"1.5e-7", "1.5e-07"},
           {"5e-324", "5e-324"},
           {"1e-400", "0.0"},
           {"-1e-400", "-0.0"},
           {"1e400", "Infinity"},
           {"-1e400", "-Infinity"},
           {"1.7976931348623157e308", "1.7976931348623157e+308"},
           {"123.456", "123.456"},
           {"0.1", "0.1"},
           {"0.30000000000000004", "0.30000000000000004"},
           {"123456789012345678901234567890", "123456789012345678901234567890"},
           {"NaN", "NaN"},
           {"-Infinity", "-Infinity"},
           {"1e99999999999999999999", "Infinity"},
           {"1e-99999999999999999999", "0.0"},
           {"0e99999999999999999999", "0.0"},
           {"0.0" + repeated("0", 400) + "1e401", "0.1"}}) {
    BOOST_TEST_CONTEXT(number) { BOOST_TEST(pretty(number) == text + "\n"); }
  }
  BOOST_TEST(python_float(1e22) == "1e+22");
  BOOST_TEST(pretty(repeated("1", 4300)) == repeated("1", 4300) + "\n");
  BOOST_TEST(found_in(repeated("1", 4301)) == "1:1 not a valid JSON, consider using check-json");
}

BOOST_AUTO_TEST_CASE(characters_are_escaped_as_by_python) {
  BOOST_TEST(pretty("\"\\u0001\\b\\f\\n\\r\\t\\/\\\\\\\" \x7F \xC3\xA9 \xF0\x9F\x98\x80 \\ud800\"") ==
             "\"\\u0001\\b\\f\\n\\r\\t/\\\\\\\" \\u007f \\u00e9 \\ud83d\\ude00 \\ud800\"\n");
  BOOST_TEST(pretty("\"\\u0001\\u007f\\u00e9\\ud83d\\ude00\"", {"--no-ensure-ascii"}) ==
             "\"\\u0001\x7F\xC3\xA9\xF0\x9F\x98\x80\"\n");
  BOOST_TEST(found_in("\"\\ud800\"", {"--no-ensure-ascii"}) ==
             "0:0 half a surrogate pair cannot be written with --no-ensure-ascii");
}

BOOST_AUTO_TEST_CASE(the_indent_is_a_number_or_a_text) {
  BOOST_TEST(pretty("[1]", {"--indent=4"}) == "[\n    1\n]\n");
  BOOST_TEST(pretty("[1]", {"--indent", " +1_0 "}) == "[\n          1\n]\n");
  BOOST_TEST(pretty("[1]", {"--indent=\t"}) == "[\n\t1\n]\n");
  BOOST_TEST(pretty("[1]", {"--indent=-1"}) == "[\n1\n]\n");
  BOOST_TEST(pretty("[1]", {"--indent=_"}) == "[\n_1\n]\n");
  BOOST_TEST(refusal("pretty-format-json", {"--indent=1001"}) == "pretty-format-json: --indent is at most 1000");
}

BOOST_AUTO_TEST_CASE(keys_can_stay_or_go_to_the_top) {
  BOOST_TEST(pretty("{\"b\":1,\"a\":2}", {"--no-sort-keys", "--indent="}) == "{\n\"b\": 1,\n\"a\": 2\n}\n");
  BOOST_TEST(pretty("{\"a\":1,\"b\":2,\"c\":3}", {"--top-keys=c,b", "--indent="}) ==
             "{\n\"c\": 3,\n\"b\": 2,\n\"a\": 1\n}\n");
  BOOST_TEST(pretty("{\"z\":1,\"a\":2,\"c\":3}", {"--top-keys", "c", "--no-sort-keys", "--indent="}) ==
             "{\n\"c\": 3,\n\"z\": 1,\n\"a\": 2\n}\n");
}

BOOST_AUTO_TEST_CASE(of_a_key_that_comes_twice_one_stays) {
  const Words flat = {"--indent="};
  const Words unsorted = {"--indent=", "--no-sort-keys"};
  BOOST_TEST(pretty("{\"a\":2,\"a\":1}", unsorted) == "{\n\"a\": 1\n}\n");
  BOOST_TEST(pretty("{\"a\":2,\"b\":0,\"a\":1}", unsorted) == "{\n\"a\": 1,\n\"b\": 0\n}\n");
  // Sorted with its value: the greatest.
  BOOST_TEST(pretty("{\"a\":2,\"a\":1}", flat) == "{\n\"a\": 2\n}\n");
  BOOST_TEST(pretty("{\"a\":-12,\"a\":-3}", flat) == "{\n\"a\": -3\n}\n");
  BOOST_TEST(pretty("{\"a\":1,\"a\":true}", flat) == "{\n\"a\": true\n}\n");
  BOOST_TEST(pretty("{\"a\":[1,2],\"a\":[1]}", {"--indent=", "--top-keys=x"}) == "{\n\"a\": [\n1,\n2\n]\n}\n");
  BOOST_TEST(pretty("{\"a\":\"b\",\"a\":\"a\"}", flat) == "{\n\"a\": \"b\"\n}\n");
  BOOST_TEST(pretty("{\"a\":2,\"a\":1}", {"--indent=", "--top-keys=a"}) == "{\n\"a\": 1\n}\n");
  BOOST_TEST(pretty("{\"a\":{\"x\":1},\"a\":{\"x\":1.0}}", flat) == "{\n\"a\": {\n\"x\": 1.0\n}\n}\n");
  for (const std::string_view incomparable : {"{\"a\":1,\"a\":\"b\"}"sv, "{\"a\":{},\"a\":{\"b\":1}}"sv,
                                              "{\"a\":null,\"a\":1}"sv, "{\"a\":[1],\"a\":[\"b\"]}"sv}) {
    BOOST_TEST(found_in(incomparable) == "0:0 a key is there twice, with values that cannot be compared");
  }
}

BOOST_AUTO_TEST_CASE(without_autofix_the_diff_is_told_and_nothing_written) {
  BOOST_TEST(!fixed(*made("pretty-format-json"), "[1]").has_value());
  BOOST_TEST(found_in("[\n  1\n ]\n") == "3:0 not pretty-formatted");
  BOOST_TEST(diff("[\n  1\n ]\n") == "--- a.json\n+++ a.json\n@@ -1,3 +1,3 @@\n [\n   1\n- ]\n+]\n");
  BOOST_TEST(diff("[1]") == "--- a.json\n+++ a.json\n@@ -1 +1,3 @@\n-[1]+[\n+  1\n+]\n");
  BOOST_TEST(diff("{") == "Input File a.json is not a valid JSON, consider using check-json\n");
}

BOOST_AUTO_TEST_SUITE_END()
