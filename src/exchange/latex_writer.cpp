#include "exchange/latex_writer.h"

#include <algorithm>
#include <initializer_list>

#include "base/sink.h"
#include "base/text_map.h"
#include "base/utf8.h"
#include "bibliography/latex_text.h"
#include "bibliography/names.h"

namespace vitaset {
namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

/// How LaTeX writes a sign that means more there; empty for any other.
std::string_view sign_in_latex(char c) {
  switch (c) {
    case '&':
      return "\\&";
    case '%':
      return "\\%";
    case '$':
      return "\\$";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    case '{':
      return "{\\textbraceleft}";
    case '}':
      return "{\\textbraceright}";
    case '~':
      return "{\\textasciitilde}";
    case '^':
      return "{\\textasciicircum}";
    case '\\':
      return "{\\textbackslash}";
    case '`':
      return "{\\textasciigrave}";
    case '\'':
      return "{\\textquotesingle}";
    case '<':
      return "{\\textless}{}";  // not the beginning of a tag
    case '>':
      return "{\\textgreater}";
    default:
      return {};
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with(kNoBreakSpace)) {
      out += '~';
      at += kNoBreakSpace.size() - 1;
      continue;
    }
    const std::string_view sign = sign_in_latex(text[at]);
    if (!sign.empty()) {
      out += sign;
    } else {
      // Two hyphens would be a dash.
      if (text[at] == '-' && out.ends_with('-')) out += "{}";
      out += text[at];
    }
  }
  return out;
}

bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const bool cased = (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xDF && c != 0xF7) ||
                     (c >= 0x386 && c < 0x530) || (c >= 0x1E00 && c < 0x2000);
  return cased && utf8::simple_upper(c) == c;
}

/// Whether a word has a capital, `after` its first letter or anywhere.
bool has_capital(std::string_view word, bool after_first) {
  bool skip = after_first;
  for (std::size_t at = 0; at < word.size(); at += utf8::sequence_length(word, at)) {
    if (!skip && is_capital(utf8::decode(word, at))) return true;
    skip = false;
  }
  return false;
}

/// Text of a title, word by word. `is_first`: none stands before.
std::string guarded(std::string_view text, bool is_first) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::string written = escaped(word);
    out += has_capital(word, is_first) ? "{" + written + "}" : written;
    if (!word.empty()) is_first = false;
    if (end < text.size()) out += ' ';
    at = end + 1;
  }
  return out;
}

/// The command whose argument a node of that kind is.
std::string command_of(const Inline& node) {
  switch (node.kind) {
    case InlineKind::bold:
      return "\\textbf";
    case InlineKind::italic:
      return "\\emph";
    case InlineKind::code:
      return "\\texttt";
    case InlineKind::link:
      return "\\href{" + latex_address(node.target) + "}";
    case InlineKind::superscript:
      return "\\textsuperscript";
    case InlineKind::subscript:
      return "\\textsubscript";
    default:
      return {};
  }
}

std::string nodes_in_latex(const std::vector<Inline>& nodes, bool is_title) {
  std::string out;
  for (const Inline& node : nodes) {
    const std::string inside = !node.children.empty() ? nodes_in_latex(node.children, false)
                               : is_title             ? guarded(node.text, out.empty())
                                                      : escaped(node.text);
    const std::string command = command_of(node);
    out += command.empty() ? inside : command + "{" + inside + "}";
  }
  return out;
}

bool is_balanced(std::string_view text) {
  std::size_t depth = 0;
  for (const char c : text) {
    if (c == '{') ++depth;
    if (c == '}' && depth-- == 0) return false;
  }
  return depth == 0;
}

bool reads_back(const std::string& latex, const PersonName& name) {
  Sink sink;
  const BibNames read = read_names(latex, TextMap(), sink);
  return read.names.size() == 1 && !read.others && read.names.front().name == name;
}

std::string in_braces(const std::string& text) { return "{" + text + "}"; }

/// "von Family, Jr., Given" of parts in LaTeX.
std::string family_first(const std::string& family, const PersonName& name,
                         const std::string& given) {
  std::string text = name.particle.empty() ? family : escaped(name.particle) + " " + family;
  if (!name.suffix.empty()) text += ", " + escaped(name.suffix);
  if (!given.empty()) text += ", " + given;
  return text;
}

}  // namespace

std::string latex_of(const RichText& text) { return nodes_in_latex(text.nodes, false); }
std::string latex_of(std::string_view text) { return escaped(text); }
std::string latex_title(const RichText& title) { return nodes_in_latex(title.nodes, true); }

std::string latex_address(std::string_view text) {
  const std::string plain(text);
  if (is_balanced(plain) && latex_verbatim(plain) == plain) return plain;
  std::string out;
  for (const char c : text) {
    constexpr std::string_view kSigns = "_%&#$~^\\";
    if (c == '{' || c == '}') continue;  // no address has them unescaped
    if (kSigns.find(c) != std::string_view::npos) {
      out += c == '\\' ? "{\\textbackslash}" : std::string{'\\', c};
    } else {
      out += c;
    }
  }
  return out;
}

std::string latex_name(const PersonName& name) {
  const std::string family = escaped(name.family);
  if (name.corporate) return in_braces(family);
  const std::string given = escaped(name.given);
  const std::string whole_given = given.empty() ? given : in_braces(given);
  for (const std::string& written :
       {family_first(family, name, given), family_first(in_braces(family), name, given),
        family_first(in_braces(family), name, whole_given)}) {
    if (reads_back(written, name)) return written;
  }
  return in_braces(escaped(full_name(name)));
}

}  // namespace vitaset
