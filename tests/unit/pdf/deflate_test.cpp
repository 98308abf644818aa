#include "pdf/deflate.h"

#include <doctest/doctest.h>
#include <libdeflate.h>

#include <string>

namespace vitaset::pdf {
namespace {

std::string inflate(std::string_view data, std::size_t size) {
  std::string out(size, '\0');
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const libdeflate_result result = libdeflate_zlib_decompress(
      decompressor, data.data(), data.size(), out.data(), out.size(), nullptr);
  libdeflate_free_decompressor(decompressor);
  CHECK(result == LIBDEFLATE_SUCCESS);
  return out;
}

}  // namespace

TEST_CASE("what is deflated inflates to what it was") {
  Deflater deflate;
  REQUIRE(deflate.ok());
  std::string text;
  for (int i = 0; i < 5000; ++i) text += std::to_string(i * i);
  for (const std::string& data : {std::string(), std::string("a"), text}) {
    CHECK(inflate(deflate(data), data.size()) == data);
  }
  CHECK(deflate(text).size() < text.size() / 2);
}

}  // namespace vitaset::pdf
