#include "bibliography/merge.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <variant>

#include "base/ascii.h"
#include "base/utf8.h"
#include "bibliography/accents.h"
#include "bibliography/identifiers.h"

namespace vitaset {
namespace {

constexpr std::size_t kShortestTitle = 12;  // "Introduction" alone tells no two works apart
constexpr std::size_t kMostCompared = 16;   // entries with one title

std::string text_of(const Entry& entry, std::string_view name) {
  const FieldValue* const value = entry.field(name);
  if (value == nullptr) return {};
  if (const auto* text = std::get_if<std::string>(value)) return *text;
  if (const auto* line = std::get_if<RichText>(value)) return line->plain();
  return {};
}

/// The last word of the first author's name, in the form of `title_key`.
std::string first_author(const Entry& entry) {
  const FieldValue* const value = entry.field("authors");
  const auto* const names = value == nullptr ? nullptr : std::get_if<std::vector<RichText>>(value);
  if (names == nullptr || names->empty()) return {};
  std::string name = names->front().plain();
  // "Family, Given", or "Given Family, Jr.".
  const std::size_t comma = name.find(',');
  if (comma != std::string::npos) name.resize(comma);
  const std::size_t space = name.rfind(' ');
  return title_key(space == std::string::npos ? name : name.substr(space + 1));
}

/// Whether a character beyond ASCII is a letter: no punctuation, no space, no mark. Scripts without
/// a small and a capital form count.
bool is_title_letter(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  return c >= 0xAA && c != 0xAB && c != 0xAD && !within(0xAF, 0xB4) && !within(0xB6, 0xB8) &&
         c != 0xBB && c != 0xBF && c != 0xD7 && c != 0xF7 && !within(0x2B0, 0x36F) &&
         !within(0x2000, 0x206F) && !within(0x20A0, 0x20FF) && !within(0x2190, 0x2BFF) &&
         !within(0x3000, 0x3004) && !within(0x3008, 0x3020) && !within(0xFF00, 0xFF0F);
}

bool is_preprint(const Entry& entry) { return text_of(entry, "kind") == "preprint"; }

/// Gives `kept` what it lacks and `other` has.
void complete(Entry& kept, Entry other, bool links_only) {
  const auto is_link = [](std::string_view name) {
    return name == "doi" || name == "arxiv" || name == "pdf" || name == "code" || name == "slides";
  };
  const bool takes_kind = kept.field("kind") == nullptr;
  if (!links_only) {
    if (kept.field("authors") == nullptr) kept.authors = std::move(other.authors);
    if (kept.field("editors") == nullptr) kept.editors = std::move(other.editors);
    for (BibExtra& extra : other.extras) {
      const bool fits = extra.field != "entrytype" || takes_kind;
      const auto own = std::ranges::find(kept.extras, extra.field, &BibExtra::field);
      if (fits && own == kept.extras.end()) kept.extras.push_back(std::move(extra));
    }
  }
  for (Field& field : other.fields) {
    const bool wanted = !links_only || is_link(field.name);
    if (wanted && kept.field(field.name) == nullptr) kept.fields.push_back(std::move(field));
  }
  if (kept.url.empty()) kept.url = std::move(other.url);
  kept.selected = kept.selected || other.selected;
  kept.keep = kept.keep || other.keep;
  if (kept.id.empty()) kept.id = std::move(other.id);
  if (kept.tags.empty()) kept.tags = std::move(other.tags);
  if (kept.group.empty()) kept.group = std::move(other.group);
  if (kept.summary.empty()) kept.summary = std::move(other.summary);
  if (kept.highlights.empty()) kept.highlights = std::move(other.highlights);
  if (links_only) return;
  if (!kept.dates.given()) kept.dates = std::move(other.dates);
  if (kept.location.empty()) kept.location = std::move(other.location);
  if (kept.note.empty()) kept.note = std::move(other.note);
}

/// Finds entries of one publication among those seen before.
class Merger {
 public:
  Merger(std::vector<Entry>& entries, const MergeOptions& options)
      : entries_(entries),
        options_(options),
        alive_(entries.size(), true),
        next_titled_(entries.size(), kNone) {
    dois_.reserve(entries.size());
    titles_.reserve(entries.size());
  }

  std::vector<MergedPair> run() {
    for (std::size_t i = 0; i < entries_.size(); ++i) place(i);
    std::size_t left = 0;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (!alive_[i]) continue;
      if (left != i) entries_[left] = std::move(entries_[i]);
      ++left;
    }
    entries_.resize(left);
    return std::move(pairs_);
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct Marks {
    std::string doi, arxiv, title;
  };

  static Marks marks_of(const Entry& entry) {
    Marks marks{ascii_lower(text_of(entry, "doi")), arxiv_work(text_of(entry, "arxiv")),
                title_key(text_of(entry, "title"))};
    if (marks.title.size() < kShortestTitle) marks.title.clear();
    return marks;
  }

  /// Joins the entry at `index` with every one before it that is the same.
  void place(std::size_t index) {
    const Marks marks = marks_of(entries_[index]);
    std::size_t at = index;
    if (const auto same = found(dois_, marks.doi, index)) at = join(*same, at, SameBy::doi);
    if (const auto same = found(arxivs_, marks.arxiv, index)) at = join(*same, at, SameBy::arxiv);
    if (const auto same = same_title(marks.title, index)) at = join(*same, at, SameBy::title);
    if (!marks.doi.empty()) dois_[marks.doi] = at;
    if (!marks.arxiv.empty()) arxivs_[marks.arxiv] = at;
    if (!marks.title.empty()) remember_title(marks.title, index);
  }

  std::optional<std::size_t> found(const std::unordered_map<std::string, std::size_t>& among,
                                   const std::string& mark, std::size_t index) const {
    const auto it = mark.empty() ? among.end() : among.find(mark);
    if (it == among.end()) return std::nullopt;
    const std::size_t other = root(it->second);
    if (options_.keep_preprints &&
        is_preprint(entries_[other]) != is_preprint(entries_[root(index)])) {
      return std::nullopt;
    }
    return other;
  }

  std::optional<std::size_t> same_title(const std::string& title, std::size_t index) const {
    const auto it = title.empty() ? titles_.end() : titles_.find(title);
    if (it == titles_.end()) return std::nullopt;
    std::size_t titled = it->second.first;
    for (std::size_t k = 0; k < kMostCompared && titled != kNone; ++k) {
      const std::size_t other = root(titled);
      titled = next_titled_[titled];
      const std::size_t own = root(index);
      if (other != own && is_same_work(entries_[other], entries_[own])) return other;
    }
    return std::nullopt;
  }

  /// Puts the entry at `index` behind the others with its title.
  void remember_title(const std::string& title, std::size_t index) {
    const auto [it, is_new] = titles_.try_emplace(title, Titled{index, index});
    if (is_new) return;
    next_titled_[it->second.last] = index;
    it->second.last = index;
  }

  [[nodiscard]] bool is_same_work(const Entry& a, const Entry& b) const {
    const std::string first = first_author(a);
    const std::string second = first_author(b);
    if (!first.empty() && !second.empty() && first != second) return false;
    const std::string doi = ascii_lower(text_of(a, "doi"));
    const std::string other_doi = ascii_lower(text_of(b, "doi"));
    const bool one_is_preprint = is_preprint(a) != is_preprint(b);
    if (one_is_preprint && options_.keep_preprints) return false;
    if (!one_is_preprint) {
      if (!doi.empty() && !other_doi.empty() && doi != other_doi) return false;
      if (text_of(a, "kind") != text_of(b, "kind")) return false;
      const std::string venue = title_key(text_of(a, "venue"));
      const std::string other_venue = title_key(text_of(b, "venue"));
      if (!venue.empty() && !other_venue.empty() && venue != other_venue) return false;
    }
    const std::string arxiv = arxiv_work(text_of(a, "arxiv"));
    const std::string other_arxiv = arxiv_work(text_of(b, "arxiv"));
    if (!arxiv.empty() && !other_arxiv.empty() && arxiv != other_arxiv) return false;
    const int years = a.dates.end.year - b.dates.end.year;
    return years == 0 || (one_is_preprint && (years == 1 || years == -1));
  }

  /// Makes one entry of two; where it is.
  std::size_t join(std::size_t a, std::size_t b, SameBy by) {
    a = root(a);
    b = root(b);
    if (a == b) return a;
    const std::size_t place = std::min(a, b);
    const std::size_t gone = std::max(a, b);
    const bool later_is_better = is_preprint(entries_[place]) && !is_preprint(entries_[gone]);
    const bool differ = is_preprint(entries_[place]) != is_preprint(entries_[gone]);
    Entry kept = std::move(entries_[later_is_better ? gone : place]);
    Entry other = std::move(entries_[later_is_better ? place : gone]);
    pairs_.push_back({kept.span, other.span, by, text_of(kept, "title")});
    complete(kept, std::move(other), differ);
    entries_[place] = std::move(kept);
    alive_[gone] = false;
    moved_[gone] = place;
    return place;
  }

  /// Where the entry that was at `index` is now.
  [[nodiscard]] std::size_t root(std::size_t index) const {
    for (auto it = moved_.find(index); it != moved_.end(); it = moved_.find(index)) {
      index = it->second;
    }
    return index;
  }

  std::vector<Entry>& entries_;
  MergeOptions options_;
  std::vector<bool> alive_;
  std::vector<MergedPair> pairs_;
  std::unordered_map<std::size_t, std::size_t> moved_;
  std::unordered_map<std::string, std::size_t> dois_, arxivs_;
  struct Titled {
    std::size_t first, last;
  };
  std::unordered_map<std::string, Titled> titles_;
  std::vector<std::size_t> next_titled_;  // of each entry: the next with its title
};

}  // namespace

std::string title_key(std::string_view title) {
  std::string key;
  for (std::size_t i = 0; i < title.size(); i += utf8::sequence_length(title, i)) {
    const char c = title[i];
    if (static_cast<unsigned char>(c) < 0x80) {
      const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (is_letter || (c >= '0' && c <= '9')) key += ascii_lower(c);
      continue;
    }
    const char32_t letter = base_letter(utf8::decode(title, i));
    if (letter < 0x80) {
      key += ascii_lower(static_cast<char>(letter));
    } else if (is_title_letter(letter)) {
      utf8::append(key, utf8::simple_upper(letter));
    }
  }
  return key;
}

std::vector<MergedPair> lay_over(std::vector<Entry>& own, std::vector<Entry>& others) {
  std::vector<MergedPair> pairs;
  std::unordered_map<std::string, std::size_t> keys;
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (std::string key = text_of(others[i], "key"); !key.empty()) keys.emplace(std::move(key), i);
  }
  std::vector<bool> taken(others.size(), false);
  for (Entry& entry : own) {
    const auto it = keys.find(text_of(entry, "key"));
    if (it == keys.end() || taken[it->second]) continue;
    taken[it->second] = true;
    Entry& other = others[it->second];
    pairs.push_back({entry.span, other.span, SameBy::key, text_of(other, "title")});
    complete(entry, std::move(other), false);
  }
  std::vector<Entry> left;
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (!taken[i]) left.push_back(std::move(others[i]));
  }
  others = std::move(left);
  return pairs;
}

std::vector<MergedPair> merge_publications(std::vector<Entry>& entries,
                                           const MergeOptions& options) {
  return Merger(entries, options).run();
}

}  // namespace vitaset
