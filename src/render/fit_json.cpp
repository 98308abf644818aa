#include "render/fit_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "render/fit_text.h"

namespace vitaset {
namespace {

using Json = nlohmann::ordered_json;

/// To a hundredth: what is beyond is nobody's concern.
double rounded(double value) { return std::round(value * 100) / 100; }

Json left_out_json(const LeftOut& left_out, const Sources& sources) {
  Json json{{"section", left_out.section},
            {"kind", kind_name(left_out.kind)},
            {"text", left_out.text},
            {"value", left_out.value},
            {"height", rounded(left_out.height.value())}};
  if (left_out.span.known()) {
    const Place place = sources.place(left_out.span);
    json["file"] = place.file;
    json["line"] = place.line;
    json["column"] = place.column;
  }
  return json;
}

Json fit_json(const FittedOutput& fit, const Sources& sources) {
  const FitReport& report = fit.report;
  Json json{{"file", fit.file},
            {"edition", fit.edition},
            {"pages", report.pages},
            {"most_pages", report.most_pages},
            {"filled", rounded(report.filled)},
            {"size", rounded(report.size.value())}};
  json["changed"] = Json::array();
  for (const ChangedMeasure& each : report.changed) {
    json["changed"].push_back({{"name", each.name},
                               {"own", rounded(each.own.value())},
                               {"used", rounded(each.used.value())}});
  }
  json["left_out"] = Json::array();
  for (const LeftOut& each : report.left_out) {
    json["left_out"].push_back(left_out_json(each, sources));
  }
  if (report.next) {
    json["next"] = left_out_json(*report.next, sources);
    json["next"]["needs"] = rounded(report.next_needs.value());
  }
  json["shown"] = report.shown;
  json["no_longer_shown"] = report.no_longer_shown;
  json["newly_shown"] = report.newly_shown;
  return json;
}

}  // namespace

std::string fits_as_json(const std::vector<FittedOutput>& fits, const Sources& sources) {
  Json all = Json::array();
  for (const FittedOutput& fit : fits) all.push_back(fit_json(fit, sources));
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitaset
