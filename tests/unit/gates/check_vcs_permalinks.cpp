// check-vcs-permalinks: which links are found, and how they are told.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string links(std::string_view content, const Words& arguments = {}) {
  return found(*made("check-vcs-permalinks", arguments), file("a.txt", content));
}

constexpr std::string_view k_found = "1:0 a link to lines that is no permalink";

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_vcs_permalinks)

BOOST_AUTO_TEST_CASE(a_link_to_lines_names_a_commit) {
  for (const std::string_view link :
       {"https://github.com/a/b/blob/main/c.py#L1"sv, "(https://github.com/a/b/blob/abc/c/d#L10-L20)"sv,
        "https://github.com/a/b/blob/not-hex/c d https://github.com/a/b/blob/main/c#L1"sv}) {
    BOOST_TEST_CONTEXT(link) { BOOST_TEST(links(link) == k_found); }
  }
  for (const std::string_view link :
       {"https://github.com/a/b/blob/0123abCD/c.py#L1"sv, "https://github.com/a/b/blob/v1.0/c.py#L1"sv,
        "https://github.com/a/b/blob/main/c.py"sv, "https://github.com/a/b/blob/main/c.py#top"sv,
        "http://github.com/a/b/blob/main/c.py#L1"sv, "https://github.com/a/b/blob/main/c d#L1"sv}) {
    BOOST_TEST_CONTEXT(link) { BOOST_TEST(links(link) == ""); }
  }
  BOOST_TEST(links("\nx https://github.com/a/\xFF/blob/main/c#L1\n").starts_with("2:0"));
}

BOOST_AUTO_TEST_CASE(other_domains_can_be_added) {
  constexpr std::string_view k_link = "https://git.example.com/a/b/blob/main/c.py#L1\n";
  BOOST_TEST(links(k_link) == "");
  BOOST_TEST(links(k_link, {"--additional-github-domain", "git.example.com"}) == k_found);
  BOOST_TEST(links("https://github.com/a/b/blob/main/c#L1", {"--additional-github-domain=x"}) == k_found);
  BOOST_TEST(refusal("check-vcs-permalinks", {"--additional-github-domain=("})
                 .starts_with("check-vcs-permalinks: '(' is no domain: "));
}

BOOST_AUTO_TEST_CASE(the_line_is_told) {
  const auto builtin = made("check-vcs-permalinks");
  const auto view = file("a.txt", "x\nhttps://github.com/a/b/blob/main/c#L1\nhttps://github.com/a/b/blob/main/d#L1");
  BOOST_TEST(builtin->told_all(view, *builtin->check(view, {})) ==
             "a.txt:2:https://github.com/a/b/blob/main/c#L1\na.txt:3:https://github.com/a/b/blob/main/d#L1");
  BOOST_TEST(builtin->told_after({}).starts_with("\nNon-permanent github link detected.\n"));
}

BOOST_AUTO_TEST_SUITE_END()
