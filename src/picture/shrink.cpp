#include "picture/shrink.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace vitaset {
namespace {

/// A stretch of old pixels that a new one covers, and how much of its first and last: with n new
/// pixels for m old ones, an old one is n long and a new one m.
struct Cover {
  std::uint64_t begin, end;
  std::uint64_t first, last;  // weights; all between weigh n

  [[nodiscard]] std::uint64_t weight(std::uint64_t at, std::uint64_t whole) const {
    if (at == begin) return first;
    return at + 1 == end ? last : whole;
  }
};

std::vector<Cover> covers(std::uint64_t before, std::uint64_t after) {
  std::vector<Cover> result;
  result.reserve(after);
  for (std::uint64_t i = 0; i < after; ++i) {
    const std::uint64_t from = i * before;
    const std::uint64_t to = from + before;
    Cover cover{from / after, (to + after - 1) / after, 0, 0};
    cover.first = std::min(to, (cover.begin + 1) * after) - from;
    cover.last = to - (cover.end - 1) * after;
    if (cover.end == cover.begin + 1) cover.last = cover.first;
    result.push_back(cover);
  }
  return result;
}

/// What the old pixels of a new one come to.
struct Sum {
  std::array<std::uint64_t, 3> colors{};
  std::uint64_t opacity = 0;
};

char rounded(std::uint64_t sum, std::uint64_t of) {
  return static_cast<char>(of == 0 ? 0 : (sum + of / 2) / of);
}

void add_row(const Picture& picture, std::uint64_t row, std::uint64_t row_weight,
             const std::vector<Cover>& columns, std::vector<Sum>& sums) {
  const std::size_t channels = picture.channels();
  for (std::size_t x = 0; x < columns.size(); ++x) {
    Sum& sum = sums[x];
    for (std::uint64_t column = columns[x].begin; column < columns[x].end; ++column) {
      const std::size_t pixel = row * picture.width + column;
      std::uint64_t weight = row_weight * columns[x].weight(column, columns.size());
      if (!picture.alpha.empty()) weight *= static_cast<unsigned char>(picture.alpha[pixel]);
      for (std::size_t i = 0; i < channels; ++i) {
        sum.colors[i] += weight * static_cast<unsigned char>(picture.data[pixel * channels + i]);
      }
      sum.opacity += weight;
    }
  }
}

}  // namespace

Picture shrunk(const Picture& picture, std::uint32_t width, std::uint32_t height) {
  Picture result = picture;
  result.width = width;
  result.height = height;
  result.data.clear();
  result.alpha.clear();
  const std::vector<Cover> columns = covers(picture.width, width);
  const std::uint64_t area = std::uint64_t{picture.width} * picture.height;
  for (const Cover& rows : covers(picture.height, height)) {
    std::vector<Sum> sums(width);
    for (std::uint64_t row = rows.begin; row < rows.end; ++row) {
      add_row(picture, row, rows.weight(row, height), columns, sums);
    }
    for (const Sum& sum : sums) {
      for (std::size_t i = 0; i < picture.channels(); ++i) {
        result.data += rounded(sum.colors[i], sum.opacity);
      }
      if (!picture.alpha.empty()) result.alpha += rounded(sum.opacity, area);
    }
  }
  return result;
}

}  // namespace vitaset
