#include "render/fit_text.h"

#include <fmt/format.h>

namespace vitaset {
namespace {

// Code points of a text that is told: enough to know it by.
constexpr std::size_t kLongest = 60;

/// `text`, cut where it is long.
std::string shortened(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && count++ == kLongest) return std::string(text.substr(0, at)) + "…";
  }
  return std::string(text);
}

std::string told(const LeftOut& left_out, const Sources& sources) {
  std::string text = fmt::format("{} {}: {}", left_out.section, kind_name(left_out.kind),
                                 shortened(left_out.text));
  if (left_out.span.known()) {
    const Place place = sources.place(left_out.span);
    text += fmt::format(" ({}:{})", place.file, place.line);
  }
  return text;
}

}  // namespace

std::string_view kind_name(PieceKind kind) {
  switch (kind) {
    case PieceKind::section:
      return "section";
    case PieceKind::group:
      return "group";
    case PieceKind::entry:
      return "entry";
    case PieceKind::columns:
      return "entries";
    case PieceKind::part:
      return "role";
    case PieceKind::bullet:
      return "bullet";
    default:
      return "text";
  }
}

std::string explain(const FitReport& report, const Sources& sources) {
  std::string text;
  for (const ChangedMeasure& each : report.changed) {
    text += fmt::format("  {} {:.2f} pt, was {:.2f} pt\n", each.name, each.used.value(),
                        each.own.value());
  }
  if (!report.left_out.empty()) text += "  left out, the most valuable first:\n";
  for (const LeftOut& each : report.left_out) {
    text += fmt::format("  {:>6}  {}\n", each.value, told(each, sources));
  }
  if (report.next) {
    text += fmt::format("  next would be {}: it needs {:.1f} pt more\n",
                        told(*report.next, sources), report.next_needs.value());
  }
  for (const std::string& pin : report.no_longer_shown) {
    text += fmt::format("  pinned, but not shown: {}\n", pin);
  }
  for (const std::string& pin : report.newly_shown) {
    text += fmt::format("  shown, but not pinned: {}\n", pin);
  }
  return text;
}

}  // namespace vitaset
