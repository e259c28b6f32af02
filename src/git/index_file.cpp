#include "git/index_file.h"

#include <algorithm>
#include <charconv>

namespace wf::git {

namespace {

constexpr std::size_t k_header_bytes = 12;      // "DIRC", version, number of entries
constexpr std::size_t k_stat_bytes = 40;        // times, device, inode, mode, owner, size
constexpr std::size_t k_mode_at = 24;           // in those
constexpr std::size_t k_extension_head = 8;     // name, size
constexpr unsigned k_flag_assumed = 0x8000;     // assume-unchanged
constexpr unsigned k_flag_extended = 0x4000;    // a second flag word follows
constexpr unsigned k_flag_intended = 0x2000;    // in that: intent to add
constexpr unsigned k_flag_skipped = 0x4000;     // in that: skip-worktree
constexpr unsigned k_stage_shift = 12;          // two bits
constexpr unsigned k_longest_name = 0xfff;      // of a name that is longer the length is not stored
constexpr std::size_t k_deepest_folder = 2000;  // of a path that the system takes (4,096 bytes)

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < size; ++i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

std::uint32_t number_at(const unsigned char* bytes) {
  return number_at({reinterpret_cast<const char*>(bytes), 4}, 0, 4);
}

const unsigned char* bytes_at(std::string_view bytes, std::size_t at) {
  return reinterpret_cast<const unsigned char*>(bytes.data() + at);
}

}  // namespace

// Every read is checked against what is left: the file may be cut or flipped.
class IndexFile::Parser {
 public:
  explicit Parser(IndexFile& index) : index_(index), bytes_(*index.bytes_) {}

  Status parse() {
    const std::size_t least = k_header_bytes + k_oid_bytes;
    if (bytes_.size() < least || !bytes_.starts_with("DIRC")) return is_damaged("it has no header");
    version_ = number_at(bytes_, 4, 4);
    if (version_ < 2 || version_ > 4) return is_damaged("its version is unknown");
    const std::uint32_t count = number_at(bytes_, 8, 4);
    end_ = bytes_.size() - k_oid_bytes;
    if (count > end_ / (k_stat_bytes + k_oid_bytes)) return is_damaged("it is cut");
    index_.entries_.reserve(count);
    at_ = k_header_bytes;
    for (std::uint32_t i = 0; i < count; ++i) WF_TRY(parse_entry());
    return parse_extensions();
  }

 private:
  static tl::unexpected<Error> is_damaged(std::string_view how) {
    return fail(ErrorKind::repository, "the index cannot be read: " + std::string(how));
  }

  std::size_t left() const { return end_ - at_; }

  Status parse_entry() {
    const std::size_t begin = at_;
    std::size_t head = k_stat_bytes + k_oid_bytes + 2;
    if (left() < head + 2) return is_damaged("it is cut");
    const unsigned flags = number_at(bytes_, begin + head - 2, 2);
    Entry entry;
    entry.mode = number_at(bytes_, begin + k_mode_at, 4);
    entry.oid = bytes_at(bytes_, begin + k_stat_bytes);
    entry.stage = static_cast<std::uint8_t>(flags >> k_stage_shift & 3U);
    entry.is_hidden = (flags & k_flag_assumed) != 0;
    if ((flags & k_flag_extended) != 0) {
      if (version_ < 3) return is_damaged("an entry has flags of a later version");
      const unsigned more = number_at(bytes_, begin + head, 2);
      entry.is_intended = (more & k_flag_intended) != 0;
      entry.is_hidden = entry.is_hidden || (more & k_flag_skipped) != 0;
      head += 2;
    }
    at_ = begin + head;
    if (version_ == 4) {
      WF_TRY(parse_compressed_name(entry));
    } else {
      WF_TRY(parse_name(entry, flags & k_longest_name));
      at_ = begin + (head + entry.path.size() + 8) / 8 * 8;
      if (at_ > end_) return is_damaged("it is cut");
    }
    return keep(entry);
  }

  Status keep(const Entry& entry) {
    if (entry.path.empty()) return is_damaged("an entry has no name");
    if (!index_.entries_.empty()) {
      const Entry& before = index_.entries_.back();
      const int order = before.path.compare(entry.path);
      if (order > 0 || (order == 0 && before.stage >= entry.stage)) return is_damaged("its entries are out of order");
    }
    if (entry.stage != 0) index_.has_conflicts_ = true;
    index_.entries_.push_back(entry);
    return {};
  }

  Status parse_name(Entry& entry, std::size_t length) {
    const std::string_view rest = bytes_.substr(at_, left());
    if (length == k_longest_name) length = rest.find('\0');
    if (length >= rest.size() || rest[length] != '\0') return is_damaged("a name does not end");
    entry.path = rest.substr(0, length);
    return {};
  }

  // How many bytes of the name before are dropped, then what follows the others.
  Status parse_compressed_name(Entry& entry) {
    WF_ASSIGN(const std::size_t dropped, parse_offset());
    const std::string_view rest = bytes_.substr(at_, left());
    const std::size_t length = rest.find('\0');
    if (length == std::string_view::npos) return is_damaged("a name does not end");
    std::string name = index_.names_.empty() ? std::string() : index_.names_.back();
    if (dropped > name.size()) return is_damaged("a name is shorter than nothing");
    name.resize(name.size() - dropped);
    name += rest.substr(0, length);
    at_ += length + 1;
    index_.names_.push_back(std::move(name));
    entry.path = index_.names_.back();
    return {};
  }

  // The variable-length number of pack files' offsets: each byte that goes on also counts one.
  Result<std::size_t> parse_offset() {
    constexpr std::size_t k_largest = 1U << 24U;
    std::size_t number = 0;
    for (bool is_first = true;; is_first = false) {
      if (left() == 0 || number > k_largest) return is_damaged("a number does not end");
      const auto byte = static_cast<unsigned char>(bytes_[at_++]);
      number = (is_first ? 0 : (number + 1) << 7U) + (byte & 0x7fU);
      if ((byte & 0x80U) == 0) return number;
    }
  }

  // Those with a capital letter may be left unread; the others change what the entries mean.
  Status parse_extensions() {
    while (left() >= k_extension_head) {
      const std::string_view name = bytes_.substr(at_, 4);
      const std::size_t size = number_at(bytes_, at_ + 4, 4);
      at_ += k_extension_head;
      if (size > left()) return is_damaged("an extension is cut");
      if (name[0] < 'A' || name[0] > 'Z') return is_damaged("it has an extension that is not known here");
      if (name == "TREE") parse_cache_tree(bytes_.substr(at_, size));
      at_ += size;
    }
    return {};
  }

  // One that cannot be read is none: it only saves time.
  void parse_cache_tree(std::string_view bytes) {
    CacheTree top;
    if (parse_folder(bytes, top, 0)) index_.cache_tree_ = std::move(top);
  }

  // "name\0entries folders\n", the id unless `entries` is negative (invalid), then the folders in it.
  static bool parse_folder(std::string_view& bytes, CacheTree& folder, std::size_t depth) {
    const std::size_t name_end = bytes.find('\0');
    const std::size_t line_end = bytes.find('\n', name_end);
    if (depth > k_deepest_folder || name_end == std::string_view::npos || line_end == std::string_view::npos)
      return false;
    folder.name = bytes.substr(0, name_end);
    const std::string_view line = bytes.substr(name_end + 1, line_end - name_end - 1);
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) return false;
    std::int64_t entries = 0;
    std::uint32_t folders = 0;
    if (!parse_number(line.substr(0, blank), entries) || !parse_number(line.substr(blank + 1), folders)) return false;
    bytes.remove_prefix(line_end + 1);
    if (entries >= 0) {
      if (bytes.size() < k_oid_bytes) return false;
      folder.oid = bytes_at(bytes, 0);
      folder.entries = static_cast<std::size_t>(entries);
      bytes.remove_prefix(k_oid_bytes);
    }
    for (std::uint32_t i = 0; i < folders; ++i) {
      if (!parse_folder(bytes, folder.folders.emplace_back(), depth + 1)) return false;
    }
    return true;
  }

  template <typename Number>
  static bool parse_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
  }

  IndexFile& index_;
  std::string_view bytes_;
  std::uint32_t version_ = 0;
  std::size_t at_ = 0;
  std::size_t end_ = 0;  // where the checksum of the whole file begins
};

Result<IndexFile> IndexFile::read(const os::Path& path) {
  const auto status = os::status_of(path);
  WF_ASSIGN(std::optional<std::string> bytes, os::read_file_if_any(path));
  if (!bytes) return IndexFile();
  WF_ASSIGN(IndexFile index, parse(std::move(*bytes)));
  index.status_ = status;
  return index;
}

// Git never writes into its index: it puts a new file in its place.
bool IndexFile::is_current(const os::Path& path) const {
  const auto now = os::status_of(path);
  if (!now || !status_) return !now && !status_;
  return now->inode == status_->inode && now->size == status_->size && now->modified_ns == status_->modified_ns &&
         now->changed_ns == status_->changed_ns;
}

Result<IndexFile> IndexFile::parse(std::string bytes) {
  IndexFile index;
  index.bytes_ = std::make_unique<const std::string>(std::move(bytes));
  WF_TRY(Parser(index).parse());
  return index;
}

IndexFile::Stat IndexFile::Entry::stat() const {
  const unsigned char* const raw = oid - k_stat_bytes;
  constexpr std::size_t k_inode_at = 20;  // behind the times and the device
  constexpr std::size_t k_owner_at = 28;  // behind the mode
  return {number_at(raw),
          number_at(raw + 4),
          number_at(raw + 8),
          number_at(raw + 12),
          number_at(raw + k_inode_at),
          number_at(raw + k_owner_at),
          number_at(raw + k_owner_at + 4),
          number_at(raw + k_owner_at + 8)};
}

const IndexFile::Entry* IndexFile::find(std::string_view path) const {
  const auto found = std::lower_bound(entries_.begin(), entries_.end(), path,
                                      [](const Entry& entry, std::string_view wanted) { return entry.path < wanted; });
  return found != entries_.end() && found->path == path && found->stage == 0 ? &*found : nullptr;
}

const IndexFile::CacheTree* IndexFile::CacheTree::folder(std::string_view folder_name) const {
  // Git keeps them sorted by length, then bytes; there are few enough to look at all of them.
  const auto found = std::find_if(folders.begin(), folders.end(),
                                  [&](const CacheTree& candidate) { return candidate.name == folder_name; });
  return found == folders.end() ? nullptr : &*found;
}

}  // namespace wf::git
