#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/pages.h"
#include "pdf/document.h"

namespace vitaset::pdf {

/// PDF's name of a role: "P", "H1", "LBody" …
[[nodiscard]] std::string_view role_name(Role role);

/// The structure tree as content is drawn: elements come to stand in their parents in the order in
/// which they first have content; those that never have any are left out.
class StructureTree {
 public:
  /// `pages` must outlive the tree and have passed `check_pages`.
  explicit StructureTree(const Pages& pages);

  /// PDF's name of the role of `node`.
  [[nodiscard]] std::string_view tag(NodeId node) const;

  /// A new sequence of marked content of `node` on page `page`. Returns its MCID.
  std::size_t add_content(NodeId node, std::size_t page);
  /// An annotation of `node` on page `page`. Annotations count from 0, in the order they are added.
  std::size_t add_annotation(NodeId node, std::size_t page);

  /// Where the content of `node` stands; `area` with y upward from the page's bottom.
  void set_box(NodeId node, const Rect& area);

  /// The key (/StructParent) of an annotation in the parent tree; that of page n is n.
  [[nodiscard]] std::size_t annotation_key(std::size_t annotation) const;

  /// Adds the tree to the document. `page_numbers` and `annotation_numbers` are object numbers.
  /// Returns the StructTreeRoot.
  const RawObject& emit(Document& document, const std::vector<unsigned>& page_numbers,
                        const std::vector<unsigned>& annotation_numbers) const;

 private:
  struct Kid {
    enum class Kind { node, content, annotation } kind;
    std::size_t page;
    std::size_t value;  // node, MCID or annotation
  };
  struct Element {
    bool attached = false;
    std::optional<Rect> box;
    std::vector<Kid> kids;
  };
  struct Numbers;  // of the objects the elements refer to

  Element& attach(std::size_t node, std::size_t page);
  [[nodiscard]] std::string element_body(std::size_t node, const Numbers& numbers) const;
  [[nodiscard]] std::string kids_entry(const Element& element, const Numbers& numbers) const;
  [[nodiscard]] std::string parent_tree_body(const Numbers& numbers) const;

  const std::vector<StructureNode>& nodes_;
  std::vector<Element> elements_;                      // one a node
  std::vector<std::vector<std::size_t>> page_owners_;  // node of each MCID, by page
  std::vector<std::size_t> annotation_owners_;         // node of each annotation
};

}  // namespace vitaset::pdf
