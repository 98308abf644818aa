#include "base/sources.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/utf8.h"

namespace vitaset {

namespace {

constexpr std::size_t kStride = 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0} {
  std::size_t index = 0;
  for (std::size_t i = 0; i < text_.size(); i += utf8::sequence_length(text_, i)) {
    if (index++ % kStride == 0) strides_.push_back(i);
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
  if (text_.starts_with(kByteOrderMark)) line_starts_[0] = kByteOrderMark.size();
}

std::string_view SourceFile::line(std::size_t line) const {
  if (line < 1 || line > line_starts_.size()) return {};
  const std::size_t begin = line_starts_[line - 1];
  std::size_t end = line_start(line + 1);
  if (end > begin && text_[end - 1] == '\n') --end;
  if (end > begin && text_[end - 1] == '\r') --end;
  return std::string_view(text_).substr(begin, end - begin);
}

std::size_t SourceFile::line_at(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - line_starts_.begin(), 1));
}

std::size_t SourceFile::line_start(std::size_t line) const {
  return line - 1 < line_starts_.size() ? line_starts_[line - 1] : text_.size();
}

std::size_t SourceFile::code_points_before(std::size_t offset) const {
  const auto after = std::upper_bound(strides_.begin(), strides_.end(), offset);
  if (after == strides_.begin()) return 0;
  const std::size_t stride = static_cast<std::size_t>(after - strides_.begin()) - 1;
  const std::size_t begin = strides_[stride];
  const std::size_t end = std::min(offset, text_.size());
  return stride * kStride + utf8::count(std::string_view(text_).substr(begin, end - begin));
}

std::size_t SourceFile::column_at(std::size_t offset) const {
  const std::size_t start = line_start(line_at(offset));
  if (offset <= start) return 1;
  if (offset - start <= kStride && offset <= text_.size()) {
    return utf8::count(std::string_view(text_).substr(start, offset - start)) + 1;
  }
  return code_points_before(offset) - code_points_before(start) + 1;
}

FileId Sources::add(std::string name, std::string text) {
  constexpr std::size_t kFactor = 1099511628211U;  // FNV's prime
  const std::hash<std::string> hash_of;
  const std::size_t hash = hash_of(text) * kFactor ^ hash_of(name);
  const auto [begin, end] = ids_.equal_range(hash);
  const auto known = std::find_if(begin, end, [&](const auto& each) {
    const SourceFile& other = file(each.second);
    return other.name() == name && other.text() == text;
  });
  if (known != end) return known->second;
  files_.emplace_back(std::move(name), std::move(text));
  const auto id = static_cast<FileId>(size() - 1);
  ids_.emplace(hash, id);
  return id;
}

std::shared_ptr<const SharedFiles> Sources::share() {
  ids_.clear();
  return std::make_shared<const SharedFiles>(SharedFiles{first_, std::exchange(files_, {})});
}

void Sources::adopt(std::shared_ptr<const SharedFiles> files) {
  if (std::ranges::find(adopted_, files) == adopted_.end()) adopted_.push_back(std::move(files));
}

const SourceFile& Sources::file(FileId id) const {
  if (seen_ != nullptr && id < first_) return seen_->file(id);
  auto index = static_cast<std::size_t>(id);
  if (seen_ == nullptr && index >= kFirstShared) {
    for (const auto& block : adopted_) {
      const std::size_t first = static_cast<std::size_t>(block->first);
      if (index >= first && index - first < block->files.size()) return block->files[index - first];
    }
  }
  const std::size_t before =
      shared_ == nullptr ? static_cast<std::size_t>(first_) : shared_->size();
  return index < before ? shared_->file(id) : files_.at(index - before);
}

std::vector<const SourceFile*> Sources::files() const {
  std::vector<const SourceFile*> all;
  for (const SourceFile& file : files_) all.push_back(&file);
  for (const auto& block : adopted_) {
    for (const SourceFile& file : block->files) all.push_back(&file);
  }
  return all;
}

std::size_t Sources::size() const {
  return (shared_ == nullptr ? static_cast<std::size_t>(first_) : shared_->size()) + files_.size();
}

Place Sources::place(const Span& span) const {
  const SourceFile& source = file(span.file);
  return {source.name(), source.line_at(span.begin), source.column_at(span.begin)};
}

Place Sources::end_place(const Span& span) const { return place({span.file, span.end, span.end}); }

}  // namespace vitaset
