#include "style/author_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace vitaset {
namespace {

constexpr std::size_t kFewestWithLast = 6;  // of fewer only the first are shown

/// What a template of text and words says, its spaces as written.
std::string literal(const Template& form, const Language& language) {
  std::string text;
  for (const TemplateNode& node : form.nodes) {
    text +=
        node.kind == TemplateKind::word ? language.word(node.text) : std::string_view(node.text);
  }
  return text;
}

ListWords joining(const Style& style, bool inverted) {
  const PublicationStyle& publications = style.publications;
  if (publications.joins_by_language) {
    // Where a name has a comma itself ("Example, Ada"), semicolons part them.
    return inverted ? ListWords{"; ", "; ", "; "} : style.language.names;
  }
  const AuthorJoin& join = publications.join;
  return {literal(join.pair, style.language), literal(join.between, style.language),
          literal(join.last, style.language)};
}

bool is_plain(const RichText& author) {
  return std::ranges::all_of(author.nodes,
                             [](const Inline& node) { return node.kind == InlineKind::text; });
}

NameForm given_name_first(NameForm form) {
  if (form == NameForm::family_first) return NameForm::full;
  const bool inverted = form == NameForm::family_initials || form == NameForm::initials_last;
  return inverted ? NameForm::initials : form;
}

/// Writes one list.
class AuthorWriter {
 public:
  AuthorWriter(const std::vector<RichText>& authors, const std::vector<AuthorMarks>& marks,
               const NameList& more, const Style& style, bool given_first = false)
      : authors_(authors), marks_(marks), more_(more), style_(style), language_(style.language) {
    form_ = given_first ? given_name_first(style.publications.names) : style.publications.names;
  }

  RichText write(std::size_t most) {
    const bool open = more_.others && !authors_.empty();
    const std::size_t total = authors_.size();
    const AuthorChoice choice = choose_authors(total, marks_, most);
    words_ = joining(style_, inverted());
    for (std::size_t i = 0; i < choice.first; ++i) {
      if (i > 0) add_text(separator(i, total, open || !choice.all()));
      add(i);
    }
    if (!choice.all()) add_rest(choice);
    const bool ends_with_own = choice.own && *choice.own + 1 == total;
    const bool goes_on = open || (!choice.all() && choice.last == 0 && !ends_with_own);
    if (goes_on) {
      add_separator();
      add_text(std::string(language_.word("et_al")));
    }
    if (!authors_.empty()) text_.span = authors_.front().span;
    return std::move(text_);
  }

 private:
  [[nodiscard]] bool inverted() const {
    return form_ == NameForm::as_written && std::ranges::any_of(authors_, [](const RichText& name) {
             return name.plain().find(", ") != std::string::npos;
           });
  }

  [[nodiscard]] const std::string& separator(std::size_t next, std::size_t total, bool cut) const {
    if (cut || next + 1 < total) return words_.between;
    return total == 2 ? words_.pair : words_.last;
  }

  /// What follows the first authors of a list that is cut.
  void add_rest(const AuthorChoice& choice) {
    const std::size_t tail = choice.total - choice.last;
    if (choice.own) {
      add_separator();
      if (*choice.own > choice.first) add_text("…" + words_.between);
      add(*choice.own);
      add_text(" (" + format_author_place(*choice.own + 1, choice.total, language_) + ")");
    }
    if (choice.last == 0) return;
    const std::size_t next = choice.own ? *choice.own + 1 : choice.first;
    add_separator();
    if (tail > next) add_text("…" + words_.between);
    for (std::size_t i = tail; i < choice.total; ++i) {
      if (i > tail) add_text(words_.between);
      add(i);
    }
    add_text(" (" + format_author_total(choice.total, language_) + ")");
  }

  void add_separator() {
    if (!text_.nodes.empty()) add_text(words_.between);
  }

  void add_text(const std::string& text) {
    if (!text.empty()) text_.nodes.push_back(text_node(text));
  }

  void add(std::size_t index) {
    const RichText& author = authors_[index];
    const AuthorMarks marks = index < marks_.size() ? marks_[index] : AuthorMarks();
    std::vector<Inline> name = name_of(index);
    name = marked(std::move(name), marks.mark);
    if (marks.self) name = marked(std::move(name), style_.publications.own_name);
    std::string signs(mark_sign(marks.mark));
    if (marks.equal) signs += style_.publications.equal;
    if (marks.corresponding) signs += style_.publications.corresponding;
    std::ranges::move(name, std::back_inserter(text_.nodes));
    if (!signs.empty()) text_.nodes.push_back(text_node(signs, author.span));
  }

  [[nodiscard]] std::vector<Inline> name_of(std::size_t index) const {
    const RichText& author = authors_[index];
    if (!is_plain(author)) return author.nodes;
    if (form_ == NameForm::as_written) {
      std::vector<Inline> nodes = author.nodes;
      for (Inline& node : nodes) node.text = with_bound_initials(node.text);
      return nodes;
    }
    if (more_.names.size() == authors_.size()) {
      return {text_node(write_person_name(more_.names[index], form_), author.span)};
    }
    // What stands in parentheses after a name, "(ed.)", stays there.
    const std::string text = author.plain();
    const std::size_t remark = std::min(text.find(" ("), text.size());
    const PersonName name = parse_person_name(text.substr(0, remark));
    return {text_node(write_person_name(name, form_) + text.substr(remark), author.span)};
  }

  const std::vector<RichText>& authors_;
  const std::vector<AuthorMarks>& marks_;
  const NameList& more_;
  const Style& style_;
  const Language& language_;
  NameForm form_;
  ListWords words_;
  RichText text_;
};

}  // namespace

bool AuthorChoice::has(std::size_t index) const {
  return index < first || (own && index == *own) || index + last >= total;
}

AuthorChoice choose_authors(std::size_t total, const std::vector<AuthorMarks>& marks,
                            std::size_t most) {
  AuthorChoice choice;
  choice.total = total;
  choice.first = total;
  if (most == 0 || total <= most) return choice;
  const auto self = std::ranges::find(marks, true, &AuthorMarks::self);
  const auto own = static_cast<std::size_t>(self - marks.begin());
  const bool with_last = most >= kFewestWithLast;
  choice.last = with_last ? most / 2 : 0;
  choice.first = most - choice.last;
  const bool hidden = own < total && own >= choice.first && own < total - choice.last;
  if (!hidden) return choice;
  choice.own = own;
  // One's own name stands for another one.
  if (choice.first > 1 || choice.last == 0) {
    choice.first = choice.first - 1;
  } else {
    --choice.last;
  }
  return choice;
}

std::size_t most_authors(std::size_t profile, std::size_t layout) {
  if (profile == 0 || layout == 0) return std::max(profile, layout);
  return std::min(profile, layout);
}

RichText author_list(const std::vector<RichText>& authors, const std::vector<AuthorMarks>& marks,
                     std::size_t most, const Style& style, const NameList& more) {
  return AuthorWriter(authors, marks, more, style).write(most);
}

RichText editor_list(const std::vector<RichText>& editors, const Style& style,
                     const NameList& more) {
  return AuthorWriter(editors, {}, more, style, true).write(0);
}

RichText with_collaboration(RichText authors, const RichText& collaboration) {
  const std::string name = collaboration.plain();
  if (name.empty()) return authors;
  const bool told =
      name.find("ollaboration") != std::string::npos || parse_person_name(name).corporate;
  const bool several =
      name.find(", ") != std::string::npos || name.find(" and ") != std::string::npos;
  const std::string_view word = told ? "" : several ? " Collaborations" : " Collaboration";
  const bool alone = authors.empty();
  if (!alone) authors.nodes.push_back(text_node(" ("));
  authors.nodes.insert(authors.nodes.end(), collaboration.nodes.begin(), collaboration.nodes.end());
  authors.nodes.push_back(text_node(fmt::format("{}{}", word, alone ? "" : ")")));
  if (alone) authors.span = collaboration.span;
  return authors;
}

std::string_view mark_sign(NameMark mark) {
  if (mark == NameMark::double_dagger) return "‡";
  return mark == NameMark::section_sign ? "§" : std::string_view();
}

std::vector<Inline> marked(std::vector<Inline> nodes, NameMark mark) {
  InlineKind kind{};
  switch (mark) {
    case NameMark::underline:
      kind = InlineKind::underline;
      break;
    case NameMark::italic:
      kind = InlineKind::italic;
      break;
    case NameMark::bold:
      kind = InlineKind::bold;
      break;
    default:
      return nodes;
  }
  const Span span = nodes.empty() ? Span() : nodes.front().span;
  std::vector<Inline> result;
  result.push_back({kind, {}, {}, std::move(nodes), span});
  return result;
}

}  // namespace vitaset
