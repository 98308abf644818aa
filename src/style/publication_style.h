#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/units.h"
#include "cv/person_name.h"
#include "cv/publications.h"
#include "style/template.h"

namespace vitaset {

/// How a list of authors is joined; templates of text and words: ", {@and} ".
struct AuthorJoin {
  Template pair;     ///< between two and no more
  Template between;  ///< between any but the last two
  Template last;     ///< between the last two of three and more
};

/// What a layout says of publications beyond the look of their entries.
struct PublicationStyle {
  NameForm names = NameForm::as_written;
  bool joins_by_language = true;  ///< authors are joined as the language does
  AuthorJoin join;                ///< else so
  int max_authors = 0;            ///< at most so many are printed; 0: all
  NameMark own_name = NameMark::bold;
  std::string equal, corresponding;  ///< signs after authors
  Template label;  ///< the number before an entry, of the fields prefix and number; empty: none
  Pt label_gap;    ///< between the widest number and the text
  std::map<std::string, std::string> prefixes;  ///< by kind of publication: "J"
  std::vector<Template> notes;  ///< lines below the heading, of counts, metrics and legend

  /// What stands before the numbers of `kind`, if they are by kind; empty if nothing.
  [[nodiscard]] std::string_view prefix(const std::string& kind) const;
};

[[nodiscard]] const std::vector<std::string_view>& label_field_names();
[[nodiscard]] const std::vector<std::string_view>& note_field_names();

}  // namespace vitaset
