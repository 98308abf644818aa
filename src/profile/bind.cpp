#include "profile/bind.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cv/hyphenated_word.h"
#include "cv/language_tag.h"
#include "cv/quoted_text.h"
#include "profile/bind_dates.h"
#include "profile/bind_person.h"
#include "profile/bind_publications.h"
#include "profile/bind_sections.h"
#include "profile/key_table.h"
#include "profile/table_reader.h"
#include "profile/validate.h"

namespace vitaset {
namespace {

void read_language(const Value& value, Cv& cv, BindContext& context) {
  if (value.string() == nullptr || !is_language_tag(*value.string())) return;
  cv.language = *value.string();
  cv.language_span = value.span;
  context.set_language(cv.language);
}

void read_hyphenation(const Value& value, Cv& cv, BindContext& context) {
  const auto read = [&](const Value& item) {
    std::string word = read_plain(item, context);
    if (is_hyphenated_word(word)) {
      cv.hyphenation.push_back(std::move(word));
    } else if (item.string() != nullptr) {
      context.error(Code::bad_value, item.span,
                    fmt::format("{} is no word with its hyphens", quoted_text(*item.string())),
                    {std::string(kHyphenatedWordHint)});
    }
  };
  if (value.array() == nullptr) return read(value);
  for (const Value& item : *value.array()) read(item);
}

void bind_document(const Table& table, Cv& cv, BindContext& context) {
  const TableReader reader(table, context);
  if (const Value* language = reader.given("language")) read_language(*language, cv, context);
  if (const Value* updated = reader.given("updated")) {
    cv.updated = read_date(*updated, DateText::exact, context);
  }
  cv.keywords = reader.plains("keywords");
  if (const Value* words = reader.given("hyphenation")) read_hyphenation(*words, cv, context);
}

}  // namespace

Cv bind_profile(const Table& profile, const Span& file, std::vector<Entry> bibliography,
                const Selection& selection, const Sources& sources, Sink& sink) {
  BindContext context(sources, sink, file);
  context.show_private(selection.shows_private);
  validate(profile, file, profile_scope(), context);
  Cv cv;
  const Value* document = profile.value("document");
  if (document != nullptr && document->table() != nullptr) {
    bind_document(*document->table(), cv, context);
  }
  const Value* person = profile.value("person");
  if (person != nullptr && person->table() != nullptr) {
    cv.person = bind_person(*person->table(), context);
    select_content(cv.person.details, selection);
  }
  cv.publications = bind_publications(profile, context);
  bind_sections(profile, cv, std::move(bibliography), selection, context);
  context.report_untranslated();
  return cv;
}

Cv bind_profile(const Table& profile, const Sources& sources, Sink& sink) {
  Span file;
  if (!profile.members.empty()) {
    file.file = profile.members.front().key_span.file;
  }
  return bind_profile(profile, file, {}, {}, sources, sink);
}

}  // namespace vitaset
