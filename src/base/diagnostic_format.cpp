#include "base/diagnostic_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/diagnostic_json.h"
#include "base/excerpt.h"

namespace vitaset {
namespace {

constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kRed = "\x1B[1;31m";
constexpr std::string_view kYellow = "\x1B[1;33m";
constexpr std::string_view kBlue = "\x1B[1;34m";
constexpr std::string_view kCyan = "\x1B[1;36m";
constexpr std::string_view kPlain = "\x1B[0m";

struct SeverityStyle {
  std::string_view name;
  std::string_view color;
};

SeverityStyle style_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return {"note", kCyan};
    case Severity::warning:
      return {"warning", kYellow};
    case Severity::error:
      return {"error", kRed};
  }
  return {};
}

std::string place_text(const Place& place) {
  return fmt::format("{}:{}:{}", printable(place.file), place.line, place.column);
}

/// Writes the format for people.
class HumanWriter {
 public:
  HumanWriter(const Sources& sources, bool color) : sources_(sources), color_(color) {}

  void write(const Diagnostic& diagnostic) {
    const SeverityStyle style = style_of(diagnostic.severity);
    gutter_ = gutter_width(diagnostic);
    put(style.color, fmt::format("{}[{}]", style.name, code_text(diagnostic.code)));
    put(kBold, ": " + printable(diagnostic.message));
    text_ += '\n';
    write_place(diagnostic.span, style.color, '^');
    for (const std::string& hint : diagnostic.hints) write_remark("help", hint);
    for (const Note& note : diagnostic.notes) {
      if (!note.span.known()) write_remark("note", note.message);
    }
    for (const Note& note : diagnostic.notes) {
      if (!note.span.known()) continue;
      put(kCyan, "note");
      put(kBold, ": " + printable(note.message));
      text_ += '\n';
      write_place(note.span, kCyan, '-');
    }
    text_ += '\n';
  }

  void write_rest(std::size_t count) {
    put(kBold, fmt::format("{} more {} not shown", count, count == 1 ? "is" : "are"));
    text_ += "\n\n";
  }

  void write_counts(const std::vector<Diagnostic>& diagnostics) {
    const auto count = [&](Severity severity) {
      return std::count_if(diagnostics.begin(), diagnostics.end(),
                           [&](const Diagnostic& d) { return d.severity == severity; });
    };
    const auto words = [](auto number, std::string_view name) {
      return fmt::format("{} {}{}", number, name, number == 1 ? "" : "s");
    };
    const auto errors = count(Severity::error);
    const auto warnings = count(Severity::warning);
    if (errors > 0) put(kRed, words(errors, "error"));
    if (errors > 0 && warnings > 0) text_ += ", ";
    if (warnings > 0) put(kYellow, words(warnings, "warning"));
    if (errors > 0 || warnings > 0) text_ += '\n';
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void put(std::string_view color, std::string_view text) {
    if (color_) text_ += color;
    text_ += text;
    if (color_) text_ += kPlain;
  }

  /// Columns of the widest line number that is shown.
  [[nodiscard]] std::size_t gutter_width(const Diagnostic& diagnostic) const {
    std::size_t last = 0;
    const auto consider = [&](const Span& span) {
      if (span.known()) last = std::max(last, sources_.place(span).line);
    };
    consider(diagnostic.span);
    for (const Note& note : diagnostic.notes) consider(note.span);
    return last == 0 ? 1 : fmt::formatted_size("{}", last);
  }

  void put_gutter(std::string_view content, std::string_view sign) {
    put(kBlue, fmt::format("{:>{}} {}", content, gutter_, sign));
  }

  void write_place(const Span& span, std::string_view color, char mark) {
    if (!span.known()) return;
    const SourceFile& file = sources_.file(span.file);
    const Place place = sources_.place(span);
    const Place end = sources_.end_place(span);
    const std::string_view line = file.line(place.line);
    const std::size_t start = file.line_start(place.line);
    const std::size_t begin = span.begin < start ? 0 : span.begin - start;
    const std::size_t last =
        end.line > place.line ? line.size() : span.end - std::min<std::size_t>(span.end, start);
    const Excerpt shown = excerpt(line, begin, last);
    put(kBlue, fmt::format("{:>{}}--> ", "", gutter_));
    text_ += place_text(place);
    text_ += '\n';
    put_gutter("", "|");
    text_ += '\n';
    put_gutter(fmt::format("{}", place.line), "|");
    text_ += shown.line.empty() ? "" : " " + shown.line;
    text_ += '\n';
    put_gutter("", "|");
    text_ += std::string(shown.mark_at + 1, ' ');
    std::string marks(shown.mark_width, mark);
    if (end.line > place.line) marks += fmt::format(" … to line {}", end.line);
    put(color, marks);
    text_ += '\n';
  }

  void write_remark(std::string_view kind, std::string_view message) {
    put_gutter("", "= ");
    put(kBold, kind);
    text_ += fmt::format(": {}\n", printable(message));
  }

  const Sources& sources_;
  bool color_;
  std::size_t gutter_ = 1;
  std::string text_;
};

std::string short_line(const Diagnostic& diagnostic, const Sources& sources) {
  const std::string place =
      diagnostic.span.known() ? place_text(sources.place(diagnostic.span)) + ": " : std::string();
  return fmt::format("{}{}: {} [{}]\n", place, style_of(diagnostic.severity).name,
                     printable(diagnostic.message), code_text(diagnostic.code));
}

/// Which of `diagnostics` are shown to people: kMostShown of them, the most severe first.
std::vector<bool> most_important(const std::vector<Diagnostic>& diagnostics) {
  std::vector<bool> shown(diagnostics.size(), diagnostics.size() <= kMostShown);
  if (diagnostics.size() <= kMostShown) return shown;
  std::size_t left = kMostShown;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    for (std::size_t i = 0; i < diagnostics.size() && left > 0; ++i) {
      if (diagnostics[i].severity != severity) continue;
      shown[i] = true;
      --left;
    }
  }
  return shown;
}

}  // namespace

std::string format_diagnostics(const std::vector<Diagnostic>& diagnostics, const Sources& sources,
                               DiagnosticFormat format, bool color) {
  if (format == DiagnosticFormat::json) return diagnostics_as_json(diagnostics, sources);
  if (format == DiagnosticFormat::short_lines) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) text += short_line(diagnostic, sources);
    return text;
  }
  HumanWriter writer(sources, color);
  const std::vector<bool> shown = most_important(diagnostics);
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    if (shown[i]) writer.write(diagnostics[i]);
  }
  if (diagnostics.size() > kMostShown) writer.write_rest(diagnostics.size() - kMostShown);
  writer.write_counts(diagnostics);
  return writer.take();
}

}  // namespace vitaset
