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

QColor fillOf(const PictureLayer& layer, const Element& element) {
  const picture::Group* group = layer.group(element.id);
  const auto* box = group != nullptr && !group->marks.empty() ? std::get_if<picture::BoxMark>(&group->marks.front()) : nullptr;
  return box != nullptr && box->fill && box->fill.alpha >= 1 ? Theme::current().colour(box->fill.token) : QColor();
}

/// The colour under a container's title: its own fill, or that of the topmost box beneath it there.
QColor groundOf(const Elements& elements, const PictureLayer& layer, const Element& element, const QPointF& at) {
  if (const QColor own = fillOf(layer, element); own.isValid()) return own;
  QColor ground = Theme::current().colour("canvas");
  int rank = -1;
  for (const Element& other : elements.all()) {
    if (!other.isContainer() || other.isHidden || other.rank > element.rank || other.rank <= rank || !other.box.contains(at)) continue;
    const QColor fill = fillOf(layer, other);
    if (!fill.isValid()) continue;
    ground = fill;
    rank = other.rank;
  }
  return ground;
}

QRectF extentOf(const PreparedGroup& marks) {
  QRectF extent;
  for (const PreparedMark& mark : marks) {
    if (const auto* text = std::get_if<PreparedText>(&mark)) extent |= QRectF(text->origin.x(), text->origin.y() - text->size, text->width, text->size * 1.3);
    else if (const auto* icon = std::get_if<PreparedIcon>(&mark)) extent |= icon->rect;
  }
  return extent;
}

struct StuckTitle {
  PreparedGroup marks;
  QRectF plate;
  Camera camera;       ///< of the marks
  QRectF cutOff;       ///< what is still seen of the title at its own place
  QColor ground;
};

}  // namespace

void paintStickyTitles(QPainter& painter, const Elements& elements, PictureLayer& layer, PaintCache& cache, const Camera& camera,
                       const QRectF& view) {
  const QRectF seen = camera.toScene(view);
  std::map<int, StuckTitle> stuck;   // by container
  for (std::size_t i = 0; i < elements.all().size(); ++i) {
    const Element& element = elements.all()[i];
    if (!element.isContainer() || element.isHidden) continue;
    const QRectF& box = element.box;
    const bool isCut = box.top() < seen.top() || box.left() < seen.left();
    const picture::Group* group = isCut && box.intersects(seen) ? layer.group(element.id) : nullptr;
    if (group == nullptr) continue;
    const picture::Group title = titleOf(*group, box);
    if (title.marks.empty()) continue;
    StuckTitle stick{prepared(title), {}, {}, {}, {}};
    const QRectF extent = extentOf(stick.marks), room = camera.toView(box);
    // Never larger than at 100 %: stuck titles say where one is, they do not compete with what is there.
    const double zoom = std::min(camera.zoom, 1.0);
    const QPointF natural = camera.toView(extent.topLeft());
    const double left = std::max(natural.x(), view.left() + gap + padding);
    QPointF at(left, std::max(natural.y(), view.top() + gap + padding / 2));
    const QSizeF size = extent.size() * zoom;
    at.setX(std::min(at.x(), std::max(natural.x(), room.right() - size.width() - 2 * gap)));
    at.setY(std::min(at.y(), std::max(natural.y(), room.bottom() - size.height() - gap)));
    const auto plateOf = [&](const QPointF& corner) { return QRectF(corner, size).adjusted(-padding, -padding / 2, padding, padding / 2); };
    // Outer and inner titles at the same edge stand in one row, like a path; what finds no room there begins the next row.
    for (int tries = 0; tries < 12; ++tries) {
      const auto hit = std::find_if(stuck.begin(), stuck.end(), [&](const auto& other) { return other.second.plate.intersects(plateOf(at)); });
      if (hit == stuck.end()) break;
      const QRectF& other = hit->second.plate;
      at.setX(other.right() + gap + padding);
      if (at.x() + size.width() > room.right() - gap) at = {left, other.bottom() + gap + padding / 2};
    }
    stick.plate = plateOf(at);
    if ((at - natural).manhattanLength() < 1 || !stick.plate.intersects(view)) continue;
    stick.camera = {zoom, at - extent.topLeft() * zoom};
    stick.cutOff = QRectF(natural, extent.size() * camera.zoom).adjusted(-2, -2, 2, 2) & view & room;
    stick.ground = groundOf(elements, layer, element, camera.toScene(stick.cutOff.center()));
    stuck.emplace(static_cast<int>(i), std::move(stick));
  }
  for (const auto& [number, stick] : stuck)
    if (!stick.cutOff.isEmpty()) painter.fillRect(stick.cutOff, stick.ground);
  for (const auto& [number, stick] : stuck) {
    painter.setPen(QPen(Theme::current().colour("hairline"), 1));
    painter.setBrush(Theme::current().colour("panel", 0.94));
    painter.drawRoundedRect(stick.plate, 5, 5);
    MarkPainter(painter, cache, stick.camera, view).paint(stick.marks);
  }
}

}  // namespace slipway::widgets
