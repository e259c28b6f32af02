// JSON that any reader accepts: hostile bytes in every string, and the form of an error. It is read back with simdjson.
#include "cli/json.h"

#include <boost/test/unit_test.hpp>
#include <string>

#include "document.h"

namespace {

using wf::ErrorKind;
using wf::cli::error_as_json;
using wf::cli::Json;
using wf::cli::sample::Document;

}  // namespace

BOOST_AUTO_TEST_SUITE(cli_json)

BOOST_AUTO_TEST_CASE(a_document_ends_with_a_newline) {
  Json json;
  json.begin_object();
  json.member("version", 1);
  json.begin_array("list");
  json.value("a");
  json.end_array();
  json.end_object();
  BOOST_TEST(json.text() == "{\n  \"version\": 1,\n  \"list\": [\n    \"a\"\n  ]\n}\n");
}

BOOST_AUTO_TEST_CASE(every_type_is_written_as_itself) {
  Json json;
  json.begin_object();
  json.member("text", "a");
  json.member("true", true);
  json.member("int", -1);
  json.member("unsigned", std::uint32_t{4'000'000'000});
  json.member("long", std::uint64_t{18'000'000'000'000'000'000U});
  json.member("signed", std::int64_t{-9'000'000'000});
  json.member("double", 0.5);
  json.end_object();
  const Document document(json.text());
  BOOST_TEST(document.string("/text") == "a");
  BOOST_TEST(bool(document.root.at_pointer("/true").get_bool()));
  BOOST_TEST(document.number("/int") == -1);
  BOOST_TEST(document.number("/unsigned") == 4'000'000'000);
  BOOST_TEST(std::uint64_t(document.root.at_pointer("/long").get_uint64()) == 18'000'000'000'000'000'000U);
  BOOST_TEST(document.number("/signed") == -9'000'000'000);
  BOOST_TEST(double(document.root.at_pointer("/double").get_double()) == 0.5);
}

BOOST_AUTO_TEST_CASE(any_bytes_become_a_string_that_readers_accept) {
  for (const std::string& text :
       {std::string("\0\x01\x1f\"\\\n", 6), std::string("caf\xc3\xa9"), std::string("\xff\xfe\x80"),
        std::string("\xed\xa0\x80"), std::string("\x1b[2J"), std::string(100'000, '\\')}) {
    Json json;
    json.begin_object();
    json.member("text", text);
    json.end_object();
    const Document document(json.text());
    BOOST_TEST(document.string("/text") == wf::valid_utf8(text));
  }
}

BOOST_AUTO_TEST_CASE(an_error_has_kind_message_hint_and_place) {
  const Document document(
      error_as_json({ErrorKind::config, "unknown key 'fils'", "did you mean 'files'?", {".wf.yaml", 7, 5}}));
  BOOST_TEST(document.number("/version") == 1);
  BOOST_TEST(document.string("/error/kind") == "config");
  BOOST_TEST(document.string("/error/message") == "unknown key 'fils'");
  BOOST_TEST(document.string("/error/hint") == "did you mean 'files'?");
  BOOST_TEST(document.string("/error/file") == ".wf.yaml");
  BOOST_TEST(document.number("/error/line") == 7);
  BOOST_TEST(document.number("/error/column") == 5);
}

BOOST_AUTO_TEST_CASE(what_an_error_does_not_know_is_left_out) {
  const Document document(error_as_json({ErrorKind::io, "the disk is full", "", {}}));
  BOOST_TEST(document.string("/error/kind") == "io");
  BOOST_TEST(document.string("/error/hint") == "not there");
  BOOST_TEST(document.string("/error/file") == "not there");
  BOOST_TEST(document.number("/error/line") == -1);
}

BOOST_AUTO_TEST_CASE(each_kind_has_its_name) {
  const std::pair<ErrorKind, std::string> k_names[] = {
      {ErrorKind::usage, "usage"}, {ErrorKind::config, "config"}, {ErrorKind::repository, "repository"},
      {ErrorKind::io, "io"},       {ErrorKind::busy, "busy"},     {ErrorKind::interrupted, "interrupted"}};
  for (const auto& [kind, name] : k_names) {
    BOOST_TEST(Document(error_as_json({kind, "x", "", {}})).string("/error/kind") == name);
  }
}

BOOST_AUTO_TEST_SUITE_END()
