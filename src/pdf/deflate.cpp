#include "pdf/deflate.h"

#include <libdeflate.h>

namespace vitaset::pdf {
namespace {

// Measured on a CV of two pages in Source Serif (libdeflate 1.14): level 1 gives 22.7 KB, 6 21.6 KB
// and 12 21.1 KB, and the whole file takes 0.93, 1.26 and 7.1 ms to write.
constexpr int kLevel = 1;

}  // namespace

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(kLevel)) {}

std::string Deflater::operator()(std::string_view data) {
  std::string out(libdeflate_zlib_compress_bound(compressor_.get(), data.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), out.data(),
                                      out.size()));
  return out;
}

void Deflater::Free::operator()(libdeflate_compressor* compressor) const {
  libdeflate_free_compressor(compressor);
}

}  // namespace vitaset::pdf
