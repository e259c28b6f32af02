// Who counts as having approved: somebody besides the author, once, in a trailer of the tip.
#include "run/approval.h"

#include <boost/test/unit_test.hpp>

#include "sample.h"

namespace {

using namespace wf::run::sample;
using wf::config::Event;
using wf::config::Lane;
using wf::run::Request;
using wf::run::Target;

struct Place : Project {
  // "" when there is nothing to approve, "passed", or why not.
  std::string judged(const std::string& trailers, int approvals, Event event = Event::pre_push) const {
    stage("a.txt", trailers + "\n");
    git({"commit", "-q", "--allow-empty", "-m", "subject\n\nbody\n\n" + trailers});
    Lane lane;
    lane.id = "release";
    lane.approval = approvals;
    Target target;
    target.tip = git({"rev-parse", "HEAD"});
    const auto session = open();
    const auto result = wf::run::judge_approval(session, at(event), target, lane);
    BOOST_REQUIRE(result.has_value());
    if (!*result) return "";
    BOOST_TEST((*result)->blocks == ((*result)->outcome != wf::gates::Outcome::passed));
    if ((*result)->outcome == wf::gates::Outcome::passed) return "passed";
    return (*result)->reason.substr((*result)->reason.find("has "));
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(run_approval, Place)

BOOST_AUTO_TEST_CASE(somebody_else_approves) {
  BOOST_TEST(judged("Approved-by: Grace <grace@example.org>", 1) == "passed");
  BOOST_TEST(judged("approved-by:grace", 1) == "passed");
  BOOST_TEST(judged("Reviewed-by: Grace <grace@example.org>", 1) == "has 0 approvals, and lane 'release' wants 1");
}

BOOST_AUTO_TEST_CASE(neither_the_author_nor_one_person_twice) {
  const std::string author = git({"var", "GIT_AUTHOR_IDENT"});
  const std::string self = author.substr(0, author.find('>') + 1);
  BOOST_TEST(judged("Approved-by: " + self, 1) == "has 0 approvals, and lane 'release' wants 1");
  BOOST_TEST(judged("Approved-by: A <g@example.org>\nApproved-by: B <G@example.org>", 2) ==
             "has 1 approval, and lane 'release' wants 2");
  BOOST_TEST(judged("Approved-by:\nApproved-by: <>", 1) == "has 0 approvals, and lane 'release' wants 1");
}

BOOST_AUTO_TEST_CASE(only_what_is_pushed_needs_it) {
  BOOST_TEST(judged("", 0).empty());
  BOOST_TEST(judged("x", 1, Event::pre_commit).empty());
  BOOST_TEST(judged("y", 1, Event::ci) == "has 0 approvals, and lane 'release' wants 1");
}

BOOST_AUTO_TEST_SUITE_END()
