#include "os/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/text.h"
#include "os/reason.h"

namespace wf::os {

namespace {

std::atomic<int> writes_until_fault = 0;
std::atomic<int> fault_error_number = 0;

// write(2), fsync(2), rename(2), renameat2(2) and link(2) all pass here first, so that a test can make the Nth of them
// fail.
bool is_allowed_to_write() {
  if (writes_until_fault == 0) return true;
  if (writes_until_fault > 1) {
    --writes_until_fault;
    return true;
  }
  errno = fault_error_number;
  return false;
}

tl::unexpected<Error> io_error(std::string_view verb, const Path& path) {
  return fail(ErrorKind::io, fmt::format("cannot {} {}: {}", verb, shown(path.native()), reason(errno)));
}

Status write_all(int descriptor, std::string_view bytes, const Path& path) {
  while (!bytes.empty()) {
    if (!is_allowed_to_write()) return io_error("write", path);
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return io_error("write", path);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Status synchronise(int descriptor, const Path& path) {
  if (!is_allowed_to_write() || ::fsync(descriptor) != 0) return io_error("flush", path);
  return {};
}

Status synchronise_directory(const Path& path) {
  const Descriptor directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open()) return io_error("open", path);
  return synchronise(directory.number(), path);
}

// Opens for writing; makes the folders on the way when they are missing.
Result<Descriptor> open_for_writing(const Path& path, int flags, mode_t mode) {
  Descriptor file(::open(path.c_str(), flags | O_CLOEXEC, mode));
  if (!file.is_open() && errno == ENOENT && path.has_parent_path()) {
    WF_TRY(make_directories(path.parent_path()));
    file = Descriptor(::open(path.c_str(), flags | O_CLOEXEC, mode));
  }
  if (!file.is_open()) return io_error("write", path);
  return file;
}

Status fill_and_rename(Descriptor file, const Path& temporary, const Path& path, std::string_view content,
                       Durable durable) {
  WF_TRY(write_all(file.number(), content, path));
  if (durable == Durable::yes) WF_TRY(synchronise(file.number(), path));
  if (::close(file.release()) != 0) return io_error("write", path);
  WF_TRY(rename_file(temporary, path));
  return durable == Durable::yes ? synchronise_directory(path.parent_path()) : Status();
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    close();
    number_ = other.release();
  }
  return *this;
}

void Descriptor::close() {
  if (number_ >= 0) ::close(number_);
  number_ = -1;
}

int Descriptor::release() { return std::exchange(number_, -1); }

FileStatus status_from(const struct stat& raw) {
  const auto nanoseconds = [](const timespec& time) {
    return static_cast<std::int64_t>(time.tv_sec) * k_second_ns + time.tv_nsec;
  };
  FileStatus status;
  status.type = S_ISREG(raw.st_mode)   ? FileType::regular
                : S_ISDIR(raw.st_mode) ? FileType::directory
                : S_ISLNK(raw.st_mode) ? FileType::symlink
                                       : FileType::other;
  status.mode = raw.st_mode & 07777U;
  status.size = static_cast<std::uint64_t>(raw.st_size);
  status.inode = raw.st_ino;
  status.device = raw.st_dev;
  status.link_count = raw.st_nlink;
  status.owner = raw.st_uid;
  status.group = raw.st_gid;
  status.modified_ns = nanoseconds(raw.st_mtim);
  status.changed_ns = nanoseconds(raw.st_ctim);
  return status;
}

std::optional<FileStatus> status_of(const Path& path) {
  struct stat raw = {};
  if (::lstat(path.c_str(), &raw) != 0) return std::nullopt;
  return status_from(raw);
}

bool exists(const Path& path) { return status_of(path).has_value(); }

Result<std::string> read_all(int descriptor) {
  constexpr std::size_t k_least = 4096;
  struct stat raw = {};
  const bool has_size = ::fstat(descriptor, &raw) == 0 && S_ISREG(raw.st_mode);
  // One byte more than there should be, so that the end is seen without growing.
  std::string content(std::max(has_size ? static_cast<std::size_t>(raw.st_size) + 1 : 0, k_least), '\0');
  std::size_t filled = 0;
  while (true) {
    const ssize_t count = ::read(descriptor, content.data() + filled, content.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(ErrorKind::io, fmt::format("cannot read: {}", reason(errno)));
    filled += static_cast<std::size_t>(count);
    if (count == 0) break;
    if (filled == content.size()) content.resize(content.size() * 2);
  }
  content.resize(filled);
  return content;
}

Result<std::string> read_file(const Path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));  // never wait for a FIFO's writer
  if (!file.is_open()) return io_error("read", path);
  auto content = read_all(file.number());
  if (!content) return io_error("read", path);
  return content;
}

Result<std::optional<std::string>> read_file_if_any(const Path& path) {
  auto content = read_file(path);
  if (content) return std::optional(std::move(*content));
  if (errno == ENOENT || errno == ENOTDIR) return std::optional<std::string>();
  return tl::unexpected<Error>(content.error());
}

Result<std::string> read_part(const Path& path, std::uint64_t offset, std::size_t size) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) return io_error("read", path);
  std::string content(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t count =
        ::pread(file.number(), content.data() + filled, size - filled, static_cast<off_t>(offset + filled));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return io_error("read", path);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
  }
  content.resize(filled);
  return content;
}

Result<std::string> read_link(const Path& path) {
  std::array<char, PATH_MAX> target = {};
  const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
  if (size < 0) return io_error("read the link", path);
  return std::string(target.data(), static_cast<std::size_t>(size));
}

Status replace_file(const Path& path, std::string_view content, std::uint32_t mode, Durable durable) {
  static std::atomic<unsigned> sequence = 0;
  Path temporary = path.native() + fmt::format(".tmp.{}.{}", ::getpid(), sequence++);
  // A killed process with the same number (usual in containers) may have left one.
  while (status_of(temporary)) temporary = path.native() + fmt::format(".tmp.{}.{}", ::getpid(), sequence++);
  WF_ASSIGN(Descriptor file, open_for_writing(temporary, O_WRONLY | O_CREAT | O_EXCL, mode));
  Status status = fill_and_rename(std::move(file), temporary, path, content, durable);
  if (!status) ::unlink(temporary.c_str());
  return status;
}

Status append_file(const Path& path, std::string_view bytes) {
  WF_ASSIGN(const Descriptor file, open_for_writing(path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK, 0644));
  if (!is_allowed_to_write()) return io_error("write", path);
  ssize_t written = 0;
  do written = ::write(file.number(), bytes.data(), bytes.size());
  while (written < 0 && errno == EINTR);
  if (written < 0) return io_error("write", path);
  if (static_cast<std::size_t>(written) == bytes.size()) return {};
  errno = ENOSPC;  // a short write to a regular file means a full disk
  return io_error("write", path);
}

Status make_directories(const Path& path) {
  if (path.empty() || ::mkdir(path.c_str(), 0777) == 0) return {};
  if (errno == ENOENT && path.has_parent_path() && path.parent_path() != path) {
    WF_TRY(make_directories(path.parent_path()));
    if (::mkdir(path.c_str(), 0777) == 0) return {};
  }
  const int failure = errno;
  std::error_code ignored;
  if (failure == EEXIST && std::filesystem::is_directory(path, ignored)) return {};
  errno = failure;
  return io_error("make the folder", path);
}

Status sync_file_system(const Path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open() || ::syncfs(file.number()) != 0) return io_error("write to the disk of", path);
  return {};
}

Status remove_file(const Path& path) {
  if (::unlink(path.c_str()) == 0 || errno == ENOENT) return {};
  return io_error("remove", path);
}

Status remove_tree(const Path& path) {
  std::error_code error;
  std::filesystem::remove_all(path, error);
  if (!error) return {};
  errno = error.value();
  return io_error("remove", path);
}

Status rename_file(const Path& from, const Path& to) {
  if (!is_allowed_to_write() || ::rename(from.c_str(), to.c_str()) != 0) return io_error("write", to);
  return {};
}

Status rename_to_new(const Path& from, const Path& to) {
  if (!is_allowed_to_write() || ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) != 0)
    return io_error("write", to);
  return {};
}

Status exchange_files(const Path& a, const Path& b) {
  if (!is_allowed_to_write() || ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) != 0)
    return io_error("exchange", b);
  return {};
}

bool remove_empty_directory(const Path& path) { return ::rmdir(path.c_str()) == 0; }

Status hard_link(const Path& from, const Path& to) {
  if (!is_allowed_to_write() || ::link(from.c_str(), to.c_str()) != 0) return io_error("link", to);
  return {};
}

Status make_symlink(const Path& target, const Path& link) {
  if (!is_allowed_to_write() || ::symlink(target.c_str(), link.c_str()) != 0) return io_error("make the link", link);
  return {};
}

Status copy_file(const Path& from, const Path& to, std::uint32_t mode) {
  WF_ASSIGN(const std::string content, read_file(from));
  return replace_file(to, content, mode);
}

Status set_mode(const Path& path, std::uint32_t mode) {
  if (::chmod(path.c_str(), mode) != 0) return io_error("change the mode of", path);
  return {};
}

std::vector<std::string> list_directory(const Path& path) {
  std::vector<std::string> names;
  DIR* directory = ::opendir(path.c_str());
  if (directory == nullptr) return names;
  while (const dirent* entry = ::readdir(directory)) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
  }
  ::closedir(directory);
  std::sort(names.begin(), names.end());
  return names;
}

Result<Path> make_temporary_directory(std::string_view prefix, const Path& parent) {
  std::error_code error;
  const Path where = parent.empty() ? std::filesystem::temp_directory_path(error) : parent;
  std::string pattern = (where / fmt::format("{}XXXXXX", prefix)).native();
  if (::mkdtemp(pattern.data()) == nullptr) return io_error("make a temporary folder in", where);
  return Path(pattern);
}

Result<Path> own_executable() {
  WF_ASSIGN(std::string target, read_link("/proc/self/exe"));
  return Path(std::move(target));
}

void fail_writes_after(int count, int error_number) {
  fault_error_number = error_number;
  writes_until_fault = count;
}

}  // namespace wf::os
