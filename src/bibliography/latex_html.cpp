#include "bibliography/latex_html.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "bibliography/accents.h"

namespace vitaset {
namespace {

constexpr std::size_t kLongestEntity = 12;
constexpr std::size_t kLongestTag = 200;

constexpr std::array<std::pair<std::string_view, std::string_view>, 32> kEntities{{
    {"amp", "&"},       {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "’"},
    {"nbsp", "\u00A0"}, {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"lsquo", "‘"},
    {"rsquo", "’"},     {"ldquo", "“"},  {"rdquo", "”"},  {"laquo", "«"},  {"raquo", "»"},
    {"times", "×"},     {"deg", "°"},    {"plusmn", "±"}, {"micro", "µ"},  {"szlig", "ß"},
    {"aelig", "æ"},     {"AElig", "Æ"},  {"oelig", "œ"},  {"OElig", "Œ"},  {"eth", "ð"},
    {"thorn", "þ"},     {"alpha", "α"},  {"beta", "β"},   {"gamma", "γ"},  {"mu", "μ"},
    {"oslash", "ø"},    {"Oslash", "Ø"},
}};

constexpr std::array<std::pair<std::string_view, char32_t>, 8> kAccents{{{"acute", 0x301},
                                                                         {"grave", 0x300},
                                                                         {"circ", 0x302},
                                                                         {"uml", 0x308},
                                                                         {"tilde", 0x303},
                                                                         {"cedil", 0x327},
                                                                         {"ring", 0x30A},
                                                                         {"caron", 0x30C}}};

/// The signs < and > as exporters write them, both of one kind.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kBrackets{
    {{"<", ">"},
     {"{\\textless}", "{\\textgreater}"},
     {"\\textless{}", "\\textgreater{}"},
     {"{$<$}", "{$>$}"},
     {"$<$", "$>$"},
     {"$\\less$", "$\\greater$"},
     {"\\ensuremath{<}", "\\ensuremath{>}"}}};

constexpr std::array<std::string_view, 11> kTagsWithoutStyle{
    "span", "p", "br", "scp", "sc", "title", "div", "font", "u", "tt", "small"};

std::string numeric(std::string_view digits) {
  int base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) {
    base = 16;
    digits.remove_prefix(1);
  }
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), code, base);
  std::string text;
  const bool read = error == std::errc() && end == digits.data() + digits.size();
  if (read && code >= ' ') utf8::append(text, code);
  return text;
}

std::string named(std::string_view name) {
  const auto* const row =
      std::ranges::find(kEntities, name, [](const auto& each) { return each.first; });
  if (row != kEntities.end()) return std::string(row->second);
  if (name.size() < 2) return {};
  for (const auto& [accent, mark] : kAccents) {
    if (name.substr(1) == accent) return accented(name.substr(0, 1), mark);
  }
  return {};
}

/// What the tag called `name` does; nothing if it is none we know.
std::optional<HtmlTag> tag_called(std::string_view name) {
  HtmlTag tag;
  tag.italic = name == "i" || name == "em" || name == "italic" || name == "jats:italic";
  tag.bold = name == "b" || name == "strong" || name == "bold";
  if (name == "sub" || name == "inf" || name == "jats:sub") tag.script = TextScript::subscript;
  if (name == "sup" || name == "jats:sup") tag.script = TextScript::superscript;
  const bool known = tag.italic || tag.bold || tag.script != TextScript::none ||
                     name.starts_with("jats:") || name.starts_with("mml:") ||
                     std::ranges::find(kTagsWithoutStyle, name) != kTagsWithoutStyle.end();
  return known ? std::optional(tag) : std::nullopt;
}

}  // namespace

std::optional<HtmlEntity> html_entity(std::string_view text) {
  const std::size_t end = text.substr(0, kLongestEntity).find(';');
  if (!text.starts_with('&') || end == std::string_view::npos || end < 3) return std::nullopt;
  const std::string_view name = text.substr(1, end - 1);
  std::string character = name.starts_with('#') ? numeric(name.substr(1)) : named(name);
  if (character.empty()) return std::nullopt;
  return HtmlEntity{std::move(character), end + 1};
}

std::optional<HtmlTag> html_tag(std::string_view text) {
  for (const auto& [opens, closes] : kBrackets) {
    if (!text.starts_with(opens)) continue;
    const std::size_t close = text.substr(0, kLongestTag).find(closes, opens.size());
    if (close == std::string_view::npos) continue;
    std::string_view inside = text.substr(opens.size(), close - opens.size());
    const bool ends = inside.starts_with('/');
    if (ends) inside.remove_prefix(1);
    if (inside.ends_with('/')) inside.remove_suffix(1);
    const std::size_t name_end = std::min(inside.find(' '), inside.size());
    std::optional<HtmlTag> tag = tag_called(ascii_lower(inside.substr(0, name_end)));
    if (!tag) continue;
    tag->ends = ends;
    tag->length = close + closes.size();
    return tag;
  }
  return std::nullopt;
}

}  // namespace vitaset
