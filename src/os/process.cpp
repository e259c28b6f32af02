// run(): 1. fork into a new process group; 2. a close-on-exec pipe carries the errno of a failed exec back, so that a
// missing program is told from one that exits with 127; 3. poll() feeds and drains the pipes until the child has gone
// and its output is closed; 4. a deadline, a cancellation or an interrupt signals the whole group.
#include "os/process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <csignal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstring>

#include "base/text.h"
#include "os/reason.h"

namespace wf::os {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto k_grace = std::chrono::seconds(1);              // between SIGTERM and SIGKILL
constexpr auto k_look_around = std::chrono::milliseconds(20);  // how often cancellation is noticed

std::atomic<int> caught_signal = 0;

void note_signal(int number) { caught_signal = number; }

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Result<Pipe> make_pipe() {
  std::array<int, 2> ends = {};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0)
    return fail(ErrorKind::io, fmt::format("cannot make a pipe: {}", reason(errno)));
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> result;
  result.reserve(strings.size() + 1);
  for (std::string& text : strings) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

// Everything the child needs, prepared before fork(): after it only async-signal-safe calls are allowed.
struct Launch {
  std::vector<std::string> arguments;
  std::vector<std::string> environment;
  std::string program;
  const char* directory = nullptr;
  Pipe input;
  Pipe output;
  Pipe errors;
  Pipe failure;
  bool passes_output = false;
  bool separate_errors = false;
  bool has_input = false;
  pid_t dies_with = 0;  // our own process number; 0: it may outlive us
};

[[noreturn]] void become(const Launch& launch, char* const* arguments, char* const* environment) {
  if (!launch.passes_output) ::setpgid(0, 0);
  if (launch.dies_with != 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != launch.dies_with) ::_exit(127);  // too late to be told
  }
  struct sigaction standard = {};
  standard.sa_handler = SIG_DFL;
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) ::sigaction(number, &standard, nullptr);
  const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  ::dup2(launch.has_input ? launch.input.read.number() : null, STDIN_FILENO);
  if (!launch.passes_output) {
    ::dup2(launch.output.write.number(), STDOUT_FILENO);
    ::dup2(launch.separate_errors ? launch.errors.write.number() : launch.output.write.number(), STDERR_FILENO);
  }
  if (launch.directory == nullptr || ::chdir(launch.directory) == 0)
    ::execve(launch.program.c_str(), arguments, environment);
  int error = errno;
  if (error == ENOEXEC) {  // a script without "#!": sh runs it, as execvp(3) and the shell would have it
    std::array<char*, 3> script = {const_cast<char*>("sh"), const_cast<char*>(launch.program.c_str()), nullptr};
    std::vector<char*> all(script.begin(), script.begin() + 2);
    for (char* const* argument = arguments + 1; *argument != nullptr; ++argument) all.push_back(*argument);
    all.push_back(nullptr);
    ::execve("/bin/sh", all.data(), environment);
    error = errno;
  }
  [[maybe_unused]] const ssize_t written = ::write(launch.failure.write.number(), &error, sizeof error);
  ::_exit(127);
}

Result<Launch> prepare(const Command& command) {
  WF_ASSERT(!command.arguments.empty());
  Launch launch;
  const auto program = find_program(command.arguments[0], command.environment);
  if (!program) return fail(ErrorKind::io, fmt::format("command not found: {}", shown(command.arguments[0])));
  launch.program = program->native();
  launch.arguments = command.arguments;
  for (const auto& [name, value] : command.environment.variables())
    launch.environment.push_back(fmt::format("{}={}", name, value));
  if (!command.directory.empty()) launch.directory = command.directory.c_str();
  launch.passes_output = command.passes_output;
  launch.separate_errors = command.separate_errors;
  launch.has_input = !command.input.empty();
  if (command.dies_with_us) launch.dies_with = ::getpid();
  WF_ASSIGN(launch.failure, make_pipe());
  if (launch.has_input) {
    WF_ASSIGN(launch.input, make_pipe());
  }
  if (!command.passes_output) {
    WF_ASSIGN(launch.output, make_pipe());
    if (command.separate_errors) {
      WF_ASSIGN(launch.errors, make_pipe());
    }
  }
  return launch;
}

// A running child and the pipes to it.
class Child {
 public:
  Child(pid_t process, Launch& launch, const Command& command)
      : process_(process),
        command_(command),
        input_(std::move(launch.input.write)),
        output_(std::move(launch.output.read)),
        errors_(std::move(launch.errors.read)),
        started_(Clock::now()) {
    for (const Descriptor* end : {&input_, &output_, &errors_}) {
      if (end->is_open()) ::fcntl(end->number(), F_SETFL, O_NONBLOCK);
    }
  }

  Result<Completion> wait(const std::atomic<bool>* cancelled) {
    while (!(has_exited_ && is_drained())) {
      reap();
      if (has_exited_ && is_drained()) break;
      look_for_reasons_to_stop(cancelled);
      if (is_abandoned()) break;
      exchange();
    }
    completion_.wall_time = Clock::now() - started_;
    // What it was told or has said is not whole: its exit code may mean anything.
    if (broken_pipe_ != 0)
      return fail(ErrorKind::io,
                  fmt::format("cannot talk with {}: {}", shown(command_.arguments[0]), reason(broken_pipe_)));
    return std::move(completion_);
  }

 private:
  bool is_drained() const { return !output_.is_open() && !errors_.is_open(); }

  // The child has gone but something it left behind keeps its output open: do not wait for that for ever.
  bool is_abandoned() const { return has_exited_ && Clock::now() >= exited_ + k_grace; }

  void reap() {
    if (has_exited_) return;
    int status = 0;
    rusage usage = {};
    if (::wait4(process_, &status, WNOHANG, &usage) != process_) return;
    has_exited_ = true;
    exited_ = Clock::now();
    if (stop_signal_ == 0) {
      completion_.ending = WIFSIGNALED(status) ? Ending::killed_by_signal : Ending::exited;
    }
    if (WIFSIGNALED(status)) completion_.signal_number = WTERMSIG(status);
    if (WIFEXITED(status)) completion_.exit_code = WEXITSTATUS(status);
    if (stop_signal_ != 0 && !command_.passes_output) signal(SIGKILL);  // its group must not outlive a timeout
    note_use(usage);
  }

  void note_use(const rusage& usage) {
    const auto duration = [](const timeval& time) {
      return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
    };
    completion_.use.user_time = duration(usage.ru_utime);
    completion_.use.system_time = duration(usage.ru_stime);
    completion_.use.peak_memory_bytes = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
    completion_.use.blocks_read = static_cast<std::uint64_t>(usage.ru_inblock);
    completion_.use.blocks_written = static_cast<std::uint64_t>(usage.ru_oublock);
    completion_.use.context_switches = static_cast<std::uint64_t>(usage.ru_nvcsw + usage.ru_nivcsw);
  }

  void look_for_reasons_to_stop(const std::atomic<bool>* cancelled) {
    if (has_exited_) return;  // what it left behind is no reason to call it interrupted or late
    const auto now = Clock::now();
    if (stop_signal_ == 0) {
      const bool is_stopped = was_interrupted() && command_.on_interrupt == OnInterrupt::stop;
      if (is_stopped || (cancelled != nullptr && *cancelled)) {
        stop(Ending::interrupted, now);
      } else if (command_.timeout && now >= started_ + *command_.timeout) {
        stop(Ending::timed_out, now);
      }
    } else if (stop_signal_ == SIGTERM && now >= stopped_ + k_grace) {
      stop_signal_ = SIGKILL;
      signal(SIGKILL);
    }
  }

  void stop(Ending ending, Clock::time_point now) {
    completion_.ending = ending;
    stop_signal_ = SIGTERM;
    stopped_ = now;
    signal(SIGTERM);
  }

  // The whole group, where the child has one of its own.
  void signal(int number) const { ::kill(command_.passes_output ? process_ : -process_, number); }

  // Feeds and drains the pipes for a moment.
  void exchange() {
    std::array<pollfd, 3> ends = {pollfd{input_.number(), POLLOUT, 0}, pollfd{output_.number(), POLLIN, 0},
                                  pollfd{errors_.number(), POLLIN, 0}};
    const bool only_waits = !input_.is_open() && is_drained();
    const auto pause = only_waits ? std::chrono::milliseconds(1) : k_look_around;
    if (::poll(ends.data(), ends.size(), static_cast<int>(pause.count())) <= 0) return;
    if (ends[0].revents != 0) feed();
    if (ends[1].revents != 0) drain(output_, completion_.output);
    if (ends[2].revents != 0) drain(errors_, completion_.errors);
  }

  void feed() {
    const std::string_view rest = std::string_view(command_.input).substr(fed_);
    const ssize_t written = ::write(input_.number(), rest.data(), rest.size());
    if (written > 0) fed_ += static_cast<std::size_t>(written);
    const bool is_refused = written < 0 && errno != EAGAIN && errno != EINTR;
    if (is_refused && errno != EPIPE) broken_pipe_ = errno;  // EPIPE: it does not want to read all
    if (is_refused || fed_ == command_.input.size()) input_.close();
  }

  void drain(Descriptor& end, std::string& into) {
    std::array<char, 65536> buffer = {};
    const ssize_t count = ::read(end.number(), buffer.data(), buffer.size());
    if (count > 0) {
      into.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
      if (count < 0) broken_pipe_ = errno;
      end.close();
    }
  }

  pid_t process_;
  const Command& command_;
  Descriptor input_;
  Descriptor output_;
  Descriptor errors_;
  Clock::time_point started_;
  Clock::time_point stopped_;
  Clock::time_point exited_;
  std::size_t fed_ = 0;
  int stop_signal_ = 0;
  int broken_pipe_ = 0;  // errno
  bool has_exited_ = false;
  Completion completion_;
};

}  // namespace

Result<Completion> run(const Command& command, const std::atomic<bool>* cancelled) {
  [[maybe_unused]] static const auto k_previous = ::signal(SIGPIPE, SIG_IGN);  // a child need not read all its input
  WF_ASSIGN(Launch launch, prepare(command));
  const std::vector<char*> arguments = pointers(launch.arguments);
  const std::vector<char*> environment = pointers(launch.environment);
  const pid_t process = ::fork();
  if (process < 0) return fail(ErrorKind::io, fmt::format("cannot start a process: {}", reason(errno)));
  if (process == 0) become(launch, arguments.data(), environment.data());
  if (!launch.passes_output) ::setpgid(process, process);  // also here: whoever of the two comes first
  launch.failure.write.close();
  launch.input.read.close();
  launch.output.write.close();
  launch.errors.write.close();
  int error = 0;
  ssize_t told = 0;
  do told = ::read(launch.failure.read.number(), &error, sizeof error);
  while (told < 0 && errno == EINTR);
  if (told == static_cast<ssize_t>(sizeof error)) {
    ::waitpid(process, nullptr, 0);
    return fail(ErrorKind::io, fmt::format("cannot run {}: {}", shown(command.arguments[0]), reason(error)));
  }
  return Child(process, launch, command).wait(cancelled);
}

std::optional<Path> find_program(std::string_view name, const Environment& environment) {
  const auto is_program = [](const Path& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error) && ::access(path.c_str(), X_OK) == 0;
  };
  if (contains(name, "/")) return Path(name);  // exec tells why it cannot be run
  const std::string path = environment.get("PATH").value_or("/usr/local/bin:/usr/bin:/bin");
  for (const std::string_view folder : split(path, ':')) {
    const Path candidate = Path(folder.empty() ? "." : folder) / name;
    if (is_program(candidate)) return candidate;
  }
  return std::nullopt;
}

void catch_interrupts() {
  struct sigaction action = {};
  action.sa_handler = note_signal;  // no SA_RESTART: poll() shall wake up
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) ::sigaction(number, &action, nullptr);
}

bool was_interrupted() { return caught_signal != 0; }

int process_id() { return ::getpid(); }

bool is_alive(int process_id) { return ::kill(process_id, 0) == 0 || errno == EPERM; }

unsigned processor_count() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return static_cast<unsigned>(std::max(CPU_COUNT(&set), 1));
}

unsigned idle_processor_count() {
  double load = 0;
  if (::getloadavg(&load, 1) != 1) return processor_count();
  const double idle = processor_count() - load;
  return idle < 1 ? 1U : static_cast<unsigned>(std::lround(idle));
}

std::size_t argument_limit() {
  const long limit = ::sysconf(_SC_ARG_MAX);
  return limit > 0 ? static_cast<std::size_t>(limit) : 131072;
}

}  // namespace wf::os
