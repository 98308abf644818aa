#include "font/cff.h"

#include <cstddef>

namespace vitaset {
namespace {

constexpr unsigned kOperatorCharset = 15;
constexpr unsigned kOperatorCharStrings = 17;
constexpr unsigned kEscape = 12;
constexpr unsigned kOperatorRos = 30;  // after the escape

/// Reads forward through a table; past the end it gives zeros and is no longer `good`.
class Reader {
 public:
  Reader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }

  std::uint32_t number(unsigned size) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < size; ++i) value = value << 8 | byte();
    return value;
  }

  unsigned byte() {
    if (at_end()) {
      good_ = false;
      return 0;
    }
    return static_cast<unsigned char>(bytes_[at_++]);
  }

 private:
  std::string_view bytes_;
  std::size_t at_;
  bool good_ = true;
};

struct Index {
  std::uint32_t count = 0;
  std::string_view first;  // data of the first object
  std::size_t end = 0;     // offset past the INDEX
};

std::optional<Index> read_index(std::string_view table, std::size_t at) {
  Reader reader(table, at);
  Index index;
  index.count = reader.number(2);
  if (!reader.good()) return std::nullopt;
  if (index.count == 0) {
    index.end = reader.at();
    return index;
  }
  const unsigned offset_size = reader.byte();
  if (offset_size < 1 || offset_size > 4) return std::nullopt;
  const std::size_t offsets = reader.at();
  // Offsets count from the byte before the data.
  const std::size_t base = offsets + (std::size_t{index.count} + 1) * offset_size - 1;
  const auto offset = [&](std::size_t i) {
    return std::size_t{Reader(table, offsets + i * offset_size).number(offset_size)};
  };
  const std::size_t begin = base + offset(0);
  const std::size_t end = base + offset(1);
  index.end = base + offset(index.count);
  if (begin > end || end > index.end || index.end > table.size()) return std::nullopt;
  index.first = table.substr(begin, end - begin);
  return index;
}

/// Skips a real number: nibbles up to one that is 0xF.
void skip_real(Reader& reader) {
  while (reader.good()) {
    const unsigned pair = reader.byte();
    if ((pair & 0xF) == 0xF || pair >> 4 == 0xF) return;
  }
}

/// The integer operand that starts with byte `first`; reals count as 0.
std::uint32_t read_operand(Reader& reader, unsigned first) {
  if (first == 28) return reader.number(2);
  if (first == 29) return reader.number(4);
  if (first == 30) {
    skip_real(reader);
    return 0;
  }
  if (first >= 32 && first <= 246) return first - 139;
  if (first >= 247 && first <= 250) return (first - 247) * 256 + reader.byte() + 108;
  if (first >= 251 && first <= 254) reader.byte();  // negative: no offset
  return 0;
}

CffTop read_top_dict(std::string_view dict) {
  CffTop top;
  std::uint32_t operand = 0;  // offsets are single operands
  for (Reader reader(dict, 0); !reader.at_end();) {
    const unsigned first = reader.byte();
    if (first > 21) {
      operand = read_operand(reader, first);
      continue;
    }
    if (first == kEscape) top.cid_keyed = reader.byte() == kOperatorRos || top.cid_keyed;
    if (first == kOperatorCharset) top.charset = operand;
    if (first == kOperatorCharStrings) top.charstrings = operand;
  }
  return top;
}

}  // namespace

std::optional<CffTop> read_cff_top(std::string_view table) {
  Reader header(table, 0);
  const unsigned major = header.byte();
  header.byte();  // minor version
  const unsigned header_size = header.byte();
  if (!header.good() || major != 1) return std::nullopt;
  const std::optional<Index> names = read_index(table, header_size);
  if (!names) return std::nullopt;
  const std::optional<Index> dicts = read_index(table, names->end);
  if (!dicts || dicts->count == 0) return std::nullopt;
  return read_top_dict(dicts->first);
}

std::optional<std::vector<std::uint16_t>> read_cff_cids(std::string_view table) {
  const std::optional<CffTop> top = read_cff_top(table);
  if (!top || top->charset <= 2) return std::nullopt;  // the predefined charsets have no CIDs
  const std::optional<Index> charstrings = read_index(table, top->charstrings);
  if (!charstrings || charstrings->count == 0) return std::nullopt;

  std::vector<std::uint16_t> cids{0};
  cids.reserve(charstrings->count);
  Reader reader(table, top->charset);
  const unsigned format = reader.byte();
  if (format > 2) return std::nullopt;
  while (cids.size() < charstrings->count) {
    const std::uint32_t first = reader.number(2);
    const std::uint32_t further = format == 0 ? 0 : reader.number(format);
    if (!reader.good()) return std::nullopt;
    for (std::uint32_t i = 0; i <= further && cids.size() < charstrings->count; ++i) {
      cids.push_back(static_cast<std::uint16_t>(first + i));
    }
  }
  return cids;
}

}  // namespace vitaset
