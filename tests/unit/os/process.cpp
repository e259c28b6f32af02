// Running programs: every way in which one can end, and that nothing it leaves behind, floods us with or refuses to
// read holds us up. Real processes; the long ones sleep for a minute and are ended by what is tested.
#include "os/process.h"

#include <boost/test/unit_test.hpp>
#include <thread>

#include "base/text.h"
#include "support/repository.h"

namespace {

using namespace std::chrono_literals;
using wf::os::Command;
using wf::os::Completion;
using wf::os::Ending;

Command shell(std::string script) {
  Command command;
  command.arguments = {"sh", "-c", std::move(script)};
  command.environment = wf::os::Environment::current();
  return command;
}

Completion finish(const Command& command) {
  auto completion = wf::os::run(command);
  BOOST_REQUIRE_MESSAGE(completion.has_value(), (completion ? "" : completion.error().message));
  return std::move(*completion);
}

// A zombie that nobody waits for is as good as gone.
bool is_running(std::string_view process) {
  const std::string stat = wf::os::read_file("/proc/" + std::string(wf::trim(process)) + "/stat").value_or("");
  const std::size_t name_end = stat.rfind(')');
  return name_end != std::string::npos && stat.compare(name_end, 3, ") Z") != 0;
}

// Whether it is gone, or goes within the time the kernel needs to clear it away.
bool has_ended(std::string_view process) {
  const auto deadline = wf::os::steady_now() + 20s;
  while (is_running(process) && wf::os::steady_now() < deadline) std::this_thread::yield();
  return !is_running(process);
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(os_process, wf::test::TemporaryFolder)

BOOST_AUTO_TEST_CASE(an_exit_code_is_told) {
  const Completion good = finish(shell("exit 0"));
  BOOST_TEST(good.is_success());
  const Completion bad = finish(shell("exit 7"));
  BOOST_TEST((bad.ending == Ending::exited));
  BOOST_TEST(bad.exit_code == 7);
  BOOST_TEST(!bad.is_success());
  BOOST_TEST(finish(shell("exit 127")).exit_code == 127);  // not taken for a missing program
}

BOOST_AUTO_TEST_CASE(a_signal_is_told) {
  const Completion killed = finish(shell("kill -KILL $$"));
  BOOST_TEST((killed.ending == Ending::killed_by_signal));
  BOOST_TEST(killed.signal_number == 9);
  BOOST_TEST(!killed.is_success());
}

BOOST_AUTO_TEST_CASE(a_missing_program_is_an_error_that_names_it) {
  Command command = shell("");
  command.arguments = {"no-such-program\x1b", "x"};
  const auto completion = wf::os::run(command);
  BOOST_REQUIRE(!completion.has_value());
  BOOST_TEST(completion.error().message == "command not found: \"no-such-program\\033\"");
}

BOOST_AUTO_TEST_CASE(a_program_that_may_not_run_is_an_error_that_says_why) {
  write("tool", "#!/bin/sh\n", 0644);
  Command command = shell("");
  command.arguments = {(path() / "tool").native()};
  const auto completion = wf::os::run(command);
  BOOST_REQUIRE(!completion.has_value());
  BOOST_TEST(wf::contains(completion.error().message, "permission denied"));
  command.arguments = {(path() / "missing").native()};
  BOOST_TEST(wf::contains(wf::os::run(command).error().message, "no such file or directory"));
}

BOOST_AUTO_TEST_CASE(a_missing_working_folder_is_an_error) {
  Command command = shell("true");
  command.directory = path() / "missing";
  BOOST_TEST(!wf::os::run(command).has_value());
}

BOOST_AUTO_TEST_CASE(output_and_errors_are_mixed_in_order_or_kept_apart) {
  Command command = shell("echo one; echo two >&2; echo three");
  BOOST_TEST(finish(command).output == "one\ntwo\nthree\n");
  command.separate_errors = true;
  const Completion apart = finish(command);
  BOOST_TEST(apart.output == "one\nthree\n");
  BOOST_TEST(apart.errors == "two\n");
}

BOOST_AUTO_TEST_CASE(much_output_is_captured_whole) {
  const Completion flood = finish(shell("head -c 5000000 /dev/zero; head -c 5000000 /dev/zero >&2"));
  BOOST_TEST(flood.output.size() == 10'000'000U);
  Command apart = shell("head -c 3000000 /dev/zero >&2; head -c 2000000 /dev/zero");
  apart.separate_errors = true;
  const Completion both = finish(apart);
  BOOST_TEST(both.output.size() == 2'000'000U);
  BOOST_TEST(both.errors.size() == 3'000'000U);
}

BOOST_AUTO_TEST_CASE(output_that_is_passed_on_is_not_captured) {
  Command command = shell("exit 3");
  command.passes_output = true;
  const Completion completion = finish(command);
  BOOST_TEST(completion.exit_code == 3);
  BOOST_TEST(completion.output.empty());
}

BOOST_AUTO_TEST_CASE(input_larger_than_the_pipe_goes_through) {
  Command command = shell("cat");
  for (int i = 0; i < 300000; ++i) command.input += std::to_string(i) + "\n";
  BOOST_TEST(finish(command).output == command.input);
}

BOOST_AUTO_TEST_CASE(input_need_not_be_read) {
  Command command = shell("exit 4");
  command.input.assign(5'000'000, 'x');
  BOOST_TEST(finish(command).exit_code == 4);
  command = shell("head -c 10");
  command.input.assign(5'000'000, 'x');
  BOOST_TEST(finish(command).output == "xxxxxxxxxx");
}

BOOST_AUTO_TEST_CASE(without_input_there_is_nothing_to_wait_for) {
  BOOST_TEST(finish(shell("cat; echo end")).output == "end\n");
}

BOOST_AUTO_TEST_CASE(a_timeout_ends_the_whole_group) {
  Command command = shell("sleep 60 & echo $!; wait");
  command.timeout = 100ms;
  const Completion completion = finish(command);
  BOOST_TEST((completion.ending == Ending::timed_out));
  BOOST_TEST(!completion.is_success());
  BOOST_TEST(has_ended(completion.output));
  BOOST_TEST((completion.wall_time >= 100ms));
}

BOOST_AUTO_TEST_CASE(who_ignores_the_polite_signal_is_killed) {
  Command command = shell("trap '' TERM; echo $$; sleep 60; sleep 60");
  command.timeout = 50ms;
  const Completion completion = finish(command);
  BOOST_TEST((completion.ending == Ending::timed_out));
  BOOST_TEST(completion.signal_number == 9);
  BOOST_TEST(has_ended(completion.output));
}

BOOST_AUTO_TEST_CASE(a_process_left_behind_does_not_hold_us) {
  const Completion completion = finish(shell("sleep 60 & echo $!; exit 5"));
  BOOST_TEST(completion.exit_code == 5);
  BOOST_TEST((completion.wall_time < 30s));  // about one; the machine may be busy
  BOOST_TEST(is_running(completion.output));
  finish(shell("kill " + completion.output));
}

BOOST_AUTO_TEST_CASE(who_ended_in_time_has_not_timed_out_because_of_what_it_left_behind) {
  Command command = shell("sleep 60 & echo $!; exit 0");
  command.timeout = 300ms;
  const Completion completion = finish(command);
  BOOST_TEST((completion.ending == Ending::exited));
  BOOST_TEST(completion.is_success());
  finish(shell("kill " + completion.output));
}

BOOST_AUTO_TEST_CASE(a_cancelled_token_interrupts) {
  const std::atomic<bool> cancelled = true;
  const auto completion = wf::os::run(shell("sleep 60"), &cancelled);
  BOOST_REQUIRE(completion.has_value());
  BOOST_TEST((completion->ending == Ending::interrupted));
  const std::atomic<bool> not_cancelled = false;
  BOOST_TEST(wf::os::run(shell("true"), &not_cancelled)->is_success());
}

BOOST_AUTO_TEST_CASE(the_child_gets_the_folder_and_the_environment_it_was_given) {
  Command command;
  command.arguments = {"/bin/sh", "-c", R"(pwd; echo "$NAME"; echo "${HOME-none}")"};
  command.directory = path();
  command.environment.set("NAME", "a = 'b'\n");
  BOOST_TEST(finish(command).output == path().native() + "\na = 'b'\n\nnone\n");
}

BOOST_AUTO_TEST_CASE(a_script_without_a_first_line_runs_in_the_shell) {
  write("tool", "echo \"got $1 $2\"\n", 0755);
  Command command = shell("");
  command.arguments = {(path() / "tool").native(), "a b", "c"};
  BOOST_TEST(finish(command).output == "got a b c\n");
}

BOOST_AUTO_TEST_CASE(what_a_child_uses_is_measured) {
  const Completion completion = finish(shell("i=0; while [ $i -lt 30000 ]; do i=$((i+1)); done"));
  BOOST_TEST(completion.use.peak_memory_bytes > 100'000U);
  BOOST_TEST((completion.use.user_time + completion.use.system_time > 0ns));
  BOOST_TEST((completion.wall_time > 0ns));
}

BOOST_AUTO_TEST_CASE(programs_are_looked_up_in_the_path) {
  write("first/tool", "", 0644);  // not executable
  write("second/tool", "", 0755);
  BOOST_REQUIRE(wf::os::make_directories(path() / "first" / "folder").has_value());
  wf::os::Environment environment;
  environment.set("PATH", (path() / "first").native() + ":" + (path() / "second").native());
  BOOST_TEST((wf::os::find_program("tool", environment) == path() / "second" / "tool"));
  BOOST_TEST(!wf::os::find_program("folder", environment).has_value());
  BOOST_TEST(!wf::os::find_program("other", environment).has_value());
  BOOST_TEST((wf::os::find_program("./other", environment) == wf::os::Path("./other")));
  environment.unset("PATH");
  BOOST_TEST(wf::os::find_program("sh", environment).has_value());
}

BOOST_AUTO_TEST_CASE(the_machine_can_be_asked) {
  BOOST_TEST(wf::os::is_alive(wf::os::process_id()));
  BOOST_TEST(!wf::os::is_alive(0x7ffffff0));
  BOOST_TEST(wf::os::processor_count() >= 1U);
  BOOST_TEST(wf::os::argument_limit() >= 4096U);
}

BOOST_AUTO_TEST_SUITE_END()
