#include "base/hash.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace vitaset {
namespace {

std::string hash_of(std::string_view text) {
  Hash hash;
  hash.add(text);
  return hash.bytes();
}

}  // namespace

TEST_CASE("a hash has 16 bytes and is the same every time") {
  CHECK(hash_of("some text").size() == 16);
  CHECK(hash_of("some text") == hash_of("some text"));
}

TEST_CASE("texts that differ in a bit, in a NUL at the end or in order have different hashes") {
  std::string text(100, 'x');
  std::set<std::string> hashes{hash_of(text),
                               hash_of(""),
                               hash_of(std::string(1, '\0')),
                               hash_of(std::string(8, '\0')),
                               hash_of(std::string(9, '\0')),
                               hash_of("12345678abcdefgh"),
                               hash_of("abcdefgh12345678")};
  std::size_t count = 7;
  CHECK(hashes.size() == count);
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string other = text;
      other[at] = static_cast<char>(other[at] ^ (1 << bit));
      hashes.insert(hash_of(other));
      ++count;
    }
  }
  CHECK(hashes.size() == count);
}

TEST_CASE("both halves of a hash depend on the text") {
  Hash one;
  one.add("one");
  Hash other;
  other.add("other");
  CHECK(one.value()[0] != other.value()[0]);
  CHECK(one.value()[1] != other.value()[1]);
}

}  // namespace vitaset
