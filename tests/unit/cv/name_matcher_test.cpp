#include "cv/name_matcher.h"

#include <doctest/doctest.h>

namespace vitaset {
namespace {

/// A person, spellings that are hers, and spellings that are somebody else's.
struct Row {
  std::string_view name, family;
  std::vector<std::string_view> same, other;
};

const std::vector<Row>& rows() {
  static const std::vector<Row> table{
      {"Ada Example",
       "",
       {"Ada Example",     "Example, Ada", "A. Example",      "Example, A.",
        "Example A.",      "Example A",    "A Example",       "Ada M. Example",
        "A. M. Example",   "A.M. Example", "Example AM",      "Example, A. M.",
        "ADA EXAMPLE",     "ada example",  "Example Ada",     "Ada Example*",
        "Ada Example†",    "A. Example1",  "Dr. Ada Example", "Ada Example, PhD",
        "Ada Example Jr.", "Adá Éxample",  "Ad. Example"},
       {"B. Example", "A. Examples", "Adam Example", "Example, B.", "Example", "Ada", "A. E.",
        "Adele M. Example", "A. Exampel", "Ada Examples", "E. Ada", "M. A. Example", "", "...",
        ", "}},
      {"Ada Maria Example",
       "",
       {"Ada Example", "A. Example", "A. M. Example", "Example AM", "Ada M. Example",
        "Example, Ada Maria", "A. Maria Example", "AM Example"},
       {"A. B. Example", "Ada B. Example", "M. Example", "Maria Example", "Adam M. Example"}},
      {"Jürgen Müller-Lüdenscheid",
       "",
       {"Juergen Mueller-Luedenscheid", "Jurgen Muller-Ludenscheid", "J. Müller-Lüdenscheid",
        "Müller-Lüdenscheid, J.", "Müller-Lüdenscheid J", "J. Müller Lüdenscheid",
        "J. Müller‐Lüdenscheid", "Müller-Lüdenscheid, Jürgen", "JÜRGEN MÜLLER-LÜDENSCHEID"},
       {"J. Müller", "J. Lüdenscheid-Müller", "K. Müller-Lüdenscheid", "Jürgen Lüdenscheid"}},
      {"Søren Ødegård",
       "",
       {"S. Ødegård", "S. Odegard", "Soren Oedegaard", "Søren Oedegaard", "Odegard S",
        "Ødegård, Søren"},
       {"P. Ødegård", "S. Odegardsen"}},
      {"Jean-Luc Picard",
       "",
       {"J.-L. Picard", "J. L. Picard", "JL Picard", "Picard JL", "Picard, J.-L.", "J. Picard",
        "Jean Luc Picard", "Jeanluc Picard", "Picard, Jean-Luc", "Jean Picard"},
       {"L. Picard", "J.-M. Picard", "Jean-Marc Picard", "Luc Picard"}},
      {"Zhang San",
       "Zhang",
       {"Zhang San", "San Zhang", "S. Zhang", "Zhang S.", "Zhang, San", "Zhang, S.", "Zhang S"},
       {"Z. San", "Zhang Si", "L. Zhang", "San Zhan"}},
      {"Xiao-Ming Li",
       "",
       {"Xiaoming Li", "X.-M. Li", "X. Li", "Li Xiaoming", "Li Xiao-Ming", "Xiao Ming Li", "Li XM"},
       {"X.-Y. Li", "Xiaohong Li", "M. Li"}},
      {"María José García Márquez",
       "García Márquez",
       {"M. J. García Márquez", "García Márquez, M. J.", "García-Márquez, María José",
        "M. Garcia Marquez", "Garcia Marquez MJ", "María José García Márquez", "MJ García Márquez"},
       {"M. J. Márquez", "J. García Márquez", "G. García Márquez"}},
      {"Jan van der Berg",
       "",
       {"J. van der Berg", "van der Berg, J.", "Berg, J. van der", "van der Berg J", "Jan Berg",
        "J. Van der Berg", "Van der Berg, Jan"},
       {"J. Bergen", "P. van der Berg", "van der Berg"}},
      {"Prof. Dr. Ada O’Neil, PhD",
       "",
       {"Ada O'Neil", "A. ONeil", "O’Neil, A.", "Ada O’Neil III"},
       {"A. Neil", "B. O’Neil"}},
      {"Дмитрий Иванов",
       "",
       {"Д. Иванов", "Иванов, Д.", "Иванов Д. А.", "ИВАНОВ Д."},
       {"А. Иванов"}},
      {"张三", "", {"张三"}, {"张四", "李三"}},
  };
  return table;
}

}  // namespace

TEST_CASE("one's own name in every form") {
  for (const Row& row : rows()) {
    NameMatcher matcher;
    matcher.add(row.name, row.family);
    for (const std::string_view author : row.same) {
      INFO(row.name, " is ", author);
      CHECK(matcher.find(author) == 0);
    }
    for (const std::string_view author : row.other) {
      INFO(row.name, " is not ", author);
      CHECK_FALSE(matcher.find(author).has_value());
    }
  }
}

TEST_CASE("whom a name belongs to, the first where it may be several") {
  NameMatcher matcher;
  CHECK(matcher.empty());
  CHECK_FALSE(matcher.find("Ada Example").has_value());
  matcher.add("Ada Example");
  matcher.add("Bea Example");
  matcher.add("Anna Example");
  CHECK(matcher.find("B. Example") == 1);
  CHECK(matcher.find("Anna Example") == 2);
  CHECK(matcher.find("A. Example") == 0);
}

TEST_CASE("names that nobody has cost nothing much") {
  NameMatcher matcher;
  matcher.add("Ada Example");
  CHECK_FALSE(matcher.find(std::string(100'000, 'A')).has_value());
  CHECK_FALSE(matcher.find(std::string(180, '.')).has_value());
  std::string many;
  for (int i = 0; i < 60; ++i) many += "A ";
  CHECK_FALSE(matcher.find(many + "Example").has_value());
}

TEST_CASE("a name of nothing but signs is nobody's") {
  NameMatcher matcher;
  for (const char* name : {"", ".", "{}", ", ,", "-", "\xF0\x9F\x98\x80"}) {
    CAPTURE(name);
    matcher.add(name, {});
    CHECK_FALSE(matcher.find("A. Example").has_value());
  }
}

}  // namespace vitaset
