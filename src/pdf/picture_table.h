#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "page/pages.h"
#include "pdf/deflate.h"
#include "pdf/document.h"

namespace vitaset::pdf {

/// More pixels than this many an inch are not seen on paper, nor on a screen that magnifies twice.
inline constexpr double kMostPixelsAnInch = 400;

/// The pictures of a document, each once, in the order they are first drawn in.
class PictureTable {
 public:
  /// `pages` has passed `check_pages`.
  explicit PictureTable(const Pages& pages);

  /// The number of a picture of the pages; its name in their operators is /P and this.
  [[nodiscard]] std::size_t index(const Picture& picture) const;

  /// Adds the pictures to the document: a JPEG as it is; pixels deflated, and made fewer where
  /// there are more than kMostPixelsAnInch at the largest size they are drawn in; alpha as a mask.
  /// Returns the dictionary of all of them; null if there are none. Cost: O(pixels).
  [[nodiscard]] const RawObject* emit(Document& document, Deflater& deflate) const;

 private:
  struct Used {
    std::shared_ptr<const Picture> picture;
    Size largest;
  };
  std::vector<Used> used_;
};

}  // namespace vitaset::pdf
