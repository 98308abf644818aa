#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "base/text_map.h"
#include "cv/person_name.h"

namespace vitaset {

struct BibName {
  PersonName name;
  Span span;
};

struct BibNames {
  std::vector<BibName> names;
  bool others = false;  ///< the list ends with "and others"
};

/// Splits a list of names as BibTeX does: at "and" outside of braces; then "First von Last",
/// "von Last, First" or "von Last, Jr, First", where "von" is what begins with a small letter (an
/// accent counts as its letter, braces keep a word together and out of it). A name that stands in
/// braces as a whole is one of a group. BibLaTeX's "family=…, given=…, prefix=…, suffix=…" is read
/// too. A hyphen does not part a name.
/// Errors: CV0607, a warning: an empty name, more commas than a name may have.
/// Cost:   O(size). Source: the rules as N. Markey tells them ("Tame the BeaST", §11), and the
/// manual
///         of biblatex, §3.4 (name formats).
[[nodiscard]] BibNames read_names(std::string_view latex, const TextMap& map, Sink& sink);

/// A name as it is printed in full: "Johannes van der Waals, Jr.".
[[nodiscard]] std::string full_name(const PersonName& name);

}  // namespace vitaset
