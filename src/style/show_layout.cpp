#include "style/show_layout.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "style/language_file.h"
#include "style/layout_files.h"
#include "style/style_reader.h"
#include "toml/write.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;
using Names = TomlForm::Names;

constexpr std::size_t kCommentColumn = 36;  // as in base.toml

bool is_written_inline(const Value& table, const Sources& sources) {
  const SourceFile& file = sources.file(table.span.file);
  return table.span.known() && file.text().substr(table.span.begin).starts_with('{');
}

/// Tells of every value where it comes from.
class Origins {
 public:
  Origins(const fs::path& folder, const Sources& sources) : folder_(folder), sources_(sources) {}

  /// "academic.toml:24"; of a table on one line, each place with its keys if there are several.
  [[nodiscard]] std::string of(const Value& value) const {
    const Table* const table = value.table();
    if (table == nullptr || table->members.empty()) return place(value.span);
    std::vector<std::pair<std::string, std::vector<std::string>>> places;
    for (const Member& member : table->members) {
      const std::string where = of(member.value);
      const auto known = std::find_if(places.begin(), places.end(),
                                      [&](const auto& each) { return each.first == where; });
      if (known == places.end()) {
        places.push_back({where, {member.key}});
      } else {
        known->second.push_back(member.key);
      }
    }
    if (places.size() == 1) return places.front().first;
    std::vector<std::string> told;
    for (const auto& [where, keys] : places) {
      told.push_back(fmt::format("{}: {}", fmt::join(keys, ", "), where));
    }
    return fmt::format("{}", fmt::join(told, "; "));
  }

 private:
  [[nodiscard]] std::string place(const Span& span) const {
    const Place where = sources_.place(span);
    if (where.file == kSettingSource) return std::string(kSettingSource);
    const fs::path path(where.file);
    const bool bundled = path.parent_path() == folder_;
    return fmt::format("{}:{}", bundled ? path.filename().string() : path.string(), where.line);
  }

  const fs::path& folder_;
  const Sources& sources_;
};

const Value* value_at(const Table& layout, const Names& path) {
  const Table* table = &layout;
  const Value* value = nullptr;
  for (const std::string_view name : path) {
    value = table == nullptr ? nullptr : table->value(name);
    if (value == nullptr) return nullptr;
    table = value->table();
  }
  return value;
}

}  // namespace

std::optional<std::string> show_layout(const StyleRequest& request, const FieldCatalog& catalog,
                                       Sources& sources, Sink& sink) {
  std::optional<LayoutTable> layout = resolve_layout(request, sources, sink);
  if (!layout) return std::nullopt;
  // The entries of the publication style lie below all else; base.toml ends with them.
  std::vector<Member>& members = layout->table.members;
  if (!members.empty() && members.front().key == "entry") {
    std::rotate(members.begin(), members.begin() + 1, members.end());
  }
  if (auto language = read_language(request.language, request.language_span,
                                    request.layouts / "languages", sources, sink)) {
    static_cast<void>(read_style(*layout, *std::move(language), catalog, sources, sink));
  }
  Sink again;  // where the layout extends it, what is wrong with it was told
  const std::optional<LayoutTable> base =
      read_layout_files(std::string(kBaseLayout), request.layouts, sources, again);
  const Origins origins(request.layouts, sources);
  TomlForm form;
  form.comment_column = kCommentColumn;
  form.in_line = [&](const Names& path) {
    const Value* const model = base ? value_at(base->table, path) : nullptr;
    return model != nullptr && model->table() != nullptr && is_written_inline(*model, sources);
  };
  form.comment = [&](const Names& path, const Member& member) {
    const bool header = member.value.table() != nullptr && !form.in_line(path);
    return header ? std::string() : origins.of(member.value);
  };
  return fmt::format(
      "# The layout {} with all that it extends. Behind each value stands where it comes "
      "from.\n\n{}",
      layout->name, write_toml(layout->table, form));
}

}  // namespace vitaset
