#include "pdf/clusters.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

namespace vitaset::pdf {
namespace {

GlyphRun run_of(std::string text, std::initializer_list<std::uint32_t> clusters) {
  GlyphRun run;
  run.text = std::move(text);
  for (const std::uint32_t cluster : clusters) run.glyphs.push_back({1, Pt(1), {}, {}, cluster});
  return run;
}

/// "first+count:text" of each cluster, or "bad".
std::string clusters_of(const GlyphRun& run) {
  std::vector<Cluster> clusters;
  if (!read_clusters(run, clusters)) return "bad";
  std::string out;
  for (const Cluster& cluster : clusters) {
    out += std::to_string(cluster.first) + "+" + std::to_string(cluster.count) + ":";
    out += std::string(cluster.text) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("clusters divide the text in the order of the glyphs") {
  CHECK(clusters_of(run_of("abc", {0, 1, 2})) == "0+1:a 1+1:b 2+1:c ");
  CHECK(clusters_of(run_of("office", {0, 1, 4, 5})) == "0+1:o 1+1:ffi 2+1:c 3+1:e ");
  CHECK(clusters_of(run_of("xyz", {0, 0, 2})) == "0+2:xy 2+1:z ");
  CHECK(clusters_of(run_of("", {})) == "");
}

TEST_CASE("clusters of right-to-left runs descend") {
  CHECK(clusters_of(run_of("abcd", {3, 1, 1, 0})) == "0+1:d 1+2:bc 3+1:a ");
}

TEST_CASE("glyphs that do not divide the text are bad") {
  CHECK(clusters_of(run_of("abc", {1, 2})) == "bad");     // nobody has the a
  CHECK(clusters_of(run_of("abc", {0, 2, 1})) == "bad");  // neither up nor down
  CHECK(clusters_of(run_of("abc", {2, 0, 1})) == "bad");
  CHECK(clusters_of(run_of("abc", {0, 1, 3})) == "bad");  // past the end
  CHECK(clusters_of(run_of("abc", {7, 1, 0})) == "bad");
  CHECK(clusters_of(run_of("abc", {2, 1})) == "bad");
  CHECK(clusters_of(run_of("abc", {})) == "bad");
  CHECK(clusters_of(run_of("", {0})) == "bad");
}

}  // namespace vitaset::pdf
