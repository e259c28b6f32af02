// Reads the events of RapidJSON and keeps the keys of the objects that are open, because a key that comes twice is a
// fault too. As Python's reader, it takes NaN and Infinity; comments and trailing commas are faults.
#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <set>

#include "base/text.h"
#include "gates/builtin/syntax_check.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

using Stream = rapidjson::MemoryStream;

// What the reader calls; `false` stops it.
class Events : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Events> {
 public:
  explicit Events(const Stream& stream) : stream_(stream) {}

  bool StartObject() { return open(); }
  bool EndObject(rapidjson::SizeType /*members*/) { return close(); }
  bool StartArray() { return open(); }
  bool EndArray(rapidjson::SizeType /*elements*/) { return close(); }
  bool Key(const char* text, rapidjson::SizeType length, bool /*copy*/) {
    const std::string key(text, length);
    if (keys_.back().insert(key).second) return true;
    fault_ = fmt::format("the key {} is there twice", shown(key));
    fault_offset_ = stream_.Tell() - 1;  // the key has been read
    return false;
  }

  const std::string& fault() const { return fault_; }
  std::size_t fault_offset() const { return fault_offset_; }

 private:
  bool open() {
    keys_.emplace_back();
    if (keys_.size() <= k_deepest_nesting) return true;
    fault_ = fmt::format("nested deeper than {} levels", k_deepest_nesting);
    fault_offset_ = stream_.Tell();
    return false;
  }
  bool close() {
    keys_.pop_back();
    return true;
  }

  const Stream& stream_;
  std::vector<std::set<std::string>> keys_;  // of each open object; an array's stay empty
  std::string fault_;
  std::size_t fault_offset_ = 0;  // in the stream
};

std::optional<SyntaxFault> fault_at(std::string_view content, std::size_t offset, std::string message) {
  const Position place = position_of(content, std::min(offset, content.size()));
  return SyntaxFault{place.line, place.column, std::move(message)};
}

// Its messages end in a period, ours do not.
std::string message_of(rapidjson::ParseErrorCode code) {
  std::string message = rapidjson::GetParseError_En(code);
  if (message.ends_with('.')) message.pop_back();
  if (!message.empty()) message[0] = to_lower(message.substr(0, 1))[0];
  return message;
}

// JSON allows both (RFC 8259, sections 6 and 8.2). The reader stops there, so the rest of such a file is not judged.
bool is_limit_of_reader(rapidjson::ParseErrorCode code) {
  return code == rapidjson::kParseErrorNumberTooBig || code == rapidjson::kParseErrorStringUnicodeSurrogateInvalid;
}

class CheckJson final : public SyntaxCheck {
 public:
  explicit CheckJson(bool skips_dialects) : SyntaxCheck(FileType::json, skips_dialects) {}

 protected:
  std::optional<SyntaxFault> fault_in(std::string_view content) const override {
    // RFC 8259 lets a reader ignore the mark, and the tools that write it do; Python's reader does not.
    const std::size_t begin = skips_dialects() && content.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    Stream stream(content.data() + begin, content.size() - begin);
    constexpr unsigned k_flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseNanAndInfFlag;
    rapidjson::Reader reader;
    Events events(stream);
    const rapidjson::ParseResult result = reader.Parse<k_flags>(stream, events);
    if (!events.fault().empty()) return fault_at(content, begin + events.fault_offset(), events.fault());
    if (result.IsError()) {
      if (is_limit_of_reader(result.Code())) return std::nullopt;
      return fault_at(content, begin + result.Offset(), message_of(result.Code()));
    }
    // The reader takes a NUL byte for the end.
    if (begin + stream.Tell() < content.size())
      return fault_at(content, begin + stream.Tell(), "a NUL byte after the end");
    return std::nullopt;
  }
};

}  // namespace

Registration check_json() {
  return {.description = {.id = "check-json",
                          .summary = "Finds JSON that does not parse",
                          .arguments = "[--skip-dialects]"},
          .options = {{"--skip-dialects"}},
          .make = [](const Arguments& arguments) -> Result<std::unique_ptr<Builtin>> {
            return std::make_unique<CheckJson>(arguments.has("--skip-dialects"));
          }};
}

}  // namespace wf::gates
