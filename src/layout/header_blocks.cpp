#include "layout/header_blocks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/picture_setter.h"
#include "style/entry_fields.h"
#include "style/template.h"

namespace vitaset {
namespace {

using Piece = InlineSetter::Piece;

class HeaderBlocks {
 public:
  HeaderBlocks(const Cv& cv, const Style& style, InlineSetter& setter, StructureBuilder& structure,
               std::vector<Block>& blocks, std::shared_ptr<const Picture> photo)
      : cv_(cv),
        style_(style),
        setter_(setter),
        structure_(structure),
        blocks_(blocks),
        photo_(std::move(photo)) {}

  void add() {
    const FieldSource fields = page_fields(cv_, style_, 1, 1);
    if (style_.header.form == HeaderForm::split) waiting_ = contact_texts();
    add_line({{fields("name", {}), false}}, style_.type.name, Role::heading1, Pt(0));
    if (photo_) add_photo();
    if (!cv_.person.headline.empty()) {
      add_line({{cv_.person.headline, false}}, style_.type.headline, Role::paragraph,
               style_.header.headline_gap);
    }
    add_line(joined(cv_.person.affiliation), style_.type.headline, Role::paragraph, Pt(0));
    std::vector<RichText> contacts =
        style_.header.form == HeaderForm::split ? std::exchange(waiting_, {}) : contact_texts();
    add_line(joined(std::move(contacts)), style_.type.contact, Role::paragraph,
             style_.header.contact_gap);
    add_line(details(), style_.type.contact, Role::paragraph, style_.header.details_gap);
    if (photo_) blocks_.emplace_back(ClearBlock{});
  }

 private:
  void add_photo() {
    StructureNode figure;
    figure.role = Role::figure;
    figure.alternative = format_photo(cv_.person.name, style_.language);
    figure.span = cv_.person.photo_span;
    blocks_.emplace_back(PictureBlock{
        photo_, size_inside(*photo_, style_.header.photo.box), style_.header.photo.side,
        setter_.line_height(style_.type.name), structure_.add(std::move(figure))});
  }

  /// The text keeps clear of where photos stand, however wide this one is.
  void make_room(ParagraphBlock& line) const {
    if (!photo_) return;
    const PhotoStyle& look = style_.header.photo;
    (look.side == Side::start ? line.indent : line.end_indent) = look.box.width + look.gap;
  }

  void add_line(const std::vector<Piece>& pieces, const TextStyle& text_style, Role role, Pt gap) {
    if (pieces.empty()) return;
    ParagraphBlock line;
    line.mark = structure_.add(role, kDocumentNode, cv_.person.name_span);
    line.text = setter_.set(pieces, text_style, {line.mark, {}, false, separator_sign()});
    if (style_.header.form == HeaderForm::center) line.placement = Placement::center;
    make_room(line);
    if (!waiting_.empty()) add_contact_beside(line);
    if (!blocks_.empty()) blocks_.emplace_back(SpaceBlock{gap, SpaceStrength::section});
    blocks_.emplace_back(std::move(line));
  }

  /// The next contact at the end of `line`: what is left of them follows as a line of its own.
  void add_contact_beside(ParagraphBlock& line) {
    const NodeId node = structure_.add(Role::paragraph, kDocumentNode, waiting_.front().span);
    line.aside = Aside{setter_.set(waiting_.front(), style_.type.contact, {node, {}, true}),
                       style_.entry("default", {}).aside_gap};
    waiting_.erase(waiting_.begin());
  }

  /// The sign of the separator that stands free between two items, " · "; a comma belongs to its
  /// item also at a line's end.
  [[nodiscard]] std::string_view separator_sign() const {
    std::string_view sign = style_.header.separator;
    if (!sign.starts_with(' ')) return {};
    while (sign.starts_with(' ')) sign.remove_prefix(1);
    while (sign.ends_with(' ')) sign.remove_suffix(1);
    return sign;
  }

  /// Items in a row with the separator between them; a line ends only after a separator.
  [[nodiscard]] std::vector<Piece> joined(std::vector<RichText> texts) const {
    std::vector<Piece> pieces;
    for (RichText& text : texts) {
      // A separator belongs to what it follows: no line begins with one, and none ends with one.
      if (!pieces.empty()) {
        pieces.back().text.nodes.push_back(text_node(style_.header.separator));
      }
      pieces.push_back({std::move(text), true});
    }
    return pieces;
  }

  [[nodiscard]] const Template& contact_form(const std::string& kind) const {
    const auto& forms = style_.header.contact_forms;
    const auto own = forms.find(kind);
    return own != forms.end() ? own->second : forms.at("default");
  }

  /// The contacts the layout shows, in its order.
  [[nodiscard]] std::vector<RichText> contact_texts() const {
    std::vector<RichText> texts;
    if (!cv_.person.pronouns.empty()) texts.push_back(plain_text(cv_.person.pronouns));
    for (const std::string& kind : style_.header.contacts) {
      for (const Contact& contact : cv_.person.contacts) {
        if (contact.kind != kind) continue;
        texts.push_back(expand(contact_form(kind), contact_fields(contact), style_.language));
      }
    }
    return texts;
  }

  [[nodiscard]] std::vector<Piece> details() const {
    std::vector<RichText> texts;
    for (const Detail& detail : cv_.person.details) {
      RichText text = detail.label;
      text.span = detail.span;
      text.nodes.push_back(text_node(": ", detail.span));
      text.nodes.insert(text.nodes.end(), detail.value.nodes.begin(), detail.value.nodes.end());
      texts.push_back(std::move(text));
    }
    return joined(std::move(texts));
  }

  const Cv& cv_;
  const Style& style_;
  InlineSetter& setter_;
  StructureBuilder& structure_;
  std::vector<Block>& blocks_;
  std::shared_ptr<const Picture> photo_;  // null: none is shown
  std::vector<RichText> waiting_;         // contacts that stand at the ends of the header's lines
};

}  // namespace

void add_header(const Cv& cv, const Style& style, InlineSetter& setter, StructureBuilder& structure,
                std::vector<Block>& blocks, std::shared_ptr<const Picture> photo) {
  HeaderBlocks(cv, style, setter, structure, blocks, std::move(photo)).add();
}

}  // namespace vitaset
