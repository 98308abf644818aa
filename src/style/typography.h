#pragma once

#include "cv/cv.h"
#include "style/language.h"

namespace vitaset {

/// What of a profile's texts is set as its language has it, rather than as it is written.
struct Typography {
  bool spaces = true;   ///< no line ends between a figure and its unit, "Dr." and the name …
  bool quotes = false;  ///< straight quotes become those of the language
  bool dashes = false;  ///< hyphens that stand for dashes become dashes

  bool operator==(const Typography&) const = default;
};

/// `text` as `language` sets it. Only white space, straight quotes and hyphens change, and only to
/// other white space, quotes and dashes: the words stay what they are. `code`, and what is in
/// another language, stays as written.
///   spaces  do not break, and are as wide as the language has them, in the abbreviations it ties
///           ("z. B."), before the signs it sets off ("«Quoi ?»"), inside its quotes, after the
///           words that keep to what follows ("Nr. 5"), between a figure and its unit ("5 %", "20
///           km") and in figures grouped by three ("4 000")
///   quotes  " and ' in pairs, which may be nested; ' inside or after a word is an apostrophe. A
///           sign without its partner stays: 5' 10"
///   dashes  "--" and " - " are en dashes, "---" is an em dash, and so is the hyphen of a range an
///   en
///           dash ("2019-2021"); not in an address, a date or a longer number
/// Cost: O(size × what the language ties).
[[nodiscard]] RichText set_typography(RichText text, const Typography& typography,
                                      const Language& language);

/// The same for every text of `cv` that somebody wrote as text: headline, details, titles, bullets,
/// fields with markup. Names of people, addresses, numbers and dates stay as they are.
void set_typography(Cv& cv, const Typography& typography, const Language& language);

}  // namespace vitaset
