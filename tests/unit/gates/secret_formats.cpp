// Every row of the table finds what has its shape, and neither a shorter one, nor one inside a word, nor a placeholder.
// The samples are made of the row; those of secrets whose shape the vendors describe stand in check_secrets.cpp.
#include "gates/builtin/secret_formats.h"

#include <boost/test/unit_test.hpp>
#include <set>

#include "secrets.h"

using namespace wf::gates;
using namespace wf::gates::sample;

namespace {

std::string of_alphabet(Alphabet alphabet, std::size_t length, std::size_t& seed) {
  if (alphabet == Alphabet::uuid) return "7b3e9f21-5c0d-4a86-92fe-d1408c6b7a35";
  std::string text;
  while (text.size() < length) {
    seed = seed * 6364136223846793005U + 1442695040888963407U;
    const char c = static_cast<char>(seed >> 57U);
    // Signs are allowed in most places, and needed in none.
    const bool is_plain = is_in(Alphabet::alphanumeric, c);
    if (is_plain && is_in(alphabet, c)) text += c;
  }
  return text;
}

std::string of_part(const Part& part, std::size_t& seed) {
  return part.text.empty() ? of_alphabet(part.alphabet, part.least, seed) : std::string(part.text);
}

struct Sample {
  std::string before;  // what stands in front of the anchor
  std::string after;   // what stands behind it
};

Sample sample_of(const SecretFormat& format, std::size_t seed) {
  Sample sample;
  if (format.place == Place::inside) sample.before = of_part(format.lead, seed);
  for (const Part& part : format.parts) {
    if (!part.is_empty()) sample.after += of_part(part, seed);
  }
  return sample;
}

// Those of which more than the shape must hold have cases of their own.
bool is_made_of_parts(const SecretFormat& format) {
  const bool has_place = format.place == Place::start || format.place == Place::inside || format.place == Place::value;
  return has_place && (format.proof == Proof::none || format.proof == Proof::mixed);
}

std::string written(const SecretFormat& format, std::string_view anchor, const Sample& sample) {
  if (format.place == Place::value) return fmt::format("{} = \"{}\"", anchor, sample.after);
  return fmt::format("{}{}{}", sample.before, anchor, sample.after);
}

bool is_found(const SecretFormat& format, std::string_view text) {
  return secrets("x: [" + std::string(text) + "]\n").ends_with(" " + std::string(format.id));
}

template <typename Visit>
void for_each_shape(Visit visit) {
  for (const SecretFormat& format : secret_formats()) {
    if (!is_made_of_parts(format)) continue;
    for (const std::string_view anchor : wf::split(format.anchors, '|')) {
      BOOST_TEST_CONTEXT(format.id << " " << anchor) { visit(format, anchor); }
    }
  }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_secret_formats)

BOOST_AUTO_TEST_CASE(every_format_has_an_id_of_its_own_and_anchors_that_can_be_searched) {
  std::set<std::string_view> ids;
  for (const SecretFormat& format : secret_formats()) {
    BOOST_TEST_CONTEXT(format.id) {
      BOOST_TEST(ids.insert(format.id).second);
      BOOST_TEST(!format.name.empty());
      for (const std::string_view anchor : wf::split(format.anchors, '|')) {
        BOOST_TEST(anchor.size() >= 3U);
        const bool ignores_case = format.place == Place::value || format.place == Place::password;
        BOOST_TEST((!ignores_case || wf::to_lower(anchor) == anchor));
      }
    }
  }
  BOOST_TEST(ids.size() >= 100U);
}

BOOST_AUTO_TEST_CASE(what_has_the_shape_is_found_by_its_id) {
  for_each_shape([](const SecretFormat& format, std::string_view anchor) {
    for (const std::size_t seed : {1U, 2U, 3U}) {
      const std::string text = written(format, anchor, sample_of(format, seed));
      BOOST_TEST(is_found(format, text), text + ": " + secrets(text));
    }
  });
}

BOOST_AUTO_TEST_CASE(what_is_too_short_is_not_found) {
  for_each_shape([](const SecretFormat& format, std::string_view anchor) {
    Sample sample = sample_of(format, 4);
    std::string& cut = sample.after.empty() ? sample.before : sample.after;
    cut.pop_back();
    const bool may_end_so = format.id == "mailchimp-key";  // one digit or two
    if (!may_end_so) BOOST_TEST(!is_found(format, written(format, anchor, sample)));
  });
}

BOOST_AUTO_TEST_CASE(what_stands_within_a_word_is_not_found) {
  for_each_shape([](const SecretFormat& format, std::string_view anchor) {
    const Sample sample = sample_of(format, 5);
    if (format.place == Place::value || !is_in(Alphabet::alphanumeric, anchor.front())) return;
    if (format.place == Place::inside) return;  // a lead is all that there is
    BOOST_TEST(!is_found(format, "x" + written(format, anchor, sample)));
  });
}

BOOST_AUTO_TEST_CASE(a_placeholder_of_the_same_shape_is_not_found) {
  for_each_shape([](const SecretFormat& format, std::string_view anchor) {
    Sample sample = sample_of(format, 6);
    for (std::string* const text : {&sample.before, &sample.after}) {
      for (char& c : *text) {
        if (is_in(Alphabet::alphanumeric, c)) c = c >= '0' && c <= '9' ? '0' : c >= 'a' ? 'a' : 'A';
      }
    }
    BOOST_TEST(!is_found(format, written(format, anchor, sample)));
  });
}

BOOST_AUTO_TEST_CASE(a_marked_line_is_not_looked_at) {
  for_each_shape([](const SecretFormat& format, std::string_view anchor) {
    const std::string text = written(format, anchor, sample_of(format, 7));
    BOOST_TEST(!is_found(format, text + " # wf:allow-secret"));
  });
}

BOOST_AUTO_TEST_CASE(a_format_that_is_disabled_is_not_looked_for) {
  for (const SecretFormat& format : secret_formats()) {
    if (!is_made_of_parts(format)) continue;
    const std::string_view anchor = wf::split(format.anchors, '|').front();
    const std::string text = written(format, anchor, sample_of(format, 8));
    const std::string found = secrets(text, {fmt::format("--disable={}", format.id)});
    BOOST_TEST(!found.ends_with(" " + std::string(format.id)), text);
  }
}

BOOST_AUTO_TEST_SUITE_END()
