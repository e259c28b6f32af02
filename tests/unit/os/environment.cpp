// The environment as a value: what is set, what counts as on, and that ours is read as it is.
#include "os/environment.h"

#include <boost/test/unit_test.hpp>

#include "os/terminal.h"

BOOST_AUTO_TEST_SUITE(os_environment)

BOOST_AUTO_TEST_CASE(an_empty_value_is_a_value) {
  wf::os::Environment environment;
  environment.set("A", "");
  BOOST_TEST(environment.has("A"));
  BOOST_TEST(environment.get("A").value().empty());
  BOOST_TEST(!environment.has("B"));
  environment.set("A", "x=y");
  BOOST_TEST(environment.get("A").value() == "x=y");
  environment.unset("A");
  environment.unset("A");
  BOOST_TEST(!environment.has("A"));
}

BOOST_AUTO_TEST_CASE(the_usual_words_mean_off) {
  wf::os::Environment environment;
  BOOST_TEST(!environment.is_on("WF"));
  for (const char* off : {"", "0", "false", "FALSE", "no", "Off"}) {
    environment.set("WF", off);
    BOOST_TEST(!environment.is_on("WF"), off);
  }
  for (const char* on : {"1", "true", "yes", "on", "2", "00"}) {
    environment.set("WF", on);
    BOOST_TEST(environment.is_on("WF"), on);
  }
}

BOOST_AUTO_TEST_CASE(our_own_is_read) {
  const auto environment = wf::os::Environment::current();
  BOOST_TEST(environment.variables().size() > 0U);
  BOOST_TEST(environment.has("PATH"));
}

BOOST_AUTO_TEST_CASE(no_color_is_honoured) {
  wf::os::Environment environment;
  environment.set("TERM", "xterm");
  environment.set("NO_COLOR", "1");
  BOOST_TEST(!wf::os::wants_colour(wf::os::Stream::errors, environment));
  environment.unset("NO_COLOR");
  BOOST_TEST(wf::os::wants_colour(wf::os::Stream::errors, environment) == wf::os::is_terminal(wf::os::Stream::errors));
  environment.set("TERM", "dumb");
  BOOST_TEST(!wf::os::wants_colour(wf::os::Stream::errors, environment));
  BOOST_TEST(wf::os::terminal_width(wf::os::Stream::errors) > 0);
}

BOOST_AUTO_TEST_SUITE_END()
