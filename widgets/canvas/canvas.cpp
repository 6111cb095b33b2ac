#include "widgets/canvas/canvas.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QTimerEvent>
#include <algorithm>

#include "widgets/canvas/accessible_canvas.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int cameraTime = 450, layoutTime = 320, hoverTime = 120, settleTime = 140;   // ms
constexpr int frameTime = 16;
constexpr double fitMargin = 24;

}  // namespace

Canvas::Canvas(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAcceptDrops(true);
  setMinimumSize(120, 90);
  setAccessibleName(tr("Drawing"));
  installCanvasAccessibility();
  m_emptyText = tr("Press / to add a component, or open a Terraform folder.");
  m_flight.setStartValue(0.0);
  m_flight.setEndValue(1.0);
  m_flight.setEasingCurve(QEasingCurve::InOutCubic);
  connect(&m_flight, &QVariantAnimation::valueChanged, this, [this](const QVariant& t) {
    m_isZooming = m_flightFrom.zoom != m_flightTo.zoom;
    m_camera = Camera::between(m_flightFrom, m_flightTo, QSizeF(size()), t.toDouble()).alignedTo(devicePixelRatioF());
    changeDetail();
    update();
    Q_EMIT cameraChanged();
  });
  connect(&m_flight, &QVariantAnimation::finished, this, [this] { setCamera(m_flightTo); });
  connect(&Theme::current(), &Theme::themeChanged, this, [this] {
    m_layer.forgetPrepared();
    m_paintCache.clear();
    m_grid.forget();
    m_flows.forgetColours();
    m_snapshot.invalidate();
    update();
  });
}

Canvas::~Canvas() = default;

// ---- what is shown

void Canvas::setSight(Sight sight) {
  cancelDrag();
  const Elements before = std::move(m_elements);
  const bool isFirst = before.all().empty();
  m_sight = std::move(sight);
  m_elements = Elements(m_sight);
  m_elements.setHidden(m_hidden);
  takePicture();
  m_transition.begin(before, m_elements, isVisible() ? Theme::current().duration(layoutTime) : 0);
  m_overlay.setHovered(-1, -1);
  setWays();
  setSelection(m_selection);
  if (isFirst) fitAll(false);
  runClock();
  update();
}

void Canvas::takePicture() {
  m_layer.setPicture(m_sight.pictureFor ? m_sight.pictureFor(m_detail) : nullptr);
  m_layer.setHidden(m_hidden);
  if (m_layer.picture() != nullptr) m_elements.setRanks(*m_layer.picture());
  m_snapshot.invalidate();
  Q_EMIT pictureChanged();
}

void Canvas::refreshPicture() {
  takePicture();
  update();
}

void Canvas::replaceGroups(std::vector<picture::Group> groups) {
  for (picture::Group& group : groups) updateScene(m_layer.replace(std::move(group)));
}

void Canvas::updateScene(const QRectF& scene) {
  const QRectF view = m_camera.toView(scene);
  m_snapshot.invalidate(view);
  update(view.adjusted(-2, -2, 2, 2).toAlignedRect());
}

void Canvas::changeDetail() {
  const picture::Detail wanted = detailAt(m_camera.zoom, m_detail);
  if (wanted == m_detail) return;
  m_detail = wanted;
  takePicture();
}

void Canvas::setHidden(const IdSet& ids) {
  m_hidden = ids;
  m_elements.setHidden(ids);
  m_layer.setHidden(ids);
  setWays();
  m_snapshot.invalidate();
  update();
}

void Canvas::setStale(bool isStale) {
  if (isStale == m_isStale) return;
  m_isStale = isStale;
  m_snapshot.invalidate();
  update();
}

// ---- what is marked

void Canvas::setSelection(std::vector<std::string> ids) {
  std::vector<int> elements, edges;
  std::erase_if(ids, [&](const std::string& id) {
    if (const int number = m_elements.find(id); number >= 0) {
      elements.push_back(number);
      return false;
    }
    const int edge = m_elements.findEdge(id);
    if (edge >= 0) edges.push_back(edge);
    return edge < 0;
  });
  m_overlay.setSelection(std::move(elements), std::move(edges));
  if (ids != m_selection) tellSelection(std::move(ids));
  update();
}

void Canvas::tellSelection(std::vector<std::string> ids) {
  m_selection = std::move(ids);
  if (QAccessible::isActive() && m_selection.size() == 1) {
    QAccessibleEvent event(this, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
  }
  Q_EMIT selectionChanged(m_selection);
}

void Canvas::setLinked(IdSet ids) {
  m_overlay.setLinked(std::move(ids));
  update();
}

void Canvas::flash(const IdSet& ids) {
  m_overlay.flash(ids);
  runClock();
  update();
}

void Canvas::setCurrent(const std::string& id) {
  m_overlay.setCurrent(id);
  runClock();
  update();
}

// ---- what moves

void Canvas::setWays() {
  std::unordered_map<std::string, Polyline> ways;
  for (const Edge& edge : m_elements.edges())
    if (!edge.isHidden) ways.emplace(edge.id, edge.points);
  m_flows.setWays(std::move(ways));
}

void Canvas::setFlows(const std::map<std::string, FlowRate>& rates) {
  if (Theme::current().hasReducedMotion()) return m_flows.clear();
  m_flows.setRates(rates);
  runClock();
}

void Canvas::jumpToFlows(const std::map<std::string, FlowRate>& rates) {
  if (Theme::current().hasReducedMotion()) return m_flows.clear();
  m_flows.jumpTo(rates);
  runClock();
  update();
}

void Canvas::setFlowsRunning(bool isRunning) {
  m_areFlowsRunning = isRunning;
  runClock();
}

void Canvas::advanceFlows(double seconds) {
  m_flows.advance(seconds);
  update();
}

void Canvas::runClock() {
  const bool mustRun = (m_areFlowsRunning && !m_flows.isEmpty()) || m_overlay.isAnimated() || m_transition.isRunning();
  if (mustRun && !m_clock.isActive()) {
    m_sinceTick.start();
    m_clock.start(frameTime, Qt::PreciseTimer, this);
  } else if (!mustRun) {
    m_clock.stop();
  }
}

void Canvas::timerEvent(QTimerEvent* event) {
  if (event->timerId() == m_clock.timerId()) {
    // A window that was away does not make up for it: nothing jumps by more than a few frames.
    const double seconds = std::min(static_cast<double>(m_sinceTick.restart()) / 1000, 0.1);
    if (m_areFlowsRunning) m_flows.advance(seconds);
    if (m_transition.isRunning() || m_transition.isPending()) {
      if (!m_transition.isRunning()) m_transition.stop();
      m_snapshot.invalidate();
    }
    runClock();
    update();
  } else if (event->timerId() == m_settle.timerId()) {
    m_settle.stop();
    m_isZooming = false;
    update();
  } else if (event->timerId() == m_hoverDelay.timerId()) {
    m_hoverDelay.stop();
    m_overlay.showPorts(true);
    update();
  }
}

// ---- where one looks

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

bool Canvas::event(QEvent* event) {
  if (event->type() == QEvent::NativeGesture) {
    const auto* gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture) {
      m_followsSize = false;
      setCamera(m_camera.zoomedAt(gesture->position(), 1 + gesture->value()));
      return true;
    }
  }
  if (event->type() == QEvent::ShortcutOverride) {
    // Space, / and the arrows belong to the drawing while it has the keyboard.
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_Space || key->key() == Qt::Key_Slash)) event->accept();
  }
  return QWidget::event(event);
}

}  // namespace slipway::widgets
