#pragma once

#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace vitaset {

/// The bytes of one table of a font, which may be anything: reads past the end give 0.
class SfntTable {
 public:
  SfntTable(hb_face_t* face, hb_tag_t tag) : blob_(hb_face_reference_table(face, tag)) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob_.get(), &length);
    bytes_ = {data, length};
  }

  /// Empty when the font has no such table.
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

  [[nodiscard]] std::uint16_t u16(std::size_t offset) const {
    if (offset + 2 > bytes_.size()) return 0;
    const auto high = static_cast<unsigned char>(bytes_[offset]);
    const auto low = static_cast<unsigned char>(bytes_[offset + 1]);
    return static_cast<std::uint16_t>(high << 8 | low);
  }
  [[nodiscard]] std::int16_t i16(std::size_t offset) const {
    return static_cast<std::int16_t>(u16(offset));
  }

 private:
  struct Destroy {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
  };
  std::unique_ptr<hb_blob_t, Destroy> blob_;
  std::string_view bytes_;
};

}  // namespace vitaset
