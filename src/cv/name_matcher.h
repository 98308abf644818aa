#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vitaset {

/// A word of a name, ready to be compared.
struct NameToken {
  std::string plain;    ///< in capitals without accents
  std::string digraph;  ///< the same with ü as ue; empty if that makes no difference
  bool cut = false;     ///< an initial or an abbreviation: "A", "Ch."
  bool operator==(const NameToken&) const = default;
};
using NameTokens = std::vector<NameToken>;

/// One way to read a name.
struct NameReading {
  NameTokens given, family;
};

/// Finds people in lists of authors, in whatever form their names are printed there: family or
/// given name first, with or without a comma, initials ("A. M.", "AM", "J.-L."), middle names or
/// none, accents or none, ü as ue, hyphens or none, particles (van der), titles and suffixes.
///
/// Two names are one person's if the family names are equal and the given ones agree: the first
/// ones with each other (an initial with what it begins), the others as far as both have them, in
/// order. "B. Example" is not Ada Example, and neither are Adam Example and A. Examples.
class NameMatcher {
 public:
  /// Someone called `name`. `family`: the family name, where `name` alone does not tell it
  /// ("García Márquez", "Zhang" of "Zhang San"); empty: it is any number of words at the end.
  /// The people of several calls are told apart by their order: 0, 1, …
  void add(std::string_view name, std::string_view family = {});

  [[nodiscard]] bool empty() const { return people_.empty(); }

  /// The first of the people that `author` may be.
  /// Cost: O(characters of the author + people of that family name).
  [[nodiscard]] std::optional<std::size_t> find(std::string_view author) const;

 private:
  void remember(const NameReading& reading, std::size_t person);
  /// Whether any word of `author` is somebody's family name: most authors are nobody's namesakes.
  [[nodiscard]] bool may_know(std::string_view author) const;

  struct Person {
    std::vector<NameReading> readings;
  };
  std::vector<Person> people_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_family_;  // last word, both foldings
};

}  // namespace vitaset
