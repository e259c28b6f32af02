// check-secrets: what a real token or key looks like is found; examples, headers in code and hashes are not. The
// samples are made here, piece by piece, so that no scanner takes this file for a leak.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

constexpr std::string_view k_letters = "q7Zk2Lw9RtB4xVnM0cYpH5sJdG8fKa3TeUi6WoXr1";
constexpr std::string_view k_upper = "Q7ZK2LW9RTB4XVNM0CYPH5SJDG8FKA3TEUI6WOXR1";
constexpr std::string_view k_hex = "9f2c81e07ab35d64c0f1e8297b3d4a65";

// As many characters that do not repeat soon.
std::string body(std::size_t length, std::string_view from = k_letters) {
  return repeated(from, length / from.size() + 1).substr(0, length);
}

std::string secrets(std::string_view content) {
  const std::string told = found(*made("check-secrets"), file("a.txt", content));
  // Only what was found and where; the advice is the same for all.
  std::string text;
  for (const std::string_view finding : wf::split(told, ';')) {
    if (finding.starts_with(" if it is")) continue;
    text += finding;
  }
  return text;
}

std::string header(std::string_view kind) { return "-----BE" + fmt::format("GIN {}-----", kind); }

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_secrets)

BOOST_AUTO_TEST_CASE(tokens_are_found_by_prefix_alphabet_and_length) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"ghp" + ("_" + body(36)), "GitHub token"},
      {"github" + ("_pat_" + body(22)) + "_" + body(59), "GitHub token"},
      {"glpat" + ("-" + body(20)), "GitLab token"},
      {"AKI" + ("A" + body(16, k_upper)), "AWS access key"},
      {"xoxb" + ("-" + body(12, "1029384756")) + "-" + body(30), "Slack token"},
      {"sk_live" + ("_" + body(24)), "Stripe key"},
      {"sk-ant" + ("-api03-" + body(93)), "Anthropic API key"},
      {"sk-proj" + ("-" + body(64)), "OpenAI API key"},
      {"hf" + ("_" + body(34)), "Hugging Face token"},
      {"npm" + ("_" + body(36)), "npm token"},
      {"pypi" + ("-AgE" + body(100)), "PyPI token"},
      {"dop_v1" + ("_" + body(64, k_hex)), "DigitalOcean token"},
      {"SG" + ("." + body(22)) + "." + body(43), "SendGrid API key"},
      {"AccountKey" + ("=" + body(86)) + "==", "Azure storage key"},
      {"AGE-SECRET" + ("-KEY-1" + body(58, k_upper)), "age secret key"},
      {"https://hooks.slack.com" + ("/services/T" + body(9, k_upper)) + "/B" + body(9, k_upper) + "/" + body(24),
       "Slack webhook"},
  };
  for (const auto& [token, name] : cases) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_TEST(secrets("x\nkey = \"" + token + "\"\n") == "2:8 " + name);
      BOOST_TEST(secrets(token) == "1:1 " + name);
      BOOST_TEST(secrets("x" + token) == "");
      BOOST_TEST(secrets("key=" + token + "; # gitleaks:allow\n") == "");
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_too_short_or_too_long_or_an_example_is_no_token) {
  const std::string start = std::string("ghp") + "_";
  BOOST_TEST(secrets(start + body(35)) == "");
  BOOST_TEST(secrets(start + body(37)) == "");
  BOOST_TEST(secrets(start + std::string(36, 'x')) == "");
  BOOST_TEST(secrets(start + body(36, "abcd")) == "");
  BOOST_TEST(secrets(start + "1234567890" + body(26)) == "");
  BOOST_TEST(secrets(start + "YourTokenHere" + body(23)) == "");
  BOOST_TEST(secrets(std::string("AKI") + "AIOSFODNN7EXAMPLE") == "");
  BOOST_TEST(secrets(std::string("ghp") + "_${TOKEN}") == "");
}

BOOST_AUTO_TEST_CASE(hashes_ids_and_prose_are_no_tokens) {
  for (const std::string& text :
       {body(40, k_hex), "sha256:" + body(64, k_hex), "\"integrity\": \"sha512-" + body(86) + "==\"",
        std::string("https://github.com/a/b/commit/") + body(40, k_hex), std::string("the prefix ghp_ is GitHub's"),
        std::string("SG.example"), std::string("def hf_load(): pass"), std::string("npm_config_registry=https://x"),
        std::string("task-project-one-two-three-four-five-six-seven-eight-nine-ten"),
        "data:image/png;base64," + body(500)}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(secrets(text) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(a_private_key_is_a_header_and_a_key) {
  const std::string key = body(64) + "\n" + body(64) + "\n";
  for (const char* kind :
       {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY"}) {
    BOOST_TEST(secrets(header(kind) + "\n" + key) == "1:1 private key");
    BOOST_TEST(secrets("key: |\n  " + header(kind) + "\r\n  " + key) == "2:3 private key");
    BOOST_TEST(secrets("k = \"" + header(kind) + "\\n" + key) == "1:6 private key");
    BOOST_TEST(secrets("k = \"" + header(kind) + "\\n\" +\n \"" + key) == "1:6 private key");
  }
  BOOST_TEST(secrets(header("RSA PRIVATE KEY") + "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES,1F\n\n" + key) ==
             "1:1 private key");
  BOOST_TEST(secrets(header("PGP PRIVATE KEY BLOCK") + "\nVersion: GnuPG v2\n\n" + key) == "1:1 PGP private key");
  BOOST_TEST(secrets(header("OpenVPN Static key V1") + "\n" + body(32, k_hex) + "\n") == "1:1 OpenVPN key");
  BOOST_TEST(secrets("Private-" + ("Lines: 14\n" + key)) == "1:1 PuTTY private key");
}

BOOST_AUTO_TEST_CASE(a_header_without_a_key_is_none) {
  const std::string begin = header("PRIVATE KEY");
  for (const std::string& text :
       {begin, begin + "\n", "if text.startswith('" + begin + "'):\n    return True\n", begin + "\n...\n",
        begin + "\nMIIE...\n", begin + "\n" + std::string(64, 'A') + "\n", begin + "\nPASTE YOUR KEY HERE\n",
        header("PUBLIC KEY") + "\n" + body(64) + "\n", header("CERTIFICATE") + "\n" + body(64) + "\n"}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(secrets(text) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(the_secret_itself_is_not_repeated) {
  const std::string token = std::string("npm") + "_" + body(36);
  BOOST_TEST(!wf::contains(found(*made("check-secrets"), file("a", token)), body(10)));
}

BOOST_AUTO_TEST_CASE(only_added_lines_count) {
  const std::string token = std::string("npm") + "_" + body(36);
  FileView view = changed_file("a", token + "\n", token + "\nx\n" + token + "\n");
  view.all_lines_are_new = false;
  view.added = {{2, 2}};
  BOOST_TEST(told(judge(*made("check-secrets"), view, {}, Counting::added_lines)).starts_with("3:1 npm token;"));
}

BOOST_AUTO_TEST_SUITE_END()
