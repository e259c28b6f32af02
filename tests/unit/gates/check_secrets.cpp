// check-secrets: what a real token or key looks like is found; examples, headers in code and hashes are not. The
// samples are made here, piece by piece, so that no scanner takes this file for a leak.
#include <boost/test/unit_test.hpp>

#include "secrets.h"

using namespace wf::gates;
using namespace wf::gates::sample;

BOOST_AUTO_TEST_SUITE(gates_check_secrets)

BOOST_AUTO_TEST_CASE(tokens_are_found_by_prefix_alphabet_and_length) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"ghp" + ("_" + k_checked_body), "github-token"},
      {"ghs" + ("_123456_e" + ("yJ" + body(60))) + "." + body(200) + "." + body(86), "github-app-token"},
      {"ghr" + ("_" + body(76)), "github-refresh-token"},
      {"github" + ("_pat_" + body(22)) + "_" + body(59), "github-fine-grained-token"},
      {"glpat" + ("-" + body(20)), "gitlab-token"},
      {"AKI" + ("A" + body(16, k_upper)), "aws-access-key"},
      {"xoxb" + ("-" + body(12, "1029384756")) + "-" + body(30), "slack-token"},
      {"sk_live" + ("_" + body(24)), "stripe-key"},
      {"sk-ant" + ("-api03-" + body(93)), "anthropic-key"},
      {"sk-proj" + ("-" + body(64)), "openai-key"},
      {"sk-" + (body(20) + "T3Blbk") + ("FJ" + body(20)), "openai-legacy-key"},
      {"hf" + ("_" + body(34)), "huggingface-token"},
      {"npm" + ("_" + k_checked_body), "npm-token"},
      {"pypi" + ("-AgE" + body(100)), "pypi-token"},
      {"dop_v1" + ("_" + body(64, k_hex)), "digitalocean-token"},
      {"SG" + ("." + body(22)) + "." + body(43), "sendgrid-key"},
      {"AccountKey" + ("=" + body(86)) + "==", "azure-storage-key"},
      {"aB3" + ("8Q~" + body(34)), "azure-client-secret"},
      {"AGE-SECRET" + ("-KEY-1" + body(58, k_upper)), "age-secret-key"},
      {"8123456709:A" + ("A" + body(33)), "telegram-bot-token"},
      {body(32, k_hex) + ("-us"
                          "12"),
       "mailchimp-key"},
      {"glsa" + ("_" + std::string("eGzMcNU77sVTUUJ596lLlGUriAX1DyyX")) + "_f5906598", "grafana-token"},
      {"hooks.slack.com" + ("/services/T" + body(9, k_upper)) + "/B" + body(9, k_upper) + "/" + body(24),
       "slack-webhook"},
  };
  for (const auto& [token, id] : cases) {
    BOOST_TEST_CONTEXT(id) {
      BOOST_TEST(secrets("x\nkey = \"" + token + "\"\n") == "2:8 " + id);
      BOOST_TEST(secrets(token) == "1:1 " + id);
      BOOST_TEST(secrets("x" + token) == "");
      BOOST_TEST(secrets("printf(\"a\\n" + token + "\\n\")") == "1:12 " + id);
      BOOST_TEST(secrets("key=" + token + "; # gitleaks:allow\n") == "");
      BOOST_TEST(secrets("x", {"--disable=" + id}) == "");
    }
  }
}

BOOST_AUTO_TEST_CASE(secrets_without_a_shape_of_their_own_are_found_by_the_name_that_gets_them) {
  const std::string secret = body(30) + "/+" + body(8);
  for (const std::string name :
       {"aws_secret_access_key", "AWS_SECRET_ACCESS_KEY", "SecretAccessKey", "aws.secretKey"}) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_TEST(secrets(name + "=" + secret) == fmt::format("1:{} aws-secret-key", name.size() + 2));
      BOOST_TEST(secrets(name + ": '" + secret + "'") == fmt::format("1:{} aws-secret-key", name.size() + 4));
      BOOST_TEST(secrets("\"" + name + "\": \"" + secret + "\",") ==
                 fmt::format("1:{} aws-secret-key", name.size() + 6));
      BOOST_TEST(secrets("put(\"" + name + "\", \"" + secret + "\")") ==
                 fmt::format("1:{} aws-secret-key", name.size() + 10));
      BOOST_TEST(secrets(name + " " + secret) == "");
      BOOST_TEST(secrets(name + "=" + secret + "a") == "");
      BOOST_TEST(secrets(name + "=" + body(40, k_hex)) == "");
      BOOST_TEST(secrets(name + "=${SECRET}") == "");
    }
  }
  BOOST_TEST(secrets("TWILIO_AUTH_TOKEN=" + body(32, k_hex)) == "1:19 twilio-token");
  BOOST_TEST(secrets(std::string("HEROKU_API_KEY: 7b3e9f21-5c0d") + "-4a86-92fe-d1408c6b7a35") == "1:17 heroku-key");
}

BOOST_AUTO_TEST_CASE(a_token_with_a_checksum_must_have_the_right_one) {
  for (const std::string prefix : {"ghp", "gho", "ghu", "ghs", "ghr", "npm"}) {
    const std::string start = prefix + "_";
    BOOST_TEST(secrets(start + k_checked_body) != "");
    BOOST_TEST(secrets(start + "6UeP3C4DSA7Lc360a9Y6yNd14tDdO9" + "0II0df") != "");  // zeros in front count
    BOOST_TEST(secrets(start + body(30) + "1kBCa0") == "");
    BOOST_TEST(secrets(start + body(36)) == "");
  }
  const std::string grafana = std::string("glsa") + "_N9iYw1mXJft5isGXNwAMnEYYnWLeEdpo_";
  BOOST_TEST(secrets(grafana + "16e55595") == "1:1 grafana-token");
  BOOST_TEST(secrets(grafana + "16e55596") == "");
}

BOOST_AUTO_TEST_CASE(what_is_too_short_or_too_long_or_an_example_is_no_token) {
  const std::string start = std::string("hf") + "_";
  BOOST_TEST(secrets(start + body(33)) == "");
  BOOST_TEST(secrets(start + body(35)) == "");
  BOOST_TEST(secrets(start + std::string(34, 'x')) == "");
  BOOST_TEST(secrets(start + body(34, "abcd")) == "");
  BOOST_TEST(secrets(start + "1234567890" + body(24)) == "");
  BOOST_TEST(secrets(start + "YourTokenHere" + body(21)) == "");
  BOOST_TEST(secrets(std::string("AKI") + "AIOSFODNN7EXAMPLE") == "");
  BOOST_TEST(secrets(std::string("aws_secret_access_key = wJalrXUtnFEMI") + "/K7MDENG/bPxRfiCYEXAMPLEKEY") == "");
  BOOST_TEST(secrets(std::string("AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/") +
                     "K1SZFPTOtr/KBHBeksoGMGw==") == "");
  for (const char* const text : {"_${TOKEN}", "_{{ token }}", "_<token>", "_...", "_%TOKEN%"})
    BOOST_TEST(secrets(std::string("ghp") + text) == "");
}

BOOST_AUTO_TEST_CASE(a_web_token_needs_a_header_with_an_algorithm_and_a_signature) {
  const std::string payload = std::string(".ey") + "JzdWIiOiI4MjM0NTY3ODkwIiwibmFtZSI6IkouIERvZSJ9.";
  const std::string header = std::string("eyJhbGciOiJIUzI1NiIs") + "InR5cCI6IkpXVCJ9";  // {"alg":"HS256","typ":"JWT"}
  const std::string unsigned_header = std::string("eyJhbGciOiJub25lIiwi") + "dHlwIjoiSldUIn0";  // {"alg":"none",…
  BOOST_TEST(secrets(header + payload + body(43)) == "1:1 json-web-token");
  BOOST_TEST(secrets("Bearer " + header + payload + body(43) + "\n") == "1:8 json-web-token");
  BOOST_TEST(secrets(header + payload) == "");
  BOOST_TEST(secrets(header + payload + body(10)) == "");
  BOOST_TEST(secrets(unsigned_header + payload + body(43)) == "");
  // That of jwt.io.
  BOOST_TEST(secrets(header + payload + "SflKxwRJSMeKKF2QT4" + "fwpMeJf36POk6yJV_adQssw5c") == "");
}

BOOST_AUTO_TEST_CASE(a_password_in_a_link_counts_when_it_looks_like_a_real_one) {
  const std::string at = std::string("kT9") + "vQ2mZ7w@db.company.com";
  BOOST_TEST(secrets("url = \"postgres://app:" + at + "/orders\"") == "1:23 url-password");
  BOOST_TEST(secrets("redis://:" + at) == "1:10 url-password");
  BOOST_TEST(secrets("DATABASE_URL=mysql+pymysql://root:" + at + ":3306/a?b=c") == "1:35 url-password");
  for (const std::string& text :
       {std::string("https://user:password@company.com"), std::string("https://user:${PASS}@company.com"),
        std::string("https://user:<password>@company.com"), std::string("https://git:git@company.com"),
        std::string("https://user:hunter2hunter2@company.com"), std::string("ssh://git@company.com:22"),
        "https://user:" + at.substr(0, 10) + "@localhost", "https://user:" + at.substr(0, 10) + "@db",
        "https://user:" + at.substr(0, 10) + "@db.example.com", std::string("http://a.b/c:d1234567890e@f"),
        std::string("://a:b1234567890c@d.e")}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(secrets(text) == ""); }
  }
  // One place, one finding: the token is told, which says more.
  const std::string token = "ghp" + ("_" + k_checked_body);
  BOOST_TEST(secrets("https://x-access-token:" + token + "@github.com/a/b") == "1:24 github-token");
}

BOOST_AUTO_TEST_CASE(with_entropy_a_value_that_looks_random_counts_too) {
  const std::string value = body(24);
  const auto guessed = [](const std::string& text) { return secrets(text, {"--entropy"}); };
  BOOST_TEST(secrets("password = \"" + value + "\"") == "");
  BOOST_TEST(guessed("password = \"" + value + "\"") == "1:13 password");
  BOOST_TEST(guessed("api_key: " + value + "\n") == "1:10 password");
  BOOST_TEST(guessed("CLIENT_SECRET=" + value) == "1:15 password");
  BOOST_TEST(guessed("{\"authToken\":\"" + value + "\"}") == "1:15 password");
  for (const std::string& text :
       {"password = get_password(" + value + ")", "next_token = \"" + value + "\"", "password_hash = \"" + value + "\"",
        "token = other." + value, std::string("password = \"correct horse battery\""), "secret = \"" + body(15) + "\"",
        "tokens.pyi,sha256=" + value + ",361", "password = \"" + body(24, k_hex) + "\"",
        std::string("api_key = \"your-Api-Key-Goes-Here-1\"")}) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(guessed(text) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(a_mark_counts_on_the_line_and_in_a_comment_before_it) {
  const std::string token = std::string("hf") + "_" + body(34);
  for (const char* const mark : {"wf:allow-secret", "gitleaks:allow", "pragma: allowlist secret"}) {
    BOOST_TEST_CONTEXT(mark) {
      BOOST_TEST(secrets(token + "  # " + mark) == "");
      BOOST_TEST(secrets(fmt::format("# {}\n{}\n", mark, token)) == "");
      BOOST_TEST(secrets(fmt::format("x\r\n  // {}\r\n{}\r\n", mark, token)) == "");
      BOOST_TEST(secrets(fmt::format("<!-- {} -->\n{}\n", mark, token)) == "");
      // Behind other text it is meant for its own line.
      BOOST_TEST(secrets(fmt::format("{}  # {}\n{}\n", token, mark, token)) == "2:1 huggingface-token");
      BOOST_TEST(secrets(fmt::format("# {}\n\n{}\n", mark, token)) == "3:1 huggingface-token");
      BOOST_TEST(secrets(fmt::format("{}\n# {}\n", token, mark)) == "1:1 huggingface-token");
    }
  }
}

BOOST_AUTO_TEST_CASE(options_that_are_wrong_are_refused) {
  BOOST_TEST(refusal("check-secrets", {"--disable=github-tokn"}) ==
             "check-secrets: unknown format 'github-tokn' | did you mean 'github-token'?");
  BOOST_TEST(refusal("check-secrets", {"--disable=qqq"}) ==
             "check-secrets: unknown format 'qqq' | they are: wf builtin check-secrets --list-formats");
  BOOST_TEST(refusal("check-secrets", {"--write-baseline"}) ==
             "check-secrets: unknown argument '--write-baseline' | it takes --disable, --entropy, --baseline");
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
    BOOST_TEST(secrets(header(kind) + "\n" + key) == "1:1 private-key");
    BOOST_TEST(secrets("key: |\n  " + header(kind) + "\r\n  " + key) == "2:3 private-key");
    BOOST_TEST(secrets("k = \"" + header(kind) + "\\n" + key) == "1:6 private-key");
    BOOST_TEST(secrets("k = \"" + header(kind) + "\\n\" +\n \"" + key) == "1:6 private-key");
  }
  BOOST_TEST(secrets(header("RSA PRIVATE KEY") + "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES,1F\n\n" + key) ==
             "1:1 private-key");
  BOOST_TEST(secrets(header("PGP PRIVATE KEY BLOCK") + "\nVersion: GnuPG v2\n\n" + key) == "1:1 pgp-private-key");
  BOOST_TEST(secrets(header("OpenVPN Static key V1") + "\n" + body(32, k_hex) + "\n") == "1:1 openvpn-key");
  BOOST_TEST(secrets("Private-" + ("Lines: 14\n" + key)) == "1:1 putty-private-key");
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

BOOST_AUTO_TEST_CASE(keys_in_other_wrappings_are_found) {
  const std::string key = body(64) + "\\n" + body(64) + "\\n";
  BOOST_TEST(secrets("{\"type\": \"service_account\",\n \"private_key\": \"" + header("PRIVATE KEY") + "\\n" + key +
                     "\"}") == "2:18 gcp-service-account");
  BOOST_TEST(secrets("client-key-data: LS0tLS1CRUdJ" + ("TiBSU0EgUFJJVkFURSBLRVktLS0tLQpN" + body(300)) + "\n") ==
             "1:18 encoded-private-key");
  BOOST_TEST(secrets("ca-data: LS0tLS1CRUdJ" + ("TiBDRVJUSUZJQ0FURS0tLS0tCk1JSUN5" + body(300)) + "\n") == "");
  BOOST_TEST(secrets("<RSAKey" + ("Value><Modulus>" + body(64)) + "</Modulus><D>" + body(64) + "</D></RSAKeyValue>") ==
             "1:1 xml-private-key");
  BOOST_TEST(secrets("<RSAKey" + ("Value><Modulus>" + body(64)) + "</Modulus></RSAKeyValue>") == "");
  BOOST_TEST(secrets("---- BE" + ("GIN SSH2 ENCRYPTED PRIVATE KEY ----\n" + body(64)) + "\n") ==
             "1:1 ssh2-private-key");
  BOOST_TEST(secrets("PrivateKey = " + body(43) + "=\n") == "1:14 wireguard-key");
}

BOOST_AUTO_TEST_CASE(the_secret_itself_is_not_repeated) {
  const auto told_of = [](const std::string& text) {
    const std::string told = found(*made("check-secrets"), file("a", text));
    return told.substr(0, told.find(';'));
  };
  BOOST_TEST(told_of(std::string("npm") + "_" + k_checked_body) == "1:1 npm token npm_q7Zk*** (npm-token)");
  BOOST_TEST(told_of(std::string("AKI") + "A" + body(16, k_upper)) == "1:1 AWS access key AKIAQ7*** (aws-access-key)");
  BOOST_TEST(told_of("amqp://app:" + (std::string("kT9") + "vQ2mZ7w") + "@mq.company.com") ==
             "1:12 password in a URL k*** (url-password)");
  BOOST_TEST(told_of(header("PRIVATE KEY") + "\n" + body(64) + "\n") == "1:1 private key (private-key)");
}

BOOST_AUTO_TEST_CASE(only_added_lines_count) {
  const std::string token = std::string("npm") + "_" + k_checked_body;
  FileView view = changed_file("a", token + "\n", token + "\nx\n" + token + "\n");
  view.all_lines_are_new = false;
  view.added = {{2, 2}};
  BOOST_TEST(told(judge(*made("check-secrets"), view, {}, Counting::added_lines)).starts_with("3:1 npm token "));
}

BOOST_AUTO_TEST_CASE(no_content_is_too_odd) {
  const auto check = made("check-secrets", {"--entropy"});
  for (const std::string& content : nasty_contents()) BOOST_TEST(check->check(file("a", content), {}).has_value());
  for (const char* const part :
       {"-----BEGIN", "://", "a://b:", "eyJhbGciOi.eyJ", "aws_secret=", "LS0tLS1CRUdJTi", "-us"})
    BOOST_TEST(secrets(repeated(part, 20'000)) == "");
}

BOOST_AUTO_TEST_SUITE_END()
