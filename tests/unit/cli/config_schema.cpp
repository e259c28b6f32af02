// The page of keys is what the table says, and the schema names every key.
#include "cli/config_schema.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>

#include "base/text.h"
#include "config/key_table.h"
#include "os/file.h"

BOOST_AUTO_TEST_SUITE(cli_config_schema)

BOOST_AUTO_TEST_CASE(the_page_is_what_the_table_says) {
  const auto page = std::filesystem::path(WF_SOURCE_DIR) / "docs" / "reference" / "config.md";
  const auto written = wf::os::read_file(page);
  BOOST_REQUIRE(written.has_value());
  BOOST_TEST(*written == wf::cli::config_reference(), "run: wf config keys >docs/reference/config.md");
}

BOOST_AUTO_TEST_CASE(the_schema_names_every_key_and_its_meaning) {
  const std::string schema = wf::cli::config_schema();
  for (const wf::config::KeyDefinition& key : wf::config::key_definitions()) {
    BOOST_TEST(wf::contains(schema, "\"" + std::string(key.name) + "\": {"), key.name);
    BOOST_TEST(!key.meaning.empty());
    BOOST_TEST(!wf::config::type_in_words(key).empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()
