// What all fixers promise: a second run changes nothing, their own check passes what they wrote, and a file they find
// nothing in they leave alone.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

struct Fixer {
  std::string id;
  Words arguments = {};
  bool needs_two_runs = false;        // as its original does
  bool finds_what_it_leaves = false;  // what it cannot read
};

const std::vector<Fixer>& fixers() {
  static const std::vector<Fixer> k_fixers = {
      {"trailing-whitespace", {}},
      {"trailing-whitespace", {"--markdown-linebreak-ext=*"}},
      {"trailing-whitespace", {"--chars= "}},
      {"end-of-file-fixer", {}},
      {"mixed-line-ending", {}},
      {"mixed-line-ending", {"--fix=lf"}},
      {"mixed-line-ending", {"--fix=crlf"}},
      {"mixed-line-ending", {"--fix=cr"}},
      {"fix-byte-order-marker", {}},
      {"file-contents-sorter", {}},
      {"file-contents-sorter", {"--ignore-case"}},
      {"file-contents-sorter", {"--unique"}},
      {.id = "requirements-txt-fixer", .finds_what_it_leaves = true},
      // A comment above the block that comes first is one at the top of the file from then on.
      {.id = "sort-simple-yaml", .needs_two_runs = true, .finds_what_it_leaves = true},
      {.id = "double-quote-string-fixer", .finds_what_it_leaves = true},
      {.id = "pretty-format-json", .arguments = {"--autofix"}, .finds_what_it_leaves = true},
      {.id = "pretty-format-json",
       .arguments = {"--autofix", "--indent=\t", "--no-ensure-ascii", "--top-keys=a"},
       .finds_what_it_leaves = true},
  };
  return k_fixers;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_fixers)

BOOST_AUTO_TEST_CASE(a_second_run_changes_nothing_and_the_check_passes_what_was_written) {
  for (const Fixer& fixer : fixers()) {
    const auto builtin = made(fixer.id, fixer.arguments);
    for (const std::string& content : nasty_contents()) {
      std::string once = after(*builtin, content);
      if (fixer.needs_two_runs) once = after(*builtin, once);
      BOOST_TEST_CONTEXT(fixer.id << " " << wf::join(fixer.arguments, " ") << ": "
                                  << wf::shown(content.substr(0, 40))) {
        BOOST_TEST(!fixed(*builtin, once).has_value());
        if (once == content && fixer.finds_what_it_leaves) continue;
        BOOST_TEST(told(builtin->check(file("a.txt", once), {})) == "");
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(a_fixer_changes_exactly_what_its_check_finds) {
  for (const Fixer& fixer : fixers()) {
    const auto builtin = made(fixer.id, fixer.arguments);
    for (const std::string& content : nasty_contents()) {
      const bool has_findings = !told(builtin->check(file("a.txt", content), {})).empty();
      BOOST_TEST_CONTEXT(fixer.id << ": " << wf::shown(content.substr(0, 40))) {
        const bool changes = after(*builtin, content) != content;
        BOOST_TEST((changes == has_findings || (!changes && fixer.finds_what_it_leaves)));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(exactly_these_say_that_they_fix) {
  std::vector<std::string> ids;
  for (const BuiltinDescription& description : builtins()) {
    if (description.is_fixer) ids.emplace_back(description.id);
  }
  BOOST_TEST(wf::join(ids, " ") ==
             "double-quote-string-fixer end-of-file-fixer file-contents-sorter fix-byte-order-marker mixed-line-ending "
             "pretty-format-json requirements-txt-fixer sort-simple-yaml trailing-whitespace");
  BOOST_TEST(!fixed(*made("check-json"), "{").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
