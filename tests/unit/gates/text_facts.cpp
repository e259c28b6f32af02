// The facts of a content beside those that a plain reading finds, on random and made-up contents of every length.
#include "gates/text_facts.h"

#include <boost/test/unit_test.hpp>
#include <random>
#include <string>

#include "sample.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string told(const TextFacts& facts) {
  return std::string(facts.has_carriage_return ? "cr " : "") + (facts.has_blank_before_end ? "blank " : "") +
         (facts.may_have_conflict ? "conflict " : "") + (facts.may_have_key ? "key" : "");
}

std::string read_plainly(const std::string& content) {
  TextFacts facts;
  const auto at = [&](std::size_t i) { return i < content.size() ? content[i] : '\0'; };
  const auto is_mark = [&](std::size_t i) {
    return i + 1 < content.size() && at(i) == at(i + 1) && (at(i) == '<' || at(i) == '=' || at(i) == '>');
  };
  for (std::size_t i = 0; i < content.size(); ++i) {
    facts.has_carriage_return = facts.has_carriage_return || at(i) == '\r';
    const bool is_blank = at(i) == ' ' || at(i) == '\t' || at(i) == '\v' || at(i) == '\f';
    const bool is_end = i + 1 == content.size() || at(i + 1) == '\n' || at(i + 1) == '\r';
    facts.has_blank_before_end = facts.has_blank_before_end || (is_blank && is_end);
    facts.may_have_conflict = facts.may_have_conflict || ((i == 0 || at(i - 1) == '\n') && is_mark(i));
    facts.may_have_key = facts.may_have_key || content.compare(i, 4, "BEGI") == 0 || content.compare(i, 4, "PuTT") == 0;
  }
  return told(facts);
}

void compare(const std::string& content) {
  if (told(facts_of(content)) != read_plainly(content))
    BOOST_ERROR("'" << content << "': " << told(facts_of(content)) << ", not " << read_plainly(content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_text_facts)

BOOST_AUTO_TEST_CASE(a_fact_is_found_wherever_it_stands) {
  for (const std::string part : {"a \n", " \r\n", "\t", "\n<<", "\n==", "\n>>", "\n<=", "BEGI", "BEG", "PuTT", "\r"}) {
    for (std::size_t before = 0; before < 40; ++before) {
      for (std::size_t behind = 0; behind < 40; ++behind)
        compare(std::string(before, 'x') + part + std::string(behind, 'y'));
    }
  }
}

BOOST_AUTO_TEST_CASE(random_contents_have_the_facts_of_a_plain_reading) {
  std::mt19937 random(7);
  constexpr std::string_view k_bytes = "ab \t\n\r<=>BEGIPuT\0\xff"sv;
  for (int round = 0; round < 20'000; ++round) {
    std::string content(random() % 70, 'x');
    for (char& c : content) c = random() % 3 == 0 ? k_bytes[random() % k_bytes.size()] : 'x';
    compare(content);
  }
}

BOOST_AUTO_TEST_CASE(nasty_contents_too) {
  for (const std::string& content : nasty_contents()) compare(content);
}

BOOST_AUTO_TEST_SUITE_END()
