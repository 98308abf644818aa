#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "cv/publications.h"
#include "cv/rich_text.h"
#include "style/style.h"

namespace vitaset {

/// Which authors of a list are printed: the first ones, then one's own name from further down, then
/// the last ones.
struct AuthorChoice {
  std::size_t first = 0;
  std::optional<std::size_t> own;  ///< its index, at least `first` and before the last ones
  std::size_t last = 0;            ///< how many at the end
  std::size_t total = 0;

  [[nodiscard]] bool all() const { return first == total; }
  [[nodiscard]] bool has(std::size_t index) const;
};

/// Chooses at most `most` of `total` authors (0: all), among them always the person's own name. Of
/// lists of six and more the last ones are among them too: they often lead the group.
[[nodiscard]] AuthorChoice choose_authors(std::size_t total, const std::vector<AuthorMarks>& marks,
                                          std::size_t most);

/// At most how many authors are printed, if profile and layout both say it; 0: all.
[[nodiscard]] std::size_t most_authors(std::size_t profile, std::size_t layout);

/// `authors` as the style writes them, at most `most`: own name and groups marked, signs of equal
/// and corresponding authors after them; of what is cut how many there are, and the place of one's
/// own name: "A, B, …, **Me** (97th), …, Z (189 authors)", or, where only the first are shown,
/// "A, B, C, et al.", and so ends a list of which `more` says that it goes on. `marks`: of each
/// author, or empty. Names with markup or a language of their own are printed as written; groups
/// are never turned or cut to initials.
/// Cost: O(characters).
[[nodiscard]] RichText author_list(const std::vector<RichText>& authors,
                                   const std::vector<AuthorMarks>& marks, std::size_t most,
                                   const Style& style, const NameList& more = {});

/// `editors` in the same form, but given names first: they stand inside of a sentence.
[[nodiscard]] RichText editor_list(const std::vector<RichText>& editors, const Style& style,
                                   const NameList& more = {});

/// Authors with those they wrote for: "G. Aad, et al. (ATLAS Collaboration)"; where there are none,
/// "ATLAS Collaboration". The word is added to a name that does not say what it is. Cost: O(size).
[[nodiscard]] RichText with_collaboration(RichText authors, const RichText& collaboration);

/// The sign after an author of that mark: "‡"; empty if it is no sign.
[[nodiscard]] std::string_view mark_sign(NameMark mark);
/// `nodes` set apart by `mark`; as they are if that is a sign or none.
[[nodiscard]] std::vector<Inline> marked(std::vector<Inline> nodes, NameMark mark);

}  // namespace vitaset
