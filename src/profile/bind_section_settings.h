#pragma once

#include <string_view>

#include "cv/arrange.h"
#include "cv/cv.h"
#include "profile/bind_context.h"
#include "toml/value.h"

namespace vitaset {

/// What `[sections.NAME]` says of a section.
struct SectionSettings {
  RichText title;    ///< empty: as the section or the language has it
  Paragraphs intro;  ///< under the heading
  Arrangement arrangement;
  bool break_before = false;
  RichText if_empty;  ///< what stands there if nothing else does; empty: no section then
};

/// Reads `table`, which `validate` has checked.
/// In:     `kind`: of the section's entries, "talk", or "section" for those of one's own.
/// Errors: CV0108 for an order or grouping by what the entries do not have, with the nearest.
[[nodiscard]] SectionSettings bind_section_settings(const Table& table, std::string_view kind,
                                                    BindContext& context);

}  // namespace vitaset
