#include "profile/bibliography_files.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <utility>
#include <variant>

#include "base/file.h"
#include "bibliography/encoding.h"
#include "bibliography/record.h"
#include "cv/quoted_text.h"
#include "profile/own_folder.h"
#include "toml/override.h"

namespace vitaset {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExample = "name a .bib file, as in bibliography = [\"papers.bib\"]";

const Value* table_value(const Table& table, std::string_view outer, std::string_view inner) {
  const Value* const value = table.value(outer);
  return value == nullptr || value->table() == nullptr ? nullptr : value->table()->value(inner);
}

/// The keys that publications of the profile name.
std::set<std::string> named_keys(const Table& table) {
  std::set<std::string> keys;
  const Value* const list = table.value("publication");
  if (list == nullptr || list->array() == nullptr) return keys;
  for (const Value& item : *list->array()) {
    const Value* const key = item.table() == nullptr ? nullptr : item.table()->value("key");
    if (key != nullptr && key->string() != nullptr) keys.insert(*key->string());
  }
  return keys;
}

class BibliographyReader {
 public:
  BibliographyReader(const Table& table, const fs::path& profile, Sources& sources, Sink& sink)
      : sources_(sources),
        sink_(sink),
        profile_(profile),
        folder_(profile),
        named_(named_keys(table)) {}

  void read(const Value& name) {
    if (name.string() == nullptr || name.string()->empty()) return;  // `validate` tells it
    if (++files_ > kMostBibliographies) {
      if (files_ == kMostBibliographies + 1) {
        refuse(name, fmt::format("more than {} .bib files are named", kMostBibliographies),
               {"put several into one"});
      }
      return;
    }
    const std::string from =
        name.span.known() ? sources_.file(name.span.file).name() : std::string(kSettingSource);
    const fs::path beside = (from == kSettingSource ? profile_ : fs::path(from)).parent_path();
    std::variant<fs::path, OwnFolder::Refusal> found = folder_.find(*name.string(), beside);
    if (auto* const refusal = std::get_if<OwnFolder::Refusal>(&found)) {
      if (refusal->hints.empty()) refusal->hints.emplace_back(kExample);
      return refuse(name, std::move(refusal->message), std::move(refusal->hints));
    }
    const fs::path& file = std::get<fs::path>(found);
    if (!seen_.insert(file).second) return;
    Result<std::string> bytes = read_file(file, bytes_left_);
    if (!bytes) return refuse(name, bytes.error().message, {"let it be read, or take it out"});
    bytes_left_ -= bytes->size();
    read_text((beside / *name.string()).lexically_normal().string(), *std::move(bytes));
  }

  std::vector<Entry> take() { return std::move(entries_); }

 private:
  void refuse(const Value& name, std::string message, std::vector<std::string> hints) {
    sink_.report(
        {Severity::error, Code::bib_file, name.span, std::move(message), std::move(hints), {}});
  }

  void read_text(std::string name, std::string bytes) {
    BibText text = decode_bib(std::move(bytes));
    const FileId id = sources_.add(std::move(name), text.text);
    if (std::optional<Diagnostic> warning = encoding_warning(text, id)) {
      sink_.report(*std::move(warning));
    }
    std::vector<BibRecord> records = read_bibliography(sources_.file(id).text(), id, sink_);
    entries_.reserve(entries_.size() + records.size());
    for (BibRecord& record : records) {
      if (record.is_parent && !named_.contains(record.key)) continue;
      entries_.push_back(std::move(record.entry));
    }
  }

  Sources& sources_;
  Sink& sink_;
  fs::path profile_;
  OwnFolder folder_;
  std::set<std::string> named_;
  std::set<fs::path> seen_;
  std::vector<Entry> entries_;
  std::size_t files_ = 0;
  std::size_t bytes_left_ = kLargestFile;
};

}  // namespace

std::vector<Entry> read_bibliography_files(const Table& table, const fs::path& profile,
                                           Sources& sources, Sink& sink) {
  const Value* const names = table_value(table, "publications", "bibliography");
  if (names == nullptr) return {};
  BibliographyReader reader(table, profile, sources, sink);
  if (const Array* const list = names->array()) {
    for (const Value& name : *list) reader.read(name);
  } else {
    reader.read(*names);
  }
  return reader.take();
}

}  // namespace vitaset
