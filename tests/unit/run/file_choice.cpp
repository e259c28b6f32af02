// Which files are a gate's business: patterns, expressions, folders and workspaces, and by which names it goes.
#include "run/file_choice.h"

#include <boost/test/unit_test.hpp>

#include "config/load.h"

using namespace wf::run;
using wf::config::Gate;

namespace {

Gate gate_with(const std::string& keys) {
  const wf::config::Source source = {".wf.yaml",
                                     "version: 1\ngates: {a: {stage: lint, run: 'x {files}', " + keys + "}}\n"};
  auto config = wf::config::load({&source, 1});
  BOOST_REQUIRE_MESSAGE(config.has_value(), (config ? "" : wf::describe(config.error())));
  return *config->gate("a");
}

bool has(const Gate& gate, std::string_view path) {
  const wf::gates::FileView nothing("", {}, {});
  return FileChoice(gate).has(path, [&]() -> const wf::gates::FileView& {
    BOOST_FAIL("no filter by tags, and the content was asked for");
    return nothing;
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(run_file_choice)

BOOST_AUTO_TEST_CASE(patterns_and_expressions_must_both_hold) {
  const Gate gate = gate_with("files: '*.c', exclude: 'old/**', regex: '^src/', exclude_regex: _gen");
  BOOST_TEST(has(gate, "src/a.c"));
  BOOST_TEST(!has(gate, "src/a.h"));
  BOOST_TEST(!has(gate, "lib/a.c"));
  BOOST_TEST(!has(gate, "src/a_gen.c"));
  BOOST_TEST(has(gate_with("description: d"), "anything"));
}

BOOST_AUTO_TEST_CASE(an_expression_is_searched_as_python_does) {
  BOOST_TEST(has(gate_with("regex: 'b'"), "a/b/c"));
  BOOST_TEST(!has(gate_with("regex: '^b'"), "a/b"));
  BOOST_TEST(has(gate_with("regex: '\\.py$'"), "x.py"));
  BOOST_TEST(has(gate_with("regex: 'a\\xffb|.'"), "not utf-8 \xff"));
}

BOOST_AUTO_TEST_CASE(a_folder_limits_a_command_that_is_given_files) {
  const Gate gate = gate_with("dir: sub/inner");
  BOOST_TEST(has(gate, "sub/inner/a"));
  BOOST_TEST(!has(gate, "sub/a"));
  BOOST_TEST(!has(gate, "sub/inner2/a"));
  Gate whole = gate;
  whole.run = {"make"};
  BOOST_TEST(has(whole, "elsewhere"));
}

BOOST_AUTO_TEST_CASE(a_workspace_sees_paths_from_its_folder_and_takes_them_from_the_top) {
  Gate inner = gate_with("files: 'src/*.c'");
  inner.workspace = "svc/api";
  BOOST_TEST(has(inner, "svc/api/src/a.c"));
  BOOST_TEST(!has(inner, "src/a.c"));
  Gate outer = gate_with("files: '*.c'");
  outer.governed_elsewhere = {"svc/api"};
  BOOST_TEST(has(outer, "svc/a.c"));
  BOOST_TEST(!has(outer, "svc/api/src/a.c"));
}

BOOST_AUTO_TEST_CASE(a_path_is_seen_from_a_folder) {
  BOOST_TEST(seen_from("", "a/b").value() == "a/b");
  BOOST_TEST(seen_from("a", "a/b").value() == "b");
  BOOST_TEST(!seen_from("a", "a").has_value());
  BOOST_TEST(!seen_from("a", "ab/c").has_value());
}

BOOST_AUTO_TEST_CASE(a_gate_goes_by_its_id_and_by_its_name) {
  Gate gate;
  gate.id = "svc/api/lint";
  gate.workspace = "svc/api";
  BOOST_TEST(is_named(gate, "lint"));
  BOOST_TEST(is_named(gate, "svc/api/lint"));
  BOOST_TEST(!is_named(gate, "api/lint"));
  gate.id = "lint";
  gate.workspace.clear();
  BOOST_TEST(!is_named(gate, "int"));
}

BOOST_AUTO_TEST_SUITE_END()
