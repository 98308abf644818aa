#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace vitaset {

/// 128 bits that differ when the text differs, for names of subsets, the /ID of documents and what
/// a batch remembers of files; nothing is protected by it. Two FNV-1a hashes (Fowler, Noll, Vo) of
/// 64 bits with different starts, over little-endian words of eight bytes instead of bytes, and the
/// length.
class Hash {
 public:
  void add(std::string_view bytes);

  [[nodiscard]] std::array<std::uint64_t, 2> value() const { return state_; }
  /// The 16 bytes of the value.
  [[nodiscard]] std::string bytes() const;

 private:
  void add_word(std::uint64_t word);

  std::array<std::uint64_t, 2> state_{0xcbf29ce484222325u, 0x6c62272e07bb0142u};
};

}  // namespace vitaset
