#include "picture/jpeg.h"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <utility>

#include "picture/exif.h"

namespace vitaset {
namespace {

using namespace std::string_view_literals;

// Second bytes of markers. Source: T.81, table B.1.
constexpr unsigned kTemporary = 0x01;
constexpr unsigned kFirstFrame = 0xC0, kLastFrame = 0xCF;
constexpr unsigned kBaseline = 0xC0, kExtended = 0xC1, kProgressive = 0xC2;
constexpr unsigned kHuffmanTables = 0xC4, kReserved = 0xC8, kArithmeticTables = 0xCC;
constexpr unsigned kFirstArithmetic = 0xC9;
constexpr unsigned kFirstRestart = 0xD0, kLastRestart = 0xD7;
constexpr unsigned kEnd = 0xD9, kScan = 0xDA, kHeight = 0xDC;
constexpr unsigned kFirstNote = 0xE0, kExif = 0xE1, kAdobe = 0xEE, kLastNote = 0xEF;
constexpr unsigned kComment = 0xFE;

constexpr std::string_view kExifSign = "Exif\0\0"sv;
constexpr std::size_t kFrameHead = 6;  // precision, height, width, how many components
constexpr std::size_t kComponentSize = 3;

bool is_restart(unsigned marker) { return marker >= kFirstRestart && marker <= kLastRestart; }

class JpegReader {
 public:
  explicit JpegReader(std::string_view bytes) : bytes_(bytes) {
    picture_.coding = PictureCoding::jpeg;
    picture_.data.reserve(bytes.size());
    keep(2);
  }

  ReadPicture read() {
    while (!done_) {
      std::optional<PictureFault> fault = read_segment();
      if (fault) return *std::move(fault);
    }
    return std::move(picture_);
  }

 private:
  using Fault = std::optional<PictureFault>;

  static PictureFault damaged(std::string_view how) {
    return {fmt::format("is damaged: {}", how), std::string(kSaveAnew)};
  }
  static PictureFault cut_short() {
    return {"ends before the picture does", "copy the whole file there again"};
  }
  static PictureFault unusual(std::string_view what) {
    return {fmt::format("is a JPEG {}, which PDFs cannot hold", what),
            "open it in a program that shows pictures and save it anew, as a usual JPEG"};
  }

  [[nodiscard]] unsigned byte(std::size_t at) const {
    return static_cast<unsigned char>(bytes_[at]);
  }
  [[nodiscard]] unsigned big_endian_16(std::size_t at) const {
    return byte(at) << 8U | byte(at + 1);
  }

  /// Takes the next `size` bytes over into the picture.
  void keep(std::size_t size) {
    picture_.data += bytes_.substr(at_, size);
    at_ += size;
  }

  /// A marker, and the segment or the scan behind it.
  Fault read_segment() {
    if (bytes_.size() - at_ < 2) return cut_short();
    if (byte(at_) != 0xFF) return damaged("there is no marker where a segment ends");
    while (at_ + 2 < bytes_.size() && byte(at_ + 1) == 0xFF) ++at_;  // fill bytes
    const unsigned marker = byte(at_ + 1);
    if (marker == kEnd) {
      if (!has_scan_) return damaged("there is nothing in it");
      keep(2);
      done_ = true;
      return std::nullopt;
    }
    if (is_restart(marker) || marker == kTemporary) {
      at_ += 2;
      return std::nullopt;
    }
    if (bytes_.size() - at_ < 4) return cut_short();
    const std::size_t length = big_endian_16(at_ + 2);  // the two bytes of it included
    if (length < 2) return damaged("a segment has no length");
    if (bytes_.size() - at_ - 2 < length) return cut_short();
    return take_segment(marker, length + 2);
  }

  Fault take_segment(unsigned marker, std::size_t size) {
    const std::string_view content = bytes_.substr(at_ + 4, size - 4);
    if (marker == kExif && content.starts_with(kExifSign)) {
      picture_.orientation = exif_orientation(content.substr(kExifSign.size()));
    }
    const bool note = marker > kFirstNote && marker <= kLastNote && marker != kAdobe;
    if (note || marker == kComment) {
      at_ += size;
      return std::nullopt;
    }
    if (marker == kArithmeticTables) return unusual("with arithmetic coding");
    if (marker == kHeight) return unusual("that gives its height at the end");
    const bool frame = marker >= kFirstFrame && marker <= kLastFrame && marker != kHuffmanTables;
    if (frame) {
      if (Fault fault = read_frame(marker, content)) return fault;
    }
    if (marker == kScan && !has_frame_) return damaged("a scan stands before its frame");
    keep(size);
    return marker == kScan ? take_scan() : std::nullopt;
  }

  /// What a frame says of the picture.
  Fault read_frame(unsigned marker, std::string_view content) {
    if (marker != kBaseline && marker != kExtended && marker != kProgressive) {
      if (marker == kReserved) return damaged("it has a frame of an unknown kind");
      return unusual(marker < kFirstArithmetic ? "that is lossless or in several resolutions"
                                               : "with arithmetic coding");
    }
    if (std::exchange(has_frame_, true)) return damaged("it has two frames");
    if (content.size() < kFrameHead) return damaged("its frame is too short");
    const std::size_t frame = at_ + 4;
    const unsigned precision = byte(frame);
    const unsigned components = byte(frame + kFrameHead - 1);
    picture_.height = big_endian_16(frame + 1);
    picture_.width = big_endian_16(frame + 3);
    if (content.size() < kFrameHead + components * kComponentSize) {
      return damaged("its frame is too short");
    }
    if (precision != 8) return unusual(fmt::format("of {} bits a colour", precision));
    if (components == 4) {
      return PictureFault{"has the four colours of print (CMYK)",
                          "convert it to RGB: open it in a program that shows pictures and "
                          "save it anew"};
    }
    if (components != 1 && components != 3) {
      return damaged(fmt::format("it has {} colours", components));
    }
    picture_.colors = components == 1 ? PictureColors::gray : PictureColors::rgb;
    if (picture_.width == 0 || picture_.height == 0) return damaged("it has no width or no height");
    if (std::uint64_t{picture_.width} * picture_.height > kMostPixels) {
      return too_many_pixels(picture_.width, picture_.height);
    }
    return std::nullopt;
  }

  /// Coded data: up to the next marker that is no restart. A 0xFF in it has a 0 behind it.
  Fault take_scan() {
    has_scan_ = true;
    std::size_t end = at_;
    while (true) {
      end = bytes_.find('\xFF', end);
      if (end == std::string_view::npos || end + 1 >= bytes_.size()) return cut_short();
      const unsigned next = byte(end + 1);
      if (next == 0xFF) {
        ++end;  // fill bytes
      } else if (next == 0 || is_restart(next)) {
        end += 2;
      } else {
        keep(end - at_);
        return std::nullopt;
      }
    }
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  Picture picture_;
  bool has_frame_ = false, has_scan_ = false, done_ = false;
};

}  // namespace

ReadPicture read_jpeg(std::string_view bytes) { return JpegReader(bytes).read(); }

}  // namespace vitaset
