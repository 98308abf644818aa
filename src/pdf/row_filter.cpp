#include "pdf/row_filter.h"

#include <array>
#include <cstdint>
#include <cstdlib>

namespace vitaset::pdf {
namespace {

/// A byte and its neighbours: of the pixel before it, of the row above, and of the pixel before in
/// the row above; 0 where there is none.
struct Place {
  int here, left, above, corner;
};

/// The neighbour nearest to what the three let expect.
int paeth(const Place& at) {
  const int expected = at.left + at.above - at.corner;
  const int left = std::abs(expected - at.left);
  const int above = std::abs(expected - at.above);
  const int corner = std::abs(expected - at.corner);
  if (left <= above && left <= corner) return at.left;
  return above <= corner ? at.above : at.corner;
}

constexpr std::size_t kFilters = 5;

/// What each filter leaves of a byte, by its number in the file.
std::array<char, kFilters> filtered(const Place& at) {
  const std::array<int, kFilters> foretold{0, at.left, at.above, (at.left + at.above) / 2,
                                           paeth(at)};
  std::array<char, kFilters> left{};
  for (std::size_t i = 0; i < kFilters; ++i) left[i] = static_cast<char>(at.here - foretold[i]);
  return left;
}

}  // namespace

std::string filtered_rows(std::string_view rows, std::size_t row_size, std::size_t pixel_size) {
  std::string result;
  result.reserve(rows.size() + rows.size() / row_size);
  const std::string nothing(row_size, '\0');
  std::string_view above = nothing;
  std::array<std::string, kFilters> candidates;
  for (std::size_t start = 0; start < rows.size(); start += row_size) {
    const std::string_view row = rows.substr(start, row_size);
    std::array<std::uint64_t, kFilters> sums{};
    for (std::string& each : candidates) each.clear();
    for (std::size_t i = 0; i < row_size; ++i) {
      const auto byte = [](std::string_view from, std::size_t at) {
        return static_cast<int>(static_cast<unsigned char>(from[at]));
      };
      const bool first = i < pixel_size;
      const std::array<char, kFilters> left =
          filtered({byte(row, i), first ? 0 : byte(row, i - pixel_size), byte(above, i),
                    first ? 0 : byte(above, i - pixel_size)});
      for (std::size_t filter = 0; filter < kFilters; ++filter) {
        candidates[filter] += left[filter];
        sums[filter] +=
            static_cast<std::uint64_t>(std::abs(static_cast<signed char>(left[filter])));
      }
    }
    std::size_t best = 0;
    for (std::size_t filter = 1; filter < kFilters; ++filter) {
      if (sums[filter] < sums[best]) best = filter;
    }
    result += static_cast<char>(best);
    result += candidates[best];
    above = row;
  }
  return result;
}

}  // namespace vitaset::pdf
