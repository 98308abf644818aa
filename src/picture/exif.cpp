#include "picture/exif.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace vitaset {
namespace {

constexpr std::uint32_t kTiff = 42;
constexpr std::uint32_t kOrientation = 0x0112;
constexpr std::uint32_t kShort = 3;
constexpr std::size_t kEntrySize = 12;

/// Numbers of a block in the order of bytes that it says it has; nothing beyond its end.
class Block {
 public:
  explicit Block(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

  [[nodiscard]] std::optional<std::uint32_t> number(std::size_t at, std::size_t size) const {
    if (at > bytes_.size() || size > bytes_.size() - at) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = value << 8U | static_cast<unsigned char>(bytes_[at + (little_ ? size - 1 - i : i)]);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  bool little_;
};

}  // namespace

int exif_orientation(std::string_view bytes) {
  const Block block(bytes);
  if (!bytes.starts_with("II") && !bytes.starts_with("MM")) return 1;
  if (block.number(2, 2) != kTiff) return 1;
  const std::size_t directory = block.number(4, 4).value_or(0);
  const std::uint32_t count = block.number(directory, 2).value_or(0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t entry = directory + 2 + i * kEntrySize;
    const auto tag = block.number(entry, 2);
    if (!tag) return 1;
    if (*tag != kOrientation || block.number(entry + 2, 2) != kShort) continue;
    const std::uint32_t value = block.number(entry + 8, 2).value_or(1);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace vitaset
