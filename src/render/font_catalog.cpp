#include "render/font_catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "toml/parse.h"
#include "toml/value.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kList = "families.toml";

/// Reads the tables of families.toml; whatever is not as it should be is reported and left out.
class CatalogReader {
 public:
  CatalogReader(const fs::path& folder, Sink& sink) : folder_(folder), sink_(sink) {}

  [[nodiscard]] FontCatalog read(const Table& list) {
    for (const Table* family : tables(list, "family")) add_family(*family);
    for (const Table* fallback : tables(list, "fallback")) add_fallback(*fallback);
    return std::move(catalog_);
  }

 private:
  void add_family(const Table& family) {
    const std::string* name = text(family, "name");
    const std::string* licence = text(family, "licence");
    if (name == nullptr || licence == nullptr) return;
    for (const Table* face : tables(family, "faces")) add_face(*face, *name, *licence);
  }

  void add_face(const Table& face, const std::string& family, const std::string& licence) {
    const std::string* style = text(face, "style");
    const std::string* file = text(face, "file");
    const Value* weight = required(face, "weight");
    if (style == nullptr || file == nullptr || weight == nullptr) return;
    if (*style != "upright" && *style != "italic") {
      return report(Code::bad_value, face.find("style")->value.span,
                    R"(a face's style is "upright" or "italic")");
    }
    if (weight->integer() == nullptr || *weight->integer() < 1 || *weight->integer() > 1000) {
      return report(Code::bad_value, weight->span,
                    "a face's weight is a whole number from 1 to 1000");
    }
    catalog_.records.push_back({family, static_cast<int>(*weight->integer()), *style == "italic",
                                folder_ / *file, 0, (folder_ / licence).string()});
  }

  void add_fallback(const Table& fallback) {
    const std::string* name = text(fallback, "family");
    const Value* debian = fallback.value("debian");
    if (name == nullptr) return;
    if (debian != nullptr && debian->string() == nullptr) {
      return report(Code::wrong_type, debian->span, "the package's name is a string");
    }
    catalog_.fallback.push_back({*name, debian == nullptr ? "" : *debian->string()});
  }

  /// The tables in the list called `key`.
  std::vector<const Table*> tables(const Table& parent, std::string_view key) {
    const Value* list = required(parent, key);
    if (list == nullptr) return {};
    if (list->array() == nullptr) {
      report(Code::wrong_type, list->span, fmt::format("\"{}\" is a list of tables", key));
      return {};
    }
    std::vector<const Table*> found;
    for (const Value& item : *list->array()) {
      if (item.table() != nullptr) {
        found.push_back(item.table());
      } else {
        report(Code::wrong_type, item.span, fmt::format("\"{}\" is a list of tables", key));
      }
    }
    return found;
  }

  const std::string* text(const Table& parent, std::string_view key) {
    const Value* value = required(parent, key);
    if (value == nullptr) return nullptr;
    if (value->string() == nullptr) {
      report(Code::wrong_type, value->span, fmt::format("\"{}\" is a string", key));
    }
    return value->string();
  }

  const Value* required(const Table& parent, std::string_view key) {
    const Value* value = parent.value(key);
    if (value == nullptr) {
      const Span place = parent.members.empty() ? Span{} : parent.members.front().key_span;
      report(Code::missing_key, place,
             fmt::format("\"{}\" is missing from the list of fonts", key));
    }
    return value;
  }

  void report(Code code, Span span, std::string message) {
    sink_.report({Severity::error, code, span, std::move(message), {}, {}});
  }

  const fs::path& folder_;
  Sink& sink_;
  FontCatalog catalog_;
};

bool is_font_file(const fs::path& file) {
  std::string extension = file.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return extension == ".ttf" || extension == ".otf" || extension == ".ttc";
}

/// The font files of `folder` by name.
std::vector<fs::path> font_files(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> files;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (is_font_file(entry->path())) files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// Adds the faces of `file`; only of a collection has it more than one.
void add_faces(const fs::path& file, std::vector<FontRecord>& records, Sink& sink) {
  for (unsigned index = 0;; ++index) {
    const Result<std::shared_ptr<const FontFace>> face = FontFace::open(file, index);
    if (!face) {
      if (index > 0) return;  // past the last face
      Diagnostic diagnostic = face.error();
      diagnostic.severity = Severity::warning;
      return sink.report(std::move(diagnostic));
    }
    records.push_back(
        {face.value()->family(), face.value()->weight(), face.value()->italic(), file, index, {}});
  }
}

}  // namespace

FontCatalog read_font_catalog(const fs::path& folder, Sources& sources, Sink& sink) {
  const fs::path file = folder / kList;
  Result<std::string> bytes = read_file(file);
  if (!bytes) {
    sink.report(bytes.error());
    return {};
  }
  const FileId id = sources.add(file.string(), std::move(bytes).value());
  const Table list = parse_toml(sources, id, sink);
  return CatalogReader(folder, sink).read(list);
}

std::vector<FontRecord> scan_font_folder(const fs::path& folder, Sink& sink) {
  std::error_code error;
  const std::vector<fs::path> files = font_files(folder, error);
  if (error) {
    sink.report(
        {Severity::error,
         Code::cannot_read,
         {},
         fmt::format("cannot read the font folder {}: {}", folder.string(), error.message()),
         {},
         {}});
  }
  std::vector<FontRecord> records;
  for (const fs::path& file : files) add_faces(file, records, sink);
  return records;
}

FontLibrary make_font_library(const FontCatalog& catalog) {
  std::vector<std::string> fallback;
  for (const FallbackFamily& family : catalog.fallback) fallback.push_back(family.name);
  // A font that somebody adds is there to be used, whatever its name.
  for (const FontRecord& record : catalog.records) {
    if (std::ranges::find(fallback, record.family) == fallback.end()) {
      fallback.push_back(record.family);
    }
  }
  return {catalog.records, std::move(fallback)};
}

}  // namespace vitaset
