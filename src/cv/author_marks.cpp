#include "cv/author_marks.h"

#include <algorithm>

namespace vitaset {
namespace {

bool is_last_word(std::string_view name, std::string_view family) {
  const std::size_t space = name.rfind(' ');
  return space != std::string_view::npos && name.substr(space + 1) == family;
}

NameMatcher matcher_of(const std::vector<GivenName>& names) {
  NameMatcher matcher;
  for (const GivenName& name : names) matcher.add(name.text);
  return matcher;
}

}  // namespace

std::string_view authors_field(std::string_view kind) {
  if (kind == "publication") return "authors";
  return kind == "patent" ? "inventors" : std::string_view();
}

const std::vector<RichText>* authors_of(const Entry& entry) {
  const FieldValue* const value = entry.field(authors_field(entry.kind));
  return value == nullptr ? nullptr : std::get_if<std::vector<RichText>>(value);
}

AuthorMarker::AuthorMarker(const Person& person, const Publications& publications) {
  if (!person.name.empty()) {
    // A family name that is not the last word was given by hand.
    const bool told = !is_last_word(person.name, person.family);
    self_.add(person.name, told ? std::string_view(person.family) : std::string_view());
    own_names_.push_back(person.name);
  }
  for (const GivenName& name : publications.self) {
    self_.add(name.text);
    own_names_.push_back(name.text);
  }
  for (const NameGroup& group : publications.groups) {
    for (const GivenName& name : group.names) {
      groups_.add(name.text);
      marks_.push_back(group.mark);
    }
  }
}

const AuthorMarks& AuthorMarker::known(const std::string& author) {
  const auto [at, is_new] = known_.try_emplace(author);
  if (!is_new) return at->second;
  at->second.self = self_.find(author).has_value();
  if (const auto person = groups_.find(author)) at->second.mark = marks_[*person];
  return at->second;
}

void AuthorMarker::mark(Entry& entry) {
  const std::vector<RichText>* const authors = authors_of(entry);
  if (authors == nullptr) return;
  const NameMatcher equal = matcher_of(entry.equal);
  const NameMatcher corresponding = matcher_of(entry.corresponding);
  entry.author_marks.assign(authors->size(), {});
  for (std::size_t i = 0; i < authors->size(); ++i) {
    const std::string author = (*authors)[i].plain();
    AuthorMarks& marks = entry.author_marks[i];
    marks = known(author);
    marks.equal = equal.find(author).has_value();
    marks.corresponding = corresponding.find(author).has_value();
  }
}

}  // namespace vitaset
