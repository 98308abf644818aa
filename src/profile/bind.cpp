#include "profile/bind.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "cv/quoted_text.h"
#include "profile/bind_dates.h"
#include "profile/bind_person.h"
#include "profile/bind_sections.h"
#include "profile/key_table.h"
#include "profile/table_reader.h"
#include "profile/validate.h"

namespace vitaset {
namespace {

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether `tag` has the form of a BCP 47 language tag: two or three letters, then parts of one to
/// eight letters and digits, "de-CH-1996".
bool is_language_tag(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  const bool letters = primary.find_first_of("0123456789") == std::string_view::npos;
  if (!letters || primary.size() < 2 || primary.size() > 3) return false;
  while (!tag.empty()) {
    const std::size_t length = std::min(tag.find('-'), tag.size());
    const std::string_view part = tag.substr(0, length);
    if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, is_alphanumeric))
      return false;
    if (length + 1 == tag.size()) return false;
    tag.remove_prefix(std::min(length + 1, tag.size()));
  }
  return true;
}

void read_language(const Value& value, Cv& cv, BindContext& context) {
  if (value.string() == nullptr) return;
  std::string tag = read_plain(value, context);
  if (is_language_tag(tag)) {
    cv.language = std::move(tag);
    return;
  }
  std::string hint = "a tag is two or three letters, and perhaps a region: \"en\", \"de-CH\"";
  std::string mended = tag;
  std::ranges::replace(mended, '_', '-');
  if (is_language_tag(mended)) hint = fmt::format("write \"{}\"", mended);
  context.error(Code::bad_value, value.span,
                fmt::format("{} is not a language tag", quoted_text(tag)), {std::move(hint)});
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

Cv bind_profile(const Table& profile, const Span& file, const Sources& sources, Sink& sink) {
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
  cv.sections = bind_sections(profile, context);
  return cv;
}

Cv bind_profile(const Table& profile, const Sources& sources, Sink& sink) {
  Span file;
  if (!profile.members.empty()) {
    file.file = profile.members.front().key_span.file;
  }
  return bind_profile(profile, file, sources, sink);
}

}  // namespace vitaset
