// Reads the events of libyaml. With --unsafe that is all; otherwise what a safe loader would refuse is a fault too: a
// second document (without --multi), a key that comes twice, an alias without its anchor, a tag that YAML does not
// define.
#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

#include "base/text.h"
#include "gates/builtin/python_text.h"
#include "gates/builtin/syntax_check.h"
#include "gates/builtin/text_scan.h"

namespace wf::gates {

namespace {

enum class Loading : std::uint8_t { one_document, many_documents, syntax_only };

std::string_view text_of(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string_view scalar_of(const yaml_event_t& event) {
  return {reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length};
}

class Parser {
 public:
  explicit Parser(std::string_view content) : content_(content) {
    // It fails only when there is no memory, and then the first read does, too.
    (void)yaml_parser_initialize(&parser_);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(content.data()), content.size());
  }
  ~Parser() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  // The next event, which lives until the one after it; null at a fault.
  const yaml_event_t* next() {
    yaml_event_delete(&event_);
    return yaml_parser_parse(&parser_, &event_) == 0 ? nullptr : &event_;
  }

  SyntaxFault fault() const {
    const std::string_view problem = parser_.problem == nullptr ? "it cannot be read" : parser_.problem;
    if (parser_.error == YAML_READER_ERROR) {
      const Position place = position_of(content_, std::min(parser_.problem_offset, content_.size()));
      return {place.line, place.column, std::string(problem)};
    }
    const yaml_mark_t& mark = parser_.problem_mark;
    return {static_cast<std::uint32_t>(mark.line) + 1, static_cast<std::uint32_t>(mark.column) + 1,
            std::string(problem)};
  }

 private:
  std::string_view content_;
  yaml_parser_t parser_{};
  yaml_event_t event_{};
};

// Whether a plain scalar means something else than its text. It need not be exact: it only keeps `1` and "1" apart.
bool is_typed(const yaml_event_t& event) {
  if (event.data.scalar.style != YAML_PLAIN_SCALAR_STYLE) return false;
  constexpr std::array<std::string_view, 5> k_words = {"~", "null", "true", "false", "<<"};
  const std::string_view text = scalar_of(event);
  if (text.empty() || std::string_view("+-.0123456789").find(text[0]) != std::string_view::npos) return true;
  constexpr std::size_t k_longest_word = 5;
  return text.size() <= k_longest_word && std::find(k_words.begin(), k_words.end(), to_lower(text)) != k_words.end();
}

bool is_defined_tag(std::string_view tag) {
  constexpr std::string_view k_start = "tag:yaml.org,2002:";
  constexpr std::array<std::string_view, 12> k_names = {"binary", "bool",  "float", "int", "map", "null",
                                                        "omap",   "pairs", "seq",   "set", "str", "timestamp"};
  if (tag.empty() || tag == "!") return true;
  return tag.starts_with(k_start) &&
         std::find(k_names.begin(), k_names.end(), tag.substr(k_start.size())) != k_names.end();
}

// Follows the events of a stream and says what is wrong with one, or nothing.
class Loader {
 public:
  explicit Loader(Loading loading) : loading_(loading) {}

  std::string wrong_with(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_DOCUMENT_START_EVENT:
        anchors_.clear();
        if (documents_++ > 0 && loading_ == Loading::one_document) return "a second document starts here";
        return "";
      case YAML_ALIAS_EVENT:
        return wrong_with_alias(text_of(event.data.alias.anchor));
      case YAML_SCALAR_EVENT:
        return wrong_with_node(event, text_of(event.data.scalar.anchor), text_of(event.data.scalar.tag));
      case YAML_SEQUENCE_START_EVENT:
        return wrong_with_collection(event, text_of(event.data.sequence_start.anchor),
                                     text_of(event.data.sequence_start.tag));
      case YAML_MAPPING_START_EVENT:
        return wrong_with_collection(event, text_of(event.data.mapping_start.anchor),
                                     text_of(event.data.mapping_start.tag));
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT:
        open_.pop_back();
        return "";
      default:
        return "";
    }
  }

 private:
  struct Collection {
    bool is_map = false;
    bool wants_key = false;
    std::unordered_set<std::string> keys;
  };

  bool is_safe() const { return loading_ != Loading::syntax_only; }

  std::string wrong_with_alias(std::string_view anchor) {
    take_place(nullptr);
    if (!is_safe() || anchors_.contains(anchor)) return "";
    return fmt::format("there is no anchor {}", shown(anchor));
  }

  std::string wrong_with_node(const yaml_event_t& event, std::string_view anchor, std::string_view tag) {
    if (!anchor.empty()) anchors_.emplace(anchor);
    const bool is_new = take_place(&event);
    if (!is_safe()) return "";
    if (!is_new) return fmt::format("the key {} is there twice", shown(scalar_of(event)));
    if (!is_defined_tag(tag)) return fmt::format("the tag {} is not one of YAML's own; --unsafe allows it", shown(tag));
    return "";
  }

  std::string wrong_with_collection(const yaml_event_t& event, std::string_view anchor, std::string_view tag) {
    std::string wrong = wrong_with_node(event, anchor, tag);
    const bool is_map = event.type == YAML_MAPPING_START_EVENT;
    open_.emplace_back();
    open_.back().is_map = open_.back().wants_key = is_map;
    if (open_.size() > k_deepest_nesting) return fmt::format("nested deeper than {} levels", k_deepest_nesting);
    return wrong;
  }

  // A node becomes a key, a value or an item of what is open; false when it is a key that is there already.
  bool take_place(const yaml_event_t* node) {
    if (open_.empty() || !open_.back().is_map) return true;
    Collection& map = open_.back();
    const bool is_key = map.wants_key;
    map.wants_key = !is_key;
    if (!is_key || node == nullptr || node->type != YAML_SCALAR_EVENT) return true;
    std::string key(is_typed(*node) ? "plain " : "text ");
    return map.keys.insert(key.append(scalar_of(*node))).second;
  }

  Loading loading_;
  std::size_t documents_ = 0;
  std::vector<Collection> open_;
  std::set<std::string, std::less<>> anchors_;  // of this document
};

class CheckYaml final : public SyntaxCheck {
 public:
  CheckYaml(Loading loading, bool skips_dialects) : SyntaxCheck(FileType::yaml, skips_dialects), loading_(loading) {}

  // A mark of the problem as YAML readers print it.
  std::string told(const Finding& finding) const override {
    return fmt::format("{}\n  in \"{}\", line {}, column {}", finding.message, shown(finding.path), finding.line,
                       finding.column);
  }

 protected:
  std::optional<SyntaxFault> fault_in(std::string_view content) const override {
    // The original opens the file as UTF-8; libyaml also knows UTF-16.
    if (!skips_dialects()) {
      if (auto fault = utf8_fault(content)) return fault;
    }
    Parser parser(content);
    Loader loader(loading_);
    while (const yaml_event_t* const event = parser.next()) {
      if (event->type == YAML_STREAM_END_EVENT) return std::nullopt;
      if (std::string wrong = loader.wrong_with(*event); !wrong.empty()) {
        const yaml_mark_t& mark = event->start_mark;
        return SyntaxFault{static_cast<std::uint32_t>(mark.line) + 1, static_cast<std::uint32_t>(mark.column) + 1,
                           std::move(wrong)};
      }
    }
    return parser.fault();
  }

 private:
  Loading loading_;
};

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  Loading loading = Loading::one_document;
  if (arguments.has("--multi")) loading = Loading::many_documents;
  if (arguments.has("--unsafe")) loading = Loading::syntax_only;
  return std::make_unique<CheckYaml>(loading, arguments.has("--skip-dialects"));
}

}  // namespace

Registration check_yaml() {
  return {.description = {.id = "check-yaml",
                          .summary = "Finds YAML that does not parse",
                          .arguments = "[--multi] [--unsafe] [--skip-dialects]"},
          .options = {{"--multi", false, {"-m", "--allow-multiple-documents"}}, {"--unsafe"}, {"--skip-dialects"}},
          .make = make};
}

}  // namespace wf::gates
