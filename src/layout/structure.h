#pragma once

#include <string>
#include <utility>
#include <vector>

#include "page/pages.h"

namespace vitaset {

/// Grows the structure tree of a document; parents first.
class StructureBuilder {
 public:
  explicit StructureBuilder(std::vector<StructureNode>& nodes) : nodes_(nodes) {
    if (nodes_.empty()) nodes_.emplace_back();
  }

  NodeId add(Role role, NodeId parent, Span span = {}) {
    StructureNode node;
    node.role = role;
    node.parent = parent;
    node.span = span;
    return add(std::move(node));
  }
  NodeId add(StructureNode node) {
    nodes_.push_back(std::move(node));
    return static_cast<NodeId>(nodes_.size() - 1);
  }

 private:
  std::vector<StructureNode>& nodes_;
};

}  // namespace vitaset
