#include "style/typography.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vitaset {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kNarrowNoBreakSpace = "\u202F";
constexpr std::string_view kEnDash = "\u2013";
constexpr std::string_view kEmDash = "\u2014";
constexpr std::string_view kApostrophe = "\u2019";
constexpr std::size_t kNone = std::string_view::npos;
// Stands for what is not looked into: code, words of another language.
constexpr std::string_view kObject = "\uFFFC";

// Units that CVs have after figures: SI (BIPM, 9th edition, table 2 ff.), bytes, currencies, signs.
constexpr std::string_view kUnits[] = {
    "%",  "‰",   "°",   "°C",  "°F",  "€",   "$",   "£", "¥",  "m",  "km", "cm", "mm",
    "µm", "nm",  "g",   "kg",  "mg",  "µg",  "t",   "s", "ms", "µs", "ns", "h",  "min",
    "Hz", "kHz", "MHz", "GHz", "W",   "kW",  "MW",  "V", "kV", "A",  "K",  "Pa", "kPa",
    "J",  "kJ",  "eV",  "keV", "MeV", "GeV", "TeV", "B", "kB", "MB", "GB", "TB", "PB"};

constexpr std::size_t kGroup = 3;         // figures of a group
constexpr std::size_t kLongestRange = 4;  // figures of a year or page of a range

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
/// A letter of any alphabet, as far as bytes tell: signs of ASCII are none, and no space is.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool opens(std::string_view before) {
  if (before.empty()) return true;
  if (std::string_view(" ([{/-").find(before.back()) != std::string_view::npos) return true;
  for (const std::string_view sign :
       {kEnDash, kEmDash, kNoBreakSpace, kNarrowNoBreakSpace, std::string_view("“"),
        std::string_view("„"), std::string_view("«"), std::string_view("‘"),
        std::string_view("‚")}) {
    if (before.ends_with(sign)) return true;
  }
  return false;
}

/// Some bytes of a paragraph and what stands in their place.
struct Edit {
  std::size_t begin = 0, end = 0;
  std::string text;
};

/// Finds what is to be changed in one paragraph.
class Typographer {
 public:
  Typographer(std::string_view text, const Language& language) : text_(text), language_(language) {}

  void find_spaces() {
    for (std::size_t at = text_.find(' '); at != std::string_view::npos;
         at = text_.find(' ', at + 1)) {
      if (at == 0 || at + 1 == text_.size()) continue;
      if (const std::string_view space = space_at(at); !space.empty()) {
        edits_.push_back({at, at + 1, std::string(space)});
      }
    }
    for (const std::string& tied : language_.spaces.tied) find_tied(tied);
  }

  void find_quotes() {
    pair_up('"', language_.outer, language_.inner);
    find_apostrophes();
  }

  void find_dashes() {
    for (std::size_t at = text_.find('-'); at != std::string_view::npos; at = text_.find('-', at)) {
      std::size_t end = at;
      while (end < text_.size() && text_[end] == '-') ++end;
      if (const std::string_view dash = dash_at(at, end); !dash.empty()) {
        edits_.push_back({at, end, std::string(dash)});
      }
      at = end;
    }
  }

  /// In order, none over another.
  [[nodiscard]] std::vector<Edit> take() {
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
    const auto over = [](const Edit& a, const Edit& b) { return b.begin < a.end; };
    edits_.erase(std::unique(edits_.begin(), edits_.end(), over), edits_.end());
    return std::move(edits_);
  }

 private:
  /// The word that ends before `at`, without brackets and quotes before it.
  [[nodiscard]] std::string_view word_before(std::size_t at) const {
    const std::string_view before = text_.substr(0, at);
    std::string_view word = before.substr(before.rfind(' ') + 1);
    while (!word.empty() &&
           std::string_view("([\"'").find(word.front()) != std::string_view::npos) {
      word.remove_prefix(1);
    }
    return word;
  }
  /// The word that begins at `at`, without the punctuation after it.
  [[nodiscard]] std::string_view word_after(std::size_t at) const {
    std::string_view word = text_.substr(at, text_.find(' ', at) - at);
    while (!word.empty() &&
           std::string_view(".,;:!?)]\"'").find(word.back()) != std::string_view::npos) {
      word.remove_suffix(1);
    }
    return word;
  }

  /// What stands for the space at `at`; empty: a plain one.
  [[nodiscard]] std::string_view space_at(std::size_t at) const {
    const SpaceWords& words = language_.spaces;
    const std::string_view rest = text_.substr(at + 1);
    for (const auto& [sign, space] : words.before) {
      if (!rest.starts_with(sign)) continue;
      const std::string_view after = rest.substr(sign.size());
      if (after.empty() || !(is_letter(after.front()) || is_digit(after.front()))) return space;
    }
    if (const auto inner = inside_quotes(at); inner) return *inner;
    const std::string_view before = word_before(at);
    if (std::find(words.keeps_next.begin(), words.keeps_next.end(), before) !=
        words.keeps_next.end()) {
      return kNoBreakSpace;
    }
    return after_figure(before, word_after(at + 1)) ? group_space(before, word_after(at + 1))
                                                    : std::string_view();
  }

  /// Where quotes have white space inside of them, the space inside one that is written so.
  [[nodiscard]] std::optional<std::string_view> inside_quotes(std::size_t at) const {
    for (const QuoteMarks* marks : {&language_.outer, &language_.inner}) {
      const std::string_view open = marks->open;
      for (const std::string_view space : {kNoBreakSpace, kNarrowNoBreakSpace}) {
        if (!open.ends_with(space)) continue;
        const std::string_view sign = open.substr(0, open.size() - space.size());
        const std::string_view closing = std::string_view(marks->close).substr(space.size());
        if (text_.substr(0, at).ends_with(sign) || text_.substr(at + 1).starts_with(closing)) {
          return open.substr(sign.size());
        }
      }
    }
    return std::nullopt;
  }

  /// Whether the figure `before` keeps to `after`: its unit, or its next three figures.
  [[nodiscard]] static bool after_figure(std::string_view before, std::string_view after) {
    if (before.empty() || !is_digit(before.back())) return false;
    if (std::find(std::begin(kUnits), std::end(kUnits), after) != std::end(kUnits)) return true;
    return is_group(before, after);
  }
  [[nodiscard]] static bool is_group(std::string_view before, std::string_view after) {
    return all_digits(before) && before.size() <= kGroup && before.front() != '0' &&
           all_digits(after) && after.size() == kGroup;
  }
  /// Figures are grouped as the language does it, if it does so with a space.
  [[nodiscard]] std::string_view group_space(std::string_view before,
                                             std::string_view after) const {
    const bool narrow = is_group(before, after) && language_.numbers.group == kNarrowNoBreakSpace;
    return narrow ? kNarrowNoBreakSpace : kNoBreakSpace;
  }

  /// The spaces of an abbreviation such as "z. B.", wherever it stands as a word.
  void find_tied(std::string_view tied) {
    for (std::size_t at = text_.find(tied); at != std::string_view::npos;
         at = text_.find(tied, at + tied.size())) {
      const std::size_t end = at + tied.size();
      if (at > 0 && is_letter(text_[at - 1])) continue;
      if (end < text_.size() && is_letter(text_[end])) continue;
      for (std::size_t i = at; i < end; ++i) {
        if (text_[i] == ' ') edits_.push_back({i, i + 1, std::string(kNarrowNoBreakSpace)});
      }
    }
  }

  /// Whether the ' at `at` is an apostrophe: it stands in a word, or at the end of one, and closes
  /// nothing.
  [[nodiscard]] bool in_word(std::size_t at) const {
    return at > 0 && at + 1 < text_.size() &&
           (is_letter(text_[at - 1]) || is_digit(text_[at - 1])) && is_letter(text_[at + 1]);
  }

  /// Whether a quote may close here: before white space, punctuation or the end.
  [[nodiscard]] bool may_close(std::size_t at) const {
    if (at == 0 || text_[at - 1] == ' ') return false;
    const std::string_view after = text_.substr(at + 1);
    return after.empty() || !(is_letter(after.front()) || is_digit(after.front())) ||
           after.starts_with(kEnDash) || after.starts_with(kEmDash) ||
           after.starts_with(kNoBreakSpace);
  }

  /// Pairs of `sign`, and of ' inside and outside of them.
  void pair_up(char sign, const QuoteMarks& outer, const QuoteMarks& inner) {
    std::size_t open = kNone;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (text_[at] != sign) continue;
      if (open == kNone && opens(text_.substr(0, at))) {
        pair_single(from, at, outer);
        open = at;
      } else if (open != kNone && may_close(at)) {
        pair_single(open + 1, at, inner);
        replace(open, outer.open);
        replace(at, outer.close);
        open = kNone;
        from = at + 1;
      }
    }
    pair_single(open != kNone ? open + 1 : from, text_.size(), outer);
  }

  /// Pairs of ' in [begin, end).
  void pair_single(std::size_t begin, std::size_t end, const QuoteMarks& marks) {
    std::size_t open = kNone;
    for (std::size_t at = begin; at < end; ++at) {
      if (text_[at] != '\'' || in_word(at)) continue;
      if (open == kNone && opens(text_.substr(0, at)) && at + 1 < end && text_[at + 1] != ' ' &&
          !is_digit(text_[at + 1])) {
        open = at;
      } else if (open != kNone && may_close(at)) {
        replace(open, marks.open);
        replace(at, marks.close);
        open = kNone;
      }
    }
  }

  /// What is left of ' in words, at their ends, and before the figures of a year: "the ’90s".
  void find_apostrophes() {
    for (std::size_t at = text_.find('\''); at != std::string_view::npos;
         at = text_.find('\'', at + 1)) {
      const bool ends_word = at > 0 && is_letter(text_[at - 1]);
      const bool short_year = opens(text_.substr(0, at)) && at + 2 < text_.size() &&
                              is_digit(text_[at + 1]) && is_digit(text_[at + 2]);
      if (in_word(at) || ends_word || short_year) replace(at, kApostrophe);
    }
  }

  /// An earlier edit of the same place stands.
  void replace(std::size_t at, std::string_view by) {
    edits_.push_back({at, at + 1, std::string(by)});
  }

  /// What stands for the hyphens [begin, end); empty: what is written.
  [[nodiscard]] std::string_view dash_at(std::size_t begin, std::size_t end) const {
    const bool spaced =
        begin > 0 && text_[begin - 1] == ' ' && end < text_.size() && text_[end] == ' ';
    switch (end - begin) {
      case 1:
        return spaced || is_range(begin) ? kEnDash : std::string_view();
      case 2: {
        // "--verbose" is an option of a program.
        const bool option = begin == 0 || text_[begin - 1] == ' ';
        return spaced || (!option && !in_address(begin)) ? kEnDash : std::string_view();
      }
      case 3:
        return in_address(begin) ? std::string_view() : kEmDash;
      default:
        return {};
    }
  }

  /// Two numbers that ascend and nothing else: not 2021-05, 555-0100 or 978-3-16.
  [[nodiscard]] bool is_range(std::size_t hyphen) const {
    const std::string_view before = text_.substr(0, hyphen);
    std::string_view first = before.substr(before.find_last_of(" ([") + 1);
    const std::string_view last = word_after(hyphen + 1);
    if (!all_digits(first) || !all_digits(last)) return false;
    if (first.size() > kLongestRange || last.size() > kLongestRange) return false;
    // Numbers without leading zeros compare as texts of equal length, a longer one is greater.
    if (first.front() == '0' || last.front() == '0') return false;
    return first.size() != last.size() ? first.size() < last.size() : first < last;
  }

  [[nodiscard]] bool in_address(std::size_t at) const {
    const std::size_t begin = text_.substr(0, at).rfind(' ') + 1;
    const std::string_view token = text_.substr(begin, text_.find(' ', at) - begin);
    return token.find("://") != std::string_view::npos || token.starts_with("www.") ||
           token.find('@') != std::string_view::npos;
  }

  std::string_view text_;
  const Language& language_;
  std::vector<Edit> edits_;
};

/// The texts of a paragraph that may change, and the whole of it.
struct Leaves {
  std::vector<Inline*> texts;
  std::vector<std::size_t> begins;  // of each in `all`
  std::string all;

  void collect(std::vector<Inline>& nodes) {
    for (Inline& node : nodes) {
      if (node.kind == InlineKind::code || node.kind == InlineKind::language) {
        all += kObject;
      } else if (node.kind == InlineKind::text) {
        texts.push_back(&node);
        begins.push_back(all.size());
        all += node.text;
      } else {
        collect(node.children);
      }
    }
  }
};

void apply_edits(const std::vector<Edit>& edits, Leaves& leaves) {
  auto edit = edits.begin();
  for (std::size_t i = 0; i < leaves.texts.size(); ++i) {
    std::string& text = leaves.texts[i]->text;
    const std::size_t begin = leaves.begins[i];
    const std::size_t end = begin + text.size();
    while (edit != edits.end() && edit->begin < begin) ++edit;
    std::string changed;
    std::size_t done = begin;
    for (; edit != edits.end() && edit->begin < end; ++edit) {
      if (edit->end > end) continue;  // hyphens of two pieces of markup
      changed.append(leaves.all, done, edit->begin - done);
      changed += edit->text;
      done = edit->end;
    }
    if (done == begin) continue;
    changed.append(leaves.all, done, end - done);
    text = std::move(changed);
  }
}

/// Sets the texts of a Cv one after the other.
class CvTypographer {
 public:
  CvTypographer(const Typography& typography, const Language& language)
      : typography_(typography), language_(language) {}

  void set(RichText& text) const {
    if (!text.empty()) text = set_typography(std::move(text), typography_, language_);
  }
  void set(Paragraphs& texts) const {
    for (RichText& text : texts) set(text);
  }
  void set(std::vector<Highlight>& highlights) const {
    for (Highlight& highlight : highlights) {
      set(highlight.text);
      set(highlight.nested);
    }
  }
  void set(std::vector<Entry>& entries) const {
    for (Entry& entry : entries) {
      set(entry.location);
      set(entry.note);
      set(entry.summary);
      set(entry.highlights);
      for (Field& field : entry.fields) {
        if (RichText* text = std::get_if<RichText>(&field.value)) set(*text);
        if (auto* texts = std::get_if<std::vector<RichText>>(&field.value)) set(*texts);
      }
      set(entry.parts);
    }
  }

 private:
  const Typography& typography_;
  const Language& language_;
};

}  // namespace

RichText set_typography(RichText text, const Typography& typography, const Language& language) {
  Leaves leaves;
  leaves.collect(text.nodes);
  Typographer typographer(leaves.all, language);
  if (typography.quotes) typographer.find_quotes();
  if (typography.dashes) typographer.find_dashes();
  if (typography.spaces) typographer.find_spaces();
  apply_edits(typographer.take(), leaves);
  return text;
}

void set_typography(Cv& cv, const Typography& typography, const Language& language) {
  if (typography == Typography{false, false, false}) return;
  const CvTypographer typographer(typography, language);
  typographer.set(cv.person.headline);
  typographer.set(cv.person.affiliation);
  for (Detail& detail : cv.person.details) {
    typographer.set(detail.label);
    typographer.set(detail.value);
  }
  for (Section& section : cv.sections) {
    typographer.set(section.title);
    typographer.set(section.intro);
    typographer.set(section.text);
    typographer.set(section.items);
    typographer.set(section.entries);
  }
}

}  // namespace vitaset
