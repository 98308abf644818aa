#include "layout/number_column.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "style/publication_notes.h"

namespace vitaset {

NumberColumn number_column(const Section& section, Numbering numbering, const Style& style,
                           InlineSetter& setter) {
  NumberColumn column;
  if (numbering == Numbering::none) return column;
  for (const Entry& entry : section.entries) {
    RichText number = publication_label(entry, numbering, style);
    if (!number.empty()) {
      const SetText text = setter.set(number, style.type.label, {Artifact::layout, {}, true});
      const auto end = static_cast<std::uint32_t>(text.shaped.source.text.size());
      const Pt width = text.shaped.width(0, end).at(text.height.size);
      column.width = std::max(column.width, width + style.publications.label_gap);
    }
    column.numbers.push_back(std::move(number));
  }
  return column;
}

}  // namespace vitaset
