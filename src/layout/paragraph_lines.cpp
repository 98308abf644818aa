#include "layout/paragraph_lines.h"

namespace vitaset {
namespace {

// Beyond this part of the measure dates get a line of their own: a title needs room beside them.
constexpr double kWidestAside = 0.5;

/// What a paragraph's lines are to look like.
LineFill fill_of(const ParagraphBlock& paragraph) {
  if (paragraph.heading != Heading::none || paragraph.placement == Placement::center)
    return LineFill::balanced;
  return paragraph.justified ? LineFill::justified : LineFill::ragged;
}

/// Whether the label has room beside the text.
bool fits_beside(const Label& label, double size) {
  return !label.gap || fits(label.width, width_of(label.text, size) + *label.gap);
}

ParagraphBlock alone(const SetText& text, Pt indent, const ParagraphBlock& of) {
  ParagraphBlock alone;
  alone.text = text;
  alone.indent = indent;
  alone.end_indent = of.end_indent;
  alone.mark = of.mark;
  return alone;
}

}  // namespace

Pt width_of(const SetText& text, double size) {
  const auto end = static_cast<std::uint32_t>(text.shaped.source.text.size());
  return text.shaped.width(0, end).at(text.height.size * size);
}

ParagraphLines break_paragraph(const ParagraphBlock& paragraph, Pt measure, double size) {
  ParagraphLines broken{};
  broken.measure = measure - paragraph.indent - paragraph.end_indent;
  broken.beside_label = paragraph.label && fits_beside(*paragraph.label, size);
  if (paragraph.aside) {
    broken.aside_width = width_of(paragraph.aside->text, size);
    broken.beside_aside = broken.aside_width <= broken.measure * kWidestAside;
  }
  if (broken.beside_aside) broken.measure -= broken.aside_width + paragraph.aside->gap;
  broken.lines = break_lines(paragraph.text.shaped, paragraph.text.height.size * size,
                             {broken.measure, broken.measure}, fill_of(paragraph));
  return broken;
}

ParagraphBlock label_alone(const ParagraphBlock& paragraph) {
  return alone(paragraph.label->text, paragraph.indent - paragraph.label->width, paragraph);
}

ParagraphBlock aside_alone(const ParagraphBlock& paragraph) {
  return alone(paragraph.aside->text, paragraph.indent, paragraph);
}

}  // namespace vitaset
