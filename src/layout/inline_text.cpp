#include "layout/inline_text.h"

#include <string>
#include <utility>

#include "text/letter_case.h"

namespace vitaset {
namespace {

/// What markup around a text adds up to.
struct InlineState {
  bool bold = false;
  bool italic = false;
  bool code = false;
  bool underlined = false;
  int script = 0;  ///< 1 raised, -1 lowered
  std::string language;
  Mark mark;
  Color color;
};

}  // namespace

/// Walks inline nodes and writes one StyledText.
class InlineSetter::Collector {
 public:
  Collector(InlineSetter& setter, const TextStyle& text_style, const InlineContext& context)
      : setter_(setter), text_style_(text_style), context_(context) {
    text_.language = setter.style_.language.tag;
    text_.separator = context.separator;
    state_.mark = context.mark;
    state_.color = text_style.color;
  }

  void add(const RichText& text, bool unbreakable) {
    piece_ = unbreakable || context_.unbreakable ? ++pieces_ : 0;
    source_ = source_.known() ? source_ : text.span;
    for (const Inline& node : text.nodes) add(node, state_);
  }

  SetText finish() {
    // Shaping wants a style even where there is no text.
    if (text_.spans.empty()) add_text({}, state_);
    SetText set;
    set.height = setter_.line_height(text_style_);
    set.underline = {setter_.style_.type.underline_width, setter_.style_.type.underline_drop};
    set.inks = std::move(inks_);
    set.source = source_;
    set.shaped = setter_.shaper_.shape(std::move(text_), setter_.sink_);
    return set;
  }

 private:
  void add(const Inline& node, InlineState state) {
    switch (node.kind) {
      case InlineKind::text:
        return add_text(node, state);
      case InlineKind::code:
        state.code = true;
        return add_text(node, state);
      case InlineKind::bold:
        state.bold = true;
        break;
      // Emphasis inside of emphasis stands upright.
      case InlineKind::italic:
        state.italic = !state.italic;
        break;
      case InlineKind::superscript:
        state.script = 1;
        break;
      case InlineKind::subscript:
        state.script = -1;
        break;
      case InlineKind::underline:
        state.underlined = true;
        break;
      case InlineKind::link:
        enter_link(node, state);
        break;
      case InlineKind::language:
        enter_language(node, state);
        break;
    }
    for (const Inline& child : node.children) add(child, state);
  }

  void enter_link(const Inline& node, InlineState& state) {
    if (context_.link_color && !node.quiet) state.color = *context_.link_color;
    if (const NodeId* parent = std::get_if<NodeId>(&state.mark)) {
      StructureNode link;
      link.role = Role::link;
      link.parent = *parent;
      link.target = node.target;
      link.span = node.span;
      state.mark = setter_.structure_.add(std::move(link));
    }
  }

  void enter_language(const Inline& node, InlineState& state) {
    state.language = node.target;
    if (const NodeId* parent = std::get_if<NodeId>(&state.mark)) {
      StructureNode span;
      span.role = Role::span;
      span.parent = *parent;
      span.language = node.target;
      span.span = node.span;
      state.mark = setter_.structure_.add(std::move(span));
    }
  }

  void add_text(const Inline& node, const InlineState& state) {
    const std::string& text = node.text;
    const std::string& language = state.language.empty() ? text_.language : state.language;
    StyledSpan span;
    span.begin = static_cast<std::uint32_t>(text_.text.size());
    text_.text += text_style_.text_case == TextCase::upper ? upper_case(text, language) : text;
    span.end = static_cast<std::uint32_t>(text_.text.size());
    span.style = style_index(state);
    span.attribute = ink_index(state);
    span.piece = piece_;
    span.source = node.span.known() ? node.span : source_;
    const bool parted = context_.hyphenate && !state.code && !node.whole_words;
    if (parted && setter_.hyphenators_ != nullptr) {
      span.hyphenator = setter_.hyphenators_->of(language);
    }
    if (span.begin < span.end || text_.spans.empty()) text_.spans.push_back(span);
  }

  std::uint16_t style_index(const InlineState& state) {
    const TypeStyles& type = setter_.style_.type;
    FontRequest request = text_style_.font;
    if (state.code && !type.code_family.empty()) request.family = type.code_family;
    if (state.bold) request.weight = text_style_.bold_weight;
    request.italic = request.italic != state.italic;
    ShapeStyle style;
    style.face = setter_.faces_.find(request, setter_.faces_.find(text_style_.font, nullptr));
    if (state.script != 0) style.scale = type.script_size;
    if (state.script > 0) style.rise = type.superscript_rise;
    if (state.script < 0) style.rise = -type.subscript_drop;
    style.tracking = text_style_.tracking;
    style.features = text_style_.features;
    style.language = state.language;
    return index_of(text_.styles, std::move(style));
  }

  std::uint32_t ink_index(const InlineState& state) {
    const bool known = !inks_.empty() && inks_.back().color == state.color &&
                       inks_.back().mark == state.mark &&
                       inks_.back().underlined == state.underlined;
    if (!known) inks_.push_back({state.color, state.mark, state.underlined});
    return static_cast<std::uint32_t>(inks_.size() - 1);
  }

  static std::uint16_t index_of(std::vector<ShapeStyle>& styles, ShapeStyle style) {
    for (std::size_t i = 0; i < styles.size(); ++i) {
      if (styles[i] == style) return static_cast<std::uint16_t>(i);
    }
    styles.push_back(std::move(style));
    return static_cast<std::uint16_t>(styles.size() - 1);
  }

  InlineSetter& setter_;
  const TextStyle& text_style_;
  const InlineContext& context_;
  StyledText text_;
  std::vector<Ink> inks_;
  InlineState state_;
  std::uint32_t piece_ = 0;   ///< that the text at hand belongs to
  std::uint32_t pieces_ = 0;  ///< how many there are
  Span source_;
};

InlineSetter::InlineSetter(const Style& style, const FontLibrary& fonts,
                           StructureBuilder& structure, Sink& sink, Hyphenators* hyphenators)
    : style_(style),
      structure_(structure),
      sink_(sink),
      hyphenators_(hyphenators),
      faces_(fonts, sink),
      shaper_(fonts) {}

bool InlineSetter::has_faces() {
  const TypeStyles& type = style_.type;
  bool complete = true;
  for (const TextStyle* style :
       {&type.body, &type.name, &type.headline, &type.contact, &type.heading, &type.subheading,
        &type.date, &type.label, &type.note, &type.running}) {
    complete = faces_.find(style->font, nullptr) != nullptr && complete;
    faces_.check_features(*style);
  }
  return complete;
}

LineHeight InlineSetter::line_height(const TextStyle& style) {
  const std::shared_ptr<const FontFace> face = faces_.find(style.font, nullptr);
  const FaceMetrics& metrics = face->metrics();
  return {style.size, style.leading, metrics.ascender, metrics.descender, metrics.cap_height};
}

SetText InlineSetter::set(const RichText& text, const TextStyle& style,
                          const InlineContext& context) {
  Collector collector(*this, style, context);
  collector.add(text, false);
  return collector.finish();
}

SetText InlineSetter::set(const std::vector<Piece>& pieces, const TextStyle& style,
                          const InlineContext& context) {
  Collector collector(*this, style, context);
  for (const Piece& piece : pieces) collector.add(piece.text, piece.unbreakable);
  return collector.finish();
}

}  // namespace vitaset
