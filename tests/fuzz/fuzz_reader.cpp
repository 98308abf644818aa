// Bytes → Value tree → Cv, and the diagnostics of both. Nothing may crash, and every place has to
// lie in the file and in its order.
#include <string>
#include <string_view>

#include "base/diagnostic_format.h"
#include "fuzz.h"
#include "profile/load.h"
#include "toml/parse.h"

namespace vitaset {
namespace {

class TreeCheck {
 public:
  TreeCheck(const Sources& sources, FileId id)
      : sources_(sources), id_(id), size_(sources.file(id).text().size()) {}

  void check(const Table& table, std::size_t depth) const {
    require(depth <= 2 * kDeepestNesting, "nesting is bounded");
    std::uint32_t last = 0;
    for (const Member& member : table.members) {
      check(member.key_span);
      require(member.key_span.begin >= last, "members stand in the order of the file");
      last = member.key_span.begin;
      check(member.value, depth);
    }
  }

 private:
  void check(const Value& value, std::size_t depth) const {
    check(value.span);
    if (const Table* table = value.table()) check(*table, depth + 1);
    if (const Array* array = value.array()) {
      std::uint32_t last = 0;
      for (const Value& element : *array) {
        require(element.span.begin >= last, "elements stand in the order of the file");
        last = element.span.end;
        check(element, depth + 1);
      }
    }
    if (const std::string* text = value.string()) check_map(value, *text);
  }

  void check(const Span& span) const {
    require(span.file == id_, "a span is of the file");
    require(span.begin < span.end && span.end <= size_, "a span lies in the file");
  }

  void check_map(const Value& value, const std::string& text) const {
    const TextMap map = text_map(sources_, value);
    std::uint32_t last = value.span.begin;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const Span span = map.span(i, i + 1);
      require(span == value.span || span.begin >= last, "bytes of a string stand in order");
      require(span.begin <= span.end && span.end <= value.span.end, "and within the string");
      last = span.begin;
    }
  }

  const Sources& sources_;
  FileId id_;
  std::size_t size_;
};

void check_reader(std::string_view text) {
  Sources sources;
  Sink sink;
  const FileId id = sources.add("fuzz.toml", std::string(text));
  const Table table = parse_toml(sources, id, sink);
  TreeCheck(sources, id).check(table, 0);
  require(sink.diagnostics().size() <= 22, "syntax errors are bounded");
  static_cast<void>(bind_profile(table, sources, sink));
  for (const Diagnostic& diagnostic : sink.diagnostics()) {
    require(!diagnostic.message.empty(), "a diagnostic says something");
    require(!diagnostic.span.known() || diagnostic.span.end <= text.size(),
            "a diagnostic's place lies in the file");
  }
  for (const auto format :
       {DiagnosticFormat::human, DiagnosticFormat::short_lines, DiagnosticFormat::json}) {
    const std::string shown = format_diagnostics(sink.sorted(), sources, format, false);
    for (const char c : shown) {
      require(c == '\n' || static_cast<unsigned char>(c) >= 0x20, "no control character is shown");
    }
  }
}

}  // namespace
}  // namespace vitaset

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  vitaset::check_reader({reinterpret_cast<const char*>(data), size});
  return 0;
}
