#include <algorithm>

#include "widgets/canvas/canvas.h"
#include "widgets/canvas/prepared_group.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int cameraTime = 450, settleTime = 140;   // ms
constexpr double fitMargin = 24;

}  // namespace

QRectF Canvas::sceneRect() const {
  if (m_sight.layout == nullptr) return {};
  QRectF bounds = toQt(m_sight.layout->bounds);
  for (const Element& element : m_elements.all()) bounds |= element.box;
  return bounds;
}

QRectF Canvas::elementRect(const std::string& id) const {
  const int number = m_elements.find(id);
  return number < 0 ? QRectF() : m_elements[number].box;
}

QRectF Canvas::titleRect(const std::string& id) const {
  const picture::Group* group = m_layer.group(id);
  if (group != nullptr)
    for (const picture::Mark& mark : group->marks)
      if (const auto* text = std::get_if<picture::TextMark>(&mark)) {
        const PreparedText shown = preparedText(*text);
        return m_camera.toView(QRectF(shown.origin.x(), shown.origin.y() - text->size, shown.width, text->size * 1.3));
      }
  const QRectF box = elementRect(id);
  return m_camera.toView(QRectF(box.left() + 12, box.top() + 4, box.width() - 24, 18));
}

void Canvas::setCamera(const Camera& camera) {
  m_flight.stop();
  const Camera aligned = camera.alignedTo(devicePixelRatioF());
  if (aligned.zoom != m_camera.zoom) {
    m_isZooming = true;
    m_settle.start(settleTime, this);
  }
  if (aligned == m_camera && !m_isZooming) return;
  m_camera = aligned;
  changeDetail();
  update();
  Q_EMIT cameraChanged();
}

void Canvas::setZoom(double zoom) {
  m_followsSize = false;
  setCamera(m_camera.zoomedAt(viewRect().center(), zoom / m_camera.zoom));
}

void Canvas::lookAt(const QPointF& scene) {
  m_followsSize = false;
  setCamera(Camera::centredOn(scene, QSizeF(size()), m_camera.zoom));
}

void Canvas::flyTo(const Camera& camera) {
  m_flight.stop();
  const int duration = isVisible() ? Theme::current().duration(cameraTime) : 0;
  if (duration == 0) return setCamera(camera);
  m_flightFrom = m_camera;
  m_flightTo = camera.alignedTo(devicePixelRatioF());
  m_flight.setDuration(duration);
  m_settle.start(duration + settleTime, this);
  m_flight.start();
}

void Canvas::fitAll(bool isAnimated) {
  const Camera wanted = Camera::fitting(sceneRect(), QSizeF(size()), fitMargin, 1);
  m_followsSize = true;
  if (isAnimated) flyTo(wanted);
  else setCamera(wanted);
}

void Canvas::reveal(const std::vector<std::string>& ids, bool isAnimated) {
  QRectF wanted;
  for (const std::string& id : ids) {
    wanted |= elementRect(id);
    if (const int edge = m_elements.findEdge(id); edge >= 0) wanted |= boundsOf(m_elements.edge(edge).points).adjusted(-1, -1, 1, 1);
  }
  if (wanted.isEmpty()) return;
  Camera camera = m_camera;
  const QRectF free = viewRect().adjusted(fitMargin, fitMargin, -fitMargin, -fitMargin);
  const double fits = std::min(free.width() / wanted.width(), free.height() / wanted.height());
  if (fits < camera.zoom) camera = Camera::fitting(wanted, QSizeF(size()), fitMargin, camera.zoom);
  else if (camera.zoom < 0.45) camera = Camera::centredOn(wanted.center(), QSizeF(size()), std::min(fits, 1.0));
  const QRectF seen = camera.toView(wanted);
  QPointF shift;
  if (seen.left() < free.left()) shift.setX(free.left() - seen.left());
  else if (seen.right() > free.right()) shift.setX(free.right() - seen.right());
  if (seen.top() < free.top()) shift.setY(free.top() - seen.top());
  else if (seen.bottom() > free.bottom()) shift.setY(free.bottom() - seen.bottom());
  camera.offset += shift;
  if (camera == m_camera) return;
  m_followsSize = false;
  if (isAnimated) flyTo(camera);
  else setCamera(camera);
}

void Canvas::resizeEvent(QResizeEvent*) {
  m_snapshot.resize(size(), devicePixelRatioF());
  if (m_followsSize) fitAll(false);
}

}  // namespace slipway::widgets
