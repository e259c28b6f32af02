// check-added-large-files: kilobytes are rounded up, and only new files count unless told otherwise.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string judged(std::uint64_t size, const Words& arguments = {},
                   wf::git::DeltaStatus status = wf::git::DeltaStatus::added) {
  FileView view = file("a.bin", "");
  view.size = size;
  view.status = status;
  return found(*made("check-added-large-files", arguments), view);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_added_large_files)

BOOST_AUTO_TEST_CASE(the_limit_is_in_kilobytes_rounded_up) {
  BOOST_TEST(judged(500 * 1024) == "");
  BOOST_TEST(judged(500 * 1024 + 1) == "0:0 501 KB, more than 500 KB");
  BOOST_TEST(judged(1024, {"--maxkb=1"}) == "");
  BOOST_TEST(judged(1025, {"--maxkb", "1"}) == "0:0 2 KB, more than 1 KB");
  BOOST_TEST(judged(0, {"--maxkb=0"}) == "");
  BOOST_TEST(judged(1, {"--maxkb=0"}) == "0:0 1 KB, more than 0 KB");
  BOOST_TEST(judged(~std::uint64_t{0}) != "");
}

BOOST_AUTO_TEST_CASE(only_new_files_count_unless_all_do) {
  using wf::git::DeltaStatus;
  for (const auto status : {DeltaStatus::modified, DeltaStatus::renamed}) {
    BOOST_TEST(judged(1 << 30, {}, status) == "");
    BOOST_TEST(judged(1 << 30, {"--enforce-all"}, status) != "");
  }
  BOOST_TEST(made("check-added-large-files")->reads().status);
  BOOST_TEST(!made("check-added-large-files", {"--enforce-all"})->reads().status);
}

BOOST_AUTO_TEST_CASE(large_file_storage_links_and_submodules_are_left_alone) {
  FileView view = file("a.bin", "");
  view.size = 1 << 30;
  view.is_filtered_by_lfs = true;
  BOOST_TEST(found(*made("check-added-large-files"), view) == "");
  view.is_filtered_by_lfs = false;
  view.mode = wf::git::k_mode_symlink;
  BOOST_TEST(found(*made("check-added-large-files"), view) == "not its business");
}

BOOST_AUTO_TEST_CASE(the_limit_must_be_a_number) {
  BOOST_TEST(refusal("check-added-large-files", {"--maxkb=5MB"}) ==
             "check-added-large-files: --maxkb wants a whole number of at least 0, not '5MB'");
}

BOOST_AUTO_TEST_SUITE_END()
