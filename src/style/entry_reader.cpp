#include "style/entry_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "style/entry_fields.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

constexpr std::string_view kDefault = "default";
constexpr std::string_view kTail = "tail";
constexpr LengthRange kGap{Pt(0), Pt(1000)};
// More would leave no room for words on the pages there are.
constexpr std::size_t kMostColumns = 4;

bool is_block(std::string_view field) {
  const std::vector<std::string_view>& blocks = block_fields();
  return std::find(blocks.begin(), blocks.end(), field) != blocks.end();
}

EntryLineKind line_kind(std::string_view only_field) {
  if (only_field == "summary") return EntryLineKind::summary;
  if (only_field == "highlights") return EntryLineKind::highlights;
  if (only_field == "parts") return EntryLineKind::parts;
  return EntryLineKind::text;
}

void append(std::vector<std::string_view>& to, const std::vector<std::string_view>& names) {
  to.insert(to.end(), names.begin(), names.end());
}

bool is_tail(const TemplateNode& node) {
  return node.kind == TemplateKind::field && node.text == kTail;
}

/// `form` with `tail` where it says {tail}.
std::vector<TemplateNode> with_tail(const std::vector<TemplateNode>& form, const Template& tail) {
  std::vector<TemplateNode> whole;
  for (const TemplateNode& node : form) {
    if (is_tail(node)) {
      whole.insert(whole.end(), tail.nodes.begin(), tail.nodes.end());
    } else {
      whole.push_back(node);
      whole.back().children = with_tail(node.children, tail);
    }
  }
  return whole;
}

/// Puts in what could not be told before every look was read: one may change the title, another
/// the tail alone.
void finish_look(EntryStyle& look) {
  look.title.nodes = with_tail(look.title.nodes, look.tail);
  const std::vector<std::string> shown = shown_fields(look);
  look.shows_terms = std::find(shown.begin(), shown.end(), "terms") != shown.end();
}

/// The fields templates of `kind` may name, each once; of the default look, those of every kind.
std::vector<std::string_view> fields_of(std::string_view kind, const FieldCatalog& catalog) {
  std::vector<std::string_view> names;
  for (const auto& [each, fields] : catalog) {
    if (kind == kDefault || kind == each) append(names, fields);
  }
  append(names, shared_entry_fields());
  const auto has = [&](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (has("amount")) names.push_back("money");
  if (has("share")) names.push_back("own_share");
  append(names, block_fields());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

class EntryReader {
 public:
  EntryReader(const LayoutContext& context, Pt em, const std::vector<std::string_view>& words)
      : context_(context), em_(em), words_(words) {}

  /// Reads what a look itself says; what it says nothing of stays.
  void read(LayoutReader& reader, const std::vector<std::string_view>& fields, EntryStyle& out) {
    const TemplateNames names{fields, words_};
    reader.length("gap", out.gap, em_, kGap);
    reader.choice<DatePlacement>("dates", out.dates,
                                 {{"end", DatePlacement::end},
                                  {"start", DatePlacement::start},
                                  {"inline", DatePlacement::inside}});
    read_line(reader, kTail, names, out.tail);
    TemplateNames title_names = names;
    title_names.fields.push_back(kTail);
    read_line(reader, "title", title_names, out.title);
    refuse_changed_tail(out.title.nodes);
    read_line(reader, "aside", names, out.aside);
    reader.length("aside_gap", out.aside_gap, em_, kGap);
    reader.length("date_column", out.date_column, em_, kGap);
    reader.whole("columns", out.columns, 1, kMostColumns);
    reader.length("column_gap", out.column_gap, em_, kGap);
    read_lines(reader, "lines", names, out.lines);
    read_line(reader, "part_title", names, out.part_title);
    read_line(reader, "part_aside", names, out.part_aside);
    read_lines(reader, "part_lines", names, out.part_lines);
    reader.length("part_gap", out.part_gap, em_, kGap);
    reader.boolean("expected", out.expected);
    reader.fields("hidden", out.hidden, fields);
  }

 private:
  /// A template of text only.
  void read_line(LayoutReader& reader, std::string_view key, const TemplateNames& names,
                 Template& out) {
    reader.form(key, out, names);
    refuse_blocks(out.nodes);
  }

  void read_lines(LayoutReader& reader, std::string_view key, const TemplateNames& names,
                  std::vector<EntryLine>& out) {
    const Array* const items = reader.forms(key, names);
    if (items == nullptr) return;
    out.clear();
    for (const Value& item : *items) {
      if (item.string() == nullptr) {
        reader.wrong_type(key, item, "templates in its list");
        continue;
      }
      const TextMap map = text_map(context_.sources, item);
      EntryLine line{EntryLineKind::text,
                     parse_template(*item.string(), map, names, context_.sink)};
      line.kind = line_kind(line.text.only_field());
      if (line.kind == EntryLineKind::text || !line.text.nodes.front().filters.empty()) {
        refuse_blocks(line.text.nodes);
      }
      out.push_back(std::move(line));
    }
  }

  void refuse_changed_tail(const std::vector<TemplateNode>& nodes) {
    for (const TemplateNode& node : nodes) {
      refuse_changed_tail(node.children);
      if (!is_tail(node) || (node.filters.empty() && node.others.empty())) continue;
      context_.sink.report({Severity::error,
                            Code::template_syntax,
                            node.span,
                            "{tail} stands for a template: it has neither filters nor others",
                            {"write {tail} alone, and filters in the tail itself"},
                            {}});
    }
  }

  void refuse_blocks(const std::vector<TemplateNode>& nodes) {
    for (const TemplateNode& node : nodes) {
      refuse_blocks(node.children);
      if (node.kind != TemplateKind::field || !is_block(node.text)) continue;
      context_.sink.report(
          {Severity::error,
           Code::template_syntax,
           node.span,
           fmt::format("{{{}}} is more than a line: it stands alone", node.text),
           {fmt::format("give it a line of its own: lines = [\"{{{}}}\"]", node.text)},
           {}});
    }
  }

  const LayoutContext& context_;
  Pt em_;
  const std::vector<std::string_view>& words_;
};

}  // namespace

std::map<std::string, EntryStyle> read_entries(LayoutReader entries, Pt em,
                                               const FieldCatalog& catalog,
                                               const std::vector<std::string_view>& words) {
  EntryReader reader(entries.context(), em, words);
  std::map<std::string, EntryStyle> styles;
  EntryStyle& base = styles[std::string(kDefault)];
  LayoutReader base_table = entries.table(kDefault, Absent::error);
  reader.read(base_table, fields_of(kDefault, catalog), base);
  base_table.finish();
  for (const auto& [kind, kind_fields] : catalog) {
    if (!entries.has(kind)) continue;
    const std::vector<std::string_view> fields = fields_of(kind, catalog);
    EntryStyle& style = styles[kind];
    style = base;
    LayoutReader table = entries.table(kind, Absent::keep);
    reader.read(table, fields, style);
    for (const std::string_view subkind : table.other_tables()) {
      EntryStyle& narrower = styles[fmt::format("{}.{}", kind, subkind)];
      narrower = style;
      LayoutReader own = table.table(subkind, Absent::keep);
      reader.read(own, fields, narrower);
      own.finish();
    }
    table.finish();
  }
  entries.finish();
  for (auto& [name, look] : styles) finish_look(look);
  return styles;
}

}  // namespace vitaset
