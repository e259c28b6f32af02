// Command lines: the list form, the shell form with its quotes, names that are not what they seem, and batches. The
// shell forms are run by a real sh, which prints what it was given.
#include "gates/command.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "os/process.h"
#include "support/repository.h"

namespace {

using Words = std::vector<std::string>;
using wf::gates::command_lines;

constexpr std::size_t k_plenty = 1'000'000;

// All lines, words joined by '|', lines by newlines.
std::string lines_of(const wf::gates::CommandLine& command, const Words& files, std::size_t limit = k_plenty,
                     unsigned parallel = 1) {
  Words lines;
  for (const Words& line : command_lines(command, files, limit, parallel)) lines.push_back(wf::join(line, "|"));
  return wf::join(lines, "\n");
}

std::string list(const Words& words, const Words& files) { return lines_of({words, false}, files); }
std::string shell(const std::string& text, const Words& files) { return lines_of({{text}, true}, files); }

// What a real shell prints. `show` in the text is a command that prints each of its arguments in brackets.
std::string printed(const std::string& text, const Words& files) {
  const wf::test::TemporaryFolder folder;
  folder.write("show", "#!/bin/sh\nfor word; do printf '[%s]' \"$word\"; done\n", 0755);
  std::string output;
  for (const Words& line : command_lines({{text}, true}, files, k_plenty, 1)) {
    wf::os::Command command;
    command.arguments = line;
    command.directory = folder.path();
    command.environment = wf::test::quiet_environment(folder.path());
    command.environment.set("PATH", folder.path().native() + ":/usr/bin:/bin");
    const auto completion = wf::os::run(command);
    BOOST_REQUIRE(completion.has_value());
    output += completion->output;
  }
  return output;
}

Words numbered(std::size_t count) {
  Words names;
  for (std::size_t i = 0; i < count; ++i) names.push_back("f" + std::to_string(i));
  return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_command)

BOOST_AUTO_TEST_CASE(folders_are_given_once_each_and_never_as_an_option) {
  const Words files = {"src/a.c", "top.c", "src/b.c", "-odd/c.c", "src/in/d.c"};
  BOOST_TEST(list({"vet", "{dirs}"}, files) == "vet|.|./-odd|./src|./src/in");
  BOOST_TEST(list({"vet", "--in={dirs}"}, {"src/a.c"}) == "vet|--in=./src");
  BOOST_TEST(shell("vet {dirs} && echo '{dirs}'", {"a b/c.go", "d/e.go"}) ==
             "sh|-c|vet \"$@\" && echo ''\"$@\"''|sh|./a b|./d");
  BOOST_TEST(wf::gates::takes_files({{"vet", "{dirs}"}, false}));
  BOOST_TEST(!wf::gates::takes_folders({{"vet", "{files}"}, false}));
}

BOOST_AUTO_TEST_CASE(a_list_takes_the_files_where_its_word_stands) {
  BOOST_TEST(list({"lint", "{files}", "--end"}, {"a", "b c"}) == "lint|a|b c|--end");
  BOOST_TEST(list({"lint", "--in={files}", "{files}"}, {"a", "b"}) == "lint|--in=a|--in=b|a|b");
  BOOST_TEST(list({"lint", "{files}:{files}"}, {"a"}) == "lint|a:a");
}

BOOST_AUTO_TEST_CASE(without_the_word_there_is_one_line_whatever_the_files) {
  BOOST_TEST(list({"make", "test"}, {"a", "b"}) == "make|test");
  BOOST_TEST(list({"make", "test"}, {}) == "make|test");
  BOOST_TEST(shell("make && echo {file}", {"a"}) == "sh|-c|make && echo {file}");
  BOOST_TEST(!wf::gates::takes_files({{"make", "files"}, false}));
  BOOST_TEST(wf::gates::takes_files({{"make", "x{files}"}, false}));
}

BOOST_AUTO_TEST_CASE(with_the_word_and_no_files_nothing_runs) {
  BOOST_TEST(list({"lint", "{files}"}, {}) == "");
  BOOST_TEST(shell("lint {files}", {}) == "");
}

BOOST_AUTO_TEST_CASE(a_leading_dash_is_no_option) {
  BOOST_TEST(list({"lint", "{files}"}, {"-rf", "--help", "a-b"}) == "lint|./-rf|./--help|a-b");
  BOOST_TEST(printed("show {files}", {"-n"}) == "[./-n]");
}

BOOST_AUTO_TEST_CASE(a_name_that_says_files_is_a_name) {
  BOOST_TEST(list({"lint", "{files}"}, {"{files}", "a"}) == "lint|{files}|a");
  BOOST_TEST(printed("show {files}", {"{files}", "a"}) == "[{files}][a]");
}

BOOST_AUTO_TEST_CASE(a_shell_gets_the_files_as_arguments) {
  BOOST_TEST(shell("lint {files}", {"a", "b"}) == "sh|-c|lint \"$@\"|sh|a|b");
  BOOST_TEST(shell("lint '{files}' \"{files}\" x{files}", {"a"}) == "sh|-c|lint ''\"$@\"'' \"$@\" x\"$@\"|sh|a");
}

BOOST_AUTO_TEST_CASE(no_name_is_read_as_shell_in_any_quotes) {
  const Words odd = {"a b", "$(touch pwned)", "`id`", "it's", "\"", "a\nb", "*", ";ls",
                     "\\",  "caf\xC3\xA9",    "\xFF", "#x"};
  std::string expected;
  for (const std::string& name : odd) expected += "[" + name + "]";
  for (const char* text :
       {"show {files}", "show '{files}'", "show \"{files}\"", "show \"$(echo x >/dev/null)\"{files}",
        "true; { show {files}; }", "(show {files})", "show {files} # '{files}", "true \\\" ; show {files}",
        "x='it'; show {files}", "show $(true) {files}", "if true; then show {files}; fi"}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(printed(text, odd) == expected); }
  }
  BOOST_TEST(printed("echo \"$(show {files})\"", {"a b", "c'd"}) == "[a b][c'd]\n");
  BOOST_TEST(printed("echo '\"' ; show '({files})'", {"a b"}) == "\"\n[(a b)]");
}

BOOST_AUTO_TEST_CASE(files_in_a_comment_or_behind_a_backslash_are_never_put_into_the_text) {
  const Words evil = {"x\ntouch pwned\n#"};
  BOOST_TEST(shell("true # {files}\nlint", evil) == "sh|-c|true # {files}\nlint|sh|" + evil[0]);
  BOOST_TEST(shell("echo \\{files}", evil) == "sh|-c|echo \\{files}|sh|" + evil[0]);
  BOOST_TEST(shell("echo a#{files}", {"a"}) == "sh|-c|echo a#\"$@\"|sh|a");
}

BOOST_AUTO_TEST_CASE(unfinished_shell_text_is_handed_over_as_it_is) {
  for (const char* text :
       {"echo '{files}", "echo \"{files}", "echo $({files}", "echo \\", "{files}\\", ")){files}", "'"}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(command_lines({{text}, true}, Words{"a"}, k_plenty, 1).size() == 1U); }
  }
}

BOOST_AUTO_TEST_CASE(a_line_keeps_below_the_limit_and_no_file_is_lost) {
  const Words files = numbered(100);
  const std::size_t limit = 200;
  const auto lines = command_lines({{"lint", "--x={files}", "{files}"}, false}, files, limit, 1);
  BOOST_TEST(lines.size() > 1U);
  Words seen;
  for (const Words& line : lines) {
    std::size_t bytes = 0;
    for (const std::string& word : line) bytes += word.size() + 1 + sizeof(char*);
    BOOST_TEST(bytes <= limit);
    std::copy_if(line.begin(), line.end(), std::back_inserter(seen), [](const std::string& w) { return w[0] == 'f'; });
  }
  BOOST_TEST(seen == files, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_beyond_the_limit_still_goes_alone) {
  const Words files = {std::string(500, 'a'), "b", std::string(500, 'c')};
  BOOST_TEST(command_lines({{"lint", "{files}"}, false}, files, 100, 1).size() == 3U);
  BOOST_TEST(command_lines({{"lint {files}"}, true}, files, 0, 1).size() == 3U);
}

BOOST_AUTO_TEST_CASE(parallel_runs_get_at_least_four_files_each) {
  const auto sizes = [](std::size_t files, unsigned parallel) {
    Words counts;
    for (const Words& line : command_lines({{"lint", "{files}"}, false}, numbered(files), k_plenty, parallel))
      counts.push_back(std::to_string(line.size() - 1));
    return wf::join(counts, " ");
  };
  BOOST_TEST(sizes(10, 1) == "10");
  BOOST_TEST(sizes(10, 2) == "5 5");
  BOOST_TEST(sizes(10, 8) == "4 4 2");
  BOOST_TEST(sizes(3, 8) == "3");
  BOOST_TEST(sizes(9, 0) == "9");
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_files_are_cut_in_one_pass) {
  const auto lines = command_lines({{"lint", "{files}"}, false}, numbered(100'000), 128 * 1024, 1);
  std::size_t files = 0;
  for (const Words& line : lines) files += line.size() - 1;
  BOOST_TEST(files == 100'000U);
}

BOOST_AUTO_TEST_SUITE_END()
