#include "profile/bind_entry.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "profile/bind_dates.h"
#include "profile/bind_fields.h"
#include "profile/bind_highlights.h"
#include "profile/bind_names.h"
#include "profile/table_reader.h"

namespace vitaset {
namespace {

constexpr std::string_view kPublication = "publication";

/// The parts of an entry: its roles.
std::vector<Entry> bind_parts(const TableReader& reader, const Scope& scope, BindContext& context) {
  std::vector<Entry> parts;
  for (const Key& key : scope.keys) {
    const Value* list = key.type == ValueType::tables ? reader.given(key.name) : nullptr;
    if (list == nullptr) continue;
    std::vector<Entry> more = bind_entries(*list, *key.scope, key.scope->name, context);
    std::ranges::move(more, std::back_inserter(parts));
  }
  return parts;
}

/// What was kept of an entry of a .bib file.
std::vector<BibExtra> bind_extras(const Table& table) {
  std::vector<BibExtra> extras;
  for (const Member& member : table.members) {
    if (!member.key.starts_with(kBibExtraPrefix) || member.value.string() == nullptr) continue;
    extras.push_back({member.key.substr(kBibExtraPrefix.size()), *member.value.string()});
  }
  return extras;
}

Entry bind_entry(const Value& value, const Scope& scope, std::string_view kind,
                 BindContext& context) {
  const TableReader reader(*value.table(), context);
  Entry entry;
  entry.kind = kind;
  entry.id = reader.id();
  entry.dates = read_dates(reader, scope, context);
  if (const Value* url = reader.given("url")) entry.url = read_url(*url, context);
  entry.location = reader.line("location");
  entry.note = reader.line("note");
  entry.summary = reader.paragraphs("summary");
  if (const Value* list = reader.given("highlights")) {
    entry.highlights = bind_highlights(*list, context);
  }
  entry.fields = bind_fields(reader, scope, context);
  bind_names(entry);
  if (kind == kPublication) entry.extras = bind_extras(*value.table());
  entry.equal = reader.given_names("equal");
  entry.corresponding = reader.given_names("corresponding");
  entry.parts = bind_parts(reader, scope, context);
  entry.group = reader.plain("group");
  entry.tags = reader.plains("tags");
  entry.priority = reader.priority();
  entry.selected = reader.flag("selected");
  entry.keep = reader.flag("keep");
  entry.is_private = reader.flag("private");
  entry.span = value.span;
  return entry;
}

}  // namespace

std::vector<Entry> bind_entries(const Value& list, const Scope& scope, std::string_view kind,
                                BindContext& context) {
  std::vector<Entry> entries;
  const Array* items = list.array();
  if (items == nullptr) return entries;
  entries.reserve(items->size());
  for (const Value& item : *items) {
    if (item.table() == nullptr) continue;
    // What is left out is bound too: its mistakes are mistakes.
    Entry entry = bind_entry(item, scope, kind, context);
    if (!TableReader(*item.table(), context).left_out()) entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace vitaset
