#include "text/shape.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <hb.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/utf8.h"
#include "base/word_list.h"
#include "text/clean_text.h"
#include "text/hyphenation.h"
#include "text/run_shaper.h"
#include "text/word_parts.h"

namespace vitaset {
namespace {

// The box for a missing character, in em: about as wide as a capital.
constexpr Em kMissingAdvance{0.6};

/// A character with the marks that follow it: what must come from one face.
struct Character {
  std::uint32_t begin = 0, end = 0;
  char32_t base = 0;
};

bool is_mark(char32_t c) {
  if (c < 0x300) return false;
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), c)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
      return true;
    default:
      return c == 0x200D;  // a joiner belongs to what it joins
  }
}

Character character_at(std::string_view text, std::uint32_t begin, std::uint32_t limit) {
  Character character{begin, begin, utf8::decode(text, begin)};
  character.end += static_cast<std::uint32_t>(utf8::sequence_length(text, begin));
  while (character.end < limit && is_mark(utf8::decode(text, character.end))) {
    character.end += static_cast<std::uint32_t>(utf8::sequence_length(text, character.end));
  }
  return character;
}

/// HarfBuzz draws spaces that fonts seldom have with the space's glyph in their own width, and the
/// non-breaking hyphen with the hyphen's.
bool has_character(const FontFace& face, char32_t c) {
  const bool drawn_as_space = c == 0x00A0 || c == 0x202F || (c >= 0x2000 && c <= 0x200A);
  if (drawn_as_space) return face.glyph(U' ') != 0;
  if (c == 0x2011) return face.glyph(0x2010) != 0 || face.glyph(c) != 0;
  return face.glyph(c) != 0 || c == 0x200C || c == 0x200D;
}

/// Whether the face has a character with all its marks: a mark it lacks would be drawn as nothing.
bool has_all(const FontFace& face, std::string_view text, const Character& character) {
  for (std::uint32_t at = character.begin; at < character.end;) {
    if (!has_character(face, utf8::decode(text, at))) return false;
    at += static_cast<std::uint32_t>(utf8::sequence_length(text, at));
  }
  return true;
}

/// The face that draws a character: the style's own, else the first of the fallback chain, else
/// null.
std::shared_ptr<const FontFace> face_for(const std::shared_ptr<const FontFace>& own,
                                         std::string_view text, const Character& character,
                                         const FontLibrary& fonts) {
  if (has_all(*own, text, character)) return own;
  const std::shared_ptr<const FontFace> other =
      fonts.fallback(character.base, own->weight(), own->italic());
  return other != nullptr && has_all(*other, text, character) ? other : nullptr;
}

/// Scripts of their own decide; punctuation and marks take the script they stand in.
hb_script_t script_of(char32_t c, hb_script_t before) {
  if (c < 0x80) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    return letter ? HB_SCRIPT_LATIN : before;
  }
  const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), c);
  const bool neutral =
      script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
  return neutral ? before : script;
}

/// Cuts the text into runs of one style, face and script.
std::vector<ShapedRun> itemize(const StyledText& text, const FontLibrary& fonts) {
  std::vector<ShapedRun> runs;
  hb_script_t script = HB_SCRIPT_COMMON;
  for (const StyledSpan& span : text.spans) {
    const ShapeStyle& style = text.styles[span.style];
    for (std::uint32_t at = span.begin; at < span.end;) {
      const Character character = character_at(text.text, at, span.end);
      at = character.end;
      script = script_of(character.base, script);
      const std::shared_ptr<const FontFace> found =
          face_for(style.face, text.text, character, fonts);
      const bool missing = found == nullptr;
      const std::shared_ptr<const FontFace>& face = missing ? style.face : found;
      ShapedRun* last = runs.empty() ? nullptr : &runs.back();
      const bool joins = last != nullptr && last->style == span.style && last->face == face &&
                         last->missing == missing &&
                         (last->script == script || last->script == HB_SCRIPT_COMMON);
      if (joins) {
        last->end = character.end;
        last->script = script;
      } else {
        runs.push_back({face, span.style, character.begin, character.end, 0, 0, script, missing});
      }
    }
  }
  return runs;
}

/// The Debian package with the family of the fallback chain that draws `c`; empty if none is known.
std::string_view package_of(char32_t c) {
  switch (hb_unicode_script(hb_unicode_funcs_get_default(), c)) {
    case HB_SCRIPT_HAN:
    case HB_SCRIPT_HIRAGANA:
    case HB_SCRIPT_KATAKANA:
    case HB_SCRIPT_HANGUL:
    case HB_SCRIPT_BOPOMOFO:
      return "fonts-noto-cjk";
    case HB_SCRIPT_ARABIC:
    case HB_SCRIPT_HEBREW:
    case HB_SCRIPT_DEVANAGARI:
      return "fonts-noto-core";
    default:
      return {};
  }
}

/// The families that were looked at: those that are there.
std::string tried_families(const FontFace& face, const FontLibrary& fonts) {
  std::vector<std::string_view> tried{face.family()};
  const auto is_there = [&](const std::string& family) {
    return std::ranges::find(fonts.records(), family, &FontRecord::family) != fonts.records().end();
  };
  for (const std::string& family : fonts.fallback_families()) {
    const bool told = std::ranges::find(tried, family) != tried.end();
    if (!told && is_there(family)) tried.push_back(family);
  }
  constexpr std::size_t kMost = 12;
  if (tried.size() <= kMost) return word_list(tried);
  return fmt::format("{}, … ({} in all)", fmt::join(tried.begin(), tried.begin() + kMost, ", "),
                     tried.size());
}

void report_missing(const StyledText& text, const Character& character, const FontLibrary& fonts,
                    Sink& sink) {
  const StyledSpan& span = span_at(text, character.begin);
  std::vector<std::string> hints{
      "add a font that has it with --font-dir, or put its file into the folder fonts/ beside the "
      "profile"};
  if (const std::string_view package = package_of(character.base); !package.empty()) {
    hints.push_back(
        fmt::format("the Debian package {} has one, in a folder below /usr/share/fonts", package));
  }
  const std::string shown = text.text.substr(character.begin, character.end - character.begin);
  sink.report_first(
      {Severity::warning,
       Code::missing_glyph,
       source_of(span, character.begin - span.begin, character.end - span.begin),
       fmt::format("no font has the character \"{}\" (U+{:04X}); a box stands in its place", shown,
                   static_cast<std::uint32_t>(character.base)),
       std::move(hints),
       {{fmt::format("tried: {}", tried_families(*text.styles[span.style].face, fonts)), {}}}});
}

}  // namespace

std::uint32_t ShapedText::trimmed(std::uint32_t begin, std::uint32_t end) const {
  const std::string_view text(source.text);
  const auto without_spaces = [&](std::uint32_t at) {
    while (at > begin && text[at - 1] == ' ') --at;
    return at;
  };
  const std::uint32_t visible = without_spaces(end);
  const std::string& separator = source.separator;
  // At the very end of the text a sign is not between two pieces.
  const bool separates = !separator.empty() && end < text.size() &&
                         text.substr(begin, visible - begin).ends_with(separator);
  return separates ? without_spaces(visible - static_cast<std::uint32_t>(separator.size()))
                   : visible;
}

struct Shaper::Scratch {
  RunShaper runs;
  WordParts parts{runs};
  BreakFinder breaks;

  /// Adds the breaks inside words, with what each is wider than its bytes.
  void part_words(ShapedText& text, const std::vector<std::uint32_t>& soft_hyphens) {
    const std::size_t known = text.breaks.size();
    for (const std::uint32_t at : hyphenation_points(text.source, soft_hyphens)) {
      if (const auto part = parts.measure(text, at)) text.breaks.push_back(*part);
    }
    const auto middle = text.breaks.begin() + static_cast<std::ptrdiff_t>(known);
    const auto before = [](const BreakOpportunity& a, const BreakOpportunity& b) {
      return a.offset < b.offset;
    };
    std::inplace_merge(text.breaks.begin(), middle, text.breaks.end(), before);
    // Where a line may end anyway no hyphen is needed.
    const auto repeated = std::unique(
        text.breaks.begin(), text.breaks.end(),
        [](const BreakOpportunity& a, const BreakOpportunity& b) { return a.offset == b.offset; });
    text.breaks.erase(repeated, text.breaks.end());
  }

  /// Boxes, one for each character of a run no font can draw.
  static void box(const StyledText& text, std::uint32_t begin, std::uint32_t end,
                  const ShapeStyle& style, std::vector<ShapedGlyph>& out) {
    for (std::uint32_t at = begin; at < end;) {
      out.push_back({0, kMissingAdvance * style.scale, {}, {}, at, false});
      at = character_at(text.text, at, end).end;
    }
  }
};

Shaper::Shaper(const FontLibrary& fonts) : fonts_(fonts), scratch_(std::make_unique<Scratch>()) {}
Shaper::~Shaper() = default;

ShapedText Shaper::shape(StyledText text, Sink& sink) const {
  ShapedText shaped;
  const InvisibleBreaks invisible = clean_text(text, sink);
  shaped.breaks = scratch_->breaks.find(text, invisible.zero_width);
  shaped.runs = itemize(text, fonts_);
  for (ShapedRun& run : shaped.runs) {
    run.first_glyph = static_cast<std::uint32_t>(shaped.glyphs.size());
    if (run.missing) {
      Scratch::box(text, run.begin, run.end, text.styles[run.style], shaped.glyphs);
      for (std::uint32_t at = run.begin; at < run.end;) {
        const Character character = character_at(text.text, at, run.end);
        report_missing(text, character, fonts_, sink);
        at = character.end;
      }
    } else {
      scratch_->runs.shape(text, run, run.begin, run.end, shaped.glyphs);
    }
    run.last_glyph = static_cast<std::uint32_t>(shaped.glyphs.size());
  }
  shaped.positions.assign(text.text.size() + 1, Em(0));
  for (const ShapedGlyph& glyph : shaped.glyphs) {
    shaped.positions[glyph.cluster + 1] += glyph.advance;
  }
  for (std::size_t i = 1; i < shaped.positions.size(); ++i) {
    shaped.positions[i] += shaped.positions[i - 1];
  }
  shaped.source = std::move(text);
  scratch_->part_words(shaped, invisible.soft_hyphens);
  return shaped;
}

std::string_view Shaper::hyphen(const FontFace& face) { return RunShaper::hyphen(face); }

std::vector<ShapedGlyph> Shaper::slice(const ShapedText& text, const ShapedRun& run,
                                       std::uint32_t begin, std::uint32_t end, bool hyphen) const {
  begin = std::max(begin, run.begin);
  const bool hyphenated = hyphen && end <= run.end && !run.missing;
  end = std::min(end, run.end);
  std::vector<ShapedGlyph> glyphs;
  if (begin >= end) return glyphs;
  if (hyphenated) {
    scratch_->runs.shape_alone(text.source, run, begin, end, true, glyphs);
    return glyphs;
  }
  auto first = text.glyphs.begin() + run.first_glyph;
  auto last = text.glyphs.begin() + run.last_glyph;
  if (first != last && first->cluster <= std::prev(last)->cluster) {
    // Left to right: only the glyphs from the one cut to the other need be looked at.
    const auto before = [](const ShapedGlyph& glyph, std::uint32_t at) {
      return glyph.cluster < at;
    };
    first = std::lower_bound(first, last, begin, before);
    last = std::lower_bound(first, last, end + 1, before);
  }
  bool begins = begin == run.begin;
  bool ends = end == run.end;
  bool unsafe = false;
  for (auto glyph = first; glyph != last; ++glyph) {
    const bool at_begin = glyph->cluster == begin && begin > run.begin;
    const bool at_end = glyph->cluster == end;
    begins = begins || at_begin;
    ends = ends || at_end;
    unsafe = unsafe || ((at_begin || at_end) && glyph->unsafe_to_break);
    if (glyph->cluster >= begin && glyph->cluster < end) glyphs.push_back(*glyph);
  }
  // No glyph begins at a cut: it goes through a ligature.
  unsafe = unsafe || !begins || !ends;
  if (!unsafe || run.missing) return glyphs;
  glyphs.clear();
  scratch_->runs.shape_alone(text.source, run, begin, end, false, glyphs);
  return glyphs;
}

}  // namespace vitaset
