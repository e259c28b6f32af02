// The tables of names, patterns and folders: where each looks, and where it does not.
#include <boost/test/unit_test.hpp>

#include "lanes/file_table.h"

using namespace wf::lanes;

namespace {

// The outermost folder of that kind; "" when there is none.
std::string folder_of(std::string_view path, Kind kind) {
  for (const KnownFolder& known : folders_of(path)) {
    if (known.kind == kind) return std::string(path.substr(known.begin, known.length));
  }
  return {};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes_name_table)

BOOST_AUTO_TEST_CASE(a_name_is_known_as_it_is_written) {
  BOOST_TEST(type_named("") == nullptr);
  BOOST_TEST((type_named("BUILD")->kind == Kind::build));
  BOOST_TEST(type_named("build") == nullptr);
  BOOST_TEST(type_named("Makefile ") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_folder_counts_only_on_the_way_to_a_file) {
  BOOST_TEST(folder_of("vendor", Kind::vendored).empty());
  BOOST_TEST(folder_of("vendor/a", Kind::vendored) == "vendor");
  BOOST_TEST(folder_of("a/.github/workflows/b", Kind::ci) == ".github/workflows");
  BOOST_TEST(folder_of("workflows/b", Kind::ci).empty());
}

BOOST_AUTO_TEST_CASE(a_pattern_looks_at_the_name_or_at_its_folder_too) {
  BOOST_TEST(pattern_of("b") == nullptr);
  BOOST_TEST(pattern_of("requirements/b.txt")->text() == "requirements/*.txt");
  BOOST_TEST(pattern_of("myrequirements/b.txt") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_pattern_needs_room_for_both_its_ends) {
  BOOST_TEST(pattern_of("tsconfig.json") == nullptr);
  BOOST_TEST(pattern_of("requirements.txt")->text() == "*requirements.txt");
  BOOST_TEST(pattern_of("_test.go")->text() == "*_test.*");
  BOOST_TEST(pattern_of("_test") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_template_loses_its_suffix_only_when_it_has_one) {
  BOOST_TEST(without_template_suffix("a/config.h.in") == "a/config.h");
  BOOST_TEST(without_template_suffix("a.j2") == "a");
  BOOST_TEST(without_template_suffix("plugin").empty());
}

BOOST_AUTO_TEST_SUITE_END()
