#include "profile/bind_highlights.h"

#include <utility>

#include "profile/table_reader.h"
#include "profile/validate.h"

namespace vitaset {
namespace {

/// A bullet without those below it; its text is empty if there is none.
Highlight bind_highlight(const Value& value, BindContext& context) {
  Highlight highlight;
  highlight.span = value.span;
  if (const Table* table = value.table()) {
    const TableReader reader(*table, context);
    highlight.text = reader.line("text");
    highlight.tags = reader.plains("tags");
    highlight.priority = reader.priority();
    highlight.keep = reader.flag("keep");
  } else {
    highlight.text = read_line(value, context);
  }
  return highlight;
}

void add(std::vector<Highlight>& highlights, const Value& value, BindContext& context) {
  if (value.array() == nullptr) {
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
  const Array* list = value.array();
  if (list == nullptr) {
    add(highlights, value, context);
    return highlights;
  }
  for (const Value& item : *list) {
    if (is_given(item)) add(highlights, item, context);
  }
  return highlights;
}

}  // namespace vitaset
