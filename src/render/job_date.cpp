#include "render/job_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

namespace vitaset {
namespace {

constexpr std::int64_t kLastSecond = 253'402'300'799;  // 9999-12-31 23:59:59

bool has_year(const Date& date) { return date.given() && date.year > 0; }

Timestamp first_moment(const Date& date) {
  return {date.year, std::max(date.month, 1), std::max(date.day, 1), 0, 0, 0};
}

}  // namespace

std::optional<Timestamp> parse_source_date_epoch(std::string_view text) {
  std::int64_t seconds = 0;
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, seconds);
  if (error != std::errc{} || end != last || seconds < 0 || seconds > kLastSecond) {
    return std::nullopt;
  }
  using std::chrono::floor;
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  const std::chrono::sys_days midnight = floor<std::chrono::days>(moment);
  const std::chrono::year_month_day day(midnight);
  const std::chrono::hh_mm_ss time(moment - midnight);
  return Timestamp{static_cast<int>(day.year()),
                   static_cast<int>(static_cast<unsigned>(day.month())),
                   static_cast<int>(static_cast<unsigned>(day.day())),
                   static_cast<int>(time.hours().count()),
                   static_cast<int>(time.minutes().count()),
                   static_cast<int>(time.seconds().count())};
}

Diagnostic bad_source_date(std::string_view text) {
  return {Severity::error,
          Code::bad_value,
          {},
          fmt::format("SOURCE_DATE_EPOCH is not a number of seconds since 1970: \"{}\"", text),
          {"give whole seconds, as in SOURCE_DATE_EPOCH=1767225600, or leave it unset"},
          {}};
}

Timestamp job_date(const Cv& cv, const std::optional<Timestamp>& source_date) {
  if (has_year(cv.updated)) return first_moment(cv.updated);
  if (source_date) return *source_date;
  const Date newest = newest_date(cv);
  return has_year(newest) ? first_moment(newest) : Timestamp{};
}

}  // namespace vitaset
