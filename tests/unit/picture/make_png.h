#pragma once

#include <libdeflate.h>

#include <cstdint>
#include <string>
#include <string_view>

/// PNG files made by hand, without libpng, so that what is read has another source.
namespace vitaset::testing {

inline std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) {
    bytes += static_cast<char>(value >> shift & 0xFFU);
  }
  return bytes;
}

inline std::string chunk(std::string_view type, std::string_view data) {
  const std::string checked = std::string(type) + std::string(data);
  return big_endian(static_cast<std::uint32_t>(data.size())) + checked +
         big_endian(libdeflate_crc32(0, checked.data(), checked.size()));
}

inline std::string zlib(std::string_view data) {
  libdeflate_compressor* const compressor = libdeflate_alloc_compressor(6);
  std::string out(libdeflate_zlib_compress_bound(compressor, data.size()), '\0');
  out.resize(
      libdeflate_zlib_compress(compressor, data.data(), data.size(), out.data(), out.size()));
  libdeflate_free_compressor(compressor);
  return out;
}

inline constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n";

/// What a PNG says of itself; `color` as PNG numbers it: 0 gray, 2 RGB, 3 palette, 4 gray and
/// alpha, 6 RGB and alpha.
struct PngHead {
  std::uint32_t width = 1, height = 1;
  char depth = 8, color = 2, interlaced = 0;
};

/// A PNG whose rows, each with its filter's number before it, are `rows`; `chunks` before them.
inline std::string make_png(const PngHead& head, std::string_view rows,
                            std::string_view chunks = {}) {
  std::string header = big_endian(head.width) + big_endian(head.height);
  for (const char each : {head.depth, head.color, '\0', '\0', head.interlaced}) header += each;
  return std::string(kPngSignature) + chunk("IHDR", header) + std::string(chunks) +
         chunk("IDAT", zlib(rows)) + chunk("IEND", {});
}

}  // namespace vitaset::testing
