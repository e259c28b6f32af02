// detect-private-key: the ten texts of pre-commit-hooks, wherever they stand.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

BOOST_AUTO_TEST_SUITE(gates_detect_private_key)

BOOST_AUTO_TEST_CASE(each_of_the_ten_is_found) {
  const std::string begin = "BEGIN ";  // in pieces: this file is checked as well
  const auto builtin = made("detect-private-key");
  for (const std::string& text :
       {begin + "RSA PRIVATE KEY", begin + "DSA PRIVATE KEY", begin + "EC PRIVATE KEY", begin + "OPENSSH PRIVATE KEY",
        begin + "PRIVATE KEY", std::string("PuTTY-") + "User-Key-File-2", begin + "SSH2 ENCRYPTED PRIVATE KEY",
        begin + "PGP PRIVATE KEY BLOCK", begin + "ENCRYPTED PRIVATE KEY", begin + "OpenVPN Static key V1"}) {
    BOOST_TEST(found(*builtin, file("a", "x\n-----" + text + "-----\n")) == "2:6 private key (" + text + ")");
  }
}

BOOST_AUTO_TEST_CASE(all_are_found_and_nothing_else) {
  const std::string key = std::string("BEGIN ") + "PRIVATE KEY";
  const auto builtin = made("detect-private-key");
  BOOST_TEST(found(*builtin, file("a", key + " " + key + "\n" + key)) ==
             fmt::format("1:1 private key ({0}); 1:19 private key ({0}); 2:1 private key ({0})", key));
  for (const std::string_view content : {""sv, "BEGIN "sv, "BEGIN PUBLIC KEY"sv, "BEGIN CERTIFICATE"sv, "PuTTY-"sv}) {
    BOOST_TEST(found(*builtin, file("a", content)) == "");
  }
  BOOST_TEST(found(*builtin, file("a", std::string(1, '\0') + key)) == "not its business");
}

BOOST_AUTO_TEST_SUITE_END()
