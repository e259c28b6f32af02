// Reads with expat, which fetches nothing: no external entity and no DTD. It gives up by itself on entities that grow
// beyond all measure ("billion laughs"), and we stop before there are enough of them to exhaust the stack.
#include <expat.h>
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.h"
#include "gates/builtin/syntax_check.h"

namespace wf::gates {

namespace {

constexpr std::size_t k_most_nested_entities = 1000;

struct Reading {
  XML_Parser parser = nullptr;
  std::size_t nested_entities = 0;  // declared with a reference to another in their text
};

// expat follows an entity inside of an entity by recursion (CVE-2024-8176), so their number bounds its depth.
void XMLCALL on_entity(void* user, const XML_Char* /*name*/, int /*is_parameter*/, const XML_Char* value, int length,
                       const XML_Char* /*base*/, const XML_Char* /*system*/, const XML_Char* /*public_id*/,
                       const XML_Char* /*notation*/) {
  if (value == nullptr) return;
  auto& reading = *static_cast<Reading*>(user);
  const std::string_view text(value, static_cast<std::size_t>(length));
  if (text.find_first_of("&%") == std::string_view::npos) return;
  if (++reading.nested_entities > k_most_nested_entities) (void)XML_StopParser(reading.parser, XML_FALSE);
}

// expat knows UTF-8, UTF-16, ISO-8859-1 and ASCII. Of the others (windows-1252, Shift_JIS, …) it is enough here that
// ASCII is ASCII: every byte above is taken for a letter.
int XMLCALL on_unknown_encoding(void* /*user*/, const XML_Char* /*name*/, XML_Encoding* encoding) {
  constexpr int k_any_letter = 0x4e00;
  for (int byte = 0; byte < 256; ++byte) encoding->map[byte] = byte < 0x80 ? byte : k_any_letter + byte;
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

class CheckXml final : public SyntaxCheck {
 public:
  explicit CheckXml(bool skips_dialects) : SyntaxCheck(FileType::xml, skips_dialects) {}

  // expat counts columns from 0.
  std::string told(const Finding& finding) const override {
    return fmt::format("{}: Failed to xml parse ({}:{}:{}: {})", shown(finding.path), shown(finding.path), finding.line,
                       finding.column - 1, finding.message);
  }

 protected:
  std::optional<SyntaxFault> fault_in(std::string_view content) const override {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr),
                                                                              XML_ParserFree);
    Reading reading{parser.get()};
    XML_SetUserData(parser.get(), &reading);
    XML_SetEntityDeclHandler(parser.get(), on_entity);
    XML_SetUnknownEncodingHandler(parser.get(), on_unknown_encoding, nullptr);
    constexpr std::size_t k_piece = std::size_t{1} << 30;  // expat counts in int
    while (true) {
      const std::string_view piece = content.substr(0, k_piece);
      content.remove_prefix(piece.size());
      const int is_last = content.empty() ? XML_TRUE : XML_FALSE;
      if (XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), is_last) != XML_STATUS_OK) break;
      if (content.empty()) return std::nullopt;
    }
    const XML_Error code = XML_GetErrorCode(parser.get());
    return SyntaxFault{static_cast<std::uint32_t>(XML_GetCurrentLineNumber(parser.get())),
                       static_cast<std::uint32_t>(XML_GetCurrentColumnNumber(parser.get())) + 1,
                       code == XML_ERROR_ABORTED ? "too many entities refer to others" : XML_ErrorString(code)};
  }
};

}  // namespace

Registration check_xml() {
  return {
      .description = {.id = "check-xml", .summary = "Finds XML that does not parse", .arguments = "[--skip-dialects]"},
      .options = {{"--skip-dialects"}},
      .make = make_syntax_check<CheckXml>};
}

}  // namespace wf::gates
