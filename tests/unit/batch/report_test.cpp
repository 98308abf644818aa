#include "batch/report.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace vitaset {
namespace {

Outcome outcome_of(const BatchJob& job, JobStatus status) {
  Outcome outcome;
  outcome.job = &job;
  outcome.status = status;
  outcome.facts.has_email = true;
  return outcome;
}

}  // namespace

TEST_CASE("the summary counts, and names profiles once however many outputs they have") {
  const BatchJob job{"a.toml", "", "", "a.pdf"};
  const BatchJob other{"a.toml", "x", "", "a-x.pdf"};
  BatchReport report(5, "2025-01");
  for (const BatchJob* each : {&job, &other}) {
    Outcome outcome = outcome_of(*each, JobStatus::rendered);
    outcome.facts = {"2024-12", false};
    outcome.warnings = 2;
    report.add(outcome, false);
  }
  report.add(outcome_of(job, JobStatus::skipped), false);
  report.add(outcome_of(job, JobStatus::failed), false);
  CHECK(report.done() == 4);
  CHECK(report.summary(1.25) ==
        "rendered 2, skipped 1, failed 1 of 5 in 1.2 s; 4 warnings\n"
        "1 profile without an email: a.toml\n"
        "1 profile last updated before 2025-01: a.toml\n");
}

TEST_CASE("of many names the first are told") {
  BatchReport report(9, "");
  std::vector<BatchJob> jobs;
  for (char c = 'a'; c <= 'i'; ++c) jobs.push_back({std::string(1, c), "", "", "x.pdf"});
  for (const BatchJob& job : jobs) {
    Outcome outcome = outcome_of(job, JobStatus::rendered);
    outcome.facts.has_email = false;
    report.add(outcome, false);
  }
  CHECK(report.summary(1).find("9 profiles without an email: a, b, c, d, e, …\n") !=
        std::string::npos);
}

TEST_CASE("the report is JSON, whatever names hold") {
  const BatchJob job{"a\"\xFF.toml", "ed", "plain", "a.pdf"};
  BatchReport report(1, "");
  Outcome outcome = outcome_of(job, JobStatus::rendered);
  outcome.pages = 2;
  outcome.bytes = 1234;
  outcome.milliseconds = 2.5;
  outcome.problems_json = "[{\"code\": \"CV0301\"}\n]\n";
  report.add(outcome, true);
  const nlohmann::json json = nlohmann::json::parse(report.json("1.0"));
  CHECK(json["rendered"] == 1);
  CHECK(json["outputs"][0]["profile"] == "a\"\xEF\xBF\xBD.toml");
  CHECK(json["outputs"][0]["ms"] == 2.5);
  CHECK(json["outputs"][0]["problems"][0]["code"] == "CV0301");
}

TEST_CASE("a line tells what became of a job") {
  const BatchJob job{"a.toml", "", "", "a.pdf"};
  Outcome outcome = outcome_of(job, JobStatus::rendered);
  outcome.pages = 2;
  outcome.bytes = 1001;
  outcome.warnings = 1;
  CHECK(outcome_line(outcome) == "wrote a.pdf (2 pages, 2 KB; 1 warning)\n");
  CHECK(outcome_line(outcome_of(job, JobStatus::skipped)) == "kept a.pdf\n");
  CHECK(outcome_line(outcome_of(job, JobStatus::failed)) == "failed: a.pdf\n");
}

TEST_CASE("the line of progress has a bar, rate and time left, and fits") {
  CHECK(progress_line(50, 100, 1, 0.5, 60) ==
        "[============            ] 50/100  100/s  0 s left  1 failed");
  CHECK(progress_line(0, 10, 0, 0, 20) == "[             ] 0/10");
  CHECK(progress_line(10, 10, 0, 1, 100).starts_with("[========================================]"));
  CHECK(progress_line(5, 10, 3, 1, 8).size() == 8);
  CHECK(progress_line(0, 0, 0, 0, 20) == "[==============] 0/0");
}

}  // namespace vitaset
