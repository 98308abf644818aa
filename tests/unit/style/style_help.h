#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cv/rich_text.h"
#include "profile/key_table.h"
#include "style/load.h"
#include "temporary_folder.h"

/// What the tests of layouts share.
namespace vitaset {

inline std::filesystem::path bundled_layouts() {
  return std::filesystem::path(VITASET_SOURCE_DIR) / "layouts";
}

/// The fields of the kinds the bundled layouts know, as profiles have them.
inline FieldCatalog catalog() {
  FieldCatalog catalog;
  for (const std::string_view kind : entry_kinds()) {
    catalog.emplace(kind, entry_field_names(kind));
  }
  return catalog;
}

/// A layout in a folder of its own; the bundled ones are found by name.
struct LoadedStyle {
  TemporaryFolder folder;
  Sources sources;
  Sink sink;
  std::optional<Style> style;

  /// Loads `text` as the file my.toml.
  explicit LoadedStyle(std::string_view text, const std::string& language = "en") {
    const std::string path = folder.write("my.toml", text).string();
    style = load_style({path, language, bundled_layouts()}, catalog(), sources, sink);
  }

  /// A line for each diagnostic: CV0203 line:column `what the span holds`: message | hint | hint
  [[nodiscard]] std::string told() const {
    std::string lines;
    for (const Diagnostic& diagnostic : sink.sorted()) lines += told(diagnostic) + "\n";
    return lines;
  }

  [[nodiscard]] std::string told(const Diagnostic& diagnostic) const {
    std::string line = code_text(diagnostic.code);
    if (diagnostic.span.known()) {
      const Place place = sources.place(diagnostic.span);
      const std::string_view text = sources.file(diagnostic.span.file).text();
      line += " " + std::to_string(place.line) + ":" + std::to_string(place.column) + " `" +
              std::string(
                  text.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin)) +
              "`";
    }
    line += ": " + diagnostic.message;
    for (const std::string& hint : diagnostic.hints) line += " | " + hint;
    return line;
  }
};

/// A tree as text: b(bold) i(italic) c(code) <url>(link).
inline std::string shown(const std::vector<Inline>& nodes) {
  std::string text;
  for (const Inline& node : nodes) {
    const std::string inside = node.text + shown(node.children);
    switch (node.kind) {
      case InlineKind::bold:
        text += "b(" + inside + ")";
        break;
      case InlineKind::italic:
        text += "i(" + inside + ")";
        break;
      case InlineKind::code:
        text += "c(" + inside + ")";
        break;
      case InlineKind::link:
        text += "<" + node.target + ">(" + inside + ")";
        break;
      default:
        text += inside;
    }
  }
  return text;
}

}  // namespace vitaset
