#include "bibliography/bib_status.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("words that tell a status") {
  CHECK(status_called("To appear") == "accepted");
  CHECK(status_called("(forthcoming)") == "accepted");
  CHECK(status_called("inpress") == "in press");
  CHECK(status_called("Submitted.") == "under review");
  CHECK(status_called("in preparation") == "in preparation");
  CHECK(status_called("2020").empty());
  CHECK(status_called("").empty());
  CHECK(status_called("submitted to a journal").empty());
}

}  // namespace vitaset
