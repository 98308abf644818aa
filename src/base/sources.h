#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/span.h"

namespace vitaset {

/// A file that was read: its name as the user would write it, and its bytes.
class SourceFile {
 public:
  SourceFile(std::string name, std::string text);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  /// Number of lines; an empty file has one.
  [[nodiscard]] std::size_t line_count() const { return line_starts_.size(); }
  /// Line `line` (counted from 1) without its line end and a byte order mark. Out of range: empty.
  [[nodiscard]] std::string_view line(std::size_t line) const;
  /// Line (from 1) that holds byte `offset`; offsets past the end belong to the last line.
  /// Cost: O(log lines).
  [[nodiscard]] std::size_t line_at(std::size_t offset) const;
  /// Byte offset at which line `line` (from 1) begins, after a byte order mark; past the last line:
  /// the text's size.
  [[nodiscard]] std::size_t line_start(std::size_t line) const;
  /// Column (from 1, in code points) of byte `offset`. Cost: O(log size), however long the line.
  [[nodiscard]] std::size_t column_at(std::size_t offset) const;

 private:
  /// How many code points stand before `offset`.
  [[nodiscard]] std::size_t code_points_before(std::size_t offset) const;

  std::string name_;
  std::string text_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t> strides_;  // offset of every kStride-th code point
};

/// A place in a file, for people: line and column count from 1, columns in code points.
struct Place {
  std::string_view file;
  std::size_t line = 0;
  std::size_t column = 0;
};

/// Files that were read once for many jobs, under ids of their own.
struct SharedFiles {
  FileId first{};
  std::deque<SourceFile> files;
};

/// All files of one job. Files are only ever added, so references and ids stay valid.
/// A table may extend a `shared` one (the jobs of a batch), whose ids come first; `shared` must
/// outlive it and not grow meanwhile. It may also adopt files that others have read (the layouts),
/// whose ids lie above all of its own, so that spans into them hold in every table.
class Sources {
 public:
  /// Ids from here on are those of files to be shared; no job has so many of its own.
  static constexpr std::uint32_t kFirstShared = 1U << 30U;

  Sources() = default;
  explicit Sources(const Sources* shared) : shared_(shared) {}
  /// A table of files to be shared, that begins at `first` (from kFirstShared on) and sees those of
  /// `job` meanwhile.
  Sources(const Sources& job, FileId first) : seen_(&job), first_(first) {}

  /// Takes a file in; never fails. One that is here already, by name and text, keeps its id, so
  /// that what is told of it is told once however often it is read.
  /// Spans of it are 32-bit: the caller refuses files over 1 GiB. Cost: O(size).
  FileId add(std::string name, std::string text);
  /// The files added to a table of files to be shared, which are its no longer.
  [[nodiscard]] std::shared_ptr<const SharedFiles> share();
  /// Makes `files` known here too. Files adopted before are passed over.
  void adopt(std::shared_ptr<const SharedFiles> files);

  /// `id` must come from this table, the one it extends, or files that were adopted.
  [[nodiscard]] const SourceFile& file(FileId id) const;
  /// How many there are, without those adopted; the id of the next.
  [[nodiscard]] std::size_t size() const;
  /// The files that were added here, in that order, then those adopted.
  [[nodiscard]] std::vector<const SourceFile*> files() const;
  /// The place where `span`, which must be known, begins; offsets past the end of the file are
  /// taken for it.
  [[nodiscard]] Place place(const Span& span) const;
  /// Where it ends: the place right after its last byte.
  [[nodiscard]] Place end_place(const Span& span) const;

 private:
  const Sources* shared_ = nullptr;
  const Sources* seen_ = nullptr;
  FileId first_{};
  std::deque<SourceFile> files_;
  std::unordered_multimap<std::size_t, FileId> ids_;  // by hash of name and text
  std::vector<std::shared_ptr<const SharedFiles>> adopted_;
};

}  // namespace vitaset
