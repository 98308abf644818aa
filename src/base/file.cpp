#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <glob.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <system_error>
#include <utility>

namespace vitaset {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) { return std::generic_category().message(error); }

Diagnostic failure(Code code, std::string_view verb, const fs::path& path, int error) {
  return {Severity::error,
          code,
          {},
          fmt::format("cannot {} {}: {}", verb, path.string(), reason(error)),
          {},
          {}};
}

/// Closes on leaving the scope; `close()` earlier to hear of errors.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written == 0) errno = EIO;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

constexpr std::string_view kTemporaryMark = ".vitaset-";

std::string temporary_prefix(const fs::path& target) {
  return fmt::format(".{}{}", target.filename().string(), kTemporaryMark);
}

bool is_running(std::string_view pid_text) {
  pid_t pid = 0;
  const auto [end, error] =
      std::from_chars(pid_text.data(), pid_text.data() + pid_text.size(), pid);
  const bool number = error == std::errc{} && end == pid_text.data() + pid_text.size() && pid > 0;
  if (!number) return true;  // not one of ours: hands off
  return ::kill(pid, 0) == 0 || errno != ESRCH;
}

/// Removes the temporary files in `folder` whose process is gone. `pid_of`: what of a file's name
/// is the number of its process; empty if it is none of them.
template <class PidOf>
void sweep(const fs::path& folder, PidOf pid_of) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    const std::string_view pid = pid_of(std::string_view(name));
    if (!pid.empty() && !is_running(pid)) {
      std::error_code ignored;  // another process may have swept it
      fs::remove(entry->path(), ignored);
    }
  }
}

bool is_special(const fs::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

/// The file `path` leads to through links, which need not exist.
fs::path behind_links(fs::path path) {
  constexpr int kMostLinks = 40;  // as Linux has it
  std::error_code error;
  for (int i = 0; i < kMostLinks && fs::is_symlink(path, error); ++i) {
    const fs::path next = fs::read_symlink(path, error);
    if (error) break;
    path = path.parent_path() / next;  // an absolute `next` stands alone
  }
  return path;
}

/// Gives the new file the permissions of the one it will replace.
bool keep_mode(int fd, const fs::path& target) {
  struct stat status {};
  if (::stat(target.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return true;
  return ::fchmod(fd, status.st_mode & 0777U) == 0;
}

std::optional<Diagnostic> write_through(const fs::path& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.get() < 0 || !write_all(file.get(), bytes) || !file.close()) {
    return failure(Code::cannot_write, "write", path, errno);
  }
  return std::nullopt;
}

fs::path folder_of(const fs::path& target) {
  return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

/// Writes beside `target` and renames. `path`: what it is called when something goes wrong.
std::optional<Diagnostic> replace_file(const fs::path& path, const fs::path& target,
                                       std::string_view bytes, bool sync) {
  const fs::path temporary =
      folder_of(target) / fmt::format("{}{}", temporary_prefix(target), ::getpid());
  Descriptor file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.get() < 0) return failure(Code::cannot_write, "write", path, errno);
  const bool written = keep_mode(file.get(), target) && write_all(file.get(), bytes) &&
                       (!sync || ::fsync(file.get()) == 0) && file.close() &&
                       ::rename(temporary.c_str(), target.c_str()) == 0;
  if (!written) {
    const int why = errno;
    ::unlink(temporary.c_str());
    return failure(Code::cannot_write, "write", path, why);
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> read_file(const fs::path& path, std::size_t largest) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
    return failure(Code::cannot_read, "read", path, errno);
  }
  if (S_ISDIR(status.st_mode)) return failure(Code::cannot_read, "read", path, EISDIR);
  if (!S_ISREG(status.st_mode)) {
    return Diagnostic{Severity::error,
                      Code::cannot_read,
                      {},
                      fmt::format("cannot read {}: it is not a regular file", path.string()),
                      {},
                      {}};
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > largest) {
    return Diagnostic{
        Severity::error,
        Code::file_too_large,
        {},
        fmt::format("{} is too large: {} bytes, at most {} are read", path.string(), size, largest),
        {},
        {}};
  }
  std::string bytes(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const ssize_t got = ::read(file.get(), bytes.data() + filled, size - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure(Code::cannot_read, "read", path, errno);
    if (got == 0) break;  // it shrank while being read
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

std::optional<Diagnostic> write_file(const fs::path& path, std::string_view bytes) {
  if (is_special(path)) return write_through(path, bytes);
  const fs::path target = behind_links(path);
  const std::string prefix = temporary_prefix(target);
  sweep(folder_of(target), [&](std::string_view name) {
    return name.starts_with(prefix) ? name.substr(prefix.size()) : std::string_view();
  });
  return replace_file(path, target, bytes, true);
}

std::optional<Diagnostic> write_file_of_many(const fs::path& path, std::string_view bytes) {
  if (is_special(path)) return write_through(path, bytes);
  return replace_file(path, behind_links(path), bytes, false);
}

void sweep_folder(const fs::path& folder) {
  sweep(folder, [](std::string_view name) {
    const std::size_t mark = name.rfind(kTemporaryMark);
    const bool ours = name.starts_with('.') && mark != std::string_view::npos && mark > 0;
    return ours ? name.substr(mark + kTemporaryMark.size()) : std::string_view();
  });
}

std::optional<Diagnostic> sync_folder(const fs::path& folder) {
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.get() < 0 || ::syncfs(opened.get()) != 0) {
    return failure(Code::cannot_write, "write", folder, errno);
  }
  return std::nullopt;
}

std::vector<fs::path> matching_files(const std::string& pattern) {
  glob_t found{};
  std::vector<fs::path> files;
  if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    files.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  std::ranges::sort(files);  // by bytes, whatever the locale
  return files;
}

std::optional<Diagnostic> write_stdout(std::string_view bytes) {
  if (!write_all(STDOUT_FILENO, bytes)) {
    return failure(Code::cannot_write, "write", "standard output", errno);
  }
  return std::nullopt;
}

}  // namespace vitaset
