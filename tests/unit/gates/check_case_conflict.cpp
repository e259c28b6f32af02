// check-case-conflict: new names against all names of the tree.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

using wf::git::DeltaStatus;

std::string conflicts(std::string path, DeltaStatus status = DeltaStatus::added, bool is_whole = false) {
  static const NameSet k_names({"README", "Readme", "src/A.c", "SRC/b.c", "lone.txt"});
  FileView view = file(std::move(path), "");
  view.status = status;
  view.all_lines_are_new = is_whole || status == DeltaStatus::added;
  return found(*made("check-case-conflict"), view, {.names = []() -> const NameSet& { return k_names; }});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_case_conflict)

BOOST_AUTO_TEST_CASE(files_and_folders_that_differ_only_in_case_are_found) {
  BOOST_TEST(conflicts("Readme") == "0:0 Readme and README differ only in case");
  BOOST_TEST(conflicts("SRC/b.c") == "0:0 SRC and src differ only in case");
  BOOST_TEST(conflicts("lone.txt") == "");
}

BOOST_AUTO_TEST_CASE(only_new_names_are_asked_about) {
  for (const auto status : {DeltaStatus::renamed, DeltaStatus::copied}) BOOST_TEST(conflicts("Readme", status) != "");
  for (const auto status : {DeltaStatus::modified, DeltaStatus::type_changed})
    BOOST_TEST(conflicts("Readme", status) == "not its business");
  BOOST_TEST(conflicts("Readme", DeltaStatus::modified, true) != "");  // with --all-files
}

BOOST_AUTO_TEST_CASE(its_verdict_depends_on_names_and_status_and_on_no_content) {
  const Reads reads = made("check-case-conflict")->reads();
  BOOST_TEST((!reads.content && reads.names && reads.status));
  BOOST_TEST(found(*made("check-case-conflict"), file("a", "")) == "");
}

BOOST_AUTO_TEST_SUITE_END()
