#include "profile/check_publications.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "cv/arrange.h"
#include "cv/char_class.h"
#include "cv/fold_letters.h"
#include "cv/quoted_text.h"

namespace vitaset {
namespace {

constexpr std::string_view kPreprint = "preprint";

Span span_of(const Entry& entry, std::string_view field) {
  const auto own = std::ranges::find(entry.fields, field, &Field::name);
  return own == entry.fields.end() ? entry.span : own->span;
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

class PublicationChecker {
 public:
  PublicationChecker(bool keep_preprints, Sink& sink)
      : keep_preprints_(keep_preprints), sink_(sink) {}

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

  /// A thesis may have the title of an article, but two articles have it hardly, and a preprint
  /// mostly is what appeared later.
  void find_twin(const Entry& entry) {
    const std::string title = bare_title(field_text(entry, "title"));
    if (title.empty()) return;
    std::string kind = field_text(entry, "kind");
    if (kind.empty()) kind = kPreprint;
    const Span& span = span_of(entry, "title");
    const auto [first, is_new] = first_.try_emplace(title + '\n' + kind, span);
    if (!is_new) tell(span, first->second);
    const bool preprint = kind == kPreprint;
    if (keep_preprints_ || (!preprint && !has_venue(kind))) return;
    const auto [of_title, is_first] = titles_.try_emplace(title, Titled{preprint, span});
    if (is_new && !is_first && of_title->second.preprint != preprint) {
      tell(span, of_title->second.span);
    }
  }

  void tell(const Span& span, const Span& other) {
    sink_.report({Severity::warning,
                  Code::publication_twice,
                  span,
                  "this publication has the same title as another",
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

  const bool keep_preprints_;
  Sink& sink_;
  std::map<std::string, Titled> titles_;
  std::map<std::string, Span> first_;  // by title and kind
};

}  // namespace

void check_publications(const std::vector<Entry>& publications, bool keep_preprints, Sink& sink) {
  PublicationChecker checker(keep_preprints, sink);
  for (const Entry& entry : publications) checker.check(entry);
}

}  // namespace vitaset
