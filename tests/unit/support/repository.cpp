#include "support/repository.h"

#include <boost/test/results_collector.hpp>
#include <boost/test/unit_test.hpp>

#include "base/text.h"
#include "os/process.h"

namespace wf::test {

TemporaryFolder::TemporaryFolder() {
  auto made = os::make_temporary_directory("wf-test-");
  BOOST_REQUIRE(made.has_value());
  path_ = *made;
}

TemporaryFolder::~TemporaryFolder() {
  using boost::unit_test::results_collector;
  const auto& test = boost::unit_test::framework::current_test_case();
  if (!results_collector.results(test.p_id).passed()) {
    BOOST_TEST_MESSAGE("kept for a look: " << path_.native());
    return;
  }
  (void)os::remove_tree(path_);
}

void TemporaryFolder::write(const os::Path& relative, std::string_view content, std::uint32_t mode) const {
  (void)os::remove_file(path_ / relative);
  const auto status = os::replace_file(path_ / relative, content, mode);
  BOOST_REQUIRE_MESSAGE(status.has_value(), (status ? "" : status.error().message));
  BOOST_REQUIRE(os::set_mode(path_ / relative, mode).has_value());
}

std::string TemporaryFolder::read(const os::Path& relative) const {
  return os::read_file(path_ / relative).value_or(std::string());
}

bool TemporaryFolder::has(const os::Path& relative) const { return os::exists(path_ / relative); }

os::Environment quiet_environment(const os::Path& home) {
  os::Environment environment;
  environment.set("PATH", os::Environment::current().get("PATH").value_or("/usr/bin:/bin"));
  environment.set("HOME", home.native());
  environment.set("GIT_CONFIG_NOSYSTEM", "1");
  environment.set("GIT_CONFIG_GLOBAL", "/dev/null");
  environment.set("GIT_AUTHOR_NAME", "Ada");
  environment.set("GIT_AUTHOR_EMAIL", "ada@example.org");
  environment.set("GIT_AUTHOR_DATE", "2026-01-02T03:04:05+00:00");
  environment.set("GIT_COMMITTER_NAME", "Ada");
  environment.set("GIT_COMMITTER_EMAIL", "ada@example.org");
  environment.set("GIT_COMMITTER_DATE", "2026-01-02T03:04:05+00:00");
  environment.set("LC_ALL", "C");
  environment.set("TZ", "UTC");
  return environment;
}

TemporaryRepository::TemporaryRepository(std::vector<std::string> init_options) {
  std::vector<std::string> arguments = {"init", "-q", "-b", "main"};
  arguments.insert(arguments.end(), init_options.begin(), init_options.end());
  git(arguments);
}

std::string TemporaryRepository::git(std::vector<std::string> arguments) const {
  arguments.insert(arguments.begin(), "git");
  os::Command command;
  command.arguments = arguments;
  command.directory = path();
  command.environment = quiet_environment(path());
  const auto completion = os::run(command);
  BOOST_REQUIRE_MESSAGE(completion.has_value(), "git cannot be run");
  BOOST_REQUIRE_MESSAGE(completion->is_success(), join(arguments, " ") + ": " + completion->output);
  std::string output = completion->output;
  if (output.ends_with('\n')) output.pop_back();
  return output;
}

void TemporaryRepository::stage(const os::Path& relative, std::string_view content, std::uint32_t mode) const {
  write(relative, content, mode);
  git({"add", "--", relative.native()});
}

std::string TemporaryRepository::commit(std::string_view message) const {
  git({"commit", "-q", "--no-verify", "--allow-empty", "-m", std::string(message)});
  return git({"rev-parse", "HEAD"});
}

}  // namespace wf::test
