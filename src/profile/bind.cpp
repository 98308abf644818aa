#include "profile/bind.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cv/language_tag.h"
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

void bind_document(const Table& table, Cv& cv, BindContext& context) {
  const TableReader reader(table, context);
  if (const Value* language = reader.given("language")) read_language(*language, cv, context);
  if (const Value* updated = reader.given("updated")) {
    cv.updated = read_date(*updated, DateText::exact, context);
  }
  cv.keywords = reader.plains("keywords");
}

}  // namespace

Cv bind_profile(const Table& profile, const Span& file, std::vector<Entry> bibliography,
                const Sources& sources, Sink& sink) {
  BindContext context(sources, sink, file);
  validate(profile, file, profile_scope(), context);
  Cv cv;
  const Value* document = profile.value("document");
  if (document != nullptr && document->table() != nullptr) {
    bind_document(*document->table(), cv, context);
  }
  const Value* person = profile.value("person");
  if (person != nullptr && person->table() != nullptr) {
    cv.person = bind_person(*person->table(), context);
  }
  cv.publications = bind_publications(profile, context);
  bind_sections(profile, cv, std::move(bibliography), context);
  context.report_untranslated();
  return cv;
}

Cv bind_profile(const Table& profile, const Sources& sources, Sink& sink) {
  Span file;
  if (!profile.members.empty()) {
    file.file = profile.members.front().key_span.file;
  }
  return bind_profile(profile, file, {}, sources, sink);
}

}  // namespace vitaset
