#include "style/layout_overrides.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "style/layout_files.h"
#include "style/layout_keys.h"
#include "toml/merge.h"

namespace vitaset {
namespace {

using Names = std::vector<std::string_view>;

const Value* value_at(const Table& layout, const Names& names) {
  const Table* table = &layout;
  const Value* value = nullptr;
  for (const std::string_view name : names) {
    value = table == nullptr ? nullptr : table->value(name);
    if (value == nullptr) return nullptr;
    table = value->table();
  }
  return value;
}

class LayoutOverrider {
 public:
  LayoutOverrider(Table& layout, const std::filesystem::path& folder, Sources& sources, Sink& sink)
      : layout_(layout), folder_(folder), sources_(sources), sink_(sink) {}

  void apply(const Override& each) {
    const std::vector<KeyPart>& parts = each.path.parts;
    if (parts.size() == 1) {
      sink_.report({Severity::error,
                    Code::bad_setting,
                    each.path.span,
                    "\"style\" is the layout as a whole, not a key",
                    {"name a key of it, as in style.page.size=letter"},
                    {}});
      return;
    }
    Names names;
    for (auto part = parts.begin() + 1; part != parts.end(); ++part) names.push_back(part->name);
    if (!removes(each)) return put(each, laid_over(value_at(layout_, names), typed(each, names)));
    const Value* fallback = value_at(base(), names);
    if (fallback != nullptr) return put(each, *fallback);
    Table* table = parent(each, false);
    if (table == nullptr) return;
    std::erase_if(table->members, [&](const Member& member) { return member.key == names.back(); });
  }

 private:
  /// The value of the command line as what stands in its place.
  [[nodiscard]] Value typed(const Override& each, const Names& names) const {
    const Value* standing = value_at(layout_, names);
    if (standing == nullptr) {
      const std::optional<Names> inherited = inherited_from(names);
      if (inherited) standing = value_at(layout_, *inherited);
    }
    if (standing != nullptr && standing->string() != nullptr) return as_text(each);
    std::optional<Value> value = as_value(each);
    return value ? *std::move(value) : as_text(each);
  }

  /// `value` as it replaces `standing`: of a table only the keys it has, as layouts do.
  static Value laid_over(const Value* standing, Value value) {
    if (standing == nullptr || standing->table() == nullptr || value.table() == nullptr) {
      return value;
    }
    return {merged(*standing->table(), std::move(*value.table())), value.span};
  }

  /// The table the last name of the key belongs to; what is missing on the way is made, if `make`.
  Table* parent(const Override& each, bool make) {
    Table* table = &layout_;
    const std::vector<KeyPart>& parts = each.path.parts;
    for (std::size_t i = 1; i + 1 < parts.size(); ++i) {
      Member* member = table->find(parts[i].name);
      if (member == nullptr || member->value.table() == nullptr) {
        if (!make) return nullptr;
        set(*table, parts[i], Value(Table(), parts[i].span));
        member = table->find(parts[i].name);
      }
      table = member->value.table();
    }
    return table;
  }

  void put(const Override& each, Value value) {
    set(*parent(each, true), each.path.parts.back(), std::move(value));
  }

  static void set(Table& table, const KeyPart& part, Value value) {
    if (Member* member = table.find(part.name)) {
      member->key_span = part.span;
      member->value = std::move(value);
    } else {
      table.members.push_back({part.name, part.span, std::move(value)});
    }
  }

  const Table& base() {
    if (!base_) {
      std::optional<LayoutTable> read =
          read_layout_files(std::string(kBaseLayout), folder_, sources_, sink_);
      base_ = read ? std::move(read->table) : Table();
    }
    return *base_;
  }

  Table& layout_;
  const std::filesystem::path& folder_;
  Sources& sources_;
  Sink& sink_;
  std::optional<Table> base_;
};

}  // namespace

void apply_layout_overrides(Table& layout, const std::vector<Override>& overrides,
                            const std::filesystem::path& folder, Sources& sources, Sink& sink) {
  LayoutOverrider overrider(layout, folder, sources, sink);
  for (const Override& each : overrides) {
    if (is_of_layout(each)) overrider.apply(each);
  }
}

}  // namespace vitaset
