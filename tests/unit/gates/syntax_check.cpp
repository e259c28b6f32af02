// Which files check-json, check-yaml, check-toml and check-xml look at, and which they excuse: JSON with comments and
// templates, when --skip-dialects asks for it.
#include "gates/builtin/syntax_check.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

const Words k_as_written;

std::string judged(std::string_view id, std::string path, std::string_view content,
                   const Words& arguments = {"--skip-dialects"}) {
  const std::string said = found(*made(id, arguments), file(std::move(path), content));
  return said.empty() || said == "not its business" ? said : "fault";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_syntax_check)

BOOST_AUTO_TEST_CASE(files_are_chosen_by_name) {
  for (const char* path :
       {"a.json", "d/A.JSON", "x.ipynb", "a.geojson", ".bowerrc", "Pipfile.lock", "site.webmanifest"})
    BOOST_TEST(has_type(path, FileType::json));
  for (const char* path : {"a.json5", "a.jsonc", "json", "a.json.txt"}) BOOST_TEST(!has_type(path, FileType::json));
  for (const char* path : {"a.yml", "a.yaml", ".clang-format", ".yamllint"}) BOOST_TEST(has_type(path, FileType::yaml));
  for (const char* path : {"a.toml", "Cargo.lock", "poetry.lock", "Pipfile"})
    BOOST_TEST(has_type(path, FileType::toml));
  for (const char* path : {"a.xml", "a.svg", "b.csproj", "pom.xml", "a.xsd"}) BOOST_TEST(has_type(path, FileType::xml));
  BOOST_TEST(!has_type("a.html", FileType::xml));
  BOOST_TEST(judged("check-json", "a.txt", "{") == "not its business");
}

BOOST_AUTO_TEST_CASE(links_and_submodules_are_not_looked_at) {
  FileView view = file("a.json", "target");
  for (const std::uint32_t mode : {wf::git::k_mode_symlink, wf::git::k_mode_submodule}) {
    view.mode = mode;
    BOOST_TEST(found(*made("check-json"), view) == "not its business");
  }
}

BOOST_AUTO_TEST_CASE(json_with_comments_is_known_by_its_name) {
  for (const char* path : {"tsconfig.json", "web/tsconfig.build.json", "base.tsconfig.json", ".vscode/settings.json",
                           ".devcontainer/devcontainer.json", "jsconfig.json", ".eslintrc.json",
                           "appsettings.Development.json", "deno.json", ".babelrc"}) {
    BOOST_TEST_CONTEXT(path) {
      BOOST_TEST(judged("check-json", path, "// x\n{}") == "not its business");
      BOOST_TEST(judged("check-json", path, "// x\n{}", k_as_written) == "fault");
    }
  }
  for (const char* path : {"package.json", "my-tsconfig.jsonx.json", "vscode/a.json"})
    BOOST_TEST(judged("check-json", path, "// x\n{}") == "fault");
}

BOOST_AUTO_TEST_CASE(templates_are_known_by_their_name) {
  for (const char* path : {"a.j2.yaml", "a.tmpl.yml", "chart/templates/deploy.yaml", "x.in.yaml",
                           "{{cookiecutter.name}}/a.yaml", "conf.erb.yaml"}) {
    BOOST_TEST_CONTEXT(path) {
      BOOST_TEST(judged("check-yaml", path, "a: [") == "not its business");
      BOOST_TEST(judged("check-yaml", path, "a: [", k_as_written) == "fault");
    }
  }
  BOOST_TEST(judged("check-yaml", ".github/ISSUE_TEMPLATE/bug.yml", "a: [") == "fault");
  BOOST_TEST(judged("check-yaml", "in.yaml", "a: [") == "fault");
}

BOOST_AUTO_TEST_CASE(a_template_mark_at_or_before_the_fault_excuses_it) {
  BOOST_TEST(judged("check-yaml", "a.yaml", "a: {{ x }}: b: c\n") == "");
  BOOST_TEST(judged("check-yaml", "a.yaml", "{% if x %}\na: 1\n{% endif %}\n") == "");
  BOOST_TEST(judged("check-yaml", "a.yaml", "{% if x %}\na: 1\n", k_as_written) == "fault");
  BOOST_TEST(judged("check-json", "a.json", "{\"a\": {{ x }}}") == "");
  BOOST_TEST(judged("check-toml", "a.toml", "a = {{ x }}\n") == "");
  BOOST_TEST(judged("check-xml", "a.xml", "<a><% x %></a>") == "");
  BOOST_TEST(judged("check-xml", "a.xml", "<a>{{ x }}</a>") == "");
}

BOOST_AUTO_TEST_CASE(marks_in_quotes_behind_the_fault_or_of_a_workflow_excuse_nothing) {
  BOOST_TEST(judged("check-yaml", "a.yaml", "a: [\nb: '{{ x }}'\n") == "fault");
  BOOST_TEST(judged("check-yaml", "a.yaml", "a: \"{{ x }}\"\nb: [\n") == "fault");
  BOOST_TEST(judged("check-yaml", "a.yml", "run: ${{ x }}\nb: c: d\n") == "fault");
  BOOST_TEST(judged("check-yaml", "a.yaml", "b: c: d\ne: {{ x }}\n") == "fault");
  BOOST_TEST(judged("check-json", "a.json", "{\"a\": \"{{ x }}\",\n}") == "fault");
}

BOOST_AUTO_TEST_SUITE_END()
