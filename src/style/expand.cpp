#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "style/template.h"

namespace vitaset {
namespace {

/// Who wrote a piece of text: only the template's own punctuation may go, and only words of the
/// language get a capital where a sentence begins.
enum class Owner : std::uint8_t { form, value, language };

/// A character of the text being built.
struct Atom {
  std::size_t leaf = 0;             // which text it belongs to, counted in reading order
  std::size_t begin = 0, size = 0;  // its bytes there
  char32_t character = 0;
  Owner owner = Owner::value;
  bool ends_sentence = false;  // by the template's will; the dot of "Ph.D." does not
  bool capital = false;        // to be written large
  bool as_character = false;   // it comes from another text than the one it belongs to
};

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }

bool ends_sentence(char32_t c) {
  return c == U'.' || c == U'?' || c == U'!' || c == U'…' || c == U'。' || c == U'？' || c == U'！';
}

bool is_closing_quote(char32_t c) {
  return c == U'”' || c == U'’' || c == U'"' || c == U'\'' || c == U'»' || c == U'“';
}

/// How strongly a sign parts what stands around it; 0 for what parts nothing.
int strength(char32_t c) {
  switch (c) {
    case U',':
      return 1;
    case U':':
      return 2;
    case U';':
      return 3;
    case U'·':
    case U'|':
      return 4;
    case U'.':
      return 5;
    default:
      return 0;
  }
}

bool is_dash(char32_t c) { return c == U'–' || c == U'—' || c == U'/'; }

/// The text of a template while its punctuation is settled, character by character.
class Punctuation {
 public:
  /// `in_quotes`: commas and dots stand inside of quotes that the template has.
  explicit Punctuation(bool in_quotes) : in_quotes_(in_quotes) {}

  void add_leaf(std::string_view text, Owner owner) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = utf8::sequence_length(text, at);
      push({leaf_, at, size, utf8::decode(text, at), owner, false, false, false});
      at += size;
    }
    ++leaf_;
  }

  /// Something dropped out here: what parted it from its neighbours has nothing to part.
  void add_gap() {
    gap_at_start_ = gap_at_start_ || atoms_.empty();
    gap_at_end_ = true;
  }

  /// The characters that stay, in reading order.
  std::vector<Atom> finish() {
    trim();
    const bool dangling = gap_at_end_ && !atoms_.empty() && atoms_.back().owner == Owner::form &&
                          atoms_.back().character != U'.' && atoms_.back().character != U':' &&
                          parts(atoms_.back().character);
    if (dangling) {
      atoms_.pop_back();
      trim();
    }
    return std::move(atoms_);
  }

 private:
  static bool parts(char32_t c) { return strength(c) > 0 || is_dash(c); }

  void push(const Atom& atom) {
    if (is_space(atom.character)) {
      if (!atoms_.empty() && !is_space(atoms_.back().character)) atoms_.push_back(atom);
      return;
    }
    if (atom.owner == Owner::form && parts(atom.character)) return push_sign(atom);
    keep(atom);
  }

  void keep(const Atom& atom) {
    // A volume that is missing takes the space before its number along: "Journal[ {volume}](3)".
    const bool opens = atom.owner == Owner::form && atom.character == U'(';
    if (opens && gap_at_end_ && !atoms_.empty() && !is_space(atoms_.back().character)) {
      atoms_.push_back({atom.leaf, atom.begin, 0, U' ', Owner::form, false, false, false});
    }
    const bool begins = atom.owner == Owner::language && begins_sentence();
    atoms_.push_back(atom);
    atoms_.back().capital = begins;
    atoms_.back().ends_sentence = atom.owner == Owner::form && atom.character == U'.';
    gap_at_end_ = false;
  }

  /// Puts a comma or dot of the template before the quote it would follow; false if it follows
  /// none.
  bool push_into_quote(const Atom& sign) {
    const Atom quote = atoms_.back();
    const bool inside = in_quotes_ && quote.owner == Owner::form &&
                        is_closing_quote(quote.character) &&
                        (sign.character == U',' || sign.character == U'.');
    if (!inside) return false;
    atoms_.pop_back();
    const bool parted = !atoms_.empty() &&
                        (ends_sentence(atoms_.back().character) || atoms_.back().character == U',');
    if (!parted) {
      atoms_.push_back(sign);
      atoms_.back().leaf = quote.leaf;
      atoms_.back().as_character = true;
    }
    atoms_.push_back(quote);
    atoms_.back().ends_sentence = sign.character == U'.';
    gap_at_end_ = false;
    return true;
  }

  [[nodiscard]] bool begins_sentence() const {
    if (atoms_.empty()) return true;
    const bool after_space = is_space(atoms_.back().character) && atoms_.size() > 1;
    return after_space && atoms_[atoms_.size() - 2].ends_sentence;
  }

  void push_sign(Atom sign) {
    if (atoms_.empty()) {
      if (!gap_at_start_) keep(sign);
      return;
    }
    if (push_into_quote(sign)) return;
    const Atom last = atoms_.back();
    const bool after_space = is_space(last.character) && atoms_.size() > 1;
    const Atom before = after_space ? atoms_[atoms_.size() - 2] : last;
    const bool as_written = before.leaf == sign.leaf && !is_closing_quote(before.character);
    // The dot of an abbreviation in the template ("ed.") belongs to its word.
    if (as_written && !after_space && sign.character == U'.') sign.owner = Owner::value;
    if (as_written) return keep(sign);
    if (sign.character == U'.' && sentence_ended()) {
      atoms_[atoms_.size() - (after_space ? 2 : 1)].ends_sentence = true;
      return;
    }
    if (sign.character == before.character) return;
    if (gap_at_end_) {
      // Two signs meet because what stood between them dropped out: the stronger stays.
      if (before.owner == Owner::form && parts(before.character)) {
        if (strength(sign.character) <= strength(before.character)) return;
        trim();
        atoms_.pop_back();
      }
      trim();
      const bool stands_free =
          sign.character == U'·' || sign.character == U'|' || is_dash(sign.character);
      if (after_space && stands_free && !atoms_.empty()) atoms_.push_back(last);
    }
    keep(sign);
  }

  /// Whether the text so far ends a sentence, also inside closing quotes.
  [[nodiscard]] bool sentence_ended() const {
    std::size_t end = atoms_.size();
    while (end > 0 &&
           (is_space(atoms_[end - 1].character) || is_closing_quote(atoms_[end - 1].character))) {
      --end;
    }
    return end > 0 && ends_sentence(atoms_[end - 1].character);
  }

  void trim() {
    while (!atoms_.empty() && is_space(atoms_.back().character)) atoms_.pop_back();
  }

  std::vector<Atom> atoms_;
  bool in_quotes_;
  std::size_t leaf_ = 0;
  bool gap_at_start_ = false;
  bool gap_at_end_ = false;
};

bool is_leaf(const Inline& node) {
  return node.kind == InlineKind::text || node.kind == InlineKind::code;
}

/// A text of the tree and who wrote it; or a gap, where something dropped out.
struct Event {
  bool gap = false;
  Owner owner = Owner::value;
};

/// Fills a template in: the tree with all that stays, and its texts and gaps in reading order.
class Filler {
 public:
  Filler(const FieldSource& fields, const Language& language)
      : fields_(fields), language_(language) {}

  /// Appends what `form` gives to `out`. Returns whether a field directly in it is empty.
  bool fill(const std::vector<TemplateNode>& form, std::vector<Inline>& out) {
    bool missing = false;
    for (const TemplateNode& node : form) {
      switch (node.kind) {
        case TemplateKind::text:
          add(text_node(node.text, node.span), Owner::form, out);
          break;
        case TemplateKind::word:
          add(text_node(std::string(language_.word(node.text)), node.span), Owner::language, out);
          break;
        case TemplateKind::field:
          if (!field(node, out)) missing = true;
          break;
        case TemplateKind::optional:
          optional(node, out);
          break;
        case TemplateKind::bold:
          if (emphasis(node, InlineKind::bold, out)) missing = true;
          break;
        case TemplateKind::italic:
          if (emphasis(node, InlineKind::italic, out)) missing = true;
          break;
      }
    }
    return missing;
  }

  [[nodiscard]] const std::vector<Event>& events() const { return events_; }
  /// The place of the first value that was filled in.
  [[nodiscard]] const Span& value_span() const { return value_span_; }

 private:
  void add(Inline leaf, Owner owner, std::vector<Inline>& out) {
    out.push_back(std::move(leaf));
    events_.push_back({false, owner});
  }

  bool field(const TemplateNode& node, std::vector<Inline>& out) {
    RichText value = fields_(node.text, node.filters);
    for (auto other = node.others.begin(); value.empty() && other != node.others.end(); ++other) {
      value = fields_(*other, node.filters);
    }
    if (value.empty()) {
      events_.push_back({true, Owner::value});
      return false;
    }
    if (!value_span_.known()) value_span_ = value.span;
    for (Inline& child : value.nodes) {
      add_events(child);
      out.push_back(std::move(child));
    }
    return true;
  }

  void add_events(const Inline& node) {
    if (is_leaf(node)) {
      events_.push_back({false, node.by_program ? Owner::language : Owner::value});
    }
    for (const Inline& child : node.children) add_events(child);
  }

  void optional(const TemplateNode& node, std::vector<Inline>& out) {
    const std::size_t nodes = out.size();
    const std::size_t events = events_.size();
    if (!fill(node.children, out)) return;
    out.resize(nodes);
    events_.resize(events);
    events_.push_back({true, Owner::value});
  }

  bool emphasis(const TemplateNode& node, InlineKind kind, std::vector<Inline>& out) {
    Inline wrapper{kind, {}, {}, {}, node.span};
    const bool missing = fill(node.children, wrapper.children);
    out.push_back(std::move(wrapper));
    return missing;
  }

  const FieldSource& fields_;
  const Language& language_;
  std::vector<Event> events_;
  Span value_span_;
};

void collect_leaves(std::vector<Inline>& nodes, std::vector<Inline*>& leaves) {
  for (Inline& node : nodes) {
    if (is_leaf(node)) leaves.push_back(&node);
    collect_leaves(node.children, leaves);
  }
}

/// Removes texts without characters and marks around nothing.
void prune(std::vector<Inline>& nodes) {
  for (Inline& node : nodes) prune(node.children);
  std::erase_if(nodes, [](const Inline& node) {
    return is_leaf(node) ? node.text.empty() : node.children.empty();
  });
}

void settle_punctuation(const std::vector<Event>& events, bool in_quotes,
                        std::vector<Inline>& nodes) {
  std::vector<Inline*> leaves;
  collect_leaves(nodes, leaves);
  Punctuation punctuation(in_quotes);
  std::size_t leaf = 0;
  for (const Event& event : events) {
    if (event.gap) {
      punctuation.add_gap();
    } else {
      punctuation.add_leaf(leaves[leaf++]->text, event.owner);
    }
  }
  std::vector<std::string> texts(leaves.size());
  for (const Atom& atom : punctuation.finish()) {
    if (is_space(atom.character)) {
      texts[atom.leaf] += ' ';
    } else if (atom.as_character) {
      utf8::append(texts[atom.leaf], atom.character);
    } else if (atom.capital) {
      utf8::append(texts[atom.leaf], utf8::simple_upper(atom.character));
    } else {
      texts[atom.leaf].append(leaves[atom.leaf]->text, atom.begin, atom.size);
    }
  }
  for (std::size_t i = 0; i < leaves.size(); ++i) leaves[i]->text = std::move(texts[i]);
  prune(nodes);
}

}  // namespace

RichText expand(const Template& form, const FieldSource& fields, const Language& language) {
  Filler filler(fields, language);
  RichText result;
  filler.fill(form.nodes, result.nodes);
  result.span = filler.value_span().known() ? filler.value_span() : form.span;
  settle_punctuation(filler.events(), language.signs_in_quotes, result.nodes);
  return result;
}

}  // namespace vitaset
