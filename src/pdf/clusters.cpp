#include "pdf/clusters.h"

namespace vitaset::pdf {

bool read_clusters(const GlyphRun& run, std::vector<Cluster>& clusters) {
  clusters.clear();
  const std::vector<Glyph>& glyphs = run.glyphs;
  if (glyphs.empty()) return run.text.empty();
  const bool descending = glyphs.front().cluster > glyphs.back().cluster;
  const std::string_view text = run.text;
  std::size_t edge = descending ? text.size() : 0;  // text up to here, or from here, is given out
  for (std::size_t first = 0; first < glyphs.size();) {
    const std::size_t begin = glyphs[first].cluster;
    std::size_t next = first + 1;
    while (next < glyphs.size() && glyphs[next].cluster == begin) ++next;
    if (descending) {
      if (begin >= edge) return false;
      clusters.push_back({first, next - first, text.substr(begin, edge - begin)});
      edge = begin;
    } else {
      const std::size_t end = next < glyphs.size() ? glyphs[next].cluster : text.size();
      if (begin != edge || end <= begin || end > text.size()) return false;
      clusters.push_back({first, next - first, text.substr(begin, end - begin)});
      edge = end;
    }
    first = next;
  }
  return edge == (descending ? 0 : text.size());
}

}  // namespace vitaset::pdf
