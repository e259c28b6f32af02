// 1. Refuse bytes that are no text; 2. let yaml-cpp send its events to TreeBuilder, which keeps a stack of open lists
// and maps and notes the first thing that is wrong; 3. put yaml-cpp's own complaint into a sentence for people.
#include "config/yaml_reader.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <sstream>

#include "base/text.h"

namespace wf::config {

namespace {

constexpr std::size_t k_most_bytes = 1'000'000;
constexpr std::size_t k_most_nodes = 100'000;
constexpr std::size_t k_most_levels = 30;

Error error_at(Where where, std::string message, std::string hint = "") {
  return Error{ErrorKind::config, std::move(message), std::move(hint), std::move(where)};
}

Where place_of_byte(const Source& source, std::size_t position) {
  const std::string_view before = std::string_view(source.content).substr(0, position);
  const auto line = std::count(before.begin(), before.end(), '\n');
  const std::size_t newline = before.rfind('\n');
  const std::size_t column = newline == std::string_view::npos ? position : position - newline - 1;
  return {source.name, static_cast<int>(line) + 1, static_cast<int>(column) + 1};
}

// yaml-cpp would guess UTF-16 from such bytes, or stop at them without a word.
Status check_bytes(const Source& source) {
  if (source.content.size() > k_most_bytes) {
    return tl::unexpected(
        error_at({source.name, 0, 0}, fmt::format("the file is larger than {}", human_size(k_most_bytes))));
  }
  for (std::size_t i = 0; i < source.content.size(); ++i) {
    const auto byte = static_cast<unsigned char>(source.content[i]);
    if ((byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7f) {
      return tl::unexpected(error_at(place_of_byte(source, i), fmt::format("control character \\x{:02x}", byte)));
    }
  }
  if (is_valid_utf8(source.content)) return {};
  std::size_t line_begin = 0;
  for (const std::string_view line : split(source.content, '\n')) {
    if (!is_valid_utf8(line)) {
      std::size_t valid = line.size();  // the longest valid beginning; lines are short
      while (!is_valid_utf8(line.substr(0, valid))) --valid;
      return tl::unexpected(error_at(place_of_byte(source, line_begin + valid), "not valid UTF-8"));
    }
    line_begin += line.size() + 1;
  }
  return {};
}

class TreeBuilder final : public YAML::EventHandler {
 public:
  TreeBuilder(std::string file, std::string_view text) : file_(std::move(file)), lines_(split(text, '\n')) {}

  const std::optional<Error>& error() const { return error_; }
  const NodePointer& root() const { return root_; }

  // Where the innermost open list or map began; nothing when none is open.
  std::optional<Where> innermost(NodeType type) const {
    const auto found =
        std::find_if(frames_.rbegin(), frames_.rend(), [&](const Frame& frame) { return frame.node->type == type; });
    if (found == frames_.rend()) return std::nullopt;
    return found->node->where;
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) refuse(place(mark), "a second YAML document begins here", "keep one document in the file");
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(make(NodeType::null, mark), anchor); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    check_tag(mark, tag);
    check_quotes(mark);
    auto node = make(NodeType::scalar, mark);
    node->text = value;
    node->is_plain = tag == "?";
    add(std::move(node), anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
      // yaml-cpp has checked that the anchor exists, so it is one that is still open.
      refuse(place(mark), "this alias stands inside its own anchor");
      return;
    }
    put(found->second, place(mark));
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(NodeType::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(NodeType::map, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Frame {
    std::shared_ptr<YamlNode> node;
    YAML::anchor_t anchor = 0;
    NodePointer key;                               // of a map: the key that waits for its value
    std::map<std::string, int, std::less<>> seen;  // its keys and their lines
    std::vector<YamlNode::Entry> merged;           // its merge keys
  };

  // The first complaint is the one that matters; what comes after it is ignored.
  void refuse(Where where, std::string message, std::string hint = "") {
    if (!error_) error_ = error_at(std::move(where), std::move(message), std::move(hint));
  }

  Where place(const YAML::Mark& mark) const { return {file_, mark.line + 1, mark.column + 1}; }

  std::shared_ptr<YamlNode> make(NodeType type, const YAML::Mark& mark) const {
    auto node = std::make_shared<YamlNode>();
    node->type = type;
    node->where = place(mark);
    return node;
  }

  void check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!" || tag == "tag:yaml.org,2002:str") return;
    refuse(place(mark), fmt::format("the tag {} is not supported", shown(tag)), "remove it");
  }

  // yaml-cpp takes quoted text for finished when the file ends inside it and its last line is.
  void check_quotes(const YAML::Mark& mark) {
    const auto first = static_cast<std::size_t>(mark.line);
    auto column = static_cast<std::size_t>(mark.column);
    if (first >= lines_.size() || column >= lines_[first].size()) return;
    const char quote = lines_[first][column];
    if (quote != '\'' && quote != '"') return;
    ++column;
    for (std::size_t line = first; line < lines_.size(); ++line, column = 0) {
      for (const std::string_view text = lines_[line]; column < text.size(); ++column) {
        const bool is_escape = quote == '"' ? text[column] == '\\' : text.substr(column, 2) == "''";
        if (!is_escape && text[column] == quote) return;
        if (is_escape) ++column;
      }
    }
    refuse(place(mark), "not valid YAML: this quote is not closed", "close it");
  }

  void open(NodeType type, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    check_tag(mark, tag);
    if (frames_.size() >= k_most_levels) refuse(place(mark), fmt::format("more than {} levels", k_most_levels));
    frames_.push_back({make(type, mark), anchor, nullptr, {}, {}});
  }

  void close() {
    Frame frame = std::move(frames_.back());
    frames_.pop_back();
    if (!error_) merge(frame);
    add(std::move(frame.node), frame.anchor);
  }

  void add(std::shared_ptr<YamlNode> node, YAML::anchor_t anchor) {
    NodePointer finished = std::move(node);
    if (anchor != 0) anchors_[anchor] = finished;
    Where where = finished->where;
    put(std::move(finished), where);
  }

  // `where` is the place of the alias when it is one.
  void put(NodePointer node, const Where& where) {
    if (error_) return;
    nodes_ += node->size;
    if (nodes_ > k_most_nodes) {
      refuse(where, fmt::format("the file holds more than {} values, aliases included", k_most_nodes));
    } else if (frames_.empty()) {
      root_ = std::move(node);
    } else if (Frame& frame = frames_.back(); frame.node->type == NodeType::list) {
      frame.node->size += node->size;
      frame.node->items.push_back(std::move(node));
    } else if (!frame.key) {
      put_key(frame, std::move(node));
    } else {
      frame.node->size += node->size + 1;
      if (frame.key->is_plain && frame.key->text == "<<") {
        frame.merged.push_back({std::move(frame.key), std::move(node)});
      } else {
        frame.node->entries.push_back({std::move(frame.key), std::move(node)});
      }
      frame.key = nullptr;
    }
  }

  void put_key(Frame& frame, NodePointer key) {
    if (key->type != NodeType::scalar) {
      refuse(key->where, "a key must be text");
      return;
    }
    const auto [first, is_new] = frame.seen.emplace(key->text, key->where.line);
    if (!is_new) {
      refuse(key->where, fmt::format("duplicate key '{}'", shown(key->text)),
             fmt::format("it is already given in line {}", first->second));
    }
    frame.key = std::move(key);
  }

  // `<<: *base` and `<<: [*a, *b]` (https://yaml.org/type/merge.html): the map's own keys win, then the earlier base.
  void merge(Frame& frame) {
    for (const YamlNode::Entry& merged : frame.merged) {
      const std::vector<NodePointer> one = {merged.value};
      for (const NodePointer& base : merged.value->type == NodeType::list ? merged.value->items : one) {
        if (base->type != NodeType::map) {
          refuse(merged.key->where, "'<<' takes a map or a list of maps");
          return;
        }
        for (const YamlNode::Entry& entry : base->entries) {
          if (frame.seen.emplace(entry.key->text, entry.key->where.line).second) frame.node->entries.push_back(entry);
        }
      }
    }
  }

  std::string file_;
  std::vector<std::string_view> lines_;
  std::vector<Frame> frames_;
  std::map<YAML::anchor_t, NodePointer> anchors_;  // finished ones
  NodePointer root_;
  std::size_t nodes_ = 0;
  int documents_ = 0;
  std::optional<Error> error_;
};

// yaml-cpp's words → ours. Its words are compared by their beginning, because some go on with a detail.
struct Saying {
  std::string_view theirs;
  std::string_view ours;
  std::string_view hint;
};
constexpr std::array k_sayings = {
    Saying{"illegal map value", "a ':' stands where no value can begin",
           "quote text that holds ': ', and check the indentation"},
    Saying{"end of map not found", "this does not continue the map above",
           "check the indentation, and that quoted text ends where it should"},
    Saying{"end of sequence not found", "this does not continue the list above", "check the indentation"},
    Saying{"end of map flow not found", "this '{' is not closed", "add '}'"},
    Saying{"end of sequence flow not found", "this '[' is not closed", "add ']'"},
    Saying{"illegal EOF in scalar", "the file ends inside quoted text", "close the quote"},
    Saying{"illegal flow end", "this ']' or '}' closes nothing", "remove it, or quote the text"},
    Saying{"illegal block entry", "a '- ' stands where no list can begin", "check the indentation"},
    Saying{"illegal map key", "a key cannot begin here", "check the indentation"},
    Saying{"unknown token", "no value can begin with this character", "put the text in quotes"},
    Saying{"unknown escape character", "unknown escape in double-quoted text",
           "use single quotes, or write \\\\ for a backslash"},
    Saying{"the referenced anchor is not defined", "this alias has no anchor", "define it above with '&'"},
};

Error syntax_error(const Source& source, const YAML::Exception& exception, const TreeBuilder& builder) {
  Where where = {source.name, 1, 1};
  if (!exception.mark.is_null()) where = {source.name, exception.mark.line + 1, exception.mark.column + 1};
  const auto all_lines = split(source.content, '\n');
  const auto line_number = static_cast<std::size_t>(where.line) - 1;
  const std::string_view line = line_number < all_lines.size() ? all_lines[line_number] : std::string_view();
  const std::size_t tab = line.substr(0, line.find_first_not_of(" \t")).find('\t');
  if (tab != std::string_view::npos) {
    where.column = static_cast<int>(tab) + 1;
    return error_at(where, "not valid YAML: a tab cannot indent", "use spaces");
  }
  // For brackets that are never closed yaml-cpp names the first line; where they opened is known here.
  const bool in_list = exception.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW;
  if (in_list || exception.msg == YAML::ErrorMsg::END_OF_MAP_FLOW) {
    where = builder.innermost(in_list ? NodeType::list : NodeType::map).value_or(where);
  }
  for (const Saying& saying : k_sayings) {
    if (!exception.msg.starts_with(saying.theirs)) continue;
    return error_at(where, fmt::format("not valid YAML: {}", saying.ours), std::string(saying.hint));
  }
  return error_at(where, fmt::format("not valid YAML: {}", shown(exception.msg)));
}

}  // namespace

const YamlNode::Entry* YamlNode::entry(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.key->text == key; });
  return found == entries.end() ? nullptr : &*found;
}

bool YamlNode::is_flag() const {
  constexpr std::array<std::string_view, 6> k_words = {"true", "false", "yes", "no", "on", "off"};
  return type == NodeType::scalar && is_plain &&
         std::find(k_words.begin(), k_words.end(), to_lower(text)) != k_words.end();
}

bool YamlNode::is_number() const {
  if (type != NodeType::scalar || !is_plain || text.empty()) return false;
  const std::string_view digits = std::string_view(text).substr(text[0] == '-' || text[0] == '+' ? 1 : 0);
  if (digits.empty() || std::string_view("0123456789.").find(digits[0]) == std::string_view::npos) return false;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error != std::errc::invalid_argument && end == digits.data() + digits.size();
}

Result<NodePointer> read_yaml(const Source& source) {
  WF_TRY(check_bytes(source));
  constexpr std::string_view k_byte_order_mark = "\xef\xbb\xbf";  // would count as columns
  std::string_view text = source.content;
  if (text.starts_with(k_byte_order_mark)) text.remove_prefix(k_byte_order_mark.size());
  TreeBuilder builder(source.name, text);
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    while (!builder.error() && parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& exception) {
    if (!builder.error()) return tl::unexpected(syntax_error(source, exception, builder));
  }
  if (builder.error()) return tl::unexpected(*builder.error());
  if (builder.root()) return builder.root();
  auto nothing = std::make_shared<YamlNode>();
  nothing->where = {source.name, 1, 1};
  return nothing;
}

}  // namespace wf::config
