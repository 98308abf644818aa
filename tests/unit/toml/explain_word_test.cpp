#include "toml/explain_word.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("a date without a day is to be put in quotes") {
  const WordExplanation explained = explain_word("2025-06");
  CHECK(explained.message == "a month without a day needs quotes in TOML");
  CHECK(explained.hints.at(0) == "put it in quotes: \"2025-06\"");
  CHECK(explained.text);
}

TEST_CASE("other ways to write dates and times are told from numbers and text") {
  CHECK(explain_word("06/2025").message ==
        "`06/2025` is not a date as TOML writes it, like 2025-06-30");
  CHECK(explain_word("30.6.2025").message ==
        "`30.6.2025` is not a date as TOML writes it, like 2025-06-30");
  CHECK(explain_word("2025-02-30").message == "`2025-02-30` is not a day of the calendar");
  CHECK(explain_word("10:00").message == "`10:00` is not a time of day, like 15:00:00");
  CHECK(explain_word("2025-06-30T10:00").message ==
        "`2025-06-30T10:00` is not a date and time, like 2025-06-30 15:00:00");
}

TEST_CASE("numbers as other languages write them") {
  CHECK(explain_word("007").hints.at(0) ==
        "write 7, or put it in quotes to keep the zeros: \"007\"");
  CHECK(explain_word("-00").hints.at(0) ==
        "write -0, or put it in quotes to keep the zeros: \"-00\"");
  CHECK(explain_word("1,000").hints.at(0) == "write 1000, or put it in quotes: \"1,000\"");
  CHECK(explain_word("1__0").message == "an underscore in a number stands between two digits");
  CHECK(explain_word(".5").hints.at(0) == "write 0.5, not .5");
  CHECK(explain_word("-5.").hints.at(0) == "write 5.0, not 5.");
  CHECK(explain_word("99999999999999999999").message == "this number has too many digits");
  CHECK(explain_word("0xZZ").message == "`0xZZ` is not a number");
  CHECK_FALSE(explain_word("007").text);
}

TEST_CASE("signs that no number has") {
  CHECK(explain_word("37,5").hints.at(0) == "write 37.5, or put it in quotes: \"37,5\"");
  CHECK(explain_word("1,500,000").hints.at(0) ==
        "write 1500000, or put it in quotes: \"1,500,000\"");
  CHECK(explain_word("50%").hints.at(0) == "write 50, or put it in quotes: \"50%\"");
  CHECK(explain_word("50 %").message == "a number has no percent sign");
  CHECK(explain_word("5% of all").message == "text needs quotes");
}

TEST_CASE("dates that can be mended are") {
  CHECK(explain_word("06/2025").hints.at(0) == "write \"2025-06\"");
  CHECK(explain_word("21.6.2025").hints.at(0) == "write 2025-06-21");
  CHECK(explain_word("2025-02-30").hints.at(0) == "February 2025 has 28 days");
  CHECK(explain_word("2025-06-30T10:00").hints.at(0) == "write 2025-06-30");
  CHECK_FALSE(explain_word("2025-13").text);
}

TEST_CASE("a missing opening quote") {
  CHECK(explain_word("Ada\"").message == "the opening quote is missing");
  CHECK(explain_word("Ada\"").hints.at(0) == "write \"Ada\"");
  CHECK(explain_word("a \"b\"").message == "text needs quotes");
}

TEST_CASE("what stands where a value should is shown as one") {
  CHECK(as_value("Ada") == "\"Ada\"");
  CHECK(as_value("5,") == "5");
  CHECK(as_value("") == "…");
}

TEST_CASE("words of other languages for true, false and nothing") {
  CHECK(explain_word("True").hints.at(0) == "write true");
  CHECK(explain_word("FALSE").hints.at(0) == "write false");
  CHECK(explain_word("yes").hints.at(0) == "write true, or put it in quotes if it is text");
  CHECK(explain_word("off").hints.at(0) == "write false, or put it in quotes if it is text");
  CHECK(explain_word("None").hints.at(0) == "leave the key out, or write \"\"");
}

TEST_CASE("everything else is text without quotes") {
  for (const char* word : {"Ada", "Ada Example, PhD", "ada@example.org", "+86 10 5555", "5%", "é",
                           "2 May 2024", "-", "+", "_", "0"}) {
    const WordExplanation explained = explain_word(word);
    CHECK_MESSAGE(!explained.message.empty(), word);
    CHECK_MESSAGE(!explained.hints.empty(), word);
  }
  CHECK(explain_word("Ada").message == "text needs quotes");
  CHECK(explain_word("Ada").hints.at(0) == "put it in quotes: \"Ada\"");
}

TEST_CASE("a hint quotes in the way that needs no escapes") {
  CHECK(in_quotes("Ada") == "\"Ada\"");
  CHECK(in_quotes("C:\\x") == "'C:\\x'");
  CHECK(in_quotes("say \"so\"") == "'say \"so\"'");
  CHECK(in_quotes("it's \"so\"") == "\"it's \\\"so\\\"\"");
  CHECK(in_quotes(std::string(1000, 'x')).size() < 60);
}

}  // namespace vitaset
