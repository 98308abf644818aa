#include "profile/write_pins.h"

#include <algorithm>

#include <fmt/format.h>

#include "cv/quoted_text.h"
#include "profile/check_editions.h"
#include "profile/edition.h"
#include "profile/includes.h"
#include "toml/write.h"

namespace vitaset {
namespace {

constexpr std::string_view kPins = "pins";
constexpr std::string_view kBlank = " \t";

/// "pins = [ … ]", a pin on each line.
std::string pins_text(const std::vector<std::string>& pins, std::string_view line_end) {
  std::string text = fmt::format("{} = [{}", kPins, line_end);
  for (const std::string& pin : pins) {
    text += fmt::format("  {},{}", toml_value(Value(pin, {})), line_end);
  }
  return text + "]";
}

/// Past the line that holds `offset`, its end included.
std::size_t past_line(std::string_view text, std::size_t offset) {
  const std::size_t end = text.find('\n', offset);
  return end == std::string_view::npos ? text.size() : end + 1;
}

/// Whether `key` is the last name of a [header].
bool is_in_header(std::string_view text, const Span& key) {
  const std::size_t line =
      key.begin == 0 ? std::string_view::npos : text.rfind('\n', key.begin - 1);
  const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
  const std::size_t first = text.find_first_not_of(kBlank, begin);
  const std::size_t next = text.find_first_not_of(kBlank, key.end);
  return text.substr(first, 1) == "[" && next != std::string_view::npos && text[next] == ']';
}

/// `text` without the statement of `pins`, and its line if it has nothing else.
std::string without(std::string_view text, const Member& pins) {
  const std::size_t end = past_line(text, pins.value.span.end);
  const std::size_t begin = text.substr(0, pins.key_span.begin).rfind('\n') + 1;
  return std::string(text.substr(0, begin)) + std::string(text.substr(end));
}

}  // namespace

std::optional<RewrittenFile> write_pins(const std::filesystem::path& profile,
                                        std::string_view edition,
                                        const std::vector<std::string>& pins, Sources& sources,
                                        Sink& sink) {
  const std::optional<ProfileTable> read = read_profile_files(profile, sources, sink);
  if (!read || sink.has_errors()) return std::nullopt;
  const std::vector<const Member*> editions = editions_of(read->table);
  const auto found = std::ranges::find(editions, edition, &Member::key);
  if (found == editions.end()) {
    report_unknown_edition(read->table, edition, {}, sink);
    return std::nullopt;
  }
  const Member& own = **found;
  const Member* const old = own.value.table()->find(kPins);
  const Span& place = old == nullptr ? own.key_span : old->value.span;
  const SourceFile& file = sources.file(place.file);
  const std::string_view text = file.text();
  RewrittenFile rewritten{file.name(), {}};
  const std::string_view line_end = text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  if (old != nullptr && pins.empty()) {
    rewritten.text = without(text, *old);
  } else if (old != nullptr) {
    rewritten.text = fmt::format("{}{}{}", text.substr(0, old->key_span.begin),
                                 pins_text(pins, line_end), text.substr(old->value.span.end));
  } else if (pins.empty()) {
    rewritten.text = text;
  } else if (is_in_header(text, own.key_span)) {
    const std::size_t at = past_line(text, own.key_span.end);
    const std::string_view before = text.substr(0, at);
    rewritten.text = fmt::format("{}{}{}{}{}", before, before.ends_with('\n') ? "" : line_end,
                                 pins_text(pins, line_end), line_end, text.substr(at));
  } else {
    sink.report(
        {Severity::error,
         Code::unpinnable_edition,
         own.key_span,
         fmt::format("the edition {} has no header to write its pins below", quoted_text(edition)),
         {fmt::format("begin it with a line [edition.{}]", toml_key(edition))},
         {}});
    return std::nullopt;
  }
  return rewritten;
}

}  // namespace vitaset
