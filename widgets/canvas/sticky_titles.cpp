#include "widgets/canvas/sticky_titles.h"

#include <algorithm>
#include <map>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double titleRow = 34;      // scene px from the container's top in which its title stands
constexpr double gap = 6;

/// The title's marks (text and icon, top left) and what they cover; empty if the container shows none.
picture::Group titleOf(const picture::Group& group, const QRectF& box) {
  picture::Group title;
  for (const picture::Mark& mark : group.marks) {
    if (const auto* text = std::get_if<picture::TextMark>(&mark);
        text != nullptr && text->anchor == picture::TextMark::Anchor::start && text->baseline.y < box.top() + titleRow &&
        text->baseline.x < box.left() + box.width() * 0.6)
      title.marks.push_back(mark);
    else if (const auto* icon = std::get_if<picture::IconMark>(&mark);
             icon != nullptr && icon->rect.y < box.top() + titleRow && icon->rect.x < box.left() + 30)
      title.marks.push_back(mark);
  }
  return title;
}

QRectF extentOf(const PreparedGroup& marks) {
  QRectF extent;
  for (const PreparedMark& mark : marks) {
    if (const auto* text = std::get_if<PreparedText>(&mark)) extent |= QRectF(text->origin.x(), text->origin.y() - text->size, text->width, text->size * 1.3);
    else if (const auto* icon = std::get_if<PreparedIcon>(&mark)) extent |= icon->rect;
  }
  return extent;
}

}  // namespace

void paintStickyTitles(QPainter& painter, const Elements& elements, PictureLayer& layer, PaintCache& cache, const Camera& camera,
                       const QRectF& view) {
  const QRectF seen = camera.toScene(view);
  std::map<int, double> stacked;   // by container: how far down its stuck title reaches, in view px
  for (std::size_t i = 0; i < elements.all().size(); ++i) {
    const Element& element = elements.all()[i];
    if (!element.isContainer() || element.isHidden || element.children.empty()) continue;
    const QRectF& box = element.box;
    const bool isCut = box.top() < seen.top() || box.left() < seen.left();
    if (!isCut || !box.intersects(seen)) continue;
    const picture::Group* group = layer.group(element.id);
    if (group == nullptr) continue;
    const picture::Group title = titleOf(*group, box);
    if (title.marks.empty()) continue;
    const PreparedGroup marks = prepared(title);
    const QRectF extent = extentOf(marks);
    const QRectF at = camera.toView(extent);
    double top = view.top() + gap;
    for (int up = element.parent; up >= 0; up = elements[up].parent)
      if (const auto above = stacked.find(up); above != stacked.end()) {
        top = std::max(top, above->second + gap);
        break;
      }
    const QRectF room = camera.toView(box);
    const double dx = std::clamp(view.left() + gap + 4 - at.left(), 0.0, std::max(0.0, room.right() - at.right() - gap));
    const double dy = std::clamp(top - at.top(), 0.0, std::max(0.0, room.bottom() - at.bottom() - gap));
    if (dx <= 0 && dy <= 0) continue;
    const QRectF plate = at.translated(dx, dy).adjusted(-6, -3, 6, 3);
    if (!plate.intersects(view)) continue;
    stacked[static_cast<int>(i)] = plate.bottom() - 3;
    painter.setPen(QPen(Theme::current().colour("hairline"), 1));
    painter.setBrush(Theme::current().colour("panel", 0.94));
    painter.drawRoundedRect(plate, 5, 5);
    Camera moved = camera;
    moved.offset += QPointF(dx, dy);
    MarkPainter marksPainter(painter, cache, camera, view);
    marksPainter.paint(marks, moved);
  }
}

}  // namespace slipway::widgets
