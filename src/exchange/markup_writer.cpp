#include "exchange/markup_writer.h"

#include <algorithm>
#include <string_view>

#include "base/sink.h"
#include "base/text_map.h"
#include "cv/markup.h"

namespace vitaset {
namespace {

/// `text` with a backslash before each sign that would mean something.
std::string escaped(std::string_view text) {
  constexpr std::string_view kSigns = "*`[]^~";
  std::string out;
  for (const char c : text) {
    const bool means_more = kSigns.find(c) != std::string_view::npos;
    // A backslash needs no escape but before these.
    const bool after_backslash = (c == '(' || c == ')') && out.ends_with('\\');
    if (means_more || after_backslash) out += '\\';
    out += c;
  }
  return out;
}

/// What stands around a node of that kind.
std::string_view sign_of(InlineKind kind) {
  switch (kind) {
    case InlineKind::bold:
      return "**";
    case InlineKind::italic:
      return "*";
    case InlineKind::superscript:
      return "^";
    case InlineKind::subscript:
      return "~";
    default:
      return {};
  }
}

void write(const std::vector<Inline>& nodes, bool with_signs, std::string& out) {
  for (const Inline& node : nodes) {
    if (node.kind == InlineKind::code && with_signs) {
      out += "`" + node.text + "`";
    } else if (node.kind == InlineKind::text || node.kind == InlineKind::code) {
      out += escaped(node.text);
    } else if (node.kind == InlineKind::link && with_signs) {
      out += '[';
      write(node.children, with_signs, out);
      out += "](" + escaped(node.target) + ")";
    } else {
      const std::string_view sign = with_signs ? sign_of(node.kind) : std::string_view();
      std::string inside;
      write(node.children, with_signs, inside);
      // Emphasis begins and ends at words.
      const std::size_t begin = std::min(inside.find_first_not_of(' '), inside.size());
      const std::size_t end = inside.find_last_not_of(' ') + 1;
      out.append(inside, 0, begin);
      if (begin < end) {
        out += sign;
        out.append(inside, begin, end - begin);
        out += sign;
        out.append(inside, end);
      }
    }
  }
}

/// What nodes look like, however their text is cut; spaces look the same in any style.
struct Flat {
  std::string text;
  std::string styles;  // of each byte
  bool operator==(const Flat&) const = default;
};

void flatten(const std::vector<Inline>& nodes, const std::string& style, Flat& flat) {
  for (const Inline& node : nodes) {
    const char sign = static_cast<char>('0' + static_cast<int>(node.kind));
    if (node.kind == InlineKind::text || node.kind == InlineKind::code) {
      flat.text += node.text;
      const std::string own = node.kind == InlineKind::code ? style + sign : style;
      for (const char c : node.text) flat.styles += c == ' ' ? ";" : own + ';';
    } else {
      flatten(node.children, style + sign + node.target, flat);
    }
  }
}

bool reads_back(const std::string& markup, const RichText& text) {
  Sink sink;
  Flat read;
  Flat meant;
  flatten(parse_markup(markup, TextMap(), sink).nodes, {}, read);
  flatten(text.nodes, {}, meant);
  return read == meant;
}

}  // namespace

std::string markup_of(const RichText& text) {
  std::string markup;
  write(text.nodes, true, markup);
  if (reads_back(markup, text)) return markup;
  markup.clear();
  write(text.nodes, false, markup);
  return markup;
}

}  // namespace vitaset
