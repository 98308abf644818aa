#pragma once

#include <map>
#include <memory>
#include <tuple>

#include "base/sink.h"
#include "font/library.h"
#include "style/style.h"

namespace vitaset {

/// Finds the faces a layout asks for, each once.
class FaceFinder {
 public:
  FaceFinder(const FontLibrary& fonts, Sink& sink) : fonts_(fonts), sink_(sink) {}

  /// The face asked for. If there is none: reported once (CV0401, CV0402, CV0404) at the layout's
  /// place, and `stand_in` is returned, so that one run finds all that is missing.
  [[nodiscard]] std::shared_ptr<const FontFace> find(
      const FontRequest& request, const std::shared_ptr<const FontFace>& stand_in);

  /// Tells of features that `style` asks for and its face does not have: letters are not made
  /// smaller in their place, or figures moved. That the figures of a face have one form only goes
  /// without saying. Warnings: CV0406.
  void check_features(const TextStyle& style);

 private:
  using Key = std::tuple<std::string, int, bool>;

  const FontLibrary& fonts_;
  Sink& sink_;
  std::map<Key, std::shared_ptr<const FontFace>> found_;
};

}  // namespace vitaset
