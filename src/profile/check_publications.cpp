#include "profile/check_publications.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "cv/arrange.h"
#include "cv/char_class.h"
#include "cv/fold_letters.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

constexpr std::string_view kPreprint = "preprint";
constexpr std::string_view kSameTitle = "the same title";

Span span_of(const Entry& entry, std::string_view field) {
  const auto own = std::ranges::find(entry.fields, field, &Field::name);
  return own == entry.fields.end() ? entry.span : own->span;
}

/// "2406.01234v2" is "2406.01234".
std::string without_version(std::string number) {
  const std::size_t v = number.rfind('v');
  const bool version = v != std::string::npos && v > 0 && v + 1 < number.size() &&
                       number.find_first_not_of("0123456789", v + 1) == std::string::npos;
  if (version) number.resize(v);
  return number;
}

/// The words of a title, whatever their case, accents and punctuation.
std::string bare_title(const std::string& title) {
  const std::string letters = folded(title);
  std::string words;
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t size = utf8::sequence_length(letters, at);
    const CharClass each = char_class(utf8::decode(letters, at));
    if (each == CharClass::word || each == CharClass::ideograph) {
      words.append(letters, at, size);
    } else if (!words.empty() && words.back() != ' ') {
      words += ' ';
    }
    at += size;
  }
  if (words.ends_with(' ')) words.pop_back();
  return words;
}

/// What two records of one publication have in common.
std::string mark_of(const Entry& entry, std::string_view field) {
  const std::string text = field_text(entry, field);
  if (field == "doi") return ascii_lower(text);
  return field == "arxiv" ? without_version(ascii_lower(text)) : bare_title(text);
}

class PublicationChecker {
 public:
  explicit PublicationChecker(Sink& sink) : sink_(sink) {}

  void check(const Entry& entry) {
    find_twin(entry);
    if (is_still_to_appear(entry)) return;
    if (field_text(entry, "year").empty() && !entry.dates.given()) {
      warn(entry, "year", "write year = 2026, or a status such as \"in preparation\"");
    }
    if (has_venue(field_text(entry, "kind")) && field_text(entry, "venue").empty() &&
        field_text(entry, "venue_short").empty()) {
      warn(entry, "venue", "write where it appeared: venue = \"Journal of Examples\"");
    }
  }

 private:
  static bool has_venue(std::string_view kind) {
    constexpr std::array<std::string_view, 4> kKinds{"journal", "conference", "workshop",
                                                     "chapter"};
    return std::ranges::find(kKinds, kind) != kKinds.end();
  }

  /// Two records of one publication are told once, by the surest sign.
  void find_twin(const Entry& entry) {
    const std::string title = mark_of(entry, "title");
    std::string kind = field_text(entry, "kind");
    if (kind.empty()) kind = kPreprint;
    // A thesis may have the title of an article, but a preprint mostly is what appeared later.
    bool told = meet(entry, "doi", mark_of(entry, "doi"), "the same DOI", false);
    told = meet(entry, "arxiv", mark_of(entry, "arxiv"), "the same number on arXiv", told);
    told = meet(entry, "title", title + '\n' + kind, kSameTitle, told);
    const bool preprint = kind == kPreprint;
    if (!preprint && !has_venue(kind)) return;
    const auto later = titles_.find(title);
    if (later != titles_.end() && later->second.preprint != preprint && !told) {
      tell(entry, "title", kSameTitle, later->second.span);
    }
    titles_.try_emplace(title, Titled{preprint, span_of(entry, "title")});
  }

  /// Whether `mark`, of `field`, has been seen before; tells it, unless the two are `told` already.
  bool meet(const Entry& entry, std::string_view field, std::string mark, std::string_view same,
            bool told) {
    if (mark.empty()) return told;
    const auto [first, is_new] =
        first_.try_emplace(std::pair(field, std::move(mark)), span_of(entry, field));
    if (is_new || told) return told;
    tell(entry, field, same, first->second);
    return true;
  }

  void tell(const Entry& entry, std::string_view field, std::string_view same, const Span& other) {
    sink_.report({Severity::warning,
                  Code::publication_twice,
                  span_of(entry, field),
                  fmt::format("this publication has {} as another", same),
                  {"leave one of the two out, or say how they differ"},
                  {{"the other one", other}}});
  }

  void warn(const Entry& entry, std::string_view what, std::string hint) {
    sink_.report({Severity::warning,
                  Code::publication_incomplete,
                  span_of(entry, "title"),
                  fmt::format("{} has no {}", quoted_text(field_text(entry, "title")), what),
                  {std::move(hint)},
                  {}});
  }

  /// The first preprint or paper of a title.
  struct Titled {
    bool preprint = false;
    Span span;
  };

  Sink& sink_;
  std::map<std::string, Titled> titles_;
  std::map<std::pair<std::string_view, std::string>, Span> first_;  // by field and mark
};

}  // namespace

void check_publications(const std::vector<Entry>& publications, Sink& sink) {
  PublicationChecker checker(sink);
  for (const Entry& entry : publications) checker.check(entry);
}

}  // namespace vitaset
