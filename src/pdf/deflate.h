#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace vitaset::pdf {

/// Compresses streams for /FlateDecode, all at one level, so that a document has the same bytes
/// wherever it is made. Not for several threads at once.
class Deflater {
 public:
  Deflater();

  /// False when there is no memory for it; it must not be called then.
  [[nodiscard]] bool ok() const { return compressor_ != nullptr; }
  /// The zlib form of `data`.
  [[nodiscard]] std::string operator()(std::string_view data);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

}  // namespace vitaset::pdf
