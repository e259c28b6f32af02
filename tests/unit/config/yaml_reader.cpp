// YAML that is none, or more than a configuration needs: each is refused in one sentence at its place; aliases and
// merge keys work and cannot hang.
#include "config/yaml_reader.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "sample.h"

using namespace wf::config::sample;

namespace {

// The tree, written on one line.
std::string shape_of(const wf::config::YamlNode& node) {
  std::string text;
  switch (node.type) {
    case wf::config::NodeType::null:
      return "~";
    case wf::config::NodeType::scalar:
      return node.is_plain ? node.text : "'" + node.text + "'";
    case wf::config::NodeType::list:
      for (const auto& item : node.items) text += (text.empty() ? "" : ",") + shape_of(*item);
      return "[" + text + "]";
    case wf::config::NodeType::map:
      for (const auto& entry : node.entries) {
        text += (text.empty() ? "" : ",") + shape_of(*entry.key) + ":" + shape_of(*entry.value);
      }
      return "{" + text + "}";
  }
  return text;
}

std::string tree_of(std::string_view text) {
  const auto tree = wf::config::read_yaml({"f", std::string(text)});
  return tree ? shape_of(**tree) : wf::describe(tree.error());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config_yaml_reader)

BOOST_AUTO_TEST_CASE(a_tree_with_quotes_told_from_plain_words) {
  BOOST_TEST(tree_of("a: [1, 'x', \"y\"]\nb: {c: ~}\nd: |\n  text\n") == "{a:[1,'x','y'],b:{c:~},d:'text\n'}");
  BOOST_TEST(tree_of("a:\r\n  b: 1\r\nc: x\r\n") == "{a:{b:1},c:x}");
  BOOST_TEST(tree_of("\xef\xbb\xbf"
                     "a: b") == "{a:b}");
  BOOST_TEST(tree_of("a: !!str 5") == "{a:'5'}");
}

BOOST_AUTO_TEST_CASE(quotes_inside_quotes) {
  BOOST_TEST(tree_of("a: 'it''s'\nb: \"a\\\"b\"\nc: 'x\n  y'\nd: \"\\\\\"\ne: it's\n") ==
             "{a:'it's',b:'a\"b',c:'x y',d:'\\',e:it's}");
}

BOOST_AUTO_TEST_CASE(nothing_is_a_null_node) {
  BOOST_TEST(tree_of("") == "~");
  BOOST_TEST(tree_of("# only a comment\n") == "~");
  BOOST_TEST(tree_of("---\n") == "~");
}

BOOST_AUTO_TEST_CASE(every_node_knows_its_place) {
  const auto tree = wf::config::read_yaml({"f", "a: 1\nlist:\n  - x\n  - {y: 'z'}\n"});
  BOOST_REQUIRE(tree.has_value());
  const auto& list = (*tree)->entry("list")->value;
  BOOST_TEST((list->items[0]->where == wf::Where{"f", 3, 5}));
  BOOST_TEST((list->items[1]->entry("y")->value->where == wf::Where{"f", 4, 9}));
  BOOST_TEST((*tree)->entry("nothing") == nullptr);
}

BOOST_AUTO_TEST_CASE(aliases_and_merge_keys) {
  BOOST_TEST(tree_of("a: &x [1, 2]\nb: *x\n") == "{a:[1,2],b:[1,2]}");
  BOOST_TEST(tree_of("a: &x\nb: *x\n") == "{a:~,b:~}");
  BOOST_TEST(tree_of("a: &x {p: 1, q: 2}\nb: {<<: *x, q: 3}\n") == "{a:{p:1,q:2},b:{q:3,p:1}}");
  BOOST_TEST(tree_of("a: &x {p: 1}\nb: &y {p: 2, r: 3}\nc: {<<: [*x, *y]}\n") == "{a:{p:1},b:{p:2,r:3},c:{p:1,r:3}}");
  BOOST_TEST(tree_of("a: {<<: 5}") == "f:1:5: '<<' takes a map or a list of maps");
  BOOST_TEST(tree_of("a: {'<<': 5}") == "{a:{'<<':5}}");
}

BOOST_AUTO_TEST_CASE(an_alias_cannot_stand_inside_its_anchor) {
  BOOST_TEST(error_in_text("a: &x [*x]") == ".wf.yaml:1:8: this alias stands inside its own anchor");
  BOOST_TEST(error_in_text("&x a: {b: {<<: *x}}\nc: &y {d: *y}") ==
             ".wf.yaml:1:12: '<<' takes a map or a list of maps");
}

BOOST_AUTO_TEST_CASE(aliases_that_multiply_are_counted) {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 1; j < 10; ++j) text += ", " + before;
    text += "]\n";
  }
  BOOST_TEST(tree_of(text) == "f:5:40: the file holds more than 100000 values, aliases included");
}

BOOST_AUTO_TEST_CASE(deep_and_large_files_are_refused) {
  const std::string deep = std::string(31, '[') + std::string(31, ']');
  BOOST_TEST(tree_of(deep) == "f:1:31: more than 30 levels");
  BOOST_TEST(wf::contains(tree_of(std::string(100'000, '[')), "more than 30 levels"));
  BOOST_TEST(tree_of(std::string(30, '[') + std::string(30, ']')) == std::string(30, '[') + std::string(30, ']'));
  BOOST_TEST(tree_of("a: " + std::string(1'000'000, 'x')) == "f: the file is larger than 1.0 MB");
}

BOOST_AUTO_TEST_CASE(a_key_stands_once) {
  BOOST_TEST(error_in_text("version: 1\ngates:\n  lint:\n    run: x\n    run: y\n") ==
             ".wf.yaml:5:5: duplicate key 'run' | it is already given in line 4");
  BOOST_TEST(error_in_text("version: 1\n\"version\": 1\n") ==
             ".wf.yaml:2:1: duplicate key 'version' | it is already given in line 1");
  BOOST_TEST(error_in_text("? [a, b]\n: c\n") == ".wf.yaml:1:3: a key must be text");
  BOOST_TEST(error_in_text("~: c\n") == ".wf.yaml:1:1: a key must be text");
}

BOOST_AUTO_TEST_CASE(one_document_only) {
  BOOST_TEST(error_in_text("version: 1\n---\nversion: 1\n") ==
             ".wf.yaml:2:1: a second YAML document begins here | keep one document in the file");
  BOOST_TEST(tree_of("---\na: 1\n...\n") == "{a:1}");
}

BOOST_AUTO_TEST_CASE(tags_are_not_supported) {
  BOOST_TEST(error_in_text("a: !!python/object x\n") ==
             ".wf.yaml:1:4: the tag tag:yaml.org,2002:python/object is not supported | remove it");
  BOOST_TEST(error_in_text("a: !b [1]\n") == ".wf.yaml:1:4: the tag !b is not supported | remove it");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text) {
  BOOST_TEST(error_in_text("version: 1\ngates: \xff\n") == ".wf.yaml:2:8: not valid UTF-8");
  BOOST_TEST(error_in_text("a: 1\nb: \x01\n") == ".wf.yaml:2:4: control character \\x01");
  BOOST_TEST(error_in_text(std::string_view("a\0b", 3)) == ".wf.yaml:1:2: control character \\x00");
  BOOST_TEST(error_in_text("\xff\xfe"
                           "a") == ".wf.yaml:1:1: not valid UTF-8");
  BOOST_TEST(error_in_text("a: \x7f") == ".wf.yaml:1:4: control character \\x7f");
}

BOOST_AUTO_TEST_CASE(syntax_errors_in_one_sentence) {
  BOOST_TEST(error_in_text("a:\n\tb: 1\n") == ".wf.yaml:2:1: not valid YAML: a tab cannot indent | use spaces");
  BOOST_TEST(error_in_text("a:\n  b: 1\n\tc: 2\n") == ".wf.yaml:3:1: not valid YAML: a tab cannot indent | use spaces");
  BOOST_TEST(error_in_text("a: b: c\n") ==
             ".wf.yaml:1:5: not valid YAML: a ':' stands where no value can begin | "
             "quote text that holds ': ', and check the indentation");
  BOOST_TEST(error_in_text("version: 1\ngates: {a: [1, 2\n") ==
             ".wf.yaml:2:12: not valid YAML: this '[' is not closed | add ']'");
  BOOST_TEST(error_in_text("version: 1\ngates: {lint: {run: x}\n") ==
             ".wf.yaml:2:8: not valid YAML: this '{' is not closed | add '}'");
  BOOST_TEST(error_in_text("a: 'x\nb: 1\n") == ".wf.yaml:1:4: not valid YAML: this quote is not closed | close it");
  BOOST_TEST(error_in_text("a: x\nb: [\"y\\\"]") ==
             ".wf.yaml:2:10: not valid YAML: the file ends inside quoted text | close the quote");
  BOOST_TEST(error_in_text("a: [x]]\n") ==
             ".wf.yaml:1:7: not valid YAML: this ']' or '}' closes nothing | remove it, or quote the text");
  BOOST_TEST(error_in_text("a: @x\n") ==
             ".wf.yaml:1:4: not valid YAML: no value can begin with this character | put the text in quotes");
  BOOST_TEST(error_in_text("a: *x\n") ==
             ".wf.yaml:1:4: not valid YAML: this alias has no anchor | define it above with '&'");
  BOOST_TEST(error_in_text("a: \"x\" y\n") ==
             ".wf.yaml:1:8: not valid YAML: this does not continue the map above | "
             "check the indentation, and that quoted text ends where it should");
  BOOST_TEST(error_in_text("%YAML 9.9\n---\na: 1\n") == ".wf.yaml:1:1: not valid YAML: YAML major version too large");
}

BOOST_AUTO_TEST_CASE(any_cut_of_a_file_ends_in_an_answer) {
  const std::string text =
      "version: 1\nanchors: &a {x: [1, 'two', \"three\\n\"]}\ngates:\n  lint: {<<: *a, run: |\n    x\n    y}\n  ? z\n  "
      ": !!str 5\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    for (const char more : {'[', '{', '\'', '*', ':', '\t', '-', '&'}) {
      const auto tree = wf::config::read_yaml({"f", text.substr(0, size) + more});
      if (!tree) BOOST_TEST(tree.error().where.line > 0);
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
