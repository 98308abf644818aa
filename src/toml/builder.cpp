#include "toml/builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace vitaset {
namespace {

/// The first `count` names of `path` with dots between, for a message.
std::string dotted(const std::vector<WrittenKey>& path, std::size_t count) {
  std::string name = utf8::shortened(path[0].text);
  for (std::size_t i = 1; i < count; ++i) name.append(".").append(utf8::shortened(path[i].text));
  return name;
}

}  // namespace

TableBuilder::DraftPointer TableBuilder::draft(Origin origin, const WrittenKey& key) {
  auto made = std::make_unique<Draft>();
  made->origin = origin;
  made->span = key.span;
  return made;
}

/// What `key` stands for in `table` on the way to something deeper; a new table if it is new.
TableBuilder::Slot& TableBuilder::slot(Draft& table, const WrittenKey& key, Origin origin_if_new) {
  const auto [at, added] = table.slots.try_emplace(key.text);
  if (added) at->second = {key.span, draft(origin_if_new, key)};
  return at->second;
}

void TableBuilder::report(const WrittenKey& key, const Slot& first, std::string message,
                          std::vector<std::string> hints) {
  errors_.add({Severity::error,
               Code::toml_syntax,
               key.span,
               std::move(message),
               std::move(hints),
               {{"first defined here", first.key_span}}});
}

void TableBuilder::open(const HeaderStatement& header) {
  open_nowhere();
  Draft* table = &root_;
  for (std::size_t i = 0; i + 1 < header.path.size(); ++i) {
    const WrittenKey& key = header.path[i];
    Slot& found = slot(*table, key, Origin::implied);
    if (auto* inner = std::get_if<DraftPointer>(&found.content)) {
      table = inner->get();
    } else if (auto* array = std::get_if<DraftArray>(&found.content)) {
      table = array->back().get();  // the element that is being written
    } else {
      report(key, found,
             fmt::format("`{}` has a value already, so it can have no tables in it",
                         dotted(header.path, i + 1)),
             {"rename one of the two"});
      return;
    }
  }
  if (header.array) {
    open_element(*table, header);
  } else {
    open_table(*table, header);
  }
}

void TableBuilder::open_table(Draft& parent, const HeaderStatement& header) {
  const WrittenKey& key = header.path.back();
  Slot& found = slot(parent, key, Origin::implied);
  auto* table = std::get_if<DraftPointer>(&found.content);
  if (table != nullptr && (*table)->origin == Origin::implied) {
    (*table)->origin = Origin::header;
    (*table)->span = key.span;
    current_ = table->get();
    return;
  }
  const std::string name = dotted(header.path, header.path.size());
  if (table != nullptr) {
    report(key, found, fmt::format("the table `{}` is defined twice", name),
           {fmt::format("keys of one table stand under one header: move these up to the first [{}]",
                        name),
            fmt::format("if a list is meant, write [[{}]] each time", name)});
  } else if (std::holds_alternative<DraftArray>(found.content)) {
    report(key, found,
           fmt::format("`{}` is a list of tables, and this would be a single one", name),
           {fmt::format("write [[{}]] for one more of the list", name)});
  } else {
    report(key, found, fmt::format("`{}` is given twice", name), {"remove one of the two"});
  }
}

void TableBuilder::open_element(Draft& parent, const HeaderStatement& header) {
  const WrittenKey& key = header.path.back();
  const auto [at, added] = parent.slots.try_emplace(key.text);
  Slot& found = at->second;
  if (added) found = {key.span, DraftArray()};
  if (auto* array = std::get_if<DraftArray>(&found.content)) {
    current_ = array->emplace_back(draft(Origin::header, key)).get();
    return;
  }
  const std::string name = dotted(header.path, header.path.size());
  if (std::holds_alternative<DraftPointer>(found.content)) {
    report(key, found,
           fmt::format("`{}` is a single table, and this would be a list of them", name),
           {fmt::format("write [[{}]] both times", name)});
  } else {
    report(key, found, fmt::format("`{}` is given twice", name), {"remove one of the two"});
  }
}

void TableBuilder::open_nowhere() {
  nowhere_.slots.clear();
  current_ = &nowhere_;
}

void TableBuilder::add(PairStatement pair) {
  Draft* table = current_;
  for (std::size_t i = 0; i + 1 < pair.path.size(); ++i) {
    const WrittenKey& key = pair.path[i];
    Slot& found = slot(*table, key, Origin::dotted);
    auto* inner = std::get_if<DraftPointer>(&found.content);
    if (inner == nullptr || (*inner)->origin == Origin::header) {
      report(key, found,
             fmt::format("`{}` is complete already, so nothing can be added to it here",
                         dotted(pair.path, i + 1)),
             {"put all its keys in one place"});
      return;
    }
    (*inner)->origin = Origin::dotted;
    table = inner->get();
  }
  const WrittenKey& key = pair.path.back();
  const auto [at, added] = table->slots.try_emplace(key.text);
  if (added) {
    at->second = {key.span, std::move(pair.value)};
  } else {
    report(key, at->second, fmt::format("`{}` is given twice", dotted(pair.path, pair.path.size())),
           {"remove one of the two"});
  }
}

Value TableBuilder::finished_value(Slot& slot) {
  if (auto* table = std::get_if<DraftPointer>(&slot.content)) {
    const Span span = (*table)->span;
    return {finished(std::move(**table)), span};
  }
  if (auto* drafts = std::get_if<DraftArray>(&slot.content)) {
    Array array;
    array.reserve(drafts->size());
    for (DraftPointer& element : *drafts) {
      const Span span = element->span;
      array.emplace_back(finished(std::move(*element)), span);
      element.reset();
    }
    return {std::move(array), slot.key_span};
  }
  return std::move(std::get<Value>(slot.content));
}

Table TableBuilder::finished(Draft draft) {
  Table table;
  table.members.reserve(draft.slots.size());
  while (!draft.slots.empty()) {
    auto node = draft.slots.extract(draft.slots.begin());
    const Span key_span = node.mapped().key_span;
    table.members.push_back({std::move(node.key()), key_span, finished_value(node.mapped())});
  }
  std::sort(table.members.begin(), table.members.end(),
            [](const Member& a, const Member& b) { return a.key_span.begin < b.key_span.begin; });
  return table;
}

Table TableBuilder::take() { return finished(std::move(root_)); }

}  // namespace vitaset
