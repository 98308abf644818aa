#pragma once

#include <string>
#include <vector>

#include "base/span.h"
#include "layout/blocks.h"
#include "layout/pieces.h"

namespace vitaset {

/// What a piece begins with: the whole of its first paragraph.
[[nodiscard]] std::string text_of(const ShapedCv& cv, const Piece& piece);

/// Where the profile says what a piece shows.
[[nodiscard]] Span span_of(const Piece& piece);

/// What the piece `i` is called in the pins of an edition: the section's id, and for what is in it
/// the entry's id or first words, a bullet's or a text's first words: "experience/acme/Led a team
/// of six". Words further on can change without another name. Empty for what is there for others
/// alone.
[[nodiscard]] std::string pin_of(const ShapedCv& cv, const std::vector<Piece>& pieces,
                                 std::size_t i);

}  // namespace vitaset
