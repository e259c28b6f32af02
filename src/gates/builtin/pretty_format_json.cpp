// Reads the document as Python does, puts the members of its objects in order, and writes it as Python would. Line ends
// are all the same to the original, which opens the file as text.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "gates/builtin/python_json_text.h"
#include "gates/builtin/python_text.h"
#include "gates/builtin/rewriter.h"
#include "gates/builtin/unified_diff.h"

namespace wf::gates {

namespace {

using Kind = JsonValue::Kind;

constexpr std::uint64_t k_widest_indent = 1000;
constexpr std::string_view k_no_json = "not a valid JSON, consider using check-json";

enum class Keys : std::uint8_t { sorted, as_written };

bool is_number(const JsonValue& value) {
  return value.kind == Kind::whole || value.kind == Kind::real || value.kind == Kind::truth;
}

// Exact enough to say which of two numbers is the greater: only whole numbers have more digits than a double.
double size_of(const JsonValue& value) {
  if (value.kind == Kind::truth) return value.truth ? 1 : 0;
  return value.kind == Kind::real ? value.real : std::strtod(value.text.c_str(), nullptr);
}

bool is_less_whole(std::string_view a, std::string_view b) {
  const bool is_negative = a.starts_with('-');
  if (is_negative != b.starts_with('-')) return is_negative;
  if (is_negative) std::swap(a, b);
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

bool is_less_number(const JsonValue& a, const JsonValue& b) {
  if (a.kind == Kind::whole && b.kind == Kind::whole) return is_less_whole(a.text, b.text);
  return size_of(a) < size_of(b);
}

bool is_equal(const JsonValue& a, const JsonValue& b);

bool has_equal_members(const JsonValue& a, const JsonValue& b) {
  return a.members.size() == b.members.size() &&
         std::all_of(a.members.begin(), a.members.end(), [&](const JsonMember& member) {
           const auto other = std::find_if(b.members.begin(), b.members.end(),
                                           [&](const JsonMember& candidate) { return candidate.key == member.key; });
           return other != b.members.end() && is_equal(member.value, other->value);
         });
}

// Python's ==.
bool is_equal(const JsonValue& a, const JsonValue& b) {
  if (is_number(a) && is_number(b)) {
    if (a.kind == Kind::whole && b.kind == Kind::whole) return a.text == b.text;
    return size_of(a) == size_of(b);
  }
  if (a.kind != b.kind) return false;
  if (a.kind == Kind::text) return a.text == b.text;
  if (a.kind == Kind::array)
    return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), is_equal);
  return a.kind == Kind::null || has_equal_members(a, b);
}

// Python's <; nothing where it raises a TypeError.
std::optional<bool> is_less(const JsonValue& a, const JsonValue& b) {
  if (is_number(a) && is_number(b)) return is_less_number(a, b);
  if (a.kind != b.kind) return std::nullopt;
  if (a.kind == Kind::text) return a.text < b.text;
  if (a.kind != Kind::array) return std::nullopt;
  const auto [mine, other] = std::mismatch(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), is_equal);
  if (mine == a.items.end() || other == b.items.end()) return a.items.size() < b.items.size();
  return is_less(*mine, *other);
}

// What the command line says of the order of keys.
struct KeyOrder {
  Keys keys = Keys::sorted;
  std::vector<std::string> top;

  std::size_t rank(std::string_view key) const {
    return static_cast<std::size_t>(std::find(top.begin(), top.end(), key) - top.begin());
  }
};

// Puts `later` into `kept`, which has the same key. The original sorts its pairs by key and value, so that the greatest
// value stays; where it does not sort, the last one.
bool take_over(JsonMember& kept, JsonMember& later, bool wants_greatest) {
  if (wants_greatest && !is_equal(kept.value, later.value)) {
    const auto is_greater = is_less(kept.value, later.value);
    if (!is_greater) return false;
    if (!*is_greater) return true;
  }
  kept.value = std::move(later.value);
  return true;
}

// False when the original would stop: two values of one key that Python cannot compare.
bool put_in_order(std::vector<JsonMember>& members, const KeyOrder& order) {
  std::vector<std::size_t> ranks;
  std::vector<std::size_t> places(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    ranks.push_back(order.rank(members[i].key));
    places[i] = i;
  }
  const auto is_other = [&](std::size_t i) { return ranks[i] == order.top.size(); };
  // By key in either case, to find those that come twice.
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    return ranks[a] != ranks[b] ? ranks[a] < ranks[b] : members[a].key < members[b].key;
  });
  std::vector<std::size_t> kept;
  for (const std::size_t place : places) {
    if (kept.empty() || members[kept.back()].key != members[place].key) {
      kept.push_back(place);
    } else if (!take_over(members[kept.back()], members[place], order.keys == Keys::sorted && is_other(place))) {
      return false;
    }
  }
  if (order.keys == Keys::as_written) {
    const auto others = std::find_if(kept.begin(), kept.end(), is_other);
    std::sort(others, kept.end());
  }
  std::vector<JsonMember> ordered;
  ordered.reserve(kept.size());
  for (const std::size_t place : kept) ordered.push_back(std::move(members[place]));
  members = std::move(ordered);
  return true;
}

bool arrange(JsonValue& value, const KeyOrder& order) {
  for (JsonValue& item : value.items) {
    if (!arrange(item, order)) return false;
  }
  for (JsonMember& member : value.members) {
    if (!arrange(member.value, order)) return false;
  }
  return put_in_order(value.members, order);
}

class PrettyFormatJson final : public Rewriter {
 public:
  PrettyFormatJson(bool fixes, JsonForm form, KeyOrder order)
      : fixes_(fixes), form_(std::move(form)), order_(std::move(order)) {}

  Result<std::optional<std::string>> fixed(const FileView& file, const Surroundings& surroundings) const override {
    if (!fixes_) return std::optional<std::string>();
    return Rewriter::fixed(file, surroundings);
  }

  std::string told(const Finding& finding) const override {
    if (finding.message == k_no_json) return fmt::format("Input File {} is {}", shown(finding.path), k_no_json);
    return Rewriter::told(finding);
  }
  std::string told_fix(const FileView& file) const override { return fmt::format("Fixing file {}", shown(file.path)); }

  // What would change, where nothing is fixed.
  std::string told_all(const FileView& file, std::span<const Finding> findings) const override {
    const auto content = file.content();
    const Rewriting wanted = content ? rewritten(*content) : Rewriting("");
    if (!content || !wanted) return Rewriter::told_all(file, findings);
    return without_steering(
        unified_diff(split_lines(with_plain_newlines(*content)), split_lines(*wanted), shown(file.path)));
  }

 protected:
  Rewriting rewritten(std::string_view content) const override {
    if (auto fault = utf8_fault(content)) return tl::unexpected(*std::move(fault));
    const std::string plain = with_plain_newlines(content);
    JsonReading value = read_json(plain, JsonUse::keep);
    if (!value) return tl::unexpected(SyntaxFault{value.error().line, value.error().column, std::string(k_no_json)});
    if (!arrange(*value, order_)) return refusal("a key is there twice, with values that cannot be compared");
    std::string text = json_text(*value, form_) + "\n";
    // The original empties the file before it finds that half a character cannot be written.
    if (!is_valid_utf8(text)) return refusal("half a surrogate pair cannot be written with --no-ensure-ascii");
    return text == plain ? std::string(content) : text;
  }
  std::string_view complaint() const override { return "not pretty-formatted"; }

 private:
  static Rewriting refusal(std::string message) { return tl::unexpected(SyntaxFault{0, 0, std::move(message)}); }

  bool fixes_;
  JsonForm form_;
  KeyOrder order_;
};

// What Python's int() takes: white space around it, a sign, "_" between two digits.
std::optional<std::int64_t> python_int(std::string_view text) {
  text = trim(text);
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty() || text.starts_with('_') || text.ends_with('_') || contains(text, "__")) return std::nullopt;
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c != '_'; });
  if (digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  const std::int64_t size = to_number(digits).value_or(k_widest_indent + 1);
  return is_negative ? -size : size;
}

Result<std::unique_ptr<Builtin>> make(const Arguments& arguments) {
  JsonForm form;
  form.indent = arguments.text("--indent", "2");
  if (const auto spaces = python_int(form.indent)) {
    if (*spaces > static_cast<std::int64_t>(k_widest_indent)) {
      return fail(ErrorKind::usage, fmt::format("pretty-format-json: --indent is at most {}", k_widest_indent));
    }
    form.indent = std::string(static_cast<std::size_t>(std::max<std::int64_t>(*spaces, 0)), ' ');
  }
  if (arguments.has("--no-ensure-ascii")) form.characters = JsonCharacters::all;
  KeyOrder order;
  if (arguments.has("--no-sort-keys")) order.keys = Keys::as_written;
  if (arguments.has("--top-keys")) {
    const std::string top = arguments.text("--top-keys", "");
    for (const std::string_view key : split(top, ',')) order.top.emplace_back(key);
  }
  return std::make_unique<PrettyFormatJson>(arguments.has("--autofix"), std::move(form), std::move(order));
}

}  // namespace

Registration pretty_format_json() {
  return {
      .description = {.id = "pretty-format-json",
                      .summary = "Wants JSON indented and its keys sorted, and writes it so",
                      .arguments = "[--autofix] [--indent=N|TEXT] [--no-ensure-ascii] [--no-sort-keys] "
                                   "[--top-keys=KEY,…]",
                      .is_fixer = true},
      .options = {{"--autofix"}, {"--indent", true}, {"--no-ensure-ascii"}, {"--no-sort-keys"}, {"--top-keys", true}},
      .make = make};
}

}  // namespace wf::gates
