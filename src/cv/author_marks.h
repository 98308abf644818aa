#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cv/cv.h"
#include "cv/name_matcher.h"

namespace vitaset {

/// The field that has the authors of entries of `kind`: "authors", of patents "inventors"; empty
/// for kinds without one.
[[nodiscard]] std::string_view authors_field(std::string_view kind);

/// The authors of `entry`; null if none are given.
[[nodiscard]] const std::vector<RichText>* authors_of(const Entry& entry);

/// Finds the person and the groups of a Cv in lists of authors.
class AuthorMarker {
 public:
  AuthorMarker(const Person& person, const Publications& publications);

  /// Sets what is known of each author of `entry`. Cost: O(characters of the authors), and for each
  /// spelling that was not met before one comparison with everybody of the same family name.
  void mark(Entry& entry);

  /// The names the person is looked for under, as given.
  [[nodiscard]] const std::vector<std::string>& own_names() const { return own_names_; }

 private:
  /// Who is meant by a spelling, without what holds of one entry alone.
  [[nodiscard]] const AuthorMarks& known(const std::string& author);

  std::unordered_map<std::string, AuthorMarks> known_;  // by spelling
  NameMatcher self_, groups_;
  std::vector<std::string> own_names_;
  std::vector<NameMark> marks_;  // of the people of groups_
};

}  // namespace vitaset
