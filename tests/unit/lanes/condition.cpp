// Each part of a condition where it alone decides, that all parts must hold, and what is said when one does not.
#include "lanes/condition.h"

#include <boost/test/unit_test.hpp>

#include "config/load.h"
#include "sample.h"

using namespace wf::lanes;
using namespace wf::lanes::sample;

namespace {

wf::config::When condition(std::string_view when) {
  const wf::config::Source source = {".wf.yaml",
                                     "version: 1\nlanes:\n  mine: {extends: docs, when: " + std::string(when) + "}\n"};
  auto config = wf::config::load({&source, 1});
  BOOST_REQUIRE_MESSAGE(config.has_value(), (config ? "" : wf::describe(config.error())));
  return *config->lane("mine")->when;
}

// "+reason" when it holds, "-reason" when it does not.
std::string answer(std::string_view when, const wf::git::Change& change, const Situation& situation = {}) {
  const Answer said = ask(condition(when), classified(change), situation);
  return (said.holds ? "+" : "-") + said.text;
}

Situation with_message(std::string message) {
  Situation situation;
  situation.messages = {std::move(message)};
  return situation;
}

Situation by(std::string author) {
  Situation situation;
  situation.authors = {std::move(author)};
  return situation;
}

const wf::git::Change k_two = change({modified("src/a.c", 3, 2), modified("src/b.c", 5, 0)});

}  // namespace

BOOST_AUTO_TEST_SUITE(lanes_condition)

BOOST_AUTO_TEST_CASE(the_number_of_files) {
  BOOST_TEST(answer("{files: '>= 2'}", k_two) == "+2 files changed, which is >= 2");
  BOOST_TEST(answer("{files: '> 2'}", k_two) == "-2 files changed, which is not > 2");
  BOOST_TEST(answer("{files: '< 3'}", k_two).starts_with("+"));
  BOOST_TEST(answer("{files: 2}", k_two).starts_with("+"));
  BOOST_TEST(answer("{files: 1}", k_two).starts_with("-"));
  BOOST_TEST(answer("{files: '< 1'}", change({})).starts_with("+"));
}

BOOST_AUTO_TEST_CASE(the_number_of_lines) {
  BOOST_TEST(answer("{lines: '<= 10'}", k_two) == "+10 lines changed, which is <= 10");
  BOOST_TEST(answer("{lines: '< 10'}", k_two) == "-10 lines changed, which is not < 10");
}

BOOST_AUTO_TEST_CASE(the_message) {
  BOOST_TEST(answer("{message: 'urgent|outage'}", k_two, with_message("an outage\n")) ==
             "+the message matches urgent|outage");
  BOOST_TEST(answer("{message: '^outage'}", k_two, with_message("an outage\n")) == "-no message matches");
  BOOST_TEST(answer("{message: [x, outage]}", k_two, with_message("an outage\n")).starts_with("+"));
  BOOST_TEST(answer("{message: x}", k_two) == "-there is no message yet");
}

BOOST_AUTO_TEST_CASE(the_type_of_the_message) {
  BOOST_TEST(answer("{type: feat}", k_two, with_message("feat(x): y\n")) == "+the message is of type feat");
  BOOST_TEST(answer("{type: feat}", k_two, with_message("feat!: y\n")) == "+the message is of type feat!");
  BOOST_TEST(answer("{type: 'feat!'}", k_two, with_message("feat: y\n")).starts_with("-"));
  BOOST_TEST(answer("{type: '!'}", k_two, with_message("fix: y\n\nBREAKING CHANGE: z\n")).starts_with("+"));
  BOOST_TEST(answer("{type: '!'}", k_two, with_message("not conventional\n")).starts_with("-"));
  BOOST_TEST(answer("{type: [docs, fix]}", k_two, with_message("Fix: y\n")).starts_with("+"));
  BOOST_TEST(answer("{type: fix}", k_two) == "-there is no message yet");
}

BOOST_AUTO_TEST_CASE(the_author) {
  const Situation ann = by("Ann <ann@example.org>");
  BOOST_TEST(answer("{author: '*@example.org'}", k_two, ann) == "+author ann@example.org matches *@example.org");
  BOOST_TEST(answer("{author: Ann}", k_two, ann) == "+author Ann matches Ann");
  BOOST_TEST(answer("{author: 'Ann <*'}", k_two, ann).starts_with("+"));
  BOOST_TEST(answer("{author: '*@other.org'}", k_two, ann) == "-no author matches *@other.org");
  BOOST_TEST(answer("{author: An}", k_two, ann).starts_with("-"));
}

BOOST_AUTO_TEST_CASE(the_event) {
  BOOST_TEST(answer("{event: pre-push}", k_two, {wf::config::Event::pre_push}) == "+the event is pre-push");
  BOOST_TEST(answer("{event: [pre-push, ci]}", k_two, {wf::config::Event::pre_commit}) ==
             "-the event is pre-commit, none of these");
}

BOOST_AUTO_TEST_CASE(what_does_not_hold_says_why) {
  BOOST_TEST(answer("{branch: 'hotfix/*'}", k_two, {wf::config::Event::pre_commit, "main"}) ==
             "-branch main matches none of hotfix/*");
  BOOST_TEST(answer("{branch: main}", k_two) == "-no branch is checked out");
  BOOST_TEST(answer("{paths: '*.md'}", k_two) == "-no path matches *.md");
  BOOST_TEST(answer("{paths: {all: 'a.*'}}", k_two) == "-src/b.c matches none of a.*");
  BOOST_TEST(answer("{paths: {none: 'b.*'}}", k_two) == "-src/b.c matches b.*");
  BOOST_TEST(answer("{kinds: [docs]}", k_two) == "-source changed too");
}

BOOST_AUTO_TEST_CASE(every_part_must_hold) {
  const Situation main = {wf::config::Event::pre_commit, "main"};
  BOOST_TEST(answer("{branch: main, files: 2, kinds: source}", k_two, main) ==
             "+branch main matches main; only source changed; 2 files changed, which is 2");
  BOOST_TEST(answer("{branch: main, files: 3, kinds: source}", k_two, main) == "-2 files changed, which is not 3");
}

BOOST_AUTO_TEST_SUITE_END()
