// detect-aws-credentials: the secrets of a made-up machine, looked for in a content.
#include <map>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

struct Machine {
  std::map<std::string, std::string> variables = {};
  std::map<std::string, std::string> files = {};

  Surroundings surroundings() const {
    const auto look_up = [](const auto& map) {
      return [&map](const std::string& name) {
        const auto found = map.find(name);
        return found == map.end() ? std::nullopt : std::optional(found->second);
      };
    };
    Surroundings surroundings;
    surroundings.variable = look_up(variables);
    surroundings.machine_file = look_up(files);
    return surroundings;
  }

  std::string finds(std::string_view content, const Words& arguments = {"--allow-missing-credentials"}) const {
    return found(*made("detect-aws-credentials", arguments), file("a", content), surroundings());
  }
};

// The secrets of one file; a content that holds every candidate shows which of them were taken.
std::string secrets_in(std::string_view credentials) {
  const Machine machine{.files = {{"/c", std::string(credentials)}}};
  std::string taken;
  for (const char* candidate : {"AAAA", "BBBB", "CCCC", "DDDD"}) {
    if (!machine.finds(candidate, {"--credentials-file=/c", "--allow-missing-credentials"}).empty())
      taken += candidate[0];
  }
  return taken;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_detect_aws_credentials)

BOOST_AUTO_TEST_CASE(a_secret_is_told_by_its_place_and_its_beginning) {
  const Machine machine{.variables = {{"AWS_SECRET_ACCESS_KEY", "0123456789abc"}}};
  const std::string veiled = "0123************************";
  BOOST_TEST(machine.finds("x\nkey: 0123456789abcd\n") == "2:6 an AWS secret of yours: " + veiled);
  BOOST_TEST(machine.finds("0123456789ab\n") == "");
  BOOST_TEST(machine.finds("0123456789abc 0123456789abc\n") == "1:1 an AWS secret of yours: " + veiled);
  const auto builtin = made("detect-aws-credentials");
  BOOST_TEST(builtin->told({"a b", 2, 6, "an AWS secret of yours: " + veiled}) == "AWS secret found in a b: " + veiled);
  BOOST_TEST(builtin->reads().machine);
}

BOOST_AUTO_TEST_CASE(variables_hold_secrets_and_name_files) {
  for (const char* name : {"AWS_SECRET_ACCESS_KEY", "AWS_SECURITY_TOKEN", "AWS_SESSION_TOKEN"}) {
    BOOST_TEST((Machine{.variables = {{name, "AAAA"}}}.finds("AAAA") != ""), name);
    BOOST_TEST((Machine{.variables = {{name, ""}}}.finds("AAAA") == ""), name);
  }
  BOOST_TEST((Machine{.variables = {{"AWS_ACCESS_KEY_ID", "AAAA"}}}.finds("AAAA") == ""));
  const std::string credentials = "[default]\naws_secret_access_key = AAAA\n";
  for (const char* name : {"AWS_CONFIG_FILE", "AWS_CREDENTIAL_FILE", "AWS_SHARED_CREDENTIALS_FILE", "BOTO_CONFIG"}) {
    BOOST_TEST((Machine{.variables = {{name, "/f"}}, .files = {{"/f", credentials}}}.finds("AAAA") != ""), name);
  }
  for (const char* path : {"/h/me/.aws/config", "/h/me/.aws/credentials", "/etc/boto.cfg", "/h/me/.boto"}) {
    BOOST_TEST((Machine{.variables = {{"HOME", "/h/me"}}, .files = {{path, credentials}}}.finds("AAAA") != ""), path);
  }
  const Machine machine{.variables = {{"HOME", "/h/me"}}, .files = {{"/h/me/c", credentials}}};
  BOOST_TEST(machine.finds("AAAA") == "");
  BOOST_TEST(machine.finds("AAAA", {"--credentials-file", "~/c"}) != "");
}

BOOST_AUTO_TEST_CASE(a_credentials_file_is_read_as_python_reads_it) {
  BOOST_TEST(secrets_in("[a]\naws_secret_access_key = AAAA\n[b]\nAWS_Security_Token:BBBB\naws_session_token=CCCC\n") ==
             "ABC");
  BOOST_TEST(secrets_in("# AAAA\n; x\n\n[a]\r\nother = BBBB\r\naws_session_token = CCCC\r\n") == "C");
  BOOST_TEST(secrets_in("aws_session_token = AAAA\n[a]\naws_session_token = BBBB\n") == "");
  BOOST_TEST(secrets_in("[a]\naws_session_token =\n  AAAA\nx = y\n") == "A");
  BOOST_TEST(secrets_in("[a]\ns3 =\n  aws_session_token = AAAA\naws_session_token = BBBB") == "B");
  BOOST_TEST(secrets_in("[DEFAULT]\naws_session_token = AAAA\n") == "");
  BOOST_TEST(secrets_in("[DEFAULT]\naws_session_token = AAAA\n[a]\n") == "A");
  BOOST_TEST(secrets_in("[a]\naws_session_token =\n[b\naws_session_token = BBBB\n") == "B");
  BOOST_TEST(secrets_in("[a]\naws_session_token\n") == "");
  BOOST_TEST(secrets_in("") == "");
}

BOOST_AUTO_TEST_CASE(a_machine_without_secrets_is_an_error_unless_allowed) {
  const auto builtin = made("detect-aws-credentials");
  const auto findings = builtin->check(file("a", "x"), Machine{}.surroundings());
  BOOST_REQUIRE(!findings.has_value());
  BOOST_TEST(wf::exit_code(findings.error().kind) == 2);
  BOOST_TEST(Machine{}.finds("x") == "");
  BOOST_TEST(found(*builtin, file("a", "\0"sv), Machine{}.surroundings()) == "not its business");
}

BOOST_AUTO_TEST_SUITE_END()
