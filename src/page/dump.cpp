#include "page/dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/number.h"

namespace vitaset {
namespace {

std::string_view role_name(Role role) {
  switch (role) {
    case Role::document:
      return "document";
    case Role::section:
      return "section";
    case Role::heading1:
      return "heading1";
    case Role::heading2:
      return "heading2";
    case Role::heading3:
      return "heading3";
    case Role::paragraph:
      return "paragraph";
    case Role::list:
      return "list";
    case Role::plain_list:
    case Role::numbered_list:
      return "plain-list";
    case Role::list_item:
      return "list-item";
    case Role::label:
      return "label";
    case Role::list_body:
      return "list-body";
    case Role::link:
      return "link";
    case Role::span:
      return "span";
    case Role::figure:
      return "figure";
  }
  return "";
}

std::string_view artifact_name(Artifact artifact) {
  switch (artifact) {
    case Artifact::header:
      return "header";
    case Artifact::footer:
      return "footer";
    case Artifact::layout:
      return "layout";
  }
  return "";
}

std::string number(Pt length) { return number_text(length.value(), 2); }

std::string color_text(Color color) {
  return fmt::format("#{:02X}{:02X}{:02X}", color.red, color.green, color.blue);
}

std::string mark_text(const Mark& mark) {
  if (const NodeId* node = std::get_if<NodeId>(&mark)) {
    return fmt::format("node {}", static_cast<std::uint32_t>(*node));
  }
  return std::string(artifact_name(std::get<Artifact>(mark)));
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string reads_as(const std::optional<std::string>& actual_text) {
  return actual_text ? " reads " + in_quotes(*actual_text) : std::string();
}

std::string rect_text(const Rect& area) {
  return fmt::format("{},{} {}x{}", number(area.origin.x), number(area.origin.y),
                     number(area.size.width), number(area.size.height));
}

struct ItemDump {
  std::string operator()(const GlyphRun& run) const {
    return fmt::format("text {},{} w {} {} {} {} {} {}{}", number(run.origin.x),
                       number(run.origin.y), number(run.width()), run.face->postscript_name(),
                       number(run.size), color_text(run.color), mark_text(run.mark),
                       in_quotes(run.text), reads_as(run.actual_text));
  }
  std::string operator()(const Rule& rule) const {
    return fmt::format("rule {} {} {}", rect_text(rule.area), color_text(rule.color),
                       mark_text(rule.mark));
  }
  std::string operator()(const Path& path) const {
    std::string points;
    for (const Point& point : path.points) {
      points += fmt::format(" {},{}", number(point.x), number(point.y));
    }
    return fmt::format("path{} w {} {} {}{}", points, number(path.line_width),
                       color_text(path.color), mark_text(path.mark), reads_as(path.actual_text));
  }
  std::string operator()(const Image& image) const {
    const Picture& picture = *image.picture;
    return fmt::format("image {} of {}x{} {} {}{}{} {}", rect_text(image.area), picture.width,
                       picture.height, picture.colors == PictureColors::gray ? "gray" : "rgb",
                       picture.coding == PictureCoding::jpeg ? "jpeg" : "pixels",
                       picture.alpha.empty() ? "" : " alpha",
                       picture.orientation == 1
                           ? std::string()
                           : fmt::format(" orientation {}", picture.orientation),
                       mark_text(image.mark));
  }
  std::string operator()(const LinkArea& link) const {
    return fmt::format("link {} node {}", rect_text(link.area),
                       static_cast<std::uint32_t>(link.node));
  }
};

std::string node_text(const Pages& pages, std::size_t index) {
  const StructureNode& node = pages.nodes[index];
  std::string line = fmt::format("node {} {} in {}", index, role_name(node.role),
                                 static_cast<std::uint32_t>(node.parent));
  if (!node.language.empty()) line += " lang " + node.language;
  if (!node.alternative.empty()) line += " alt " + in_quotes(node.alternative);
  if (!node.actual_text.empty()) line += " reads " + in_quotes(node.actual_text);
  if (!node.target.empty()) line += " to " + node.target;
  return line;
}

/// Text of an item as it is read; nothing for what has none.
struct ItemText {
  std::string_view operator()(const GlyphRun& run) const {
    return run.actual_text ? std::string_view(*run.actual_text) : std::string_view(run.text);
  }
  std::string_view operator()(const Path& path) const {
    return path.actual_text ? std::string_view(*path.actual_text) : std::string_view();
  }
  std::string_view operator()(const Rule& /*rule*/) const { return {}; }
  std::string_view operator()(const Image& /*image*/) const { return {}; }
  std::string_view operator()(const LinkArea& /*link*/) const { return {}; }
};

/// Whether `run` goes on where `last` ended, raised or lowered text included.
bool same_line(const GlyphRun& last, const GlyphRun& run) {
  const Pt off = run.origin.y - last.origin.y;
  const Pt near = std::max(last.size, run.size) / 2;
  return off < near && -off < near && run.origin.x >= last.origin.x;
}

}  // namespace

std::string dump_pages(const Pages& pages) {
  const DocumentInfo& info = pages.info;
  std::string dump = fmt::format("pages {} of {}x{}\n", pages.pages.size(),
                                 number(pages.size.width), number(pages.size.height));
  dump += fmt::format("title {}\nauthor {}\nsubject {}\nlanguage {}\n", in_quotes(info.title),
                      in_quotes(info.author), in_quotes(info.subject), info.language);
  for (const std::string& keyword : info.keywords) dump += "keyword " + in_quotes(keyword) + "\n";
  dump += fmt::format("date {:04}-{:02}-{:02} {:02}:{:02}:{:02}\n", info.date.year, info.date.month,
                      info.date.day, info.date.hour, info.date.minute, info.date.second);
  for (std::size_t i = 0; i < pages.nodes.size(); ++i) dump += node_text(pages, i) + "\n";
  for (const OutlineEntry& entry : pages.outline) {
    dump += fmt::format("outline {} page {} at {} node {}\n", in_quotes(entry.title),
                        entry.page + 1, number(entry.y), static_cast<std::uint32_t>(entry.node));
  }
  for (std::size_t i = 0; i < pages.pages.size(); ++i) {
    dump += fmt::format("page {}\n", i + 1);
    for (const PageItem& item : pages.pages[i].items) {
      dump += "  " + std::visit(ItemDump{}, item) + "\n";
    }
  }
  return dump;
}

std::string dump_text(const Pages& pages) {
  std::string text;
  std::vector<bool> said(pages.nodes.size());
  for (const Page& page : pages.pages) {
    const GlyphRun* last = nullptr;
    for (const PageItem& item : page.items) {
      const GlyphRun* const run = std::get_if<GlyphRun>(&item);
      // What is no run stands where the text around it stands.
      if (run != nullptr && last != nullptr && !same_line(*last, *run)) text += '\n';
      if (run != nullptr) last = run;
      // Of what a node reads as, all stands where its first item does.
      const auto node = static_cast<std::size_t>(content_node(item).value_or(kDocumentNode));
      if (node >= said.size() || pages.nodes[node].actual_text.empty()) {
        text += std::visit(ItemText{}, item);
      } else if (!said[node]) {
        text += pages.nodes[node].actual_text;
        said[node] = true;
      }
    }
    text += "\n\f";
  }
  return text;
}

}  // namespace vitaset
