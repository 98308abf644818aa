#include "pdf/structure.h"

#include <string>

#include "base/number.h"
#include "pdf/syntax.h"

namespace vitaset::pdf {
namespace {

void append_count(std::string& out, std::size_t count) {
  append_number(out, static_cast<double>(count), 0);
}

void append_text_entry(std::string& body, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  body += key;
  append_text_string(body, text);
}

/// Where a figure stands, which it has to say of itself (ISO 14289-1, 7.3).
void append_box(std::string& body, const Rect& area) {
  body += "/A<</O/Layout/Placement/Block/BBox[";
  for (const Pt side : {area.origin.x, area.origin.y, area.origin.x + area.size.width,
                        area.origin.y + area.size.height}) {
    append_number(body, side.value(), 3);
    body += ' ';
  }
  body += "]>>";
}

}  // namespace

std::string_view role_name(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::section:
      return "Sect";
    case Role::heading1:
      return "H1";
    case Role::heading2:
      return "H2";
    case Role::heading3:
      return "H3";
    case Role::paragraph:
      return "P";
    case Role::list:
    case Role::plain_list:
    case Role::numbered_list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::link:
      return "Link";
    case Role::span:
      return "Span";
    case Role::figure:
      return "Figure";
  }
  return "Span";
}

/// Object numbers; 0 for nodes without content.
struct StructureTree::Numbers {
  unsigned root = 0;
  std::vector<unsigned> elements;
  const std::vector<unsigned>& pages;
  const std::vector<unsigned>& annotations;
};

StructureTree::StructureTree(const Pages& pages)
    : nodes_(pages.nodes), elements_(pages.nodes.size()), page_owners_(pages.pages.size()) {
  elements_[0].attached = true;
}

StructureTree::Element& StructureTree::attach(std::size_t node, std::size_t page) {
  // Upward until an element that stands already; parents come before their children.
  for (std::size_t child = node; !elements_[child].attached;) {
    const auto parent = static_cast<std::size_t>(nodes_[child].parent);
    elements_[child].attached = true;
    elements_[parent].kids.push_back({Kid::Kind::node, page, child});
    child = parent;
  }
  return elements_[node];
}

std::string_view StructureTree::tag(NodeId node) const {
  return role_name(nodes_[static_cast<std::size_t>(node)].role);
}

std::size_t StructureTree::add_content(NodeId node, std::size_t page) {
  const auto index = static_cast<std::size_t>(node);
  const std::size_t mcid = page_owners_[page].size();
  page_owners_[page].push_back(index);
  attach(index, page).kids.push_back({Kid::Kind::content, page, mcid});
  return mcid;
}

std::size_t StructureTree::add_annotation(NodeId node, std::size_t page) {
  const auto index = static_cast<std::size_t>(node);
  const std::size_t annotation = annotation_owners_.size();
  annotation_owners_.push_back(index);
  attach(index, page).kids.push_back({Kid::Kind::annotation, page, annotation});
  return annotation;
}

void StructureTree::set_box(NodeId node, const Rect& area) {
  elements_[static_cast<std::size_t>(node)].box = area;
}

std::size_t StructureTree::annotation_key(std::size_t annotation) const {
  return page_owners_.size() + annotation;
}

const RawObject& StructureTree::emit(Document& document, const std::vector<unsigned>& page_numbers,
                                     const std::vector<unsigned>& annotation_numbers) const {
  RawObject& root = document.add_object();
  RawObject& parent_tree = document.add_object();
  Numbers numbers{root.number, {}, page_numbers, annotation_numbers};
  std::vector<RawObject*> objects(nodes_.size());
  numbers.elements.resize(nodes_.size());
  for (std::size_t node = 0; node < nodes_.size(); ++node) {
    if (!elements_[node].attached) continue;
    objects[node] = &document.add_object();
    numbers.elements[node] = objects[node]->number;
  }
  for (std::size_t node = 0; node < nodes_.size(); ++node) {
    if (objects[node] != nullptr) objects[node]->body = element_body(node, numbers);
  }
  parent_tree.body = parent_tree_body(numbers);
  root.body = "/Type/StructTreeRoot/K ";
  append_reference(root.body, numbers.elements[0]);
  root.body += "/ParentTree ";
  append_reference(root.body, parent_tree.number);
  root.body += "/ParentTreeNextKey ";
  append_count(root.body, annotation_key(annotation_owners_.size()));
  return root;
}

std::string StructureTree::element_body(std::size_t index, const Numbers& numbers) const {
  const StructureNode& node = nodes_[index];
  const unsigned parent =
      index == 0 ? numbers.root : numbers.elements[static_cast<std::size_t>(node.parent)];
  std::string body = "/Type/StructElem/S/";
  body += role_name(node.role);
  body += "/P ";
  append_reference(body, parent);
  if (node.role == Role::list) body += "/A<</O/List/ListNumbering/Disc>>";
  if (node.role == Role::numbered_list) body += "/A<</O/List/ListNumbering/Decimal>>";
  if (node.role == Role::plain_list) body += "/A<</O/List/ListNumbering/None>>";
  if (elements_[index].box) append_box(body, *elements_[index].box);
  append_text_entry(body, "/Lang", node.language);
  if (node.role == Role::figure) append_text_entry(body, "/Alt", node.alternative);
  append_text_entry(body, "/ActualText", node.actual_text);
  body += kids_entry(elements_[index], numbers);
  return body;
}

/// /Pg and /K. Content of the element's page is named by its MCID alone, content of others by
/// marked-content references.
std::string StructureTree::kids_entry(const Element& element, const Numbers& numbers) const {
  std::string pg;
  std::string kids = "/K[";
  std::size_t own_page = 0;
  for (const Kid& kid : element.kids) {
    if (kid.kind == Kid::Kind::node) {
      append_reference(kids, numbers.elements[kid.value]);
      continue;
    }
    if (pg.empty()) {
      own_page = kid.page;
      pg = "/Pg ";
      append_reference(pg, numbers.pages[own_page]);
    }
    const bool content = kid.kind == Kid::Kind::content;
    if (content && kid.page == own_page) {
      append_count(kids, kid.value);
      kids += ' ';
      continue;
    }
    kids += content ? "<</Type/MCR/MCID " : "<</Type/OBJR/Obj ";
    if (content) append_count(kids, kid.value);
    if (!content) append_reference(kids, numbers.annotations[kid.value]);
    kids += "/Pg ";
    append_reference(kids, numbers.pages[kid.page]);
    kids += ">>";
  }
  return pg + kids + ']';
}

std::string StructureTree::parent_tree_body(const Numbers& numbers) const {
  std::string body = "/Nums[";
  for (std::size_t page = 0; page < page_owners_.size(); ++page) {
    append_count(body, page);
    body += '[';
    for (const std::size_t node : page_owners_[page]) {
      append_reference(body, numbers.elements[node]);
    }
    body += ']';
  }
  for (std::size_t annotation = 0; annotation < annotation_owners_.size(); ++annotation) {
    append_count(body, annotation_key(annotation));
    body += ' ';
    append_reference(body, numbers.elements[annotation_owners_[annotation]]);
  }
  body += ']';
  return body;
}

}  // namespace vitaset::pdf
