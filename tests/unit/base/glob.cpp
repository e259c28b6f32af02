// The pattern language of `.wf.yaml`: what each wildcard swallows, and that hostile patterns end quickly.
#include "base/glob.h"

#include <boost/test/unit_test.hpp>

namespace {

bool matches(std::string_view pattern, std::string_view path, wf::Anchored anchored = wf::Anchored::no) {
  const auto glob = wf::Glob::parse(pattern, anchored);
  BOOST_REQUIRE_MESSAGE(glob.has_value(), pattern);
  return glob->matches(path);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base_glob)

BOOST_AUTO_TEST_CASE(a_pattern_without_a_slash_matches_the_name_in_any_folder) {
  BOOST_TEST(matches("*.md", "README.md"));
  BOOST_TEST(matches("*.md", "docs/deep/guide.md"));
  BOOST_TEST(matches("CMakeLists.txt", "src/CMakeLists.txt"));
  BOOST_TEST(!matches("*.md", "docs/guide.mdx"));
}

BOOST_AUTO_TEST_CASE(an_anchored_pattern_matches_whole_names_only) {
  BOOST_TEST(matches("main", "main", wf::Anchored::yes));
  BOOST_TEST(!matches("main", "feature/main", wf::Anchored::yes));
  BOOST_TEST(matches("hotfix/**", "hotfix/a/b", wf::Anchored::yes));
  BOOST_TEST(!matches("hotfix/*", "hotfix/a/b", wf::Anchored::yes));
}

BOOST_AUTO_TEST_CASE(two_stars_swallow_any_folders_and_none) {
  BOOST_TEST(matches("**/*.cpp", "a.cpp"));
  BOOST_TEST(matches("**/*.cpp", "a/b/c.cpp"));
  BOOST_TEST(matches("src/**", "src/a/b"));
  BOOST_TEST(!matches("src/**", "lib/src/a"));
  BOOST_TEST(matches("src/**/x.c", "src/x.c"));
  BOOST_TEST(matches("src/**/x.c", "src/a/b/x.c"));
  BOOST_TEST(!matches("src/**/x.c", "src/a/yx.c"));
  BOOST_TEST(matches("**/a/**/b", "x/a/a/y/b"));
  BOOST_TEST(matches("src/", "src/a/b"));
}

BOOST_AUTO_TEST_CASE(one_star_stays_in_its_folder) {
  BOOST_TEST(matches("src/*.c", "src/a.c"));
  BOOST_TEST(!matches("src/*.c", "src/a/b.c"));
  BOOST_TEST(matches("/*.c", "a.c"));
  BOOST_TEST(!matches("/*.c", "src/a.c"));
  BOOST_TEST(matches("a*b*c", "aXbbYc"));
}

BOOST_AUTO_TEST_CASE(sets_and_braces) {
  BOOST_TEST(matches("*.{c,cc,h}", "a.cc"));
  BOOST_TEST(matches("{src,lib}/**/*.{h,hpp}", "lib/x/y.hpp"));
  BOOST_TEST(matches("a{,b{1,2}}.c", "a.c"));
  BOOST_TEST(matches("a{,b{1,2}}.c", "ab2.c"));
  BOOST_TEST(matches("[a-c]?.txt", "bz.txt"));
  BOOST_TEST(!matches("[!a-c].txt", "b.txt"));
  BOOST_TEST(matches("[]x].txt", "].txt"));
  BOOST_TEST(matches("\\*.txt", "*.txt"));
  BOOST_TEST(!matches("\\*.txt", "a.txt"));
}

BOOST_AUTO_TEST_CASE(an_open_set_or_brace_is_an_error) {
  BOOST_TEST(!wf::Glob::parse("[abc").has_value());
  BOOST_TEST(!wf::Glob::parse("a{b,c").has_value());
  BOOST_TEST(!wf::Glob::parse("").has_value());
  BOOST_TEST(!wf::Glob::parse("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}").has_value());
}

BOOST_AUTO_TEST_CASE(a_hostile_pattern_ends) { BOOST_TEST(!matches("*a*a*a*a*a*a*a*a*a*a*b", std::string(5000, 'a'))); }

BOOST_AUTO_TEST_SUITE_END()
