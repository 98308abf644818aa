#include "layout/faces.h"

#include <utility>

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

}  // namespace vitaset
