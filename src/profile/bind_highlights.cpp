#include "profile/bind_highlights.h"

#include <utility>

#include "profile/table_reader.h"
#include "profile/translation.h"
#include "profile/validate.h"

namespace vitaset {
namespace {

/// A bullet without those below it; its text is empty if there is none.
Highlight bind_highlight(const Value& value, BindContext& context) {
  Highlight highlight;
  highlight.span = value.span;
  const Table* table = value.table();
  if (table != nullptr && !is_translation(*table)) {
    const TableReader reader(*table, context);
    highlight.text = read_line(value, context);
    highlight.tags = reader.plains("tags");
    highlight.priority = reader.priority();
    highlight.keep = reader.flag("keep");
  } else {
    highlight.text = read_line(value, context);
  }
  return highlight;
}

void put_in_language(Highlight& highlight, std::string_view language) {
  highlight.text = in_language(std::move(highlight.text), language);
  for (Highlight& each : highlight.nested) put_in_language(each, language);
}

void add(std::vector<Highlight>& highlights, const Value& value, BindContext& context) {
  const auto [chosen, language] = said(value, context);
  if (chosen->array() == nullptr) {
    Highlight highlight = bind_highlight(value, context);
    if (!highlight.text.empty()) highlights.push_back(std::move(highlight));
    return;
  }
  if (highlights.empty()) {
    context.error(Code::bad_value, value.span, "a nested list has no bullet before it",
                  {"write the bullet first, as in [\"One thing:\", [\"its first part\", "
                   "\"its second\"]]"});
    return;
  }
  std::vector<Highlight> nested = bind_highlights(value, context);
  std::ranges::move(nested, std::back_inserter(highlights.back().nested));
}

}  // namespace

std::vector<Highlight> bind_highlights(const Value& value, BindContext& context) {
  std::vector<Highlight> highlights;
  const auto [chosen, language] = said(value, context);
  const Array* list = chosen->array();
  if (list == nullptr) {
    add(highlights, value, context);
    return highlights;
  }
  for (const Value& item : *list) {
    if (is_given(item)) add(highlights, item, context);
  }
  for (Highlight& each : highlights) put_in_language(each, language);
  return highlights;
}

}  // namespace vitaset
