// Checksums are written into files: they must never change, and fields must not run into each other.
#include "base/checksum.h"

#include <boost/test/unit_test.hpp>

using wf::Key;
using wf::KeyBuilder;

BOOST_AUTO_TEST_SUITE(base_checksum)

BOOST_AUTO_TEST_CASE(the_values_are_those_of_xxh3) {
  BOOST_TEST(wf::checksum("") == 0x2d06800538d394c2U);
  BOOST_TEST(KeyBuilder().key().hex() == "99aa06d3014798d86001c324468d497f");
}

BOOST_AUTO_TEST_CASE(fields_do_not_run_into_each_other) {
  const auto key = [](std::string_view a, std::string_view b) { return KeyBuilder().add(a).add(b).key(); };
  BOOST_TEST((key("ab", "c") == key("ab", "c")));
  BOOST_TEST((key("ab", "c") != key("a", "bc")));
  BOOST_TEST((key("", "abc") != key("abc", "")));
  BOOST_TEST((KeyBuilder().add("a").key() != key("a", "")));
  BOOST_TEST((KeyBuilder().add(std::uint64_t{1}).key() != KeyBuilder().add(std::uint64_t{2}).key()));
  BOOST_TEST((KeyBuilder().add(Key{1, 2}).key() != KeyBuilder().add(Key{2, 1}).key()));
}

BOOST_AUTO_TEST_CASE(a_key_goes_through_its_digits) {
  const Key key{0x0123456789abcdef, 0xfedcba9876543210};
  BOOST_TEST(key.hex() == "0123456789abcdeffedcba9876543210");
  BOOST_TEST((Key::from_hex(key.hex()) == key));
  BOOST_TEST((Key::from_hex(Key{}.hex()) == Key{}));
  for (const char* bad :
       {"", "0", "0123456789abcdeffedcba987654321", "0123456789abcdeffedcba98765432100",
        "x123456789abcdeffedcba9876543210", "0123456789abcdef fedcba987654321", "-123456789abcdeffedcba9876543210"}) {
    BOOST_TEST(!Key::from_hex(bad).has_value(), bad);
  }
}

BOOST_AUTO_TEST_SUITE_END()
