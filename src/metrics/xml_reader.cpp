#include "metrics/xml_reader.h"

#include <expat.h>

#include <algorithm>
#include <memory>

namespace wf::metrics {

namespace {

constexpr std::size_t k_deepest_nesting = 1000;

struct Reading {
  XML_Parser parser = nullptr;
  const XmlVisitor* visitor = nullptr;
  std::size_t depth = 0;
  std::string fault;

  void stop(std::string message) {
    if (fault.empty()) fault = std::move(message);
    (void)XML_StopParser(parser, XML_FALSE);
  }
};

void XMLCALL on_open(void* user, const XML_Char* name, const XML_Char** attributes) {
  auto& reading = *static_cast<Reading*>(user);
  if (!reading.fault.empty()) return;
  if (reading.depth >= k_deepest_nesting) return reading.stop("it is nested too deeply");
  std::string fault = reading.visitor->on_open(name, XmlAttributes(attributes), reading.depth++);
  if (!fault.empty()) reading.stop(std::move(fault));
}

void XMLCALL on_close(void* user, const XML_Char* name) {
  auto& reading = *static_cast<Reading*>(user);
  if (!reading.fault.empty()) return;
  std::string fault = reading.visitor->on_close(name, --reading.depth);
  if (!fault.empty()) reading.stop(std::move(fault));
}

void XMLCALL on_entity(void* user, const XML_Char* /*name*/, int /*is_parameter*/, const XML_Char* /*value*/,
                       int /*length*/, const XML_Char* /*base*/, const XML_Char* /*system*/,
                       const XML_Char* /*public_id*/, const XML_Char* /*notation*/) {
  static_cast<Reading*>(user)->stop("it declares entities");
}

// Names and messages may come in any encoding of which ASCII is a part; what is above ASCII is taken for some letter.
int XMLCALL on_unknown_encoding(void* /*user*/, const XML_Char* /*name*/, XML_Encoding* encoding) {
  constexpr int k_replacement = 0xfffd;
  for (int byte = 0; byte < 256; ++byte) encoding->map[byte] = byte < 0x80 ? byte : k_replacement;
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (name == *pair) return std::string_view(pair[1]);
  }
  return std::nullopt;
}

std::optional<XmlFault> read_xml(std::string_view content, const XmlVisitor& visitor) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), XML_ParserFree);
  Reading reading{parser.get(), &visitor, 0, {}};
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), on_open, on_close);
  XML_SetEntityDeclHandler(parser.get(), on_entity);
  XML_SetUnknownEncodingHandler(parser.get(), on_unknown_encoding, nullptr);
  constexpr std::size_t k_piece = std::size_t{1} << 20U;  // expat counts in int, and copies what it waits for
  while (true) {
    const std::string_view piece = content.substr(0, k_piece);
    content.remove_prefix(piece.size());
    const int is_last = content.empty() ? XML_TRUE : XML_FALSE;
    if (XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), is_last) != XML_STATUS_OK) break;
    if (content.empty()) return std::nullopt;
  }
  if (reading.fault.empty()) reading.fault = XML_ErrorString(XML_GetErrorCode(parser.get()));
  return XmlFault{reading.fault, static_cast<std::size_t>(XML_GetCurrentLineNumber(parser.get()))};
}

}  // namespace wf::metrics
