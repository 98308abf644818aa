#include "bibliography/bib_status.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace vitaset {

std::string_view status_called(std::string_view text) {
  struct Row {
    std::string_view words, status;
  };
  constexpr std::array<Row, 17> kRows{{{"to appear", "accepted"},
                                       {"forthcoming", "accepted"},
                                       {"accepted", "accepted"},
                                       {"accepted for publication", "accepted"},
                                       {"in press", "in press"},
                                       {"inpress", "in press"},
                                       {"in print", "in press"},
                                       {"submitted", "under review"},
                                       {"submitted for publication", "under review"},
                                       {"under review", "under review"},
                                       {"in review", "under review"},
                                       {"under submission", "under review"},
                                       {"in preparation", "in preparation"},
                                       {"inpreparation", "in preparation"},
                                       {"work in progress", "in preparation"},
                                       {"published", "published"},
                                       {"epub ahead of print", "in press"}}};
  constexpr std::string_view kAround = " .()[]";
  while (!text.empty() && kAround.find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  while (!text.empty() && kAround.find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  constexpr std::size_t kLongest = 40;
  if (text.size() > kLongest) return {};
  const auto* const row = std::ranges::find(kRows, ascii_lower(text), &Row::words);
  return row == kRows.end() ? std::string_view() : row->status;
}

}  // namespace vitaset
