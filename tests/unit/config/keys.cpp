// The key table beside the page that explains it: no key without a word about it.
#include "config/keys.h"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "config/load.h"
#include "os/file.h"
#include "sample.h"

namespace {

std::string page(const char* name) {
  return wf::os::read_file(std::filesystem::path(WF_SOURCE_DIR) / "docs" / name).value();
}

std::string reference_page() { return page("configuration.md"); }

}  // namespace

BOOST_AUTO_TEST_SUITE(config_keys)

BOOST_AUTO_TEST_CASE(every_key_is_in_the_reference) {
  const std::string reference = page("reference/config.md");
  for (const std::string& key : wf::config::known_keys()) BOOST_TEST(wf::contains(reference, "`" + key + "`"), key);
}

BOOST_AUTO_TEST_CASE(every_built_in_gate_and_lane_is_in_the_reference) {
  const std::string page = reference_page();
  for (const auto& gate : wf::config::built_in().gates)
    BOOST_TEST(wf::contains(page, "| `" + gate.id + "` |"), gate.id);
  for (const auto& lane : wf::config::built_in().lanes)
    BOOST_TEST(wf::contains(page, "| `" + lane.id + "` |"), lane.id);
  for (const auto kind : wf::config::kind_names()) BOOST_TEST(wf::contains(page, "`" + std::string(kind) + "`"), kind);
}

BOOST_AUTO_TEST_CASE(the_examples_of_the_reference_load) {
  const std::string page = reference_page();
  int examples = 0;
  for (std::size_t begin = page.find("```yaml\n"); begin != std::string::npos;
       begin = page.find("```yaml\n", begin + 1)) {
    const std::size_t first = begin + std::string_view("```yaml\n").size();
    const std::string example = page.substr(first, page.find("```", first) - first);
    const wf::config::Source source = {".wf.yaml", example};
    const auto fetch = [](const std::string&) -> wf::Result<std::optional<std::string>> { return "version: 1\n"; };
    const auto config = wf::config::load({&source, 1}, {fetch, {}});
    BOOST_TEST(config.has_value(), wf::config::sample::complaint(config) << " in\n" << example);
    ++examples;
  }
  BOOST_TEST(examples > 3);
}

BOOST_AUTO_TEST_CASE(keys_are_named_by_their_path_and_once) {
  const auto keys = wf::config::known_keys();
  const std::set<std::string> once(keys.begin(), keys.end());
  BOOST_TEST(once.size() == keys.size());
  for (const char* key :
       {"version", "gates.<id>.run", "gates.<id>.findings.on", "lanes.<id>.when.paths.any", "policy.default"}) {
    BOOST_TEST(once.contains(key), key);
  }
}

BOOST_AUTO_TEST_SUITE_END()
