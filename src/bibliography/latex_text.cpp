#include "bibliography/latex_text.h"

#include <array>
#include <utility>

#include "bibliography/latex_reader.h"

namespace vitaset {
namespace {

/// What exporters write for signs where nothing but the sign is meant, the longer ones first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kVerbatimSigns{
    {{"{\\textasciitilde}", "~"},
     {"\\textasciitilde{}", "~"},
     {"\\textasciitilde ", "~"},
     {"\\textasciitilde", "~"},
     {"{\\textunderscore}", "_"},
     {"\\textunderscore{}", "_"},
     {"{\\textless}", "<"},
     {"{\\textgreater}", ">"},
     {"{\\textbackslash}", "\\"},
     {"$\\sim$", "~"},
     {"\\sim", "~"},
     {"\\~{}", "~"},
     {"\\url", ""}}};

/// Replaces the sign that `text` begins with, if it is one; how long it was.
std::size_t take_sign(std::string_view text, std::string& out) {
  for (const auto& [written, sign] : kVerbatimSigns) {
    if (!text.starts_with(written)) continue;
    out += sign;
    return written.size();
  }
  if (text.starts_with('\\') && text.size() > 1 &&
      std::string_view("_%&#$~{}^").find(text[1]) != std::string_view::npos) {
    out += text[1];
    return 2;
  }
  return 0;
}

/// Of each byte, whether it may mean more than itself: control characters and LaTeX's signs.
constexpr std::array<bool, 256> special_bytes() {
  std::array<bool, 256> special{};
  for (std::size_t c = 0; c < ' '; ++c) special.at(c) = true;
  special.at(0x7F) = true;
  for (const char c : std::string_view("\\{}$~-'`%&<?!")) {
    special.at(static_cast<unsigned char>(c)) = true;
  }
  return special;
}

/// Whether text is itself: nothing in it means more, and its white space is in order.
bool is_itself(std::string_view text) {
  static constexpr std::array<bool, 256> kSpecial = special_bytes();
  char before = ' ';
  for (const char c : text) {
    if (kSpecial[static_cast<unsigned char>(c)] || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return before != ' ';
}

}  // namespace

RichText latex_text(std::string_view latex, const TextMap& map, Sink& sink) {
  if (is_itself(latex)) {
    RichText text{{}, map.token()};
    text.nodes.push_back(text_node(std::string(latex), map.span(0, latex.size())));
    return text;
  }
  return LatexReader(latex, map, sink).read().take(map);
}

std::string latex_plain(std::string_view latex, const TextMap& map, Sink& sink) {
  if (is_itself(latex)) return std::string(latex);
  return LatexReader(latex, map, sink).read().plain();
}

std::string latex_verbatim(std::string_view latex) {
  std::string out;
  for (std::size_t i = 0; i < latex.size();) {
    const char c = latex[i];
    if (c == '\\' || c == '$' || c == '{') {
      if (const std::size_t length = take_sign(latex.substr(i), out); length > 0) {
        i += length;
        continue;
      }
    }
    ++i;
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (c == '{' || c == '}' || (space && out.empty())) continue;
    out += space ? ' ' : c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace vitaset
