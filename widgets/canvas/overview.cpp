#include "widgets/canvas/overview.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "widgets/canvas/canvas.h"
#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double titleHeight = 26, padding = 8;

/// What a node looks like from this far: its box in the colour of its tile.
picture::Group tinted(const picture::Group& group, const layout::Rect& box, double strength) {
  picture::Group small{group.id, false, group.layer, box, {}};
  picture::BoxMark mark;
  mark.rect = box;
  mark.radius = 8;
  for (const picture::Mark& of : group.marks)
    if (const auto* icon = std::get_if<picture::IconMark>(&of); icon != nullptr && icon->tile) {
      mark.fill = {icon->tile.token, strength};
      break;
    }
  if (!mark.fill)
    for (const picture::Mark& of : group.marks)
      if (const auto* fill = std::get_if<picture::BoxMark>(&of); fill != nullptr && fill->fill) {
        mark.fill = fill->fill;
        mark.line = fill->line;
        break;
      }
  small.marks.push_back(mark);
  return small;
}

}  // namespace

Overview::Overview(Canvas& canvas, QWidget* parent) : QWidget(parent), m_canvas(canvas) {
  setAccessibleName(tr("Overview of the drawing"));
  const auto forget = [this] {
    m_drawing = {};
    update();
  };
  connect(&canvas, &Canvas::pictureChanged, this, forget);
  connect(&canvas, &Canvas::cameraChanged, this, qOverload<>(&QWidget::update));
  connect(&Theme::current(), &Theme::themeChanged, this, forget);
}

QRectF Overview::plate() const { return QRectF(rect()).adjusted(0, titleHeight, 0, 0); }

Camera Overview::ownCamera() const {
  const QRectF scene = m_canvas.sceneRect(), room = plate().adjusted(padding, padding, -padding, -padding);
  if (scene.isEmpty() || room.isEmpty()) return {};
  const double zoom = std::min(room.width() / scene.width(), room.height() / scene.height());
  return {zoom, room.center() - scene.center() * zoom};
}

QRectF Overview::frame() const {
  const QRectF seen = m_canvas.camera().toScene(QRectF(m_canvas.rect()));
  return ownCamera().toView(seen) & plate().adjusted(3, 3, -3, -3);
}

void Overview::render() {
  const double ratio = devicePixelRatioF();
  m_drawing = QPixmap((QSizeF(size()) * ratio).toSize());
  m_drawing.setDevicePixelRatio(ratio);
  m_drawing.fill(Qt::transparent);
  const Sight& sight = m_canvas.sight();
  if (!sight.pictureFor || sight.design == nullptr || sight.layout == nullptr) return;
  QPainter painter(&m_drawing);
  PaintCache cache;
  MarkPainter marks(painter, cache, ownCamera(), QRectF(rect()));
  const Elements elements(sight);
  const std::shared_ptr<const picture::Picture> picture = sight.pictureFor(picture::Detail::middle);
  if (picture == nullptr) return;
  for (const picture::Group& group : picture->groups) {
    const int number = elements.find(group.id);
    if (number < 0 || group.isRelation) continue;
    const Element& element = elements[number];
    if (element.shape == catalog::Shape::outline || element.shape == catalog::Shape::pill) continue;
    if (!element.isContainer()) {
      marks.paint(prepared(tinted(group, fromQt(element.box), element.shape == catalog::Shape::card ? 1 : 0.65)));
      continue;
    }
    picture::Group box{group.id, false, group.layer, group.bounds, {}};
    for (const picture::Mark& mark : group.marks)
      if (const auto* of = std::get_if<picture::BoxMark>(&mark); of != nullptr && of->rect.width > element.box.width() * 0.9) box.marks.push_back(*of);
    marks.paint(prepared(box));
  }
}

void Overview::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setFont(Theme::font(12, 600));
  painter.setPen(theme.colour("text"));
  painter.drawText(QRectF(0, 0, width(), titleHeight - 6), Qt::AlignLeft | Qt::AlignVCenter, tr("Overview"));
  painter.setFont(Theme::font(11));
  painter.setPen(theme.colour("text-2"));
  painter.drawText(QRectF(0, 0, width(), titleHeight - 6), Qt::AlignRight | Qt::AlignVCenter,
                   QStringLiteral("%1 %").arg(static_cast<int>(std::lround(m_canvas.zoom() * 100))));
  painting::drawBox(painter, plate(), 6, theme.colour("canvas"), theme.colour("hairline"));
  if (m_drawing.isNull()) render();
  painter.drawPixmap(0, 0, m_drawing);
  if (m_canvas.sceneRect().isEmpty()) return;
  const QRectF shown = frame();
  if (!shown.isEmpty()) painting::drawBox(painter, shown, 3, theme.colour("accent", 0.06), theme.colour("accent"), 1.5);
}

void Overview::resizeEvent(QResizeEvent*) { m_drawing = {}; }

void Overview::lookAt(const QPointF& position) {
  if (m_canvas.sceneRect().isEmpty()) return;
  m_canvas.lookAt(ownCamera().toScene(position));
}

void Overview::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  // Taken inside the frame it moves with the pointer; elsewhere it comes to it.
  const QRectF shown = frame();
  m_grip = shown.contains(event->position()) ? event->position() - shown.center() : QPointF();
  if (m_grip.isNull()) lookAt(event->position());
}

void Overview::mouseMoveEvent(QMouseEvent* event) {
  if ((event->buttons() & Qt::LeftButton) != 0) lookAt(event->position() - m_grip);
}

void Overview::wheelEvent(QWheelEvent* event) {
  m_canvas.setZoom(m_canvas.zoom() * std::pow(1.0015, event->angleDelta().y()));
  event->accept();
}

}  // namespace slipway::widgets
