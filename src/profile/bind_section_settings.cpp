#include "profile/bind_section_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/nearest.h"
#include "base/word_list.h"
#include "cv/quoted_text.h"
#include "profile/bind_dates.h"
#include "profile/key_table.h"
#include "profile/table_reader.h"

namespace vitaset {
namespace {

constexpr std::string_view kNone = "none";

/// The fields of a kind that entries can be ordered or grouped by.
std::vector<std::string_view> arranging_fields(std::string_view kind) {
  std::vector<std::string_view> names{"year", "location", "group", "priority", "current"};
  for (const Key& key : entry_scope(kind).keys) {
    const bool holds_text = key.scope == nullptr && is_printed(key) && key.name != "year";
    if (holds_text) names.push_back(key.name);
  }
  return names;
}

void refuse(const Value& value, std::string_view key, std::string_view name,
            std::vector<std::string_view> known, BindContext& context) {
  std::optional<std::string> near;
  if (context.may_search()) near = nearest(name, known);
  context.error(Code::bad_value, value.span,
                fmt::format("\"{}\" cannot be {}", key, quoted_text(name)),
                {near ? fmt::format("did you mean \"{}\"?", *near)
                      : fmt::format("it is one of {}", word_list(known))});
}

bool is_among(std::string_view name, const std::vector<std::string_view>& names) {
  return std::ranges::find(names, name) != names.end();
}

void read_order(const Value& value, std::string_view kind, Arrangement& out, BindContext& context) {
  const std::string name = read_plain(value, context);
  if (name == "as-written") return;
  if (name == "newest" || name == "oldest") {
    out.order = name == "newest" ? EntryOrder::newest : EntryOrder::oldest;
    return;
  }
  std::string_view field = name;
  out.descending = field.starts_with('-');
  if (out.descending) field.remove_prefix(1);
  std::vector<std::string_view> known = arranging_fields(kind);
  if (is_among(field, known)) {
    out.order = EntryOrder::field;
    out.order_field = field;
    return;
  }
  known.insert(known.begin(), {"newest", "oldest", "as-written"});
  refuse(value, "order", name, std::move(known), context);
}

void read_grouping(const Value& value, std::string_view kind, Arrangement& out,
                   BindContext& context) {
  const std::string name = read_plain(value, context);
  if (name == kNone) {
    out.group_field.clear();
    return;
  }
  std::vector<std::string_view> known = arranging_fields(kind);
  if (!is_among(name, known)) {
    known.insert(known.begin(), kNone);
    return refuse(value, "group_by", name, std::move(known), context);
  }
  out.group_field = name;
  const Key* key = find_key(entry_scope(kind), name);
  if (key != nullptr) out.group_order.assign(key->choices.begin(), key->choices.end());
  if (name == "current") out.group_order = {"current", "former"};
}

}  // namespace

SectionSettings bind_section_settings(const Table& table, std::string_view kind,
                                      BindContext& context) {
  const TableReader reader(table, context);
  SectionSettings settings;
  settings.title = reader.line("title");
  settings.intro = reader.paragraphs("intro");
  settings.if_empty = reader.line("if_empty");
  settings.break_before = reader.flag("break_before");
  Arrangement& arrangement = settings.arrangement;
  if (const Value* order = reader.given("order")) read_order(*order, kind, arrangement, context);
  if (const Value* by = reader.given("group_by")) read_grouping(*by, kind, arrangement, context);
  const Value* limit = reader.given("limit");
  if (limit != nullptr && limit->integer() != nullptr && *limit->integer() > 0) {
    arrangement.limit = static_cast<std::size_t>(*limit->integer());
  }
  if (const Value* since = reader.given("since")) {
    arrangement.since = read_date(*since, DateText::exact, context).year;
  }
  arrangement.selected_only = reader.plain("only") == "selected";
  return settings;
}

}  // namespace vitaset
