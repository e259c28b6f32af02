// Three contents into one, and two as a patch: what `git merge-file` and `git diff` say of the same contents.
#include "git/merge.h"

#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "git/patch.h"

namespace {

using wf::git::merged;

}  // namespace

BOOST_AUTO_TEST_SUITE(git_merge)

BOOST_AUTO_TEST_CASE(changes_apart_from_each_other_are_both_there) {
  BOOST_TEST(merged("1\n2\n3\n4\n5\n", "one\n2\n3\n4\n5\n", "1\n2\n3\n4\nfive\n").value() == "one\n2\n3\n4\nfive\n");
  BOOST_TEST(merged("1\n2\n", "0\n1\n2\n", "1\n2\n").value() == "0\n1\n2\n");
  BOOST_TEST(merged("1\n", "1\n", "").value() == "");
}

BOOST_AUTO_TEST_CASE(the_same_change_twice_is_one) {
  BOOST_TEST(merged("bad\n", "good\n", "good\n").value() == "good\n");
}

BOOST_AUTO_TEST_CASE(changes_of_the_same_lines_are_nothing) {
  BOOST_TEST(!merged("1\n", "one\n", "uno\n").has_value());
  BOOST_TEST(!merged("1\n2\n", "one\n2\n", "1\ntwo\n").has_value());  // neighbours touch
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_not_merged) {
  const std::string binary("\0a", 2);
  BOOST_TEST(!merged(binary, "a", "a").has_value());
  BOOST_TEST(!merged("a", binary, "a").has_value());
  BOOST_TEST(!merged("a", "a", binary).has_value());
}

BOOST_AUTO_TEST_CASE(line_ends_and_a_missing_last_one_stay) {
  BOOST_TEST(merged("1\r\n2\r\n3\r\n4", "one\r\n2\r\n3\r\n4", "1\r\n2\r\n3\r\nfour").value() ==
             "one\r\n2\r\n3\r\nfour");
}

BOOST_AUTO_TEST_CASE(a_patch_names_the_file_and_what_changed) {
  const std::string patch = wf::git::unified_diff("a b.c", "1\nbad\n3\n", "1\ngood\n3\n");
  for (const char* part : {"--- a/a b.c", "+++ b/a b.c", "@@ -1,3 +1,3 @@\n 1\n-bad\n+good\n 3\n"})
    BOOST_TEST(wf::contains(patch, part));
  BOOST_TEST(wf::git::unified_diff("a", "same\n", "same\n") == "");
  BOOST_TEST(wf::contains(wf::git::unified_diff("a", "1", "2"), "\\ No newline at end of file"));
  BOOST_TEST(wf::contains(wf::git::unified_diff("a", std::string("\0", 1), "2"), "Binary files"));
}

BOOST_AUTO_TEST_SUITE_END()
