#include "picture/fault.h"

#include <doctest/doctest.h>

namespace vitaset {

TEST_CASE("too many pixels are told with how many are taken") {
  CHECK(too_many_pixels(10000, 5001).what == "has 10000 × 5001 pixels, more than 50 million");
}

}  // namespace vitaset
