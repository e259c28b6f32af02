// The command line as a person meets it: help that shows an example, the nearest command for a wrong one, errors as
// JSON when asked for, and the promised exit codes. Everything goes through run_command_line, in a real repository.
#include "cli/cli.h"

#include <boost/test/unit_test.hpp>

#include "document.h"
#include "run/process_door.h"
#include "run/sample.h"

namespace {

using namespace wf::run::sample;
using wf::cli::run_command_line;
using wf::cli::sample::Document;
using wf::test::Answer;
using wf::test::called_in;

const std::vector<Strings> k_commands = {
    {"init"},    {"import"},         {"install"},         {"uninstall"},        {"run"},           {"status"},
    {"lane"},    {"lane", "list"},   {"lane", "show"},    {"lane", "explain"},  {"gate"},          {"gate", "list"},
    {"builtin"}, {"config"},         {"config", "check"}, {"history"},          {"undo"},          {"version"},
    {"ci"},      {"lane", "choose"}, {"config", "show"},  {"config", "schema"}, {"config", "keys"}};

struct Place : Project {
  Answer wf(Strings words) const {
    words.insert(words.begin(), "wf");
    return called_in(path(), "", [&] { return run_command_line(words, environment); });
  }
};

Strings with(Strings words, const std::string& last) {
  words.push_back(last);
  return words;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cli_cli, Place)

BOOST_AUTO_TEST_CASE(every_command_has_help_with_an_example) {
  for (const Strings& command : k_commands) {
    const Answer answer = wf(with(command, "--help"));
    BOOST_TEST_CONTEXT(wf::join(command, " ")) {
      BOOST_TEST(answer.code == 0);
      BOOST_TEST(wf::contains(answer.output, "Examples:\n  wf " + command[0]));
      BOOST_TEST(wf::contains(answer.output, "Usage: wf " + wf::join(command, " ")));
      BOOST_TEST(answer.errors == "");
    }
  }
}

BOOST_AUTO_TEST_CASE(help_lists_every_command_and_the_exit_codes) {
  const Answer answer = wf({"--help"});
  BOOST_TEST(answer.code == 0);
  for (const Strings& command : k_commands) BOOST_TEST(wf::contains(answer.output, "  " + command[0]));
  BOOST_TEST(wf::contains(answer.output, "Exit codes: 0 passed"));
}

BOOST_AUTO_TEST_CASE(the_list_of_commands_above_is_complete) {
  const std::string help = wf({"--help"}).output;
  const std::string list = help.substr(help.find("Subcommands:"));
  for (const std::string_view line : wf::lines(list)) {
    if (!line.starts_with("  ") || line.starts_with("   ")) continue;
    const std::string name(line.substr(2, line.find(' ', 2) - 2));
    if (name == "wf") break;  // the first steps
    BOOST_TEST(std::any_of(k_commands.begin(), k_commands.end(), [&](const Strings& one) { return one[0] == name; }));
  }
}

BOOST_AUTO_TEST_CASE(the_version_is_told_both_ways) {
  BOOST_TEST(wf({"version"}).output == "wf " WF_VERSION "\n");
  BOOST_TEST(wf({"--version"}).output == "wf " WF_VERSION "\n");
  BOOST_TEST(wf({"--version"}).code == 0);
}

BOOST_AUTO_TEST_CASE(an_unknown_command_names_the_nearest) {
  Answer answer = wf({"instal"});
  BOOST_TEST(answer.code == 2);
  BOOST_TEST(answer.errors == "wf: unknown command 'wf instal'\n  did you mean 'wf install'?\n");
  answer = wf({"lane", "explan"});
  BOOST_TEST(answer.code == 2);
  BOOST_TEST(answer.errors == "wf: unknown command 'wf lane explan'\n  did you mean 'wf lane explain'?\n");
  answer = wf({"quite-different"});
  BOOST_TEST(answer.code == 2);
  BOOST_TEST(answer.errors == "wf: unknown command 'wf quite-different'\n  wf --help\n");
  answer = wf({"bad\x1b[2J"});
  BOOST_TEST(answer.errors.find('\x1b') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_a_command_or_with_half_of_one_it_is_wrong_usage) {
  BOOST_TEST(wf({}).code == 2);
  BOOST_TEST(wf::contains(wf({}).errors, "wf --help"));
  BOOST_TEST(wf({"lane"}).code == 2);
  BOOST_TEST(wf({"lane", "show"}).code == 2);
  BOOST_TEST(wf::contains(wf({"lane", "show"}).errors, "wf lane show --help"));
}

BOOST_AUTO_TEST_CASE(an_unknown_option_is_wrong_usage) {
  const Answer answer = wf({"run", "--al-files"});
  BOOST_TEST(answer.code == 2);
  BOOST_TEST(wf::contains(answer.errors, "--al-files"));
  BOOST_TEST(wf::contains(answer.errors, "did you mean '--all-files'?"));
  BOOST_TEST(wf::contains(wf({"run", "--zzzzzz"}).errors, "wf run --help"));
}

BOOST_AUTO_TEST_CASE(an_error_is_a_document_when_json_is_asked_for) {
  configure("gates:\n  lint: {stage: lint, rn: x}\n");
  const Answer answer = wf({"run", "--json"});
  BOOST_TEST(answer.code == 2);
  const Document document(answer.output);
  BOOST_TEST(document.string("/error/kind") == "config");
  BOOST_TEST(document.string("/error/file") == ".wf.yaml");
  BOOST_TEST(document.number("/error/line") == 3);
  BOOST_TEST(!wf::contains(document.string("/error/message"), "not there"));
}

BOOST_AUTO_TEST_CASE(wrong_usage_is_a_document_when_json_is_asked_for) {
  for (const Strings& words : {Strings{"run", "--json", "no-such-gate"}, Strings{"run", "--json", "--lane", "nowhere"},
                               Strings{"run", "--json", "--no-such-option"}, Strings{"lane", "show", "--json", "x"}}) {
    const Answer answer = wf(words);
    BOOST_TEST(answer.code == 2);
    BOOST_TEST_CONTEXT(wf::join(words, " ")) {
      BOOST_REQUIRE(!answer.output.empty());
      BOOST_TEST(Document(answer.output).string("/error/kind") == "usage");
    }
  }
}

BOOST_AUTO_TEST_CASE(outside_of_a_repository_it_is_3) {
  const wf::test::TemporaryFolder place;
  for (const Strings& words :
       {Strings{"wf", "run"}, Strings{"wf", "status"}, Strings{"wf", "lane", "explain"}, Strings{"wf", "history"}}) {
    const Answer answer = called_in(place.path(), "", [&] { return run_command_line(words, environment); });
    BOOST_TEST(answer.code == 3);
    BOOST_TEST(answer.errors.starts_with("wf: "));
  }
}

BOOST_AUTO_TEST_SUITE_END()
