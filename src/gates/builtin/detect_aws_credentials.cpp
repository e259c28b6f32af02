// 1. The secrets of whoever commits: out of the files that the AWS tools read, as Python's configparser does, and out
// of the environment. 2. Each of them, as it is, anywhere in the content.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <set>

#include "base/text.h"
#include "gates/builtin/registration.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

using Secrets = std::set<std::string>;

constexpr std::array<std::string_view, 4> k_files = {"~/.aws/config", "~/.aws/credentials", "/etc/boto.cfg", "~/.boto"};
constexpr std::array<std::string_view, 4> k_file_variables = {"AWS_CONFIG_FILE", "AWS_CREDENTIAL_FILE",
                                                              "AWS_SHARED_CREDENTIALS_FILE", "BOTO_CONFIG"};
constexpr std::array<std::string_view, 3> k_secret_variables = {"AWS_SECRET_ACCESS_KEY", "AWS_SECURITY_TOKEN",
                                                                "AWS_SESSION_TOKEN"};
constexpr std::array<std::string_view, 3> k_secret_options = {"aws_secret_access_key", "aws_security_token",
                                                              "aws_session_token"};
constexpr std::size_t k_shown_characters = 4;
constexpr std::size_t k_shown_width = 28;

// The secrets in a file with [sections], `name = value` or `name: value`, and values that go on in lines further in.
// A file that does not begin with a section has none. Values of [DEFAULT] count where there is another section.
class CredentialsFile {
 public:
  Secrets read(std::string_view content) {
    for (const std::string_view line : lines(content)) {
      if (!take(line)) return {};
    }
    keep();
    if (has_section_) found_.insert(defaults_.begin(), defaults_.end());
    return std::move(found_);
  }

 private:
  // Whether the file can be read on.
  bool take(std::string_view line) {
    const std::string_view text = trim(line);
    if (text.empty() || text[0] == '#' || text[0] == ';') return true;
    const std::size_t indent = line.find_first_not_of(" \t");
    if (!option_.empty() && indent > indent_) {
      value_.append("\n").append(text);
      return true;
    }
    keep();
    if (text[0] == '[' && contains(text, "]")) {
      is_in_section_ = true;
      is_default_ = text.substr(1, text.rfind(']') - 1) == "DEFAULT";
      has_section_ = has_section_ || !is_default_;
      return true;
    }
    if (!is_in_section_) return false;
    const std::size_t delimiter = std::min(text.find_first_of("=:"), text.size());
    option_ = to_lower(trim(text.substr(0, delimiter)));
    value_ = trim(text.substr(std::min(delimiter + 1, text.size())));
    indent_ = indent;
    return true;
  }

  void keep() {
    const std::string_view value = trim(value_);
    if (is_among(option_, k_secret_options) && !value.empty()) (is_default_ ? defaults_ : found_).emplace(value);
    option_.clear();
    value_.clear();
  }

  Secrets found_;
  Secrets defaults_;
  std::string option_;  // that the next lines may go on
  std::string value_;
  std::size_t indent_ = 0;
  bool is_in_section_ = false;
  bool is_default_ = false;
  bool has_section_ = false;
};

class DetectAwsCredentials final : public Builtin {
 public:
  DetectAwsCredentials(std::vector<std::string> files, bool allows_missing)
      : files_(std::move(files)), allows_missing_(allows_missing) {}

  Reads reads() const override { return {.machine = true}; }

  Result<std::vector<Finding>> check(const FileView& file, const Surroundings& surroundings) const override {
    std::call_once(once_, [&] { secrets_ = secrets_of(surroundings); });
    if (secrets_.empty() && !allows_missing_) {
      return fail(ErrorKind::usage,
                  "no AWS keys in the credentials files and the environment: there is nothing to look for",
                  "--credentials-file=FILE names another file, --allow-missing-credentials lets it pass");
    }
    WF_ASSIGN(const std::string_view content, file.content());
    std::vector<Finding> findings;
    for (const std::string& secret : secrets_) {
      const std::size_t at = find_bytes(content, secret);
      if (at == std::string_view::npos) continue;
      const Position place = position_of(content, at);
      findings.push_back({file.path, place.line, place.column, std::string(k_message) + veiled(secret)});
    }
    return findings;
  }

  std::string told(const Finding& finding) const override {
    return fmt::format("AWS secret found in {}: {}", shown(finding.path), finding.message.substr(k_message.size()));
  }

 private:
  static constexpr std::string_view k_message = "an AWS secret of yours: ";

  static std::string veiled(std::string_view secret) {
    std::size_t end = 0;
    while (end < secret.size() && count_characters(secret.substr(0, end + 1)) <= k_shown_characters) ++end;
    std::string text = shown(secret.substr(0, end));
    text.append(k_shown_width - std::min<std::size_t>(count_characters(text), k_shown_width), '*');
    return text;
  }

  static Secrets secrets_of_file(const Surroundings& surroundings, std::string path) {
    if (path == "~" || path.starts_with("~/")) {
      const auto home = surroundings.variable("HOME");
      if (home) path.replace(0, 1, *home);
    }
    const auto content = surroundings.machine_file ? surroundings.machine_file(path) : std::nullopt;
    return content ? CredentialsFile().read(*content) : Secrets();
  }

  Secrets secrets_of(const Surroundings& surroundings) const {
    Secrets secrets;
    if (!surroundings.variable) return secrets;
    std::set<std::string> files(k_files.begin(), k_files.end());
    files.insert(files_.begin(), files_.end());
    for (const std::string_view name : k_file_variables) {
      if (const auto file = surroundings.variable(std::string(name))) files.insert(*file);
    }
    for (const std::string& file : files) secrets.merge(secrets_of_file(surroundings, file));
    for (const std::string_view name : k_secret_variables) {
      const auto secret = surroundings.variable(std::string(name));
      if (secret && !secret->empty()) secrets.insert(*secret);
    }
    return secrets;
  }

  std::vector<std::string> files_;  // besides the usual ones
  bool allows_missing_;
  mutable std::once_flag once_;  // several threads judge files; the secrets are the same for all
  mutable Secrets secrets_;
};

}  // namespace

Registration detect_aws_credentials() {
  return {.description = {.id = "detect-aws-credentials",
                          .summary = "Finds your own AWS secrets, as this machine has them",
                          .arguments = "[--credentials-file=FILE…] [--allow-missing-credentials]"},
          .options = {{"--credentials-file", true}, {"--allow-missing-credentials"}},
          .make = [](const Arguments& arguments) -> Result<std::unique_ptr<Builtin>> {
            return std::make_unique<DetectAwsCredentials>(arguments.all("--credentials-file"),
                                                          arguments.has("--allow-missing-credentials"));
          }};
}

}  // namespace wf::gates
