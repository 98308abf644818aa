// Reading 10 000 entries of a .bib file and merging them, stage by stage.
//
//   cmake --build BUILD --target bench_bibliography && BUILD/bench/bench_bibliography
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/sink.h"
#include "bibliography/inherit.h"
#include "bibliography/merge.h"
#include "bibliography/parse_bib.h"
#include "bibliography/record.h"

namespace vitaset {
namespace {

constexpr std::size_t kEntries = 10'000;

/// Entries as a reference manager exports them, each of another work.
std::string made_bib() {
  constexpr std::array<std::string_view, 7> kFamilies{
      "Example", "Müller", "Garc{\\'i}a", "Nguyen", "{van Beek}", "Sch{\\\"o}n", "de Broglie"};
  constexpr std::array<std::string_view, 8> kWords{"convergence", "of",    "random", "models",
                                                   "{DNA}",       "large", "soils",  "graphs"};
  std::string text;
  for (std::size_t i = 0; i < kEntries; ++i) {
    std::string title;
    for (std::size_t k = 0; k < 8; ++k) {
      title += fmt::format("{} ", kWords.at((i / (k + 1) + k) % kWords.size()));
    }
    std::string authors = "Example, Ada M.";
    for (std::size_t k = 0; k < i % 6; ++k) {
      authors += fmt::format(" and {}, {}. B.", kFamilies.at((i + k) % kFamilies.size()),
                             static_cast<char>('A' + (i + k) % 26));
    }
    text += fmt::format(
        "@article{{key{0},\n  title = {{{{{1}}}{0}}},\n  author = {{{2}}},\n"
        "  journal = {{Journal of Examples}},\n  volume = {{{3}}},\n  number = {{{4}}},\n"
        "  pages = {{{0}--{5}}},\n  year = {{{6}}},\n  month = jun,\n  doi = {{10.1000/ex.{0}}},\n"
        "  url = {{https://example.org/{0}}},\n  abstract = {{We study the {1} and the "
        "{1}.}}\n}}\n",
        i, title, authors, i % 90, i % 12, i + 9, 1990 + i % 35);
  }
  return text;
}

const std::string& sample() {
  static const std::string text = made_bib();
  return text;
}

std::vector<Entry> publications(std::vector<BibRecord> records) {
  std::vector<Entry> entries;
  entries.reserve(records.size());
  for (BibRecord& record : records) entries.push_back(std::move(record.entry));
  return entries;
}

void parse(benchmark::State& state) {
  for (auto each : state) {
    Sink sink;
    benchmark::DoNotOptimize(parse_bib(sample(), FileId{0}, sink));
  }
}

// What a stage leaves lives as long as the program's job, so taking it apart is not counted.

void records(benchmark::State& state) {
  for (auto each : state) {
    state.PauseTiming();
    Sink sink;
    std::vector<BibEntry> entries = parse_bib(sample(), FileId{0}, sink);
    state.ResumeTiming();
    inherit_fields(entries, sink);
    std::vector<BibRecord> made = make_records(std::move(entries), sink);
    state.PauseTiming();
    made.clear();
    state.ResumeTiming();
  }
}

void merge(benchmark::State& state) {
  for (auto each : state) {
    state.PauseTiming();
    Sink sink;
    std::vector<Entry> entries = publications(read_bibliography(sample(), FileId{0}, sink));
    state.ResumeTiming();
    benchmark::DoNotOptimize(merge_publications(entries, {}));
    state.PauseTiming();
    entries.clear();
    state.ResumeTiming();
  }
}

void read_and_merge(benchmark::State& state) {
  for (auto each : state) {
    Sink sink;
    std::vector<Entry> entries = publications(read_bibliography(sample(), FileId{0}, sink));
    benchmark::DoNotOptimize(merge_publications(entries, {}));
    state.PauseTiming();
    entries.clear();
    state.ResumeTiming();
  }
}

BENCHMARK(parse)->Unit(benchmark::kMillisecond);
BENCHMARK(records)->Unit(benchmark::kMillisecond);
BENCHMARK(merge)->Unit(benchmark::kMillisecond);
BENCHMARK(read_and_merge)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace vitaset

BENCHMARK_MAIN();
