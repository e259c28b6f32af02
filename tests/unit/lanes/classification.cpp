// A whole change: what is counted, the summary in words, and that ten thousand files cost one question each.
#include "lanes/classification.h"

#include <boost/test/unit_test.hpp>
#include <map>
#include <mutex>

#include "config/keys.h"
#include "sample.h"

using namespace wf::lanes;
using namespace wf::lanes::sample;

BOOST_AUTO_TEST_SUITE(lanes_classification)

BOOST_AUTO_TEST_CASE(kinds_have_the_names_that_the_configuration_knows) {
  const auto known = wf::config::kind_names();
  BOOST_REQUIRE(known.size() == static_cast<std::size_t>(k_kind_count));
  for (std::size_t i = 0; i < known.size(); ++i) {
    BOOST_TEST(name_of(static_cast<Kind>(i)) == known[i]);
    BOOST_TEST((kind_named(known[i]) == static_cast<Kind>(i)));
  }
  BOOST_TEST(!kind_named("Docs").has_value());
  BOOST_TEST(!kind_named("").has_value());
}

BOOST_AUTO_TEST_CASE(risks_have_names) {
  BOOST_TEST(name_of(Risk::low) == "low");
  BOOST_TEST(name_of(Risk::medium) == "medium");
  BOOST_TEST(name_of(Risk::high) == "high");
}

BOOST_AUTO_TEST_CASE(an_empty_change_has_nothing) {
  const Classification nothing = classified(change({}));
  BOOST_TEST(nothing.files.empty());
  BOOST_TEST(!nothing.is_only(Kind::docs));
  BOOST_TEST(nothing.summary() == "nothing changed");
  BOOST_TEST((nothing.risk == Risk::low));
}

BOOST_AUTO_TEST_CASE(everything_is_counted) {
  auto executable = modified("run.sh", 0, 0);
  executable.new_mode = wf::git::k_mode_executable;
  executable.new_oid = executable.old_oid;
  auto link = modified("link.md", 1, 0);
  link.new_mode = wf::git::k_mode_symlink;
  auto module = modified("lib", 0, 0);
  module.new_mode = wf::git::k_mode_submodule;
  module.size = 0;
  const Classification all = classified(
      change({modified("a.cpp", 5, 2), deleted("b.cpp", 7), renamed("c.md", "d.md"), executable, link, module}));
  BOOST_TEST(all.files.size() == 6U);
  BOOST_TEST(all.files[1].path == "b.cpp");
  BOOST_TEST(all.count(Kind::source) == 3U);
  BOOST_TEST(all.count(Kind::docs) == 2U);
  BOOST_TEST(all.count(Kind::dependency) == 1U);
  BOOST_TEST(all.added_lines == 6U);
  BOOST_TEST(all.deleted_lines == 9U);
  BOOST_TEST(all.deletions == 1U);
  BOOST_TEST(all.renames == 1U);
  BOOST_TEST(all.mode_changes == 1U);
  BOOST_TEST(all.submodules == 1U);
  BOOST_TEST(all.symlinks == 1U);
  BOOST_TEST(all.size_bytes == 40U);  // four files of ten bytes; the deleted one has none any more
}

BOOST_AUTO_TEST_CASE(only_means_all_and_at_least_one) {
  BOOST_TEST(classified(change_of({"a.md", "docs/b.txt"})).is_only(Kind::docs));
  BOOST_TEST(!classified(change_of({"a.md", "b.c"})).is_only(Kind::docs));
  BOOST_TEST(!classified(change_of({"a.md", "b.c"})).is_only(Kind::source));
}

BOOST_AUTO_TEST_CASE(one_file_of_anything_else_ends_documentation_only) {
  for (const std::string_view path : {"a.c", "a.cpp", "a.sh", "Dockerfile", "CMakeLists.txt", "Cargo.lock",
                                      "package-lock.json", "requirements.txt", "a.cmake.in", "a.txt", "logo.png"}) {
    BOOST_TEST(!classified(change_of({"README.md", path})).is_only(Kind::docs), path);
  }
}

BOOST_AUTO_TEST_CASE(the_summary_says_it_in_one_line) {
  BOOST_TEST(
      classified(change({modified("a.cpp", 10, 1), modified("b.cpp", 1, 2), modified("c.md", 1, 0)})).summary() ==
      "3 files: 2 source (C++), 1 docs; +12 −3 lines; low risk");
  BOOST_TEST(classified(change_of({"tests/a.py"})).summary() == "1 file: 1 test (Python); +1 −0 lines; low risk");
  BOOST_TEST(classified(change_of({"a.md", "b.c", "c.pem"})).summary() ==
             "3 files: 1 docs, 1 source (C), 1 security; +3 −0 lines; high risk");
}

BOOST_AUTO_TEST_CASE(the_summary_names_the_languages_with_most_files) {
  BOOST_TEST(classified(change_of({"a.c", "b.py", "c.py", "d.rs"})).summary() ==
             "4 files: 4 source (Python, C, Rust); +4 −0 lines; low risk");
  BOOST_TEST(classified(change_of({"a.c", "b.py", "c.py", "d.rs", "e.go", "f.hs"})).summary() ==
             "6 files: 6 source (Python, C, Go, …); +6 −0 lines; low risk");
}

BOOST_AUTO_TEST_CASE(the_type_is_the_conventional_one) {
  const auto type = [](std::string_view message) { return classified(change_of({"a.c"}), message).type; };
  BOOST_TEST(type("feat(api): add x\n") == "feat");
  BOOST_TEST(type("Fix!: drop x\n") == "fix!");
  BOOST_TEST(type("whatever\n").empty());
  BOOST_TEST(type("\nfeat: late\n").empty());
  BOOST_TEST(type("").empty());
  BOOST_TEST(type("\xff\xfe: x\n").empty());
}

BOOST_AUTO_TEST_CASE(facts_are_used) {
  const auto facts = [](const wf::git::Delta& delta) {
    FileFacts found;
    found.is_generated = delta.path == "a.c";
    found.first_line = "#!/bin/sh";
    return found;
  };
  const Classification both = classify(change_of({"a.c", "tool"}), facts);
  BOOST_TEST((both.files[0].kind == Kind::generated));
  BOOST_TEST(both.files[1].language == "Shell");
}

BOOST_AUTO_TEST_CASE(ten_thousand_files_cost_one_question_each) {
  wf::git::Change large = change({});
  for (std::size_t i = 0; i < 10'000; ++i) {
    large.deltas.push_back(modified("src/deep/folder/of/files/name_" + std::to_string(i) + (i % 2 == 0 ? ".cpp" : "")));
  }
  std::mutex mutex;  // they are asked from several threads
  std::map<std::string, int> questions;
  const auto facts = [&](const wf::git::Delta& delta) {
    const std::scoped_lock lock(mutex);
    ++questions[delta.path];
    return FileFacts{};
  };
  const Classification classification = classify(large, facts);
  BOOST_TEST(classification.count(Kind::source) == 5000U);
  BOOST_TEST(classification.count(Kind::other) == 5000U);
  BOOST_TEST(questions.size() == 10'000U);
  for (const auto& [path, count] : questions) BOOST_REQUIRE(count == 1);
}

BOOST_AUTO_TEST_SUITE_END()
