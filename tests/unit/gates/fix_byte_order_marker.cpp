// fix-byte-order-marker: UTF-8's mark goes, also when there are two; what another encoding starts with is no mark.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

BOOST_AUTO_TEST_SUITE(gates_fix_byte_order_marker)

BOOST_AUTO_TEST_CASE(the_mark_goes_and_nothing_else) {
  const auto builtin = made("fix-byte-order-marker");
  BOOST_TEST(after(*builtin,
                   "\xEF\xBB\xBF"
                   "a\r\n") == "a\r\n");
  BOOST_TEST(after(*builtin, "\xEF\xBB\xBF") == "");
  BOOST_TEST(after(*builtin,
                   "\xEF\xBB\xBF\xEF\xBB\xBF"
                   "a") == "a");
  for (const std::string_view content : {""sv, "a"sv, "\xEF\xBB"sv, "a\xEF\xBB\xBF"sv, "\xFF\xFE"sv}) {
    BOOST_TEST(!fixed(*builtin, content).has_value());
  }
}

BOOST_AUTO_TEST_CASE(the_first_place_is_named) {
  BOOST_TEST(found(*made("fix-byte-order-marker"), file("a", "\xEF\xBB\xBFx")) ==
             "1:1 the file starts with a UTF-8 byte-order mark");
}

BOOST_AUTO_TEST_SUITE_END()
