#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vitaset::pdf {

/// The rows of a picture as the predictors of PNG have them (/Predictor 15), each with the filter
/// before it whose values have the least sum: neighbouring pixels are alike, so what is left
/// compresses better. In: rows of `row_size` bytes without rest; `pixel_size` bytes a pixel.
/// Cost: O(bytes). Source: PNG (ISO 15948), clause 9 and 12.7.
[[nodiscard]] std::string filtered_rows(std::string_view rows, std::size_t row_size,
                                        std::size_t pixel_size);

}  // namespace vitaset::pdf
