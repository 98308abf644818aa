#include "font/subset.h"

#include <hb-subset.h>
#include <hb.h>

#include <memory>
#include <optional>

#include "font/cff.h"
#include "font/sfnt_table.h"

namespace vitaset {
namespace {

template <auto destroy>
struct Destroy {
  template <class Handle>
  void operator()(Handle* handle) const {
    destroy(handle);
  }
};
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;

constexpr hb_tag_t kTagCff = HB_TAG('C', 'F', 'F', ' ');

/// Tables that a PDF's reader never looks at. Without GSUB the subset also holds no glyphs that
/// only a substitution would reach; without the variation tables it is the default instance.
constexpr hb_tag_t kDropped[] = {
    HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
    HB_TAG('B', 'A', 'S', 'E'), HB_TAG('J', 'S', 'T', 'F'), HB_TAG('M', 'A', 'T', 'H'),
    HB_TAG('k', 'e', 'r', 'n'), HB_TAG('n', 'a', 'm', 'e'), HB_TAG('p', 'o', 's', 't'),
    HB_TAG('O', 'S', '/', '2'), HB_TAG('c', 'm', 'a', 'p'), HB_TAG('D', 'S', 'I', 'G'),
    HB_TAG('f', 'v', 'a', 'r'), HB_TAG('g', 'v', 'a', 'r'), HB_TAG('a', 'v', 'a', 'r'),
    HB_TAG('c', 'v', 'a', 'r'), HB_TAG('H', 'V', 'A', 'R'), HB_TAG('V', 'V', 'A', 'R'),
    HB_TAG('M', 'V', 'A', 'R'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('V', 'O', 'R', 'G'),
    HB_TAG('v', 'h', 'e', 'a'), HB_TAG('v', 'm', 't', 'x'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('V', 'D', 'M', 'X'), HB_TAG('L', 'T', 'S', 'H'), HB_TAG('g', 'a', 's', 'p'),
    HB_TAG('S', 'V', 'G', ' '), HB_TAG('C', 'O', 'L', 'R'), HB_TAG('C', 'P', 'A', 'L'),
    HB_TAG('C', 'B', 'D', 'T'), HB_TAG('C', 'B', 'L', 'C'), HB_TAG('s', 'b', 'i', 'x'),
};

Diagnostic cannot_subset(const FontFace& face) {
  Diagnostic diagnostic;
  diagnostic.code = Code::bad_font;
  diagnostic.message = "the font " + face.postscript_name() + " is damaged and cannot be embedded";
  return diagnostic;
}

Input make_input(const std::vector<std::uint32_t>& glyphs) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) return input;
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  hb_set_add(wanted, 0);
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : kDropped) hb_set_add(dropped, tag);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING |
                                             HB_SUBSET_FLAGS_NOTDEF_OUTLINE |
                                             HB_SUBSET_FLAGS_DESUBROUTINIZE);
  return input;
}

/// The font program as PDF wants it; empty if HarfBuzz left none.
std::string program_of(hb_face_t* subset, Outlines outlines) {
  if (outlines != Outlines::truetype) return std::string(SfntTable(subset, kTagCff).bytes());
  const std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>> blob(hb_face_reference_blob(subset));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

}  // namespace

Result<FontSubset> subset_face(const FontFace& face, const std::vector<std::uint32_t>& glyphs) {
  const Input input = make_input(glyphs);
  if (!input) return cannot_subset(face);
  const Plan plan(hb_subset_plan_create_or_fail(face.hb_face(), input.get()));
  if (!plan) return cannot_subset(face);
  const Face cut(hb_subset_plan_execute_or_fail(plan.get()));
  if (!cut) return cannot_subset(face);

  FontSubset subset;
  subset.program = program_of(cut.get(), face.outlines());
  std::optional<std::vector<std::uint16_t>> cids;
  if (face.outlines() == Outlines::cff_cid) {
    // Readers find the glyphs of a CID-keyed program through its charset, and the subset keeps the
    // CIDs of the whole font.
    cids = read_cff_cids(SfntTable(face.hb_face(), kTagCff).bytes());
    if (!cids) return cannot_subset(face);
  }
  const hb_map_t* places = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  const hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (hb_codepoint_t glyph = HB_SET_VALUE_INVALID; hb_set_next(wanted, &glyph) != 0;) {
    const hb_codepoint_t place = hb_map_get(places, glyph);
    if (place == HB_MAP_VALUE_INVALID || (cids && glyph >= cids->size()))
      return cannot_subset(face);
    subset.codes.emplace_back(glyph, cids ? (*cids)[glyph] : static_cast<std::uint16_t>(place));
  }
  if (subset.program.empty()) return cannot_subset(face);
  return subset;
}

}  // namespace vitaset
