// Bytes → entries of a .bib file → publications, and the diagnostics of both. Nothing may crash,
// every place has to lie in the file, and what is said of one entry is bounded.
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "base/utf8.h"
#include "bibliography/encoding.h"
#include "bibliography/merge.h"
#include "bibliography/record.h"
#include "cv/markup.h"
#include "fuzz.h"

namespace vitaset {
namespace {

constexpr int kDeepest = 10;  // styles that may stand in each other

void check_nodes(const std::vector<Inline>& nodes, std::size_t size, int depth) {
  require(depth <= kDeepest, "nesting is bounded");
  for (const Inline& node : nodes) {
    const bool leaf = node.kind == InlineKind::text || node.kind == InlineKind::code;
    require(leaf ? node.children.empty() : node.text.empty(), "leaves hold text, the others nodes");
    require(!node.span.known() || (node.span.begin <= node.span.end && node.span.end <= size),
            "a node lies in the file");
    require(node.kind != InlineKind::link || is_safe_url(node.target), "links are safe to follow");
    require(!utf8::first_invalid(node.text), "text is UTF-8");
    check_nodes(node.children, size, depth + 1);
  }
}

void check_entry(const Entry& entry, std::size_t size) {
  require(entry.kind == "publication" && entry.field("title") != nullptr, "it has a title");
  require(entry.url.empty() || is_safe_url(entry.url), "its address is safe to follow");
  for (const Field& field : entry.fields) {
    require(field.span.begin <= field.span.end && field.span.end <= size, "a value has its place");
    if (const auto* line = std::get_if<RichText>(&field.value)) check_nodes(line->nodes, size, 0);
    if (const auto* lines = std::get_if<std::vector<RichText>>(&field.value)) {
      for (const RichText& each : *lines) check_nodes(each.nodes, size, 0);
    }
  }
}

void check_bibliography(std::string_view bytes) {
  Sink sink;
  const BibText text = decode_bib(std::string(bytes));
  require(!utf8::first_invalid(text.text), "what is decoded is UTF-8");
  std::vector<Entry> entries;
  for (BibRecord& record : read_bibliography(text.text, FileId{0}, sink)) {
    check_entry(record.entry, text.text.size());
    entries.push_back(std::move(record.entry));
  }
  for (const Diagnostic& diagnostic : sink.diagnostics()) {
    require(diagnostic.severity != Severity::error, "one entry does not cost the others");
    require(diagnostic.span.begin <= diagnostic.span.end && diagnostic.span.end <= text.text.size(),
            "a diagnostic's place lies in the file");
  }
  const std::size_t before = entries.size();
  const std::size_t merged = merge_publications(entries, {}).size();
  require(entries.size() + merged == before, "every pair makes one of two");
}

}  // namespace
}  // namespace vitaset

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vitaset::check_bibliography({reinterpret_cast<const char*>(data), size});
  return 0;
}
