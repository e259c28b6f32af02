// File: reading, replacing and appending files so that a crash leaves the old content, the new one, or a whole line.
// Every write goes through one counted place (fail_writes_after), where tests make the Nth one fail.
#pragma once

#include <sys/stat.h>
#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace wf::os {

using Path = std::filesystem::path;

// Owns a file descriptor; closes it at the end of its life.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  void close();
  int release();

 private:
  int number_ = -1;
};

enum class FileType : std::uint8_t { regular, directory, symlink, other };

constexpr std::int64_t k_second_ns = 1'000'000'000;

// What lstat tells, in our words.
struct FileStatus {
  FileType type = FileType::other;
  std::uint32_t mode = 0;  // permission bits
  std::uint64_t size = 0;  // bytes
  std::uint64_t inode = 0;
  std::uint64_t device = 0;
  std::uint64_t link_count = 0;
  std::uint32_t owner = 0;
  std::uint32_t group = 0;
  std::int64_t modified_ns = 0;  // the content, since the epoch
  std::int64_t changed_ns = 0;   // anything of the file, since the epoch

  bool is_executable() const { return (mode & 0111U) != 0; }
};

FileStatus status_from(const struct stat& raw);

// Follows no symlink; nothing when there is no such file (or it cannot be seen).
std::optional<FileStatus> status_of(const Path& path);
bool exists(const Path& path);  // also a dangling symlink exists

// The whole content. Errors: io, with the reason in words.
Result<std::string> read_file(const Path& path);
// The same, but a missing file is nothing and no error.
Result<std::optional<std::string>> read_file_if_any(const Path& path);
// Up to `size` bytes from `offset` on; fewer, or none, at the end of the file.
Result<std::string> read_part(const Path& path, std::uint64_t offset, std::size_t size);
Result<std::string> read_link(const Path& path);
// Everything up to the end of the stream.
Result<std::string> read_all(int descriptor);

enum class Durable : bool { no, yes };

// Replaces `path` by `content` so that a reader sees the old file or the new one, never a mixture. With Durable::yes
// the content and the directory are fsynced, so that it also survives a power cut. Missing folders are made. Errors: io
// when the directory is not writable or the disk is full; the old file is then untouched and no temporary file is left.
Status replace_file(const Path& path, std::string_view content, std::uint32_t mode = 0644,
                    Durable durable = Durable::no);
// Appends `bytes` with one write(2), so that concurrent appenders do not mix. Missing folders are made.
Status append_file(const Path& path, std::string_view bytes);

// All that was written to the file system of `path` is on the disk then. For many files; one alone is Durable::yes.
Status sync_file_system(const Path& path);

Status make_directories(const Path& path);
Status remove_file(const Path& path);  // a missing file is no error
Status remove_tree(const Path& path);  // never follows symlinks
Status rename_file(const Path& from, const Path& to);
// Like rename_file, but never over something. Errors: io, also when `to` is there.
Status rename_to_new(const Path& from, const Path& to);
// Two files or folders take each other's place in one step. Errors: io, where the file system cannot do that, too.
Status exchange_files(const Path& a, const Path& b);
// Removes the folder when it is empty; whether it is gone.
bool remove_empty_directory(const Path& path);
Status hard_link(const Path& from, const Path& to);
Status make_symlink(const Path& target, const Path& link);
Status copy_file(const Path& from, const Path& to, std::uint32_t mode);
Status set_mode(const Path& path, std::uint32_t mode);
// The names in a folder without "." and "..", sorted; none when it does not exist.
std::vector<std::string> list_directory(const Path& path);
// A new empty folder in `parent` (default: the system's folder for temporary files).
Result<Path> make_temporary_directory(std::string_view prefix, const Path& parent = {});
// The file this process runs from.
Result<Path> own_executable();

// For tests: the Nth counted write from now on (1 = the next) and all later ones fail with `error_number`; 0 switches
// off.
void fail_writes_after(int count, int error_number);

}  // namespace wf::os
