#include "layout/entry_blocks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "layout/galley.h"
#include "layout/number_column.h"
#include "style/author_list.h"
#include "style/entry_fields.h"
#include "style/template.h"

namespace vitaset {
namespace {

// Of a column of entries, in lines of body text: less than half of a page.
constexpr double kLongestColumn = 24;

/// The kind of a publication ("journal"), which looks of its own may be given to.
std::string_view subkind(const Entry& entry) {
  const FieldValue* const kind = entry.field("kind");
  const std::string* const text = kind == nullptr ? nullptr : std::get_if<std::string>(kind);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

// Of a text: what comes further down belongs to the last of them.
constexpr std::size_t kMostPieces = 8;

// Between the figures of a note; no line ends with it.
constexpr std::string_view kNoteSign = "·";

// Between a date and the number behind it: two spaces, as wide as one digit or so.
constexpr std::string_view kNumberGap = "\u00A0\u00A0";

/// `more` after `text`, with a comma.
void append(RichText& text, RichText more) {
  if (more.empty()) return;
  if (!text.empty()) text.nodes.push_back(text_node(", ", more.span));
  text.nodes.insert(text.nodes.end(), std::make_move_iterator(more.nodes.begin()),
                    std::make_move_iterator(more.nodes.end()));
}

}  // namespace

void EntryBlocks::may_break_inside_entry() {
  if (!after_title_) may_break(penalty::kInsideEntry);
  after_title_ = false;
}

ParagraphBlock EntryBlocks::body_paragraph(const RichText& text, NodeId node, Pt indent) {
  return paragraph(text, style_.type.body, node, indent);
}

ParagraphBlock EntryBlocks::paragraph(const RichText& text, const TextStyle& text_style,
                                      NodeId node, Pt indent, bool hyphenate) {
  ParagraphBlock paragraph;
  paragraph.mark = node;
  InlineContext context{node, style_.link_color, false};
  context.hyphenate = hyphenate;
  paragraph.text = setter_.set(text, text_style, context);
  paragraph.indent = indent;
  paragraph.beside_column = indent_ > Pt(0);
  paragraph.justified = style_.type.justified;
  return paragraph;
}

void EntryBlocks::add_intro(const Paragraphs& paragraphs, NodeId parent) {
  for (const RichText& text : paragraphs) {
    const NodeId node = structure_.add(Role::paragraph, parent, text.span);
    blocks_.emplace_back(paragraph(text, style_.type.note, node, Pt(0)));
    space(style_.paragraph_gap, SpaceStrength::paragraph);
  }
}

void EntryBlocks::add_notes(const Paragraphs& notes, NodeId parent) {
  for (const RichText& text : notes) {
    const NodeId node = structure_.add(Role::paragraph, parent, text.span);
    ParagraphBlock note;
    note.mark = node;
    note.text = setter_.set(text, style_.type.note, {node, style_.link_color, false, kNoteSign});
    blocks_.emplace_back(std::move(note));
  }
  if (!notes.empty()) space(style_.paragraph_gap, SpaceStrength::paragraph);
}

void EntryBlocks::add_paragraphs(const Paragraphs& paragraphs, NodeId parent, Pt indent) {
  const PieceKind kind = entry_ == nullptr ? PieceKind::text : PieceKind::summary;
  // Each is a piece inside the one before: it makes no sense alone.
  std::array<std::optional<PieceScope>, kMostPieces> scopes;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (i < kMostPieces) scopes[i].emplace(pieces_, blocks_, Piece{kind, &section_, entry_});
    if (i > 0) {
      may_break(penalty::kBetweenParagraphs);
      space(style_.paragraph_gap, SpaceStrength::paragraph);
    }
    const NodeId node = structure_.add(Role::paragraph, parent, paragraphs[i].span);
    blocks_.emplace_back(body_paragraph(paragraphs[i], node, indent));
  }
}

void EntryBlocks::add_list(const std::vector<Highlight>& items, NodeId parent, Pt indent,
                           std::size_t depth) {
  if (items.empty()) return;
  const NodeId list = structure_.add(Role::list, parent, items.front().span);
  // Bullets inside a bullet belong to it.
  PieceRecorder* const recorder = depth == 0 ? pieces_ : nullptr;
  const PieceScope list_piece(recorder, blocks_, {PieceKind::list, &section_, entry_});
  may_break_inside_entry();
  // A list inside an item stands as close to it as the items to each other.
  const bool nested = depth > 0;
  // A section's own bullets are what entries are elsewhere.
  const int parted =
      entry_ != nullptr || nested ? penalty::kBetweenBullets : penalty::kBetweenParagraphs;
  space(nested ? style_.list.gap : style_.list.above, SpaceStrength::paragraph);
  for (std::size_t i = 0; i < items.size(); ++i) {
    const PieceScope bullet(recorder, blocks_, {PieceKind::bullet, &section_, entry_, &items[i]});
    if (i > 0) {
      may_break(parted);
      space(style_.list.gap, SpaceStrength::line);
    }
    add_item(items[i], list, indent, depth);
  }
  if (!nested) space(style_.list.below, SpaceStrength::paragraph);
}

void EntryBlocks::add_item(const Highlight& item, NodeId list, Pt indent, std::size_t depth) {
  const NodeId node = structure_.add(Role::list_item, list, item.span);
  const NodeId label = structure_.add(Role::label, node, item.span);
  const NodeId body = structure_.add(Role::list_body, node, item.span);
  const Pt text_indent = indent + style_.list.hang;
  ParagraphBlock paragraph = body_paragraph(item.text, body, text_indent);
  const std::vector<std::string>& signs = style_.list.signs;
  const std::string& sign = signs[std::min(depth, signs.size() - 1)];
  paragraph.label =
      Label{setter_.set(plain_text(sign, item.span), style_.type.body, {label, {}, true}),
            style_.list.hang};
  blocks_.emplace_back(std::move(paragraph));
  add_list(item.nested, body, text_indent, depth + 1);
}

void EntryBlocks::add_entries(const Publications& publications, NodeId parent) {
  NodeId list{};
  Pt last_gap;
  max_authors_ = most_authors(publications.max_authors, style_.publications.max_authors);
  const NumberColumn column = number_column(section_, publications.numbering, style_, setter_);
  number_width_ = column.width;
  const Role list_role = column.width > Pt(0) ? Role::numbered_list : Role::plain_list;
  std::optional<PieceScope> group;
  std::optional<PieceScope> in_columns;
  for (const Entry& entry : section_.entries) {
    const bool first = &entry == &section_.entries.front();
    const bool new_group = entry.group != (first ? std::string() : (&entry - 1)->group);
    const EntryStyle& look = style_.entry(entry.kind, subkind(entry));
    const bool goes_on = !new_group && goes_on_in_columns(look);
    if (!goes_on) in_columns.reset();
    if (new_group) group.reset();
    if (new_group && !entry.group.empty()) {
      group.emplace(pieces_, blocks_, Piece{PieceKind::group, &section_, &entry});
      add_subheading(entry, parent);
    }
    if (first || new_group) list = structure_.add(list_role, parent, entry.span);
    after_title_ = false;
    std::optional<PieceScope> own;
    if (!goes_on) {
      const PieceKind kind = look.columns > 1 ? PieceKind::columns : PieceKind::entry;
      std::optional<PieceScope>& scope = look.columns > 1 ? in_columns : own;
      scope.emplace(pieces_, blocks_, Piece{kind, &section_, &entry});
      may_break(penalty::kBetweenEntries);
      // The gap between two looks is the greater of the two.
      space(first ? look.gap : std::max(look.gap, last_gap), SpaceStrength::entry);
    }
    last_gap = look.gap;
    add_list_item(entry, look, list, column);
  }
}

void EntryBlocks::add_list_item(const Entry& entry, const EntryStyle& look, NodeId list,
                                const NumberColumn& column) {
  const NodeId item = structure_.add(Role::list_item, list, entry.span);
  std::optional<Number> number;
  const auto index = static_cast<std::size_t>(&entry - section_.entries.data());
  if (index < column.numbers.size() && !column.numbers[index].empty()) {
    number.emplace(Number{column.numbers[index], structure_.add(Role::label, item, entry.span)});
  }
  const NodeId body = structure_.add(Role::list_body, item, entry.span);
  if (look.columns > 1) {
    add_in_columns(entry, look, body, number);
  } else {
    add_entry(entry, look, body, number);
  }
}

bool EntryBlocks::goes_on_in_columns(const EntryStyle& look) const {
  const ColumnsBlock* const block =
      blocks_.empty() ? nullptr : std::get_if<ColumnsBlock>(&blocks_.back());
  return block != nullptr && block->columns == look.columns;
}

void EntryBlocks::add_in_columns(const Entry& entry, const EntryStyle& look, NodeId body,
                                 const std::optional<Number>& number) {
  if (!goes_on_in_columns(look)) {
    ColumnsBlock block;
    block.columns = look.columns;
    block.gutter = look.column_gap;
    block.gap = look.gap;
    block.longest = style_.type.body.leading * kLongestColumn;
    block.break_penalty = penalty::kBetweenEntries;
    blocks_.emplace_back(std::move(block));
  }
  std::vector<Block> before = std::exchange(blocks_, {});
  PieceRecorder* const recorder = std::exchange(pieces_, nullptr);  // all columns are one piece
  add_entry(entry, look, body, number);
  pieces_ = recorder;
  ColumnCell cell{std::exchange(blocks_, std::move(before))};
  std::get<ColumnsBlock>(blocks_.back()).cells.push_back(std::move(cell));
}

std::string EntryBlocks::group_title(const Entry& entry) const {
  const Language& language = style_.language;
  std::string_view title = language.group_title(entry.kind, section_.grouped_by, entry.group);
  if (title.empty() && section_.grouped_by == "current") title = language.word(entry.group);
  return title.empty() ? entry.group : std::string(title);
}

void EntryBlocks::add_subheading(const Entry& entry, NodeId parent) {
  may_break(penalty::kBetweenEntries);
  space(style_.section.subheading_above, SpaceStrength::group);
  ParagraphBlock heading;
  heading.mark = structure_.add(Role::heading3, parent, entry.span);
  heading.text = setter_.set(plain_text(group_title(entry), entry.span), style_.type.subheading,
                             {heading.mark, {}, false});
  heading.heading = Heading::group;
  blocks_.emplace_back(std::move(heading));
  space(style_.section.subheading_below, SpaceStrength::group);
}

void EntryBlocks::add_entry(const Entry& entry, const EntryStyle& look, NodeId body,
                            const std::optional<Number>& number) {
  indent_ = look.dates == DatePlacement::start ? look.date_column : number_width_;
  entry_ = &entry;
  add_title(look.title, look.aside, look, entry, body, number);
  for (const EntryLine& line : look.lines) add_line(line, entry, look, body);
  entry_ = nullptr;
  indent_ = Pt(0);
}

void EntryBlocks::add_title(const Template& title, const Template& aside, const EntryStyle& look,
                            const Entry& entry, NodeId body, const std::optional<Number>& number) {
  const EntryPlace place{now_, section_.grouped_by, max_authors_};
  const FieldSource fields = entry_fields(entry, style_, place);
  RichText title_text = expand(title, fields, style_.language);
  RichText aside_text = expand(aside, fields, style_.language);
  if (title_text.empty() && aside_text.empty()) return;
  if (look.dates == DatePlacement::inside) append(title_text, std::exchange(aside_text, {}));
  const NodeId node = structure_.add(Role::paragraph, body, entry.span);
  // A title is looked for by its words.
  ParagraphBlock paragraph = this->paragraph(title_text, style_.type.body, node, indent_, false);
  paragraph.justified = false;
  if (number) add_number(*number, std::move(aside_text), look, paragraph);
  if (!number && !aside_text.empty()) {
    SetText text = setter_.set(aside_text, style_.type.date, {node, {}, true});
    if (look.dates == DatePlacement::start) {
      paragraph.label = Label{std::move(text), look.date_column, look.aside_gap};
    } else {
      paragraph.aside = Aside{std::move(text), look.aside_gap};
    }
  }
  blocks_.emplace_back(std::move(paragraph));
  after_title_ = true;
}

void EntryBlocks::add_number(const Number& number, RichText aside, const EntryStyle& look,
                             ParagraphBlock& paragraph) {
  const NodeId node = number.node;
  if (look.dates != DatePlacement::start) {
    paragraph.label =
        Label{setter_.set(number.text, style_.type.label, {node, {}, true}), number_width_};
    if (aside.empty()) return;
    paragraph.aside =
        Aside{setter_.set(aside, style_.type.date, {paragraph.mark, {}, true}), look.aside_gap};
    return;
  }
  // The dates first: they are of one width, so that the numbers behind them begin at one place too.
  if (!aside.empty()) aside.nodes.push_back(text_node(std::string(kNumberGap)));
  std::ranges::copy(number.text.nodes, std::back_inserter(aside.nodes));
  paragraph.label = Label{setter_.set(aside, style_.type.label, {node, {}, true}), look.date_column,
                          look.aside_gap};
}

void EntryBlocks::add_line(const EntryLine& line, const Entry& entry, const EntryStyle& look,
                           NodeId body) {
  switch (line.kind) {
    case EntryLineKind::text: {
      const EntryPlace place{now_, section_.grouped_by, max_authors_};
      const RichText text = expand(line.text, entry_fields(entry, style_, place), style_.language);
      if (text.empty()) return;
      const PieceScope scope = piece(PieceKind::line);
      may_break_inside_entry();
      const NodeId node = structure_.add(Role::paragraph, body, entry.span);
      blocks_.emplace_back(body_paragraph(text, node, indent_));
      return;
    }
    case EntryLineKind::summary:
      if (!entry.summary.empty()) may_break_inside_entry();
      add_paragraphs(entry.summary, body, indent_);
      return;
    case EntryLineKind::highlights:
      add_list(entry.highlights, body, indent_, 0);
      return;
    case EntryLineKind::parts:
      add_parts(entry, look, body);
      return;
  }
}

void EntryBlocks::add_parts(const Entry& entry, const EntryStyle& look, NodeId body) {
  bool first = true;
  for (const Entry& part : entry.parts) {
    if (look.shows_terms && says_only_when(part)) continue;
    if (!first) after_title_ = false;
    entry_ = &part;
    const PieceScope scope = piece(PieceKind::part);
    may_break_inside_entry();
    space(look.part_gap, SpaceStrength::paragraph);
    add_title(look.part_title, look.part_aside, look, part, body);
    for (const EntryLine& line : look.part_lines) add_line(line, part, look, body);
    first = false;
  }
  entry_ = &entry;
}

}  // namespace vitaset
