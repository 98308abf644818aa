#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/span.h"

namespace vitaset {

/// Where the bytes of a decoded string stand in the file it was read from: escapes make the two
/// differ.
class TextMap {
 public:
  TextMap() = default;
  /// Every part of the string stands for the whole `token`.
  explicit TextMap(Span token) : token_(token), whole_(true) {}
  /// `token`: the whole string as written, quotes included. `start`: offset of its first byte.
  /// The bytes stand there one to one.
  TextMap(Span token, std::uint32_t start) : token_(token), start_(start) {}
  /// `offsets[i]`: offset in the file of decoded byte i; one more element for the end.
  TextMap(Span token, std::vector<std::uint32_t> offsets)
      : token_(token), offsets_(std::move(offsets)) {}

  /// The place of decoded bytes [begin, end).
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    if (!token_.known() || whole_) return token_;
    return {token_.file, offset(begin), offset(end)};
  }
  [[nodiscard]] const Span& token() const { return token_; }

 private:
  [[nodiscard]] std::uint32_t offset(std::size_t at) const {
    if (offsets_.empty()) return start_ + static_cast<std::uint32_t>(at);
    return offsets_[at < offsets_.size() ? at : offsets_.size() - 1];
  }

  Span token_;
  bool whole_ = false;
  std::uint32_t start_ = 0;
  std::vector<std::uint32_t> offsets_;
};

}  // namespace vitaset
