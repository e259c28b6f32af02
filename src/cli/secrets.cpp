#include "cli/secrets.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "cli/run_request.h"
#include "gates/builtin.h"
#include "gates/builtin/check_secrets.h"
#include "gates/builtin/secret_baseline.h"

namespace wf::cli {

namespace {

constexpr std::string_view k_id = "check-secrets";

void list_formats() {
  for (const gates::SecretFormat& format : gates::secret_formats())
    print(fmt::format("{:<28} {}\n", format.id, format.name));
}

// What is found in each file takes the place of what was known of it; a file that is gone takes its lines with it.
Result<int> write_baseline(const Context& context, const gates::SecretOptions& options,
                           const std::vector<std::string>& files) {
  if (options.baseline.empty()) return fail(ErrorKind::usage, "--baseline= names no file to write");
  const auto repository = open_repository(context);
  std::optional<os::Path> top;
  if (repository && !repository->location().is_bare()) top = repository->location().worktree;
  const os::Path from = top.value_or("");
  const os::Path target = from / options.baseline;
  gates::SecretBaseline baseline;
  if (os::exists(target)) {
    WF_ASSIGN(const std::string text, os::read_file(target));
    WF_ASSIGN(baseline, gates::SecretBaseline::parse(text, options.baseline));
  }
  const std::set<gates::KnownSecret> before = baseline.secrets;
  std::set<std::string> looked_at;
  for (const std::string& file : files) looked_at.insert(path_from_top(top, file));
  std::erase_if(baseline.secrets, [&](const gates::KnownSecret& known) {
    return looked_at.contains(known.path) || !os::exists(from / known.path);
  });
  const gates::SecretScan scan(options.disabled, options.guessing);
  for (const std::string& file : files) {
    const auto status = os::status_of(file);
    if (!status) return fail(ErrorKind::usage, fmt::format("no such file: {}", shown(file)));
    if (status->type != os::FileType::regular) continue;
    const gates::FileView view(
        file, [file] { return os::read_file(file); }, nullptr);
    WF_ASSIGN(const std::string_view content, view.content());
    if (!view.is_text()) continue;
    for (const gates::Secret& secret : scan.find(content))
      baseline.secrets.insert(gates::known_secret(secret, path_from_top(top, file)));
  }
  if (baseline.secrets != before || !os::exists(target)) WF_TRY(os::replace_file(target, baseline.text(), 0644));
  const auto added = std::count_if(baseline.secrets.begin(), baseline.secrets.end(),
                                   [&](const gates::KnownSecret& known) { return !before.contains(known); });
  const std::size_t removed = before.size() + static_cast<std::size_t>(added) - baseline.secrets.size();
  print(fmt::format("{}: {} ({} new, {} gone)\n", shown(options.baseline),
                    count_of(baseline.secrets.size(), "known secret"), added, removed));
  return k_exit_pass;
}

}  // namespace

std::string path_from_top(const std::optional<os::Path>& top, const std::string& file) {
  return top ? from_top(*top, file).value_or(file) : file;
}

Result<std::optional<int>> run_secret_command(const Context& context, const std::vector<std::string>& words) {
  const auto end = std::find(words.begin(), words.end(), "--");
  const auto has = [&](std::string_view word) { return std::find(words.begin(), end, word) != end; };
  if (words.empty() || words[0] != k_id || (!has("--write-baseline") && !has("--list-formats")))
    return std::optional<int>();
  std::vector<gates::Option> known = gates::secret_option_names();
  known.push_back({"--write-baseline"});
  known.push_back({"--list-formats"});
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  WF_ASSIGN(const gates::Arguments arguments, gates::Arguments::parse(k_id, known, rest));
  WF_ASSIGN(const gates::SecretOptions options, gates::secret_options(arguments));
  if (arguments.has("--list-formats")) {
    list_formats();
    return std::optional(k_exit_pass);
  }
  WF_ASSIGN(const int code, write_baseline(context, options, arguments.files));
  return std::optional(code);
}

}  // namespace wf::cli
