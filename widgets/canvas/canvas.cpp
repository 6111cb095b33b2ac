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

constexpr int layoutTime = 320;   // ms
constexpr int frameTime = 16;

}  // namespace

Canvas::Canvas(QWidget* parent) : QWidget(parent) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAcceptDrops(true);
  setMinimumSize(120, 90);
  installCanvasAccessibility();   // before the first change that screen readers are told of
  setAccessibleName(tr("Drawing"));
  m_emptyText = tr("The canvas is empty.\nPress / to add a component, or drag one from the palette: a VPC is a good start.");
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

void Canvas::setInvalidEdges(std::map<std::string, std::string> sentences) {
  m_overlay.setInvalidEdges(std::move(sentences));
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
  const bool mustRun = (m_areFlowsRunning && !m_flows.isEmpty()) || m_overlay.isAnimated() || m_transition.isPending() || !scrollPull().isNull();
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
    scrollWhileDragging(seconds);
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
