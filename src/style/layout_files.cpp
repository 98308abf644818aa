#include "style/layout_files.h"

#include <algorithm>
#include <cstddef>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/nearest.h"
#include "cv/quoted_text.h"
#include "toml/merge.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".toml";
constexpr std::string_view kPublicationStyles = "publication-styles";

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  });
}

/// Whether a path stays in the folder it starts from, by its words.
bool stays_inside(const fs::path& path) {
  if (path.is_absolute()) return false;
  return std::none_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

Table* table_in(Table& table, std::string_view key) {
  Member* const member = table.find(key);
  return member == nullptr ? nullptr : member->value.table();
}

/// Takes from `base` what its looks of narrower kinds (entry.publication.journal) say of keys that
/// `over` says something of for the whole kind (entry.publication): the layout that is nearer wins
/// over the one that is more exact.
void yield_narrower(Table& base, const Table& over) {
  Table* const looks = table_in(base, "entry");
  const Value* const entry = over.value("entry");
  const Table* const nearer = entry == nullptr ? nullptr : entry->table();
  if (looks == nullptr || nearer == nullptr) return;
  for (const Member& kind : nearer->members) {
    Table* const look = table_in(*looks, kind.key);
    const Table* const said = kind.value.table();
    if (look == nullptr || said == nullptr) continue;
    for (Member& narrower : look->members) {
      Table* const own = narrower.value.table();
      if (own == nullptr) continue;
      std::erase_if(own->members,
                    [&](const Member& each) { return said->find(each.key) != nullptr; });
    }
  }
}

/// What a layout extends, and where it says so.
struct Extends {
  std::string layout;
  Span span;
  bool from_outside = false;  ///< by no layout: a path is taken as it is
};

/// What files a name can mean.
struct Shelf {
  fs::path folder;
  std::string_view noun;  // "layout"
};

/// The publication style that `layout` asks for itself.
std::optional<Extends> publication_style_of(const Table& layout) {
  const Value* const table = layout.value("publications");
  const Value* const style =
      table == nullptr || table->table() == nullptr ? nullptr : table->table()->value("style");
  if (style == nullptr || style->string() == nullptr) return std::nullopt;
  return Extends{*style->string(), style->span};
}

/// Follows `extends` from file to file.
class LayoutChain {
 public:
  LayoutChain(const fs::path& folder, Sources& sources, Sink& sink)
      : folder_(folder), sources_(sources), sink_(sink) {}

  /// `layout`, and `style`, a publication style: asked for from outside.
  std::optional<LayoutTable> read(Extends layout, std::optional<Extends> style) {
    LayoutTable result;
    std::vector<Table> tables;
    fs::path beside;
    // The style of the nearest layout that asks for one lies right below it; one from outside above
    // all.
    std::size_t style_at = 0;
    fs::path style_beside;
    std::optional<Extends> next{std::move(layout)};
    while (next) {
      const std::optional<fs::path> path = find(*next, beside, {folder_, "layout"});
      if (!path || !enter(*path, next->span)) return std::nullopt;
      const std::optional<FileId> file = read_source(*path, next->span);
      if (!file) return std::nullopt;
      Table table = parse_toml(sources_, *file, sink_);
      if (tables.empty()) {
        const Member* own = table.find("layout");
        result.span = own != nullptr ? own->value.span : Span{*file, 0, 0};
        result.name = path->stem().string();
      }
      if (!take_extends(table, !tables.empty(), next)) return std::nullopt;
      tables.push_back(std::move(table));
      beside = path->parent_path();
      if (style) continue;
      style = publication_style_of(tables.back());
      style_at = tables.size();
      style_beside = beside;
    }
    if (style) {
      std::optional<Table> table = read_publication_style(*style, style_beside);
      if (!table) return std::nullopt;
      tables.insert(tables.begin() + static_cast<std::ptrdiff_t>(style_at), *std::move(table));
    }
    while (!tables.empty()) {
      yield_narrower(result.table, tables.back());
      result.table = merged(std::move(result.table), std::move(tables.back()));
      tables.pop_back();
    }
    return result;
  }

 private:
  std::optional<Table> read_publication_style(const Extends& wanted, const fs::path& beside) {
    const Shelf shelf{folder_ / kPublicationStyles, "publication style"};
    const std::optional<fs::path> path = find(wanted, beside, shelf);
    const std::optional<FileId> file = path ? read_source(*path, wanted.span) : std::nullopt;
    if (!file) return std::nullopt;
    return parse_toml(sources_, *file, sink_);
  }

  /// The file that `wanted` means.
  std::optional<fs::path> find(const Extends& wanted, const fs::path& beside, const Shelf& shelf) {
    const std::string& layout = wanted.layout;
    if (is_layout_path(layout)) {
      if (!wanted.span.known() || wanted.from_outside) return fs::path(layout);
      if (stays_inside(fs::path(layout))) return beside / layout;
      sink_.report(
          {Severity::error,
           Code::layout_bad_value,
           wanted.span,
           "a layout extends only files beside it or in folders below",
           {fmt::format("copy the file there, or name a {} that comes with vitaset", shelf.noun)},
           {}});
      return std::nullopt;
    }
    if (is_name(layout)) {
      fs::path path = shelf.folder / fmt::format("{}{}", layout, kExtension);
      std::error_code error;
      if (fs::is_regular_file(path, error)) return path;
    }
    report_unknown(wanted, shelf);
    return std::nullopt;
  }

  void report_unknown(const Extends& wanted, const Shelf& shelf) {
    const std::vector<std::string> names = toml_names(shelf.folder);
    Diagnostic diagnostic{Severity::error,
                          Code::unknown_layout,
                          wanted.span,
                          fmt::format("there is no {} {}", shelf.noun, quoted_text(wanted.layout)),
                          {},
                          {}};
    const auto near = nearest(wanted.layout, {names.begin(), names.end()});
    if (near) diagnostic.hints.push_back(fmt::format("did you mean \"{}\"?", *near));
    diagnostic.hints.push_back(
        fmt::format("the {}s there are: {}; a file is named with its "
                    "ending: \"mine.toml\"",
                    shelf.noun, fmt::join(names, ", ")));
    sink_.report(std::move(diagnostic));
  }

  /// Notes that the chain has come to `path`; false, and reported, if it was there before.
  bool enter(const fs::path& path, const Span& asked_by) {
    std::error_code error;
    const fs::path file = fs::weakly_canonical(path, error);
    const std::string key = error ? path.string() : file.string();
    const auto before = std::find_if(visited_.begin(), visited_.end(),
                                     [&](const auto& visit) { return visit.first == key; });
    if (before == visited_.end()) {
      visited_.emplace_back(key, asked_by);
      return true;
    }
    Diagnostic diagnostic{Severity::error,
                          Code::layout_cycle,
                          asked_by,
                          "this layout extends itself in the end",
                          {},
                          {}};
    for (auto visit = before + 1; visit != visited_.end(); ++visit) {
      diagnostic.notes.push_back({"on the way, this extends the next", visit->second});
    }
    sink_.report(std::move(diagnostic));
    return false;
  }

  std::optional<FileId> read_source(const fs::path& path, const Span& asked_by) {
    Result<std::string> text = read_file(path, kLargestLayout);
    if (text) return sources_.add(path.string(), *std::move(text));
    Diagnostic diagnostic = text.error();
    diagnostic.span = asked_by;
    if (diagnostic.code == Code::cannot_read) diagnostic.code = Code::unknown_layout;
    const std::vector<std::string> names = toml_names(folder_);
    const std::string name = path.stem().string();
    if (path.extension() == kExtension &&
        std::find(names.begin(), names.end(), name) != names.end()) {
      diagnostic.hints.push_back(
          fmt::format("the layout that comes along is named without \".toml\": \"{}\"", name));
    }
    sink_.report(std::move(diagnostic));
    return std::nullopt;
  }

  /// Moves what `table` extends to `next`, and takes what no layout inherits out of an `inherited`
  /// one. False, and reported, if it is no text.
  bool take_extends(Table& table, bool inherited, std::optional<Extends>& next) {
    next.reset();
    Member* const member = table.find("layout");
    Table* const own = member == nullptr ? nullptr : member->value.table();
    if (own == nullptr) return true;
    if (const Value* extends = own->value("extends")) {
      if (extends->string() == nullptr) {
        sink_.report({Severity::error,
                      Code::layout_wrong_type,
                      extends->span,
                      fmt::format("layout.extends takes a string, not {}", extends->type_name()),
                      {"extends = \"academic\""},
                      {}});
        return false;
      }
      next = Extends{*extends->string(), extends->span};
    }
    std::erase_if(own->members, [&](const Member& each) {
      return each.key == "extends" ||
             (inherited && (each.key == "name" || each.key == "description"));
    });
    return true;
  }

  const fs::path& folder_;
  Sources& sources_;
  Sink& sink_;
  std::vector<std::pair<std::string, Span>> visited_;  // file, and the value that led to it
};

}  // namespace

bool is_layout_path(std::string_view layout) {
  return layout.ends_with(kExtension) || layout.find('/') != std::string_view::npos;
}

std::optional<LayoutTable> read_layout_files(const std::string& layout, const fs::path& folder,
                                             Sources& sources, Sink& sink,
                                             const Override* publication_style,
                                             const Span& asked_by) {
  std::optional<Extends> style;
  if (publication_style != nullptr) {
    const Value value = as_text(*publication_style);
    if (value.string() != nullptr) style = Extends{*value.string(), publication_style->span, true};
  }
  return LayoutChain(folder, sources, sink).read({layout, asked_by, true}, std::move(style));
}

std::vector<std::string> toml_names(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == kExtension) names.push_back(it->path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace vitaset
