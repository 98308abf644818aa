#include "base/written_date.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("a month in figures is told as it has to be written") {
  for (const char* text :
       {"06/2025", "6/2025", "06.2025", "6-2025", "2025/06", "2025.6", "2025-6"}) {
    CHECK_MESSAGE(date_in_figures_hint(text) == "write \"2025-06\"", text);
  }
  CHECK(date_in_figures_hint("202506") == "write \"2025-06\"");
}

TEST_CASE("a day in figures is told as it has to be written") {
  for (const char* text : {"21.6.2025", "21. 06. 2025", "21/06/2025", "06/21/2025", "2025/6/21",
                           "20250621", "2025-6-21"}) {
    CHECK_MESSAGE(date_in_figures_hint(text) == "write 2025-06-21", text);
  }
}

TEST_CASE("a day and a month that could be either are not guessed") {
  CHECK(date_in_figures_hint("06/07/2020") ==
        "write year, month and day, as in 2020-07-06 or 2020-06-07");
  CHECK(date_in_figures_hint("06.07.2020") == "write 2020-07-06");
  CHECK(date_in_figures_hint("07/07/2020") == "write 2020-07-07");
}

TEST_CASE("a day that no calendar has is told why") {
  CHECK(date_in_figures_hint("2025-02-29") == "February 2025 has 28 days");
  CHECK(date_in_figures_hint("2024-02-30") == "February 2024 has 29 days");
  CHECK(date_in_figures_hint("1900-02-29") == "February 1900 has 28 days");
  CHECK(date_in_figures_hint("2025-06-00") == "June 2025 has 30 days");
  CHECK(date_in_figures_hint("2025-13") == "months go from 01 to 12");
  CHECK(date_in_figures_hint("2025-21-06") == "months go from 01 to 12, and stand before the day");
  CHECK(date_in_figures_hint("2025-21-16") == "months go from 01 to 12");
}

TEST_CASE("what is no date in figures gets no hint") {
  for (const char* text : {"", "2025", "June", "12:30", "1.2", "2025-", "2025-06-", "-5", "1.2.3.4",
                           "25/06/21", "99999999999999999999", "2025--06", "1-2"}) {
    CHECK_MESSAGE(date_in_figures_hint(text).empty(), text);
  }
}

}  // namespace vitaset
