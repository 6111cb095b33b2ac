#include "widgets/canvas/sticky_titles.h"

#include <algorithm>
#include <map>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double titleRow = 34;      // scene px from the container's top in which its title stands
constexpr double gap = 6, padding = 6;   // view px

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
  std::map<int, QRectF> stuck;   // by container: the plate of its title
  const auto plateAbove = [&](int number) {
    for (int up = elements[number].parent; up >= 0; up = elements[up].parent)
      if (const auto above = stuck.find(up); above != stuck.end()) return above->second;
    return QRectF();
  };
  for (std::size_t i = 0; i < elements.all().size(); ++i) {
    const Element& element = elements.all()[i];
    if (!element.isContainer() || element.isHidden || element.children.empty()) continue;
    const QRectF& box = element.box;
    const bool isCut = box.top() < seen.top() || box.left() < seen.left();
    const picture::Group* group = isCut && box.intersects(seen) ? layer.group(element.id) : nullptr;
    if (group == nullptr) continue;
    const picture::Group title = titleOf(*group, box);
    if (title.marks.empty()) continue;
    const PreparedGroup marks = prepared(title);
    const QRectF extent = extentOf(marks), room = camera.toView(box);
    // Never larger than at 100 %: stuck titles say where one is, they do not compete with what is there.
    const double zoom = std::min(camera.zoom, 1.0);
    const QPointF natural = camera.toView(extent.topLeft());
    QPointF at(std::max(natural.x(), view.left() + gap + padding), std::max(natural.y(), view.top() + gap + padding / 2));
    const QSizeF size = extent.size() * zoom;
    // Outer and inner titles at the same edge stand in one row, like a path.
    if (const QRectF above = plateAbove(static_cast<int>(i)); !above.isNull() && at.y() < above.bottom() && at.x() < above.right() + gap)
      at.setX(above.right() + gap + padding);
    at.setX(std::min(at.x(), std::max(natural.x(), room.right() - size.width() - 2 * gap)));
    at.setY(std::min(at.y(), std::max(natural.y(), room.bottom() - size.height() - gap)));
    if ((at - natural).manhattanLength() < 1) continue;
    const QRectF plate = QRectF(at, size).adjusted(-padding, -padding / 2, padding, padding / 2);
    if (!plate.intersects(view)) continue;
    stuck[static_cast<int>(i)] = plate;
    painter.setPen(QPen(Theme::current().colour("hairline"), 1));
    painter.setBrush(Theme::current().colour("panel", 0.94));
    painter.drawRoundedRect(plate, 5, 5);
    const Camera own{zoom, at - extent.topLeft() * zoom};
    MarkPainter marksPainter(painter, cache, own, view);
    marksPainter.paint(marks);
  }
}

}  // namespace slipway::widgets
