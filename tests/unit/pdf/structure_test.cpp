#include "pdf/structure.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "sample.h"

namespace vitaset::pdf {
namespace {

/// The body of the object `number` of the document.
std::string body_of(Document& document, unsigned number) {
  for (const Serialized& object : document.serialize()) {
    if (object.number == number) return object.text;
  }
  FAIL("no such object");
  return "";
}

unsigned number_behind(const std::string& body, const std::string& key) {
  const std::size_t at = body.find(key);
  REQUIRE(at != std::string::npos);
  return static_cast<unsigned>(std::stoul(body.substr(at + key.size())));
}

Pages three_paragraphs() {
  Pages pages = sample::one_page({});
  pages.pages.resize(2);
  pages.nodes.push_back(sample::node(Role::paragraph, 0));
  pages.nodes.push_back(sample::node(Role::paragraph, 0));
  return pages;
}

}  // namespace

TEST_CASE("roles have PDF's names") {
  CHECK(role_name(Role::document) == "Document");
  CHECK(role_name(Role::section) == "Sect");
  CHECK(role_name(Role::heading1) == "H1");
  CHECK(role_name(Role::heading2) == "H2");
  CHECK(role_name(Role::heading3) == "H3");
  CHECK(role_name(Role::paragraph) == "P");
  CHECK(role_name(Role::list) == "L");
  CHECK(role_name(Role::plain_list) == "L");
  CHECK(role_name(Role::numbered_list) == "L");
  CHECK(role_name(Role::list_item) == "LI");
  CHECK(role_name(Role::label) == "Lbl");
  CHECK(role_name(Role::list_body) == "LBody");
  CHECK(role_name(Role::link) == "Link");
  CHECK(role_name(Role::span) == "Span");
  CHECK(role_name(Role::figure) == "Figure");
}

TEST_CASE("MCIDs count on each page from 0, and annotations after the pages") {
  const Pages pages = three_paragraphs();
  StructureTree tree(pages);
  CHECK(tree.add_content(NodeId{1}, 0) == 0);
  CHECK(tree.add_content(NodeId{2}, 0) == 1);
  CHECK(tree.add_content(NodeId{2}, 1) == 0);
  CHECK(tree.add_annotation(NodeId{2}, 1) == 0);
  CHECK(tree.add_annotation(NodeId{2}, 1) == 1);
  CHECK(tree.annotation_key(1) == 3);
  CHECK(tree.tag(NodeId{1}) == "P");
}

TEST_CASE("elements stand in the order they are drawn in, and those without content nowhere") {
  const Pages pages = three_paragraphs();
  StructureTree tree(pages);
  (void)tree.add_content(NodeId{3}, 0);
  (void)tree.add_content(NodeId{1}, 0);
  Document document;
  const RawObject& root = tree.emit(document, {101, 102}, {});
  const std::string element = body_of(document, number_behind(root.body, "/K "));
  const unsigned third = root.number + 4;  // after the root, the parent tree, the document, node 1
  CHECK(element.find("/K[" + std::to_string(third) + " 0 R " + std::to_string(third - 1) +
                     " 0 R ]") != std::string::npos);
  const std::string parents = body_of(document, number_behind(root.body, "/ParentTree "));
  CHECK(parents.find("/Nums[0[" + std::to_string(third) + " 0 R " + std::to_string(third - 1) +
                     " 0 R ]1[]]") != std::string::npos);
}

TEST_CASE("content of a second page and annotations are named with their page") {
  const Pages pages = three_paragraphs();
  StructureTree tree(pages);
  (void)tree.add_content(NodeId{1}, 0);
  (void)tree.add_content(NodeId{1}, 1);
  (void)tree.add_annotation(NodeId{1}, 1);
  Document document;
  const RawObject& root = tree.emit(document, {101, 102}, {103});
  const std::string element = body_of(document, root.number + 3);
  CHECK(element.find("/Pg 101 0 R /K[0 <</Type/MCR/MCID 0/Pg 102 0 R >>"
                     "<</Type/OBJR/Obj 103 0 R /Pg 102 0 R >>]") != std::string::npos);
  CHECK(root.body.find("/ParentTreeNextKey 3") != std::string::npos);
}

TEST_CASE("language, texts and the kind of list are told") {
  Pages pages = sample::one_page({});
  pages.nodes[1].language = "de";
  pages.nodes[1].actual_text = "a";
  pages.nodes[1].alternative = "not for paragraphs";
  for (const Role role : {Role::list, Role::plain_list, Role::figure, Role::numbered_list}) {
    pages.nodes.push_back(sample::node(role, 0));
    pages.nodes.back().alternative = "b";
  }
  StructureTree tree(pages);
  for (std::uint32_t node = 1; node < 6; ++node) (void)tree.add_content(NodeId{node}, 0);
  Document document;
  const RawObject& root = tree.emit(document, {101}, {});
  const std::string paragraph = body_of(document, root.number + 3);
  CHECK(paragraph.find("/Lang<FEFF00640065>") != std::string::npos);
  CHECK(paragraph.find("/ActualText<FEFF0061>") != std::string::npos);
  CHECK(paragraph.find("/Alt") == std::string::npos);
  CHECK(body_of(document, root.number + 4).find("/ListNumbering/Disc") != std::string::npos);
  CHECK(body_of(document, root.number + 5).find("/ListNumbering/None") != std::string::npos);
  CHECK(body_of(document, root.number + 6).find("/Alt<FEFF0062>") != std::string::npos);
  CHECK(body_of(document, root.number + 7).find("/ListNumbering/Decimal") != std::string::npos);
}

TEST_CASE("a figure says where it stands and what is to be seen") {
  Pages pages = three_paragraphs();
  pages.nodes[2].role = Role::figure;
  pages.nodes[2].alternative = "Photo";
  StructureTree tree(pages);
  (void)tree.add_content(NodeId{2}, 0);
  tree.set_box(NodeId{2}, {{Pt(50), Pt(711.89)}, {Pt(40), Pt(30)}});
  Document document;
  const RawObject& root = tree.emit(document, {101, 102}, {});
  const std::string figure = body_of(document, root.number + 3);
  CHECK(figure.find("/A<</O/Layout/Placement/Block/BBox[50 711.89 90 741.89 ]>>") !=
        std::string::npos);
  CHECK(figure.find("/Alt<FEFF00500068006F0074006F>") != std::string::npos);
}

}  // namespace vitaset::pdf
