// The bytes: "wfconfig", the number of the format, our version, the key, the checksum of what follows; then the Config
// field by field. Numbers are little-endian of fixed width, texts and lists have their length before them. One
// description of each type (describe…) serves writing, reading and digesting, so that they cannot drift apart.
#include "config/compiled.h"

#include <algorithm>
#include <type_traits>

namespace wf::config {

namespace {

constexpr std::string_view k_magic = "wfconfig";
constexpr std::uint32_t k_format = 6;

class Writer {
 public:
  enum class Content : bool { everything, meaning };
  explicit Writer(Content content) : content_(content) {}

  std::string take() { return std::move(bytes_); }
  bool only_meaning() const { return content_ == Content::meaning; }

  void number(std::uint64_t value) {
    for (unsigned shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>(value >> shift & 0xffU);
  }
  void count(std::size_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) bytes_ += static_cast<char>(value >> shift & 0xffU);
  }
  void text(std::string_view value) {
    count(value.size());
    bytes_ += value;
  }

  void operator()(const std::string& value) { text(value); }
  void operator()(bool value) { bytes_ += value ? '\1' : '\0'; }
  void operator()(int value) { number(static_cast<std::uint64_t>(value)); }
  void operator()(std::int64_t value) { number(static_cast<std::uint64_t>(value)); }
  void operator()(std::chrono::milliseconds value) { number(static_cast<std::uint64_t>(value.count())); }
  void operator()(const Glob& value) { text(value.pattern()); }
  template <typename Enum>
  requires std::is_enum_v<Enum>
  void operator()(Enum value) { bytes_ += static_cast<char>(value); }

 private:
  Content content_;
  std::string bytes_;
};

// Every read is bounded; after the first one that is not possible everything reads as empty and is_good() says no.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool is_good() const { return is_good_; }
  bool is_at_end() const { return bytes_.empty(); }
  static bool only_meaning() { return false; }
  void refuse() {
    is_good_ = false;
    bytes_ = {};
  }

  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) {
      refuse();
      return {};
    }
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  std::uint64_t little_endian(std::size_t size) {
    const std::string_view taken = take(size);
    std::uint64_t value = 0;
    for (std::size_t i = taken.size(); i-- > 0;) value = value << 8U | static_cast<unsigned char>(taken[i]);
    return value;
  }
  std::uint64_t number() { return little_endian(8); }
  // Of things that take a byte each at least: a count beyond what is left is a lie.
  std::size_t count() {
    const std::uint64_t value = little_endian(4);
    if (value > bytes_.size()) refuse();
    return is_good_ ? static_cast<std::size_t>(value) : 0;
  }

  void operator()(std::string& value) { value = take(count()); }
  void operator()(bool& value) { value = below(2) != 0; }
  void operator()(int& value) {
    const std::uint64_t read = number();
    if (read > 0x7fffffff) refuse();
    value = static_cast<int>(read);
  }
  void operator()(std::chrono::milliseconds& value) {
    value = std::chrono::milliseconds(static_cast<std::int64_t>(number()));
  }
  void operator()(Stage& value) { value = static_cast<Stage>(below(k_stage_count)); }
  void operator()(Event& value) { value = static_cast<Event>(below(static_cast<unsigned>(Event::ci) + 1)); }
  void operator()(OnMissingTool& value) { value = static_cast<OnMissingTool>(below(3)); }
  void operator()(CacheMode& value) { value = static_cast<CacheMode>(below(3)); }
  void operator()(FindingsOn& value) { value = static_cast<FindingsOn>(below(3)); }
  void operator()(IsolationMode& value) { value = static_cast<IsolationMode>(below(3)); }
  void operator()(OnFix& value) { value = static_cast<OnFix>(below(3)); }
  void operator()(Batches& value) { value = static_cast<Batches>(below(2)); }
  void operator()(Origin& value) { value = static_cast<Origin>(below(4)); }
  void operator()(Output& value) { value = static_cast<Output>(below(2)); }
  void operator()(Learn& value) { value = static_cast<Learn>(below(3)); }
  void operator()(std::int64_t& value) { value = static_cast<std::int64_t>(number()); }
  void glob(Glob& value, Anchored anchored) {
    std::string pattern;
    (*this)(pattern);
    auto parsed = is_good_ ? Glob::parse(pattern, anchored) : Result<Glob>();
    if (!is_good_ || !parsed) return refuse();
    value = std::move(*parsed);
  }

 private:
  unsigned below(unsigned limit) {
    const auto value = static_cast<unsigned>(little_endian(1));
    if (value < limit) return value;
    refuse();
    return 0;
  }

  std::string_view bytes_;
  bool is_good_ = true;
};

template <typename Describe, typename Values>
void list(Writer& writer, const Values& values, Describe describe) {
  writer.count(values.size());
  for (const auto& value : values) describe(value);
}

template <typename Describe, typename Values>
void list(Reader& reader, Values& values, Describe describe) {
  const std::size_t count = reader.count();
  values.clear();
  for (std::size_t i = 0; i < count && reader.is_good(); ++i) describe(values.emplace_back());
}

template <typename Archive, typename Values>
void plain_list(Archive& archive, Values& values) {
  list(archive, values, [&](auto& value) { archive(value); });
}

void globs(Writer& writer, const std::vector<Glob>& values, Anchored /*anchored*/) { plain_list(writer, values); }

void globs(Reader& reader, std::vector<Glob>& values, Anchored anchored) {
  list(reader, values, [&](Glob& value) { reader.glob(value, anchored); });
}

template <typename Value, typename Describe>
void optional(Writer& writer, const std::optional<Value>& value, Describe describe) {
  writer(value.has_value());
  if (value) describe(*value);
}

template <typename Value, typename Describe>
void optional(Reader& reader, std::optional<Value>& value, Describe describe) {
  bool has_value = false;
  reader(has_value);
  if (has_value) describe(value.emplace());
}

template <typename Archive, typename Value>
void optional(Archive& archive, Value& value) {
  optional(archive, value, [&](auto& inner) { archive(inner); });
}

template <typename Archive, typename Place>
void describe_place(Archive& archive, Place& where) {
  if (archive.only_meaning()) return;
  archive(where.file);
  archive(where.line);
  archive(where.column);
}

// What people read but no run depends on.
template <typename Archive, typename Definition>
void describe_origin(Archive& archive, Definition& definition) {
  if (archive.only_meaning()) return;
  archive(definition.description);
  describe_place(archive, definition.where);
}

template <typename Archive, typename Wishes>
void describe_thresholds(Archive& archive, Wishes& wishes) {
  list(archive, wishes, [&](auto& wish) {
    archive(wish.metric);
    archive(wish.text);
    archive(wish.gate);
    describe_place(archive, wish.where);
  });
}

template <typename Archive, typename GateType>
void describe_choice_of_files(Archive& archive, GateType& gate) {
  archive(gate.workspace);
  globs(archive, gate.files, Anchored::no);
  globs(archive, gate.exclude, Anchored::no);
  archive(gate.regex);
  archive(gate.exclude_regex);
  plain_list(archive, gate.types);
  plain_list(archive, gate.types_or);
  plain_list(archive, gate.exclude_types);
  globs(archive, gate.when_changed, Anchored::no);
  plain_list(archive, gate.governed_elsewhere);
}

template <typename Archive, typename GateType>
void describe_commands(Archive& archive, GateType& gate) {
  archive(gate.dir);
  plain_list(archive, gate.run);
  archive(gate.run_is_shell);
  plain_list(archive, gate.fix);
  archive(gate.fix_is_shell);
  plain_list(archive, gate.diff);
  archive(gate.diff_is_shell);
  plain_list(archive, gate.list);
  archive(gate.list_is_shell);
  archive(gate.builtin);
  plain_list(archive, gate.arguments);
  list(archive, gate.environment, [&](auto& variable) {
    archive(variable.first);
    archive(variable.second);
  });
  plain_list(archive, gate.shadow.link);
  plain_list(archive, gate.shadow.keep);
  plain_list(archive, gate.shadow.prepare);
  archive(gate.shadow.prepare_is_shell);
}

template <typename Archive, typename HookType>
void describe_hook(Archive& archive, HookType& hook) {
  for (auto* text : {&hook.id, &hook.alias, &hook.name, &hook.repository, &hook.revision, &hook.language,
                     &hook.language_version, &hook.files, &hook.exclude, &hook.log_file}) {
    archive(*text);
  }
  plain_list(archive, hook.additional_dependencies);
  for (auto* flag : {&hook.is_known, &hook.always_run, &hook.fail_fast, &hook.require_serial, &hook.verbose}) {
    archive(*flag);
  }
}

template <typename Archive, typename GateType>
void describe_gate(Archive& archive, GateType& gate) {
  archive(gate.id);
  describe_origin(archive, gate);
  archive(gate.origin);
  archive(gate.stage);
  plain_list(archive, gate.on);
  describe_choice_of_files(archive, gate);
  describe_commands(archive, gate);
  plain_list(archive, gate.needs);
  plain_list(archive, gate.inputs);
  optional(archive, gate.timeout);
  archive(gate.cache);
  optional(archive, gate.isolation);
  archive(gate.on_fix);
  archive(gate.batches);
  archive(gate.on_missing_tool);
  archive(gate.findings_on);
  list(archive, gate.metrics, [&](auto& metric) {
    archive(metric.name);
    archive(metric.format);
    archive(metric.source);
    archive(metric.pattern);
    describe_place(archive, metric.where);
  });
  describe_thresholds(archive, gate.thresholds);
  archive(gate.ignores_exit_code);
  archive(gate.allow_failure);
  plain_list(archive, gate.hints);
  optional(archive, gate.hook, [&](auto& hook) { describe_hook(archive, hook); });
}

template <typename Archive, typename RangeType>
void describe_range(Archive& archive, RangeType& range) {
  optional(archive, range, [&](auto& inner) {
    optional(archive, inner.least);
    optional(archive, inner.most);
    archive(inner.text);
  });
}

template <typename Archive, typename WhenType>
void describe_when(Archive& archive, WhenType& when) {
  globs(archive, when.branch, Anchored::yes);
  globs(archive, when.paths_any, Anchored::no);
  globs(archive, when.paths_all, Anchored::no);
  globs(archive, when.paths_none, Anchored::no);
  plain_list(archive, when.kinds);
  describe_range(archive, when.files);
  describe_range(archive, when.lines);
  plain_list(archive, when.message);
  plain_list(archive, when.type);
  globs(archive, when.author, Anchored::yes);
  plain_list(archive, when.event);
}

template <typename Archive, typename LaneType>
void describe_lane(Archive& archive, LaneType& lane) {
  archive(lane.id);
  describe_origin(archive, lane);
  plain_list(archive, lane.stages);
  optional(archive, lane.when, [&](auto& when) { describe_when(archive, when); });
  plain_list(archive, lane.gates);
  plain_list(archive, lane.not_gates);
  plain_list(archive, lane.owed);
  optional(archive, lane.budget);
  optional(archive, lane.on_missing_tool);
  optional(archive, lane.isolation);
  describe_thresholds(archive, lane.thresholds);
  archive(lane.approval);
  archive(lane.jobs);
  optional(archive, lane.fail_fast);
  optional(archive, lane.learn);
  archive(lane.strict);
  archive(lane.allow_failure);
  archive(lane.is_builtin);
  archive(lane.stages_are_explicit);
}

template <typename Archive, typename PolicyType>
void describe_policy(Archive& archive, PolicyType& policy) {
  globs(archive, policy.protected_branches, Anchored::yes);
  archive(policy.default_lane);
  list(archive, policy.at_least, [&](auto& floor) {
    describe_when(archive, floor.when);
    archive(floor.lane);
    describe_place(archive, floor.where);
  });
  plain_list(archive, policy.skippable);
  archive(policy.learn);
}

// How much is told and how many run at once changes nothing of what is judged.
template <typename Archive, typename SettingsType>
void describe_settings(Archive& archive, SettingsType& settings) {
  if (archive.only_meaning()) return;
  archive(settings.jobs);
  archive(settings.fail_fast);
  archive(settings.lane);
  archive(settings.output);
  describe_place(archive, settings.jobs_at);
  describe_place(archive, settings.lane_at);
  describe_place(archive, settings.output_at);
}

template <typename Archive, typename ConfigType>
void describe(Archive& archive, ConfigType& config) {
  if (!archive.only_meaning()) plain_list(archive, config.sources);  // first: compiled_sources() reads them alone
  archive(config.minimum_wf);
  list(archive, config.gates, [&](auto& gate) { describe_gate(archive, gate); });
  list(archive, config.lanes, [&](auto& lane) { describe_lane(archive, lane); });
  describe_policy(archive, config.policy);
  describe_settings(archive, config.settings);
  archive(config.is_from_team);
  if (archive.only_meaning()) return;
  list(archive, config.notices, [&](auto& notice) {
    archive(notice.text);
    describe_place(archive, notice.where);
  });
}

// What the rest of the program relies on without looking.
bool is_sound(const Gate& gate) {
  const bool shells_are_single =
      (!gate.run_is_shell || gate.run.size() == 1) && (!gate.fix_is_shell || gate.fix.size() == 1) &&
      (!gate.diff_is_shell || gate.diff.size() == 1) && (!gate.list_is_shell || gate.list.size() == 1) &&
      (!gate.shadow.prepare_is_shell || gate.shadow.prepare.size() == 1);
  return !gate.on.empty() && gate.run.empty() == gate.is_builtin() && shells_are_single;
}

std::string head_of(const Key& key, std::string_view body) {
  Writer head(Writer::Content::everything);
  head.text(k_magic);
  head.count(k_format);
  head.text(WF_VERSION);
  head.number(key.high);
  head.number(key.low);
  head.number(checksum(body));
  return head.take();
}

std::size_t head_size() { return head_of(Key{}, "").size(); }

}  // namespace

std::string compile(const Config& config, const Key& key) {
  Writer body(Writer::Content::everything);
  describe(body, config);
  const std::string bytes = body.take();
  return head_of(key, bytes) + bytes;
}

std::optional<Config> read_compiled(std::string_view bytes, const Key& key) {
  // The head depends on nothing but the key and the body, so it can be made again and compared as a whole.
  if (bytes.size() < head_size()) return std::nullopt;
  const std::string_view body = bytes.substr(head_size());
  if (bytes.substr(0, head_size()) != head_of(key, body)) return std::nullopt;
  Reader reader(body);
  Config config;
  describe(reader, config);
  if (!reader.is_good() || !reader.is_at_end()) return std::nullopt;
  if (!std::all_of(config.gates.begin(), config.gates.end(), is_sound)) return std::nullopt;
  return config;
}

std::vector<std::string> compiled_sources(std::string_view bytes) {
  std::vector<std::string> names;
  if (bytes.size() < head_size()) return names;
  Reader reader(bytes.substr(head_size()));
  plain_list(reader, names);
  if (!reader.is_good()) names.clear();
  return names;
}

Key digest(const Config& config) {
  Writer writer(Writer::Content::meaning);
  describe(writer, config);
  return KeyBuilder().add(writer.take()).key();
}

}  // namespace wf::config
