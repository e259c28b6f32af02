#include "gates/builtin/check_secrets.h"

#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <optional>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/secret_baseline.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

class CheckSecrets final : public Builtin {
 public:
  explicit CheckSecrets(SecretOptions options) : options_(std::move(options)) {}

  Reads reads() const override {
    Reads reads;
    if (!options_.baseline.empty()) reads.files.push_back(options_.baseline);
    return reads;
  }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    WF_ASSIGN(const std::string_view content, file.content());
    std::call_once(once_, [this] { scan_.emplace(options_.disabled, options_.guessing); });
    const std::vector<Secret> secrets = scan_->find(content);
    std::vector<Finding> findings;
    if (secrets.empty()) return findings;
    WF_ASSIGN(const SecretBaseline baseline, known(surroundings));
    const std::string path = surroundings.from_top ? surroundings.from_top(file.path) : file.path;
    PositionWalk walk(content);
    for (const Secret& secret : secrets) {
      if (!baseline.secrets.empty() && baseline.secrets.contains(known_secret(secret, path))) continue;
      const Position place = walk.at(secret.begin);
      findings.push_back({file.path, place.line, place.column, words_for(secret)});
    }
    return findings;
  }

 private:
  Result<SecretBaseline> known(const Surroundings& surroundings) const {
    if (options_.baseline.empty() || !surroundings.file) return SecretBaseline();
    WF_ASSIGN(const auto content, surroundings.file(options_.baseline));
    return content ? SecretBaseline::parse(*content, options_.baseline) : SecretBaseline();
  }

  static std::string words_for(const Secret& secret) {
    const std::string start = masked(secret);
    return fmt::format("{}{}{} ({}); if it is meant to be public, write 'wf:allow-secret' behind it",
                       secret.format->name, start.empty() ? "" : " ", start, secret.format->id);
  }

  SecretOptions options_;
  mutable std::once_flag once_;
  mutable std::optional<SecretScan> scan_;  // made for the first content: many runs plan the gate and have none
};

}  // namespace

std::vector<Option> secret_option_names() { return {{"--disable", true}, {"--entropy"}, {"--baseline", true}}; }

Result<SecretOptions> secret_options(const Arguments& arguments) {
  SecretOptions options = {.disabled = arguments.all("--disable"),
                           .guessing = arguments.has("--entropy") ? Guessing::yes : Guessing::no,
                           .baseline = arguments.text("--baseline", k_secret_baseline)};
  std::vector<std::string> ids;
  for (const SecretFormat& format : secret_formats()) ids.emplace_back(format.id);
  for (const std::string& id : options.disabled) {
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
    const auto near = nearest(id, ids);
    return fail(ErrorKind::usage, fmt::format("check-secrets: unknown format {}", shown(fmt::format("'{}'", id))),
                near ? fmt::format("did you mean '{}'?", *near) : "they are: wf builtin check-secrets --list-formats");
  }
  return options;
}

Registration check_secrets() {
  return {
      .description = {.id = "check-secrets",
                      .summary = "Finds private keys and access tokens",
                      .arguments = "--disable=ID --entropy --baseline=PATH; by hand --write-baseline --list-formats"},
      .options = secret_option_names(),
      .make = [](const Arguments& arguments) -> Result<std::unique_ptr<Builtin>> {
        WF_ASSIGN(SecretOptions options, secret_options(arguments));
        return std::make_unique<CheckSecrets>(std::move(options));
      }};
}

}  // namespace wf::gates
