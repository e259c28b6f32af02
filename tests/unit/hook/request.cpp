// What git writes to its hooks, as githooks(5) has it, becomes a request; what git never writes is refused as wrong
// usage. Pure functions: no repository.
#include "hook/request.h"

#include <boost/test/unit_test.hpp>
#include <string>
#include <vector>

namespace {

using wf::ErrorKind;
using wf::config::Event;
using wf::hook::has_input;
using wf::hook::is_file_checkout;
using wf::hook::parse_updates;
using wf::hook::request_of;
using wf::run::RefUpdate;
using wf::run::Request;
using wf::run::Selection;
using Words = std::vector<std::string>;

const std::string k_one(40, 'a');
const std::string k_two(40, 'b');
const std::string k_zero(40, '0');
const std::string k_long(64, 'c');
const std::string k_long_zero(64, '0');

std::vector<RefUpdate> parsed(const std::string& input) {
  const auto updates = parse_updates(input);
  BOOST_REQUIRE_MESSAGE(updates.has_value(), (updates ? "" : updates.error().message));
  return *updates;
}

Request request(Event event, const Words& arguments, const std::string& input = "") {
  const auto made = request_of(event, arguments, input);
  BOOST_REQUIRE_MESSAGE(made.has_value(), (made ? "" : made.error().message));
  BOOST_TEST((made->event == event));
  return *made;
}

std::string refusal(Event event, const Words& arguments, const std::string& input = "") {
  const auto made = request_of(event, arguments, input);
  if (made) return "none";
  BOOST_TEST((made.error().kind == ErrorKind::usage));
  return made.error().message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hook_request)

BOOST_AUTO_TEST_CASE(a_line_of_pre_push_names_both_refs_and_both_objects) {
  const auto updates = parsed("refs/heads/a " + k_one + " refs/heads/b " + k_two + "\n");
  BOOST_REQUIRE(updates.size() == 1U);
  BOOST_TEST(updates[0].local_ref == "refs/heads/a");
  BOOST_TEST(updates[0].local_oid == k_one);
  BOOST_TEST(updates[0].remote_ref == "refs/heads/b");
  BOOST_TEST(updates[0].remote_oid == k_two);
}

BOOST_AUTO_TEST_CASE(blanks_belong_to_the_local_ref) {
  const auto updates = parsed("HEAD@{1 day ago} " + k_one + " refs/heads/b " + k_two + "\n");
  BOOST_REQUIRE(updates.size() == 1U);
  BOOST_TEST(updates[0].local_ref == "HEAD@{1 day ago}");
  BOOST_TEST(updates[0].local_oid == k_one);
}

BOOST_AUTO_TEST_CASE(zeros_are_no_object_whatever_the_hash) {
  const auto created = parsed("refs/heads/a " + k_one + " refs/heads/a " + k_zero + "\n");
  BOOST_TEST(created.at(0).local_oid == k_one);
  BOOST_TEST(created.at(0).remote_oid.empty());
  const auto deleted = parsed("(delete) " + k_zero + " refs/heads/a " + k_one + "\n");
  BOOST_TEST(deleted.at(0).local_oid.empty());
  BOOST_TEST(deleted.at(0).local_ref == "(delete)");
  BOOST_TEST(deleted.at(0).remote_oid == k_one);
  const auto sha256 = parsed("refs/heads/a " + k_long + " refs/heads/a " + k_long_zero + "\n");
  BOOST_TEST(sha256.at(0).local_oid == k_long);
  BOOST_TEST(sha256.at(0).remote_oid.empty());
}

BOOST_AUTO_TEST_CASE(each_ref_has_its_line_and_the_last_one_needs_no_newline) {
  const std::string line = "refs/heads/a " + k_one + " refs/heads/a " + k_two;
  BOOST_TEST(parsed(line + "\n" + line + "\n" + line + "\n").size() == 3U);
  BOOST_TEST(parsed(line + "\n" + line).size() == 2U);
  BOOST_TEST(parsed(line).at(0).remote_oid == k_two);
  BOOST_TEST(parsed("").empty());
}

BOOST_AUTO_TEST_CASE(garbage_instead_of_ref_lines_is_refused) {
  const std::string good = "refs/heads/a " + k_one + " refs/heads/a " + k_two + "\n";
  for (const std::string& bad : {std::string("x"), std::string("\n"), std::string("a b c"), std::string("one two\n"),
                                 good + "\n", "torn " + k_one, std::string(5, '\0')}) {
    const auto updates = parse_updates(bad);
    BOOST_REQUIRE_MESSAGE(!updates.has_value(), bad);
    BOOST_TEST((updates.error().kind == ErrorKind::usage));
  }
}

BOOST_AUTO_TEST_CASE(words_that_are_no_object_ids_are_refused) {
  for (const std::string& bad :
       {std::string("a b c d"), "refs/heads/a " + k_one + " refs/heads/a main",
        "refs/heads/a " + k_one.substr(1) + " refs/heads/a " + k_two, "refs/heads/a  refs/heads/a " + k_two}) {
    const auto updates = parse_updates(bad);
    BOOST_CHECK_MESSAGE(!updates.has_value(), bad);
  }
}

BOOST_AUTO_TEST_CASE(events_about_the_index_need_nothing_more) {
  for (const Event event : {Event::pre_commit, Event::pre_merge_commit, Event::post_commit, Event::pre_applypatch}) {
    const Request made = request(event, {});
    BOOST_TEST((made.selection == Selection::event));
    BOOST_TEST(made.message_file.empty());
    BOOST_TEST(made.updates.empty());
  }
  BOOST_TEST((request(Event::post_merge, {"0"}).selection == Selection::event));
}

BOOST_AUTO_TEST_CASE(events_about_the_message_get_its_file) {
  for (const Event event : {Event::commit_msg, Event::prepare_commit_msg, Event::applypatch_msg}) {
    BOOST_TEST(request(event, {".git/COMMIT_EDITMSG"}).message_file == ".git/COMMIT_EDITMSG");
    BOOST_TEST(refusal(event, {}) == std::string(wf::config::name_of(event)) + " needs 1 argument, as git gives them");
  }
  BOOST_TEST(request(Event::prepare_commit_msg, {"m", "commit", k_one}).message_file == "m");
}

BOOST_AUTO_TEST_CASE(a_push_knows_its_remote_and_its_refs) {
  const std::string line = "refs/heads/a " + k_one + " refs/heads/a " + k_zero + "\n";
  const Request made = request(Event::pre_push, {"origin", "https://example.org/x.git"}, line);
  BOOST_TEST(made.remote == "origin");
  BOOST_REQUIRE(made.updates.size() == 1U);
  BOOST_TEST(made.updates[0].local_oid == k_one);
  BOOST_TEST(request(Event::pre_push, {"origin", "url"}).updates.empty());
  BOOST_TEST(refusal(Event::pre_push, {}, line) == "pre-push needs 1 argument, as git gives them");
  BOOST_TEST(refusal(Event::pre_push, {"origin"}, "x") == "pre-push expects lines of two refs and two object ids");
}

BOOST_AUTO_TEST_CASE(a_checkout_goes_from_one_commit_to_the_other) {
  const Request made = request(Event::post_checkout, {k_one, k_two, "1"});
  BOOST_TEST((made.selection == Selection::between));
  BOOST_TEST(made.from == k_one);
  BOOST_TEST(made.to == k_two);
  BOOST_TEST(request(Event::post_checkout, {k_zero, k_two, "1"}).from == "");  // a clone comes from nowhere
  BOOST_TEST(refusal(Event::post_checkout, {k_one}) == "post-checkout needs 2 arguments, as git gives them");
}

BOOST_AUTO_TEST_CASE(a_rewrite_ends_at_the_last_line) {
  const Request made =
      request(Event::post_rewrite, {"rebase"}, k_two + " " + k_two + "\n" + k_one + " " + k_two + " extra\n");
  BOOST_TEST((made.selection == Selection::between));
  BOOST_TEST(made.from == k_one);
  BOOST_TEST(made.to == k_two);
  BOOST_TEST((request(Event::post_rewrite, {"amend"}).selection == Selection::event));
  BOOST_TEST(refusal(Event::post_rewrite, {"amend"}, "x\n") == "post-rewrite expects lines of two object ids");
}

BOOST_AUTO_TEST_CASE(a_rebase_is_about_the_branch_since_upstream) {
  const Request current = request(Event::pre_rebase, {"main"});
  BOOST_TEST((current.selection == Selection::range));
  BOOST_TEST(current.from == "main");
  BOOST_TEST(current.to == "HEAD");
  BOOST_TEST(request(Event::pre_rebase, {"main", "topic"}).to == "topic");
  BOOST_TEST(refusal(Event::pre_rebase, {}) == "pre-rebase needs 1 argument, as git gives them");
}

BOOST_AUTO_TEST_CASE(only_two_hooks_have_input) {
  for (const Event event : wf::config::hook_events()) {
    BOOST_TEST(has_input(event) == (event == Event::pre_push || event == Event::post_rewrite));
  }
}

BOOST_AUTO_TEST_CASE(moving_single_files_is_told_from_changing_branches) {
  BOOST_TEST(is_file_checkout(Event::post_checkout, Words{k_one, k_one, "0"}));
  BOOST_TEST(!is_file_checkout(Event::post_checkout, Words{k_one, k_two, "1"}));
  BOOST_TEST(!is_file_checkout(Event::post_checkout, Words{k_one, k_two}));
  BOOST_TEST(!is_file_checkout(Event::post_merge, Words{"x", "y", "0"}));
}

BOOST_AUTO_TEST_SUITE_END()
