#pragma once

#include <optional>
#include <string_view>

#include "cv/rich_text.h"
#include "layout/blocks.h"
#include "layout/faces.h"
#include "layout/hyphenators.h"
#include "layout/structure.h"
#include "style/style.h"
#include "text/shape.h"

namespace vitaset {

/// What a text is part of, and how links in it look.
struct InlineContext {
  Mark mark;
  std::optional<Color> link_color;  ///< none: links have the text's colour
  bool unbreakable = false;
  std::string_view separator = {};  ///< a sign between pieces that vanishes at a line's end
  bool hyphenate = false;           ///< its words may be parted, where the layout parts words
};

/// Turns inline text into shaped text: markup becomes faces, sizes and inks; links and foreign
/// words become structure nodes. One for each job and thread.
class InlineSetter {
 public:
  /// `hyphenators`: null if no words are parted.
  InlineSetter(const Style& style, const FontLibrary& fonts, StructureBuilder& structure,
               Sink& sink, Hyphenators* hyphenators = nullptr);

  /// Whether every text style of the layout has its face; reports those that have none. Nothing may
  /// be set before this is true.
  [[nodiscard]] bool has_faces();

  /// Sets one text. Cost: O(size). Warnings as `Shaper::shape`, CV04xx for faces nobody has.
  [[nodiscard]] SetText set(const RichText& text, const TextStyle& style,
                            const InlineContext& context);

  /// Sets pieces one after the other; an unbreakable one is parted only as a last resort.
  struct Piece {
    RichText text;
    bool unbreakable = false;
  };
  [[nodiscard]] SetText set(const std::vector<Piece>& pieces, const TextStyle& style,
                            const InlineContext& context);

  [[nodiscard]] const Shaper& shaper() const { return shaper_; }
  /// How tall lines of `style` are.
  [[nodiscard]] LineHeight line_height(const TextStyle& style);

 private:
  class Collector;

  const Style& style_;
  StructureBuilder& structure_;
  Sink& sink_;
  Hyphenators* hyphenators_;
  FaceFinder faces_;
  Shaper shaper_;
};

}  // namespace vitaset
