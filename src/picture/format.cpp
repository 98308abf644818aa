#include "picture/format.h"

#include <array>

namespace vitaset {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kPng = "\x89PNG\r\n\x1A\n";
constexpr std::string_view kJpeg = "\xFF\xD8\xFF";

/// A format that begins with `sign`, and with `brand` behind it at `offset`.
struct Format {
  std::string_view sign;
  std::size_t offset;
  std::string_view brand;
  std::string_view name;
};

// Of ISO media files (HEIC and AVIF) the sign stands behind four bytes of length.
constexpr std::size_t kBrand = 8;

constexpr std::array kFormats{
    Format{"RIFF", kBrand, "WEBP", "a WebP picture"},
    Format{"GIF8", 0, "", "a GIF picture"},
    Format{"BM", 0, "", "a BMP picture"},
    Format{"II*\0"sv, 0, "", "a TIFF picture"},
    Format{"MM\0*"sv, 0, "", "a TIFF picture"},
    Format{"", 4, "ftypheic", "a HEIC picture"},
    Format{"", 4, "ftypheix", "a HEIC picture"},
    Format{"", 4, "ftypmif1", "a HEIC picture"},
    Format{"", 4, "ftypavif", "an AVIF picture"},
    Format{"", 4, "jP  ", "a JPEG 2000 picture"},
    Format{"\xFF\x0A", 0, "", "a JPEG XL picture"},
    Format{"", 4, "JXL ", "a JPEG XL picture"},
    Format{"8BPS", 0, "", "a Photoshop file"},
    Format{"%PDF-", 0, "", "a PDF"},
};

bool has_at(std::string_view bytes, std::size_t offset, std::string_view sign) {
  return bytes.size() >= offset && bytes.substr(offset).starts_with(sign);
}

/// SVG may begin with what every XML file may.
bool is_svg(std::string_view bytes) {
  constexpr std::size_t kFarthest = 1024;
  const std::string_view head = bytes.substr(0, kFarthest);
  const std::size_t sign = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return sign != std::string_view::npos && head[sign] == '<' &&
         head.find("<svg") != std::string_view::npos;
}

}  // namespace

bool is_png(std::string_view bytes) { return bytes.starts_with(kPng); }

bool is_jpeg(std::string_view bytes) { return bytes.starts_with(kJpeg); }

std::string_view other_format(std::string_view bytes) {
  for (const Format& format : kFormats) {
    if (bytes.starts_with(format.sign) && has_at(bytes, format.offset, format.brand)) {
      return format.name;
    }
  }
  return is_svg(bytes) ? "an SVG drawing" : std::string_view();
}

}  // namespace vitaset
