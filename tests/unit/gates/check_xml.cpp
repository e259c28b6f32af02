// check-xml: well-formed or not; nothing is fetched, and no entity can fill the memory or the stack.
#include <boost/test/unit_test.hpp>

#include "sample.h"

using namespace wf::gates::sample;

namespace {

std::string xml(std::string_view content) { return found(*made("check-xml"), file("a.xml", content)); }

// Entities e1 … eN, each with the one before it `times` over.
std::string entities(int count, std::size_t times) {
  std::string text = "<!DOCTYPE a [<!ENTITY e0 \"x\">";
  for (int i = 1; i <= count; ++i) {
    text += fmt::format("<!ENTITY e{} \"{}\">", i, repeated(fmt::format("&e{};", i - 1), times));
  }
  return text + fmt::format("]><a>&e{};</a>", count);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(gates_check_xml)

BOOST_AUTO_TEST_CASE(xml_is_well_formed) {
  for (const std::string_view content :
       {"<a/>"sv, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a b='c'>text<!-- x --><![CDATA[<]]></a>\n"sv,
        "\xEF\xBB\xBF<a/>"sv, "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;&lt;&#160;</a>"sv,
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"http://localhost:1/x.dtd\"><html>&nbsp;</html>"sv,
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"sv,
        "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>"sv,
        "<?xml version='1.0' encoding='windows-1252'?><\xE9>\x80</\xE9>"sv,
        "<?xml version='1.0' encoding='Shift_JIS'?><a>\x83\x5C</a>"sv, "\xFF\xFE<\0a\0/\0>\0"sv,
        "<x:a xmlns:x='u'/>"sv}) {
    BOOST_TEST_CONTEXT(wf::shown(content)) { BOOST_TEST(xml(content) == ""); }
  }
}

BOOST_AUTO_TEST_CASE(each_fault_has_its_place) {
  BOOST_TEST(xml("") == "1:1 no element found");
  BOOST_TEST(xml("<a>\n<b>\n</a>\n") == "3:3 mismatched tag");
  BOOST_TEST(xml("<a/><b/>") == "1:5 junk after document element");
  BOOST_TEST(xml("<a>&b;</a>") == "1:4 undefined entity");
  BOOST_TEST(xml("<a b='1' b='2'/>") == "1:10 duplicate attribute");
  BOOST_TEST(xml("<a>\xFF</a>") == "1:4 not well-formed (invalid token)");
  BOOST_TEST(xml("\n<?xml version='1.0'?><a/>") == "2:1 XML or text declaration not at start of entity");
}

BOOST_AUTO_TEST_CASE(entities_cannot_fill_the_memory_or_the_stack) {
  BOOST_TEST(xml(entities(5, 5)) == "");
  BOOST_TEST(xml(entities(30, 20)).ends_with("limit on input amplification factor (from DTD and entities) breached"));
  BOOST_TEST(xml(entities(100'000, 1)).ends_with("too many entities refer to others"));
  BOOST_TEST(xml("<!DOCTYPE a [<!ENTITY b \"&b;\">]><a>&b;</a>").ends_with("recursive entity reference"));
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_no_crash) {
  BOOST_TEST(xml(repeated("<a>", 200'000)).ends_with("no element found"));
  BOOST_TEST(xml(repeated("<a>", 50'000) + repeated("</a>", 50'000)) == "");
}

BOOST_AUTO_TEST_SUITE_END()
