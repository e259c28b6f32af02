// A baseline goes through its text, lets pass exactly what it names, and holds no secret.
#include "gates/builtin/secret_baseline.h"

#include <boost/test/unit_test.hpp>

#include "secrets.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

const std::string k_token = std::string("npm") + "_" + k_checked_body;

SecretBaseline baseline_of(std::string_view content, std::string_view path) {
  SecretBaseline baseline;
  for (const Secret& secret : SecretScan({}, Guessing::no).find(content))
    baseline.secrets.insert(known_secret(secret, path));
  return baseline;
}

Surroundings with_file(std::string content) {
  Surroundings surroundings;
  surroundings.file = [text = std::move(content)](const std::string& path) -> wf::Result<std::optional<std::string>> {
    return path == ".wf-secrets" ? std::optional(text) : std::nullopt;
  };
  return surroundings;
}

std::string refusal_of(std::string_view text) {
  const auto baseline = SecretBaseline::parse(text, "known");
  if (baseline) return "none";
  BOOST_TEST((baseline.error().kind == wf::ErrorKind::config));
  return baseline.error().message;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_secret_baseline)

BOOST_AUTO_TEST_CASE(a_baseline_goes_through_its_text) {
  for (const std::string& path : {std::string("a.txt"), std::string("a b/c %41.txt"), std::string("new\nline\r\t"),
                                  std::string(" caf\xC3\xA9 "), std::string("-----")}) {
    const SecretBaseline baseline = baseline_of("x = '" + k_token + "'\n", path);
    BOOST_TEST(baseline.secrets.size() == 1U);
    const auto again = SecretBaseline::parse(baseline.text(), "known");
    BOOST_REQUIRE(again.has_value());
    BOOST_TEST((again->secrets == baseline.secrets), path);
  }
}

BOOST_AUTO_TEST_CASE(the_secret_is_not_in_it) {
  const std::string text = baseline_of(k_token, "a").text();
  BOOST_TEST(!wf::contains(text, k_token.substr(4, 6)));
  BOOST_TEST(wf::contains(text, "\nnpm-token "));
}

BOOST_AUTO_TEST_CASE(what_is_known_passes_in_its_file_alone) {
  const Surroundings known = with_file(baseline_of(k_token, "a.txt").text());
  BOOST_TEST(secrets(k_token, {}, known) == "");
  BOOST_TEST(secrets("moved\n  elsewhere: " + k_token, {}, known) == "");
  BOOST_TEST(secrets(std::string("hf") + "_" + body(34) + "\n" + k_token, {}, known) == "1:1 huggingface-token");
  BOOST_TEST(secrets(k_token, {}, with_file(baseline_of(k_token, "b.txt").text())) == "1:1 npm-token");
  BOOST_TEST(secrets(k_token, {"--baseline=other"}, known) == "1:1 npm-token");
  BOOST_TEST(secrets(k_token, {"--baseline="}, known) == "1:1 npm-token");
}

BOOST_AUTO_TEST_CASE(a_path_that_was_typed_in_a_subfolder_is_looked_up_from_the_top) {
  Surroundings known = with_file(baseline_of(k_token, "sub/a.txt").text());
  BOOST_TEST(secrets(k_token, {}, known) == "1:1 npm-token");
  known.from_top = [](const std::string& path) { return "sub/" + path; };
  BOOST_TEST(secrets(k_token, {}, known) == "");
}

BOOST_AUTO_TEST_CASE(what_is_no_baseline_is_refused_with_the_line) {
  const std::string digest(64, 'a');
  BOOST_TEST(refusal_of("") == "none");
  BOOST_TEST(refusal_of("# any comment\n\nnpm-token " + digest + " a b\r\n") == "none");
  BOOST_TEST(refusal_of("\nnpm-token " + digest + "\n") == "known:2: not a line of a baseline: FORMAT DIGEST PATH");
  for (const std::string& line :
       {std::string("<<<<<<< ours"), std::string("npm-token"), "npm-token " + digest + " ", " " + digest + " a",
        "npm-token " + digest.substr(1) + " a", "npm-token " + digest.substr(1) + "g a", "npm-token " + digest + " %4",
        "npm-token " + digest + " %zz"}) {
    BOOST_TEST(wf::contains(refusal_of(line), "known:1: not a line"), line);
  }
  BOOST_TEST(refusal_of("# wf secrets 2\n") == "known:1: the baseline was written by a newer wf");
  const auto judged = made("check-secrets")->check(file("a.txt", k_token), with_file("wrong"));
  BOOST_TEST(!judged.has_value());
}

BOOST_AUTO_TEST_CASE(the_baseline_is_what_the_check_reads_besides_the_file) {
  BOOST_TEST((made("check-secrets")->reads().files == Words{".wf-secrets"}));
  BOOST_TEST((made("check-secrets", {"--baseline=ci/known"})->reads().files == Words{"ci/known"}));
  BOOST_TEST(made("check-secrets", {"--baseline="})->reads().files.empty());
}

BOOST_AUTO_TEST_SUITE_END()
