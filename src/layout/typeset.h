#pragma once

#include <memory>
#include <optional>

#include "base/sink.h"
#include "cv/cv.h"
#include "font/library.h"
#include "layout/fit_report.h"
#include "page/pages.h"
#include "style/style.h"
#include "text/hyphenation_library.h"

namespace vitaset {

/// What typesetting reads and never changes; shared by all threads.
struct Resources {
  const FontLibrary& fonts;
  Timestamp date;  ///< the job's date: document.updated, else SOURCE_DATE_EPOCH, else the newest of
                   ///< the Cv
  const HyphenationLibrary* hyphenation = nullptr;  ///< null: there is none
  std::shared_ptr<const Picture> photo = nullptr;   ///< the person's; null: none is shown
};

/// A Cv that has been set.
struct Typeset {
  Pages pages;
  std::optional<FitReport> fit;  ///< of layouts that fit their pages
};

/// Sets a Cv. Pure: no globals, clock, locale or disk; same input, same Pages, in any thread.
/// Errors: a face the layout asks for and nobody has (CV0401, CV0402), what is kept without room
/// (CV0305): no pages then. Warnings: CV03xx, CV0403.
[[nodiscard]] Typeset typeset(const Cv& cv, const Style& style, const Resources& resources,
                              Sink& sink);

}  // namespace vitaset
