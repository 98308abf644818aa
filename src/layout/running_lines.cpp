#include "layout/running_lines.h"

#include <iterator>
#include <utility>

#include "layout/line_setter.h"
#include "style/entry_fields.h"
#include "style/template.h"

namespace vitaset {
namespace {

enum class Side : std::uint8_t { start, center, end };

class RunningLines {
 public:
  RunningLines(const Cv& cv, const Style& style, const Margins& margin, InlineSetter& setter,
               Pages& pages)
      : cv_(cv), style_(style), margin_(margin), setter_(setter), pages_(pages) {}

  void add() {
    for (std::size_t i = 0; i < pages_.pages.size(); ++i) {
      std::vector<PageItem>& items = pages_.pages[i].items;
      std::vector<PageItem> header =
          line(style_.page.header, i, style_.page.header.baseline, Artifact::header);
      std::vector<PageItem> footer =
          line(style_.page.footer, i, pages_.size.height - style_.page.footer.baseline,
               Artifact::footer);
      items.insert(items.begin(), std::make_move_iterator(header.begin()),
                   std::make_move_iterator(header.end()));
      items.insert(items.end(), std::make_move_iterator(footer.begin()),
                   std::make_move_iterator(footer.end()));
    }
  }

 private:
  [[nodiscard]] std::vector<PageItem> line(const RunningLine& running, std::size_t page, Pt y,
                                           Artifact artifact) {
    std::vector<PageItem> items;
    if (page == 0) {
      set(running.first, Side::start, page, y, artifact, items);
    } else {
      set(running.start, Side::start, page, y, artifact, items);
      set(running.center, Side::center, page, y, artifact, items);
      set(running.end, Side::end, page, y, artifact, items);
    }
    return items;
  }

  void set(const Template& form, Side side, std::size_t page, Pt y, Artifact artifact,
           std::vector<PageItem>& items) {
    const FieldSource fields =
        page_fields(cv_, style_, static_cast<int>(page + 1), static_cast<int>(pages_.pages.size()));
    const RichText text = expand(form, fields, style_.language);
    if (text.empty()) return;
    const SetText set = setter_.set(text, style_.type.running, {artifact, {}, true});
    const auto end = static_cast<std::uint32_t>(set.shaped.source.text.size());
    const Pt width = set.shaped.width(0, end).at(set.height.size);
    const Pt start = margin_.start;
    const Pt measure = pages_.size.width - start - margin_.end;
    Pt x = start;
    if (side == Side::center) x += (measure - width) / 2;
    if (side == Side::end) x += measure - width;
    part_from_last(set, x, y, items);
    set_line(set, {0, end, {x, y}, set.height.size, Pt(0)}, setter_.shaper(), pages_.nodes, items);
  }

  /// A stretched space between two texts of one line, as before dates.
  static void part_from_last(const SetText& next, Pt x, Pt y, std::vector<PageItem>& items) {
    const GlyphRun* const last = items.empty() ? nullptr : std::get_if<GlyphRun>(&items.back());
    if (last == nullptr) return;
    items.emplace_back(gap_run(next, next.height.size, {last->origin.x + last->width(), y}, x));
  }

  const Cv& cv_;
  const Style& style_;
  const Margins& margin_;
  InlineSetter& setter_;
  Pages& pages_;
};

}  // namespace

void add_running_lines(const Cv& cv, const Style& style, const Margins& margin,
                       InlineSetter& setter, Pages& pages) {
  RunningLines(cv, style, margin, setter, pages).add();
}

}  // namespace vitaset
