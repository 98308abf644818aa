#include "cv/cv.h"

#include <algorithm>

namespace vitaset {
namespace {

void take_newer(Date& newest, const Date& date) {
  const bool dated = date.year != 0 && date.precision != DatePrecision::present;
  if (dated && compare_dates(newest, date) < 0) newest = date;
}

void take_newer(Date& newest, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    take_newer(newest, entry.dates.start);
    take_newer(newest, entry.dates.end);
    take_newer(newest, entry.parts);
  }
}

}  // namespace

const FieldValue* Entry::field(std::string_view name) const {
  const auto at = std::ranges::find(fields, name, &Field::name);
  return at == fields.end() ? nullptr : &at->value;
}

const Section* Cv::section(std::string_view id) const {
  const auto at = std::ranges::find(sections, id, &Section::id);
  return at == sections.end() ? nullptr : &*at;
}

Date newest_date(const Cv& cv) {
  Date newest;
  take_newer(newest, cv.updated);
  for (const Section& section : cv.sections) take_newer(newest, section.entries);
  return newest;
}

}  // namespace vitaset
