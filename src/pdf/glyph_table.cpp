#include "pdf/glyph_table.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "font/subset.h"

namespace vitaset::pdf {
namespace {

/// Calls `action` with each run that has glyphs, in drawing order.
template <class Action>
void for_each_run(const Pages& pages, Action action) {
  for (const Page& page : pages.pages) {
    for (const PageItem& item : page.items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run != nullptr && !run->glyphs.empty()) action(*run);
    }
  }
}

bool is_descending(const GlyphRun& run) {
  return run.glyphs.front().cluster > run.glyphs.back().cluster;
}

/// The text as wide as /W can say: to three decimals.
double rounded_width(double thousandths) {
  return static_cast<double>(static_cast<long long>(thousandths * 1000 + 0.5)) / 1000;
}

/// Gives the glyphs of a cluster of several the meaning nobody gave them: one character each where
/// the numbers match (a letter and its accents), else the whole text.
void share_out(const GlyphRun& run, const Cluster& cluster, UsedFace& face) {
  const bool one_each = utf8::count(cluster.text) == cluster.count;
  std::size_t at = 0;
  for (std::size_t i = 0; i < cluster.count; ++i) {
    const std::size_t nth = is_descending(run) ? cluster.count - 1 - i : i;
    const std::size_t length = one_each ? utf8::sequence_length(cluster.text, at) : 0;
    UsedGlyph& glyph = face.use(run.glyphs[cluster.first + nth].id);
    if (glyph.text.empty()) glyph.text = one_each ? cluster.text.substr(at, length) : cluster.text;
    at += length;
  }
}

}  // namespace

std::string_view reading(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\u00a0";
  return text == kNoBreakSpace ? std::string_view(" ") : text;
}

UsedGlyph& UsedFace::use(std::uint32_t id) {
  if (id >= places_.size()) places_.resize(std::max<std::size_t>(id + 1, 2 * places_.size()));
  if (places_[id] == 0) {
    glyphs_.push_back({id, 0, 0, {}});
    places_[id] = static_cast<std::uint32_t>(glyphs_.size());
  }
  return glyphs_[places_[id] - 1];
}

std::optional<Diagnostic> UsedFace::subset() {
  std::vector<std::uint32_t> ids;
  ids.reserve(glyphs_.size());
  for (const UsedGlyph& glyph : glyphs_) ids.push_back(glyph.id);
  Result<FontSubset> subset = subset_face(*face_, ids);
  if (!subset) return subset.error();
  program_ = std::move(subset->program);
  for (const auto& [id, code] : subset->codes) {
    UsedGlyph& glyph = use(id);  // .notdef too: its width belongs into /W
    glyph.code = code;
    glyph.width = rounded_width(face_->advance(id).value() * 1000);
  }
  std::sort(glyphs_.begin(), glyphs_.end(), [](const UsedGlyph& a, const UsedGlyph& b) {
    return std::pair(a.code, a.id) < std::pair(b.code, b.id);
  });
  for (std::size_t i = 0; i < glyphs_.size(); ++i) {
    places_[glyphs_[i].id] = static_cast<std::uint32_t>(i + 1);
  }
  return std::nullopt;
}

bool UsedFace::says(const GlyphRun& run, const Cluster& cluster) const {
  std::string_view rest = reading(cluster.text);
  for (std::size_t i = 0; i < cluster.count; ++i) {
    const std::size_t nth = is_descending(run) ? cluster.count - 1 - i : i;
    const std::string_view said = glyph(run.glyphs[cluster.first + nth].id).text;
    if (rest.substr(0, said.size()) != said) return false;
    rest.remove_prefix(said.size());
  }
  return rest.empty();
}

GlyphTable::GlyphTable(const Pages& pages) {
  std::vector<Cluster> clusters;
  std::vector<std::pair<const GlyphRun*, Cluster>> shared;  // clusters of several glyphs
  for_each_run(pages, [&](const GlyphRun& run) {
    const auto known = std::find_if(faces_.begin(), faces_.end(), [&](const UsedFace& face) {
      return &face.face() == run.face.get();
    });
    UsedFace& face = known != faces_.end() ? *known : faces_.emplace_back(*run.face);
    if (!read_clusters(run, clusters)) return;
    for (const Cluster& cluster : clusters) {
      if (cluster.count > 1) {
        shared.emplace_back(&run, cluster);
        continue;
      }
      UsedGlyph& glyph = face.use(run.glyphs[cluster.first].id);
      if (glyph.text.empty()) glyph.text = reading(cluster.text);
    }
  });
  for (const auto& [run, cluster] : shared) share_out(*run, cluster, faces_[face_index(*run)]);
}

std::optional<Diagnostic> GlyphTable::subset() {
  for (UsedFace& face : faces_) {
    if (std::optional<Diagnostic> problem = face.subset()) return problem;
  }
  return std::nullopt;
}

std::size_t GlyphTable::face_index(const GlyphRun& run) const {
  std::size_t index = 0;
  while (&faces_[index].face() != run.face.get()) ++index;
  return index;
}

}  // namespace vitaset::pdf
