#include "profile/schema_patterns.h"

#include <doctest/doctest.h>

#include <regex>
#include <string>
#include <vector>

#include "cv/date.h"

namespace vitaset {
namespace {

bool matches(std::string_view pattern, const std::string& text) {
  const std::regex regex{std::string(pattern), std::regex::ECMAScript};
  return std::regex_search(text, regex);
}

/// Names of months and terms in every form that could be a date, and some that are none.
std::vector<std::string> date_like_texts() {
  std::vector<std::string> texts{
      "2026",          "999",       "2025-06",    "2025-13",   "2025-6",  "2025-06-21",
      "2025-06-32",    "present",   "NOW",        "Ongoing",   "current", "until now",
      "06/2025",       "last year", "Juni 2025",  "2024/25",   "June",    "21 June",
      "June 21 2025,", " 2025-06 ", "\tMay 2025", "Sep 2025 ", "12345",   "20255"};
  for (const char* word :
       {"January", "feb",  "MAR.",    "April",  "may",  "jun.",  "July",   "august",
        "Sept.",   "sep",  "October", "nov",    "Dec.", "Octob", "Winter", "spring",
        "SUMMER",  "Fall", "autumn",  "WS",     "WiSe", "SS",    "SoSe",   "Michaelmas",
        "Hilary",  "Lent", "Trinity", "Easter", "Term"}) {
    const std::string name(word);
    for (const std::string& text :
         {name + " 2025", name + "  2025", name + " 21, 2025", name + " 21 2025",
          "21 " + name + " 2025", "3. " + name + " 2025", "321 " + name + " 2025",
          name + " 2024/25", name + " 2024-2025", name + " 2024–25", name + " term 2024",
          name + " Semester 2024/25", name + " quarter 2024", name + " of 2024", name + " 25"}) {
      texts.push_back(text);
    }
  }
  return texts;
}

}  // namespace

TEST_CASE("the pattern of dates takes the texts that are dates, and no other") {
  const std::regex pattern(date_pattern(), std::regex::ECMAScript);
  for (const std::string& text : date_like_texts()) {
    CAPTURE(text);
    CHECK(std::regex_search(text, pattern) == parse_date(text).has_value());
  }
}

TEST_CASE("a TOML date with a time, and no text at all, pass for a date") {
  for (const char* text : {"", " ", "\n", "2026-11-01T10:00:00Z", "2026-11-01t10:00:00"}) {
    CAPTURE(text);
    CHECK(matches(date_pattern(), text));
  }
}

TEST_CASE("a language tag has two or three letters, then parts of up to eight") {
  for (const std::string_view pattern : {kLanguageTagPattern, kLanguagePattern}) {
    for (const char* tag : {"en", "de-CH", "zh-Hans-CN", "de-CH-1996", "gsw"}) {
      CHECK(matches(pattern, tag));
    }
    for (const char* tag : {"e", "english", "de_CH", "de-", "de-toolongpart", "d3"}) {
      CAPTURE(tag);
      CHECK_FALSE(matches(pattern, tag));
    }
  }
}

TEST_CASE("values of a form have patterns that take every way to write them") {
  for (const char* doi : {"10.1000/182", "https://doi.org/10.1000/182", "doi: 10.1000/a(b)c"}) {
    CHECK(matches(kDoiPattern, doi));
  }
  for (const char* iri : {"https://a.b", "HTTP://a.b", "mailto:a@b.c", "Tel:+1", " https://a"}) {
    CHECK(matches(kWebPattern, iri));
  }
  for (const char* id : {"0000-0002-1825-0097", "0000000218250097", "0000 0002 1694 233x",
                         "https://orcid.org/0000-0002-1694-233X/"}) {
    CHECK(matches(kOrcidPattern, id));
  }
  CHECK(matches(kIdPattern, "first_1-a"));
  CHECK(matches(kArxivPattern, "math.GT/0309136"));
  CHECK(matches(kEmailPattern, "mailto:ada@example.org"));
}

TEST_CASE("values of another form are refused") {
  CHECK_FALSE(matches(kDoiPattern, "182"));
  CHECK_FALSE(matches(kWebPattern, "example.org"));
  CHECK_FALSE(matches(kWebPattern, "file:///etc/passwd"));
  CHECK_FALSE(matches(kOrcidPattern, "0000-0002-1825"));
  CHECK_FALSE(matches(kIdPattern, "a b"));
  CHECK_FALSE(matches(kArxivPattern, "arXiv"));
  CHECK_FALSE(matches(kEmailPattern, "ada at example.org"));
}

TEST_CASE("no text is as if the value was not given") {
  for (const std::string_view pattern : {kDoiPattern, kWebPattern, kOrcidPattern, kIdPattern,
                                         kArxivPattern, kEmailPattern, kLanguagePattern}) {
    CHECK(matches(pattern, ""));
    CHECK(matches(pattern, " \n"));
  }
}

}  // namespace vitaset
