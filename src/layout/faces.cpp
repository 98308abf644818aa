#include "layout/faces.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "cv/quoted_text.h"

namespace vitaset {

std::shared_ptr<const FontFace> FaceFinder::find(const FontRequest& request,
                                                 const std::shared_ptr<const FontFace>& stand_in) {
  const Key key{request.family, request.weight, request.italic};
  if (const auto known = found_.find(key); known != found_.end()) {
    return known->second == nullptr ? stand_in : known->second;
  }
  Result<std::shared_ptr<const FontFace>> face =
      fonts_.find(request.family, request.weight, request.italic);
  if (!face) {
    Diagnostic missing = face.error();
    const bool by_weight = missing.code == Code::missing_face && request.weight_span.known();
    if (!missing.span.known()) missing.span = by_weight ? request.weight_span : request.span;
    sink_.report(std::move(missing));
    found_.emplace(key, nullptr);
    return stand_in;
  }
  return found_.emplace(key, *face).first->second;
}

void FaceFinder::check_features(const TextStyle& style) {
  constexpr std::string_view kFigures[] = {"pnum", "tnum", "lnum", "onum"};
  constexpr std::size_t kTagSize = 4;
  const std::shared_ptr<const FontFace> face = find(style.font, nullptr);
  if (face == nullptr) return;
  for (const std::string_view feature : style.features) {
    const std::string_view tag = feature.substr(0, kTagSize);
    const bool of_figures =
        std::find(std::begin(kFigures), std::end(kFigures), tag) != std::end(kFigures);
    if (of_figures || feature.ends_with("=0") || face->has_feature(tag)) continue;
    sink_.report({Severity::warning,
                  Code::missing_feature,
                  style.font.span,
                  fmt::format("{} {} has no feature {}: the text is set without it",
                              style.font.family, style.font.weight, quoted_text(tag)),
                  {"another family may have it, or another weight of this one"},
                  {}});
  }
}

}  // namespace vitaset
