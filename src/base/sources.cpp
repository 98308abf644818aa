#include "base/sources.h"

#include <utility>

#include "base/utf8.h"

namespace vitaset {

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
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
  return static_cast<std::size_t>(after - line_starts_.begin());
}

std::size_t SourceFile::line_start(std::size_t line) const {
  return line - 1 < line_starts_.size() ? line_starts_[line - 1] : text_.size();
}

std::size_t SourceFile::offset_of(std::size_t line, std::size_t column) const {
  const std::string_view text = this->line(line);
  std::size_t offset = 0;
  for (std::size_t i = 1; i < column && offset < text.size(); ++i) {
    offset += utf8::sequence_length(text, offset);
  }
  return line_start(line) + offset;
}

FileId Sources::add(std::string name, std::string text) {
  files_.emplace_back(std::move(name), std::move(text));
  return static_cast<FileId>(size() - 1);
}

const SourceFile& Sources::file(FileId id) const {
  const auto index = static_cast<std::size_t>(id);
  const std::size_t inherited = shared_ == nullptr ? 0 : shared_->size();
  return index < inherited ? shared_->file(id) : files_.at(index - inherited);
}

std::size_t Sources::size() const {
  return (shared_ == nullptr ? 0 : shared_->size()) + files_.size();
}

Place Sources::place(const Span& span) const {
  const SourceFile& source = file(span.file);
  const std::size_t line = source.line_at(span.begin);
  const std::size_t start = source.line_start(line);
  const std::size_t length = span.begin < start ? 0 : span.begin - start;
  const std::string_view before = source.text().substr(start, length);
  return {source.name(), line, utf8::count(before) + 1};
}

}  // namespace vitaset
