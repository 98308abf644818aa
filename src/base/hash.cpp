#include "base/hash.h"

#include <cstddef>

namespace vitaset {
namespace {

constexpr std::size_t kWord = 8;

/// The first `count` bytes of `bytes` as a number, the same on every machine.
std::uint64_t little_endian(std::string_view bytes, std::size_t count) {
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < count; ++i) {
    word |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return word;
}

}  // namespace

void Hash::add_word(std::uint64_t word) {
  constexpr std::uint64_t kPrime = 0x100000001b3u;
  for (std::uint64_t& state : state_) {
    state = (state ^ word) * kPrime;
    // Products carry only upward; without this the low bits would never see the high ones.
    state ^= state >> 32;
  }
}

void Hash::add(std::string_view bytes) {
  const std::size_t size = bytes.size();
  for (; bytes.size() >= kWord; bytes.remove_prefix(kWord)) {
    add_word(little_endian(bytes, kWord));
  }
  add_word(little_endian(bytes, bytes.size()));
  add_word(size);
}

std::string Hash::bytes() const {
  std::string bytes;
  for (const std::uint64_t state : state_) {
    for (std::size_t i = 0; i < kWord; ++i) bytes += static_cast<char>(state >> (8 * i) & 0xFF);
  }
  return bytes;
}

}  // namespace vitaset
