#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QVariantAnimation>
#include <QWidget>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "model/layout/layout.h"
#include "widgets/canvas/background_grid.h"
#include "widgets/canvas/camera.h"
#include "widgets/canvas/elements.h"
#include "widgets/canvas/flow_layer.h"
#include "widgets/canvas/layout_transition.h"
#include "widgets/canvas/overlay.h"
#include "widgets/canvas/paint_cache.h"
#include "widgets/canvas/picture_layer.h"
#include "widgets/canvas/scene_snapshot.h"
#include "widgets/canvas/sight.h"

namespace slipway::widgets {

/// Where a person put an element: its top left corner relative to its parent's (as layout::Pins wants it), and in which box.
struct Move {
  std::string id;
  layout::Point topLeft;
  std::string parent;        ///< id of the box that holds it now; "" at the top
  bool isNewParent = false;
};

/// The drawing of a design: shows it, lets people move about in it, and tells what they ask for. It changes nothing itself: every gesture is
/// a signal, and the next sight shows what came of it. Ids are those of the design.
class Canvas : public QWidget {
  Q_OBJECT

public:
  explicit Canvas(QWidget* parent = nullptr);
  ~Canvas() override;

  // ---- what is shown
  /// Shows a sight; what it shares with the former one keeps its selection and moves to its new place (320 ms). The first is fitted.
  void setSight(Sight sight);
  const Sight& sight() const { return m_sight; }
  /// Replaces single groups of the picture (a rehearsal's changes, at any detail); the next setSight or change of detail undoes that.
  void replaceGroups(std::vector<picture::Group> groups);
  /// Asks the sight for its picture again: the states behind it changed altogether.
  void refreshPicture();
  /// Paints all of it anew at the next frame; only a bench has reason to.
  void refreshSnapshot() { m_snapshot.invalidate(); update(); }
  picture::Detail detail() const { return m_detail; }
  void setHidden(const IdSet& ids);                         ///< layers that are switched off
  void setStale(bool isStale);                              ///< the files do not parse: the last good picture, greyed
  void setEmptyText(const QString& text) { m_emptyText = text; update(); }

  // ---- what is marked
  const std::vector<std::string>& selection() const { return m_selection; }
  void setSelection(std::vector<std::string> ids);          ///< components and relations; unknown ids are dropped
  void setLinked(IdSet ids);                                ///< what the code's caret is in
  void setInvalidEdges(std::map<std::string, std::string> sentences);   ///< by relation id: drawn as errors, with why: "3001 is not 3010"
  void flash(const IdSet& ids);                             ///< changed by text or gesture: amber, 900 ms
  void setCurrent(const std::string& id);                   ///< element of the rehearsal's current event: glows 1200 ms

  // ---- what moves
  void setFlows(const std::map<std::string, FlowRate>& rates);    ///< by relation id; smoothed
  void jumpToFlows(const std::map<std::string, FlowRate>& rates); ///< after a jump of the clock: at once
  void setFlowsRunning(bool isRunning);                           ///< false: everything stands where it is
  const FlowLayer& flows() const { return m_flows; }
  void advanceFlows(double seconds);                              ///< what the canvas' own clock does 60 times a second

  // ---- where one looks
  double zoom() const { return m_camera.zoom; }
  const Camera& camera() const { return m_camera; }
  void setCamera(const Camera& camera);                     ///< at once
  void setZoom(double zoom);                                ///< about the view's middle, at once
  void lookAt(const QPointF& scene);                        ///< that point in the middle, at once
  void flyTo(const Camera& camera);                         ///< 450 ms, or at once with reduced motion
  void fitAll(bool isAnimated = true);
  void reveal(const std::vector<std::string>& ids, bool isAnimated = true);   ///< moves as little as shows them; zooms out if it must
  QRectF sceneRect() const;                                 ///< of the whole drawing
  QRectF elementRect(const std::string& id) const;          ///< scene px; empty if it has no box
  QRectF titleRect(const std::string& id) const;            ///< view px: where its name is drawn, or its box's first line

  // ---- who is asked while something is dragged: an empty answer means it may
  std::function<std::string(const std::string& kindOrId, const std::string& container)> whyNotInside;
  std::function<std::string(const std::string& from, const std::string& to)> whyNotConnect;

  static constexpr const char* kindMimeType = "application/x-slipway-kind";

Q_SIGNALS:
  void selectionChanged(const std::vector<std::string>& ids);
  void hovered(const std::string& id);                      ///< "" when the pointer left
  void activated(const std::string& id);                    ///< double click or Enter
  void moved(const std::vector<slipway::widgets::Move>& moves);
  void connectRequested(const std::string& from, const std::string& to);
  void dropRequested(const std::string& kind, const std::string& container, const QPointF& scene);
  void contextMenuRequested(const std::string& id, const QPoint& globalPosition);
  void renameRequested(const std::string& id);
  void deleteRequested(const std::vector<std::string>& ids);
  void addRequested(const std::string& container, const QPointF& scene);    ///< the / key: search for a component to add here
  void cameraChanged();
  void pictureChanged();                                    ///< for who shows the same picture: the overview

protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool isNext) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void timerEvent(QTimerEvent* event) override;

private:
  enum class Gesture { none, pressed, pan, band, move, connect, palette };
  struct Drag {
    Gesture gesture = Gesture::none;
    QPointF pressed, at;                    ///< view px
    QPointF pressedOffset;                  ///< the camera's, for a pan
    int element = -1, edge = -1;            ///< what was pressed
    Side port = Side::none;                 ///< the port that was pressed
    std::unordered_set<int> moving;         ///< all that travels along
    std::vector<int> roots;                 ///< what was taken hold of
    std::vector<int> pressedIn;             ///< containers under the place where it was taken hold of
    bool isSpanning = false;                ///< it lies across containers that do not hold it: a service over its subnets
    QPointF shift;                          ///< scene px, snapped
    int target = -1;                        ///< container or element under the pointer
    std::string refusal;                    ///< why the target does not take it
    std::string kind;                       ///< of a palette drag
    std::vector<std::string> before;        ///< the selection when a rubber band began
    std::map<int, std::string> answers;     ///< what the callbacks said, by target
    QRect painted;                          ///< what the drag covered last: to be repainted
  };

  // canvas.cpp
  void changeDetail();
  void takePicture();
  void setWays();
  void updateScene(const QRectF& scene);
  void runClock();
  void tellSelection(std::vector<std::string> ids);
  QRectF viewRect() const { return QRectF(rect()); }

  // canvas_painting.cpp
  void paintScenePart(QPainter& painter, const QRect& part, const Camera& camera);
  void paintOverlays(QPainter& painter, const QRect& exposed);
  void paintDragged(QPainter& painter, const QRect& exposed);
  void paintDraggedEdges(QPainter& painter);
  void paintTargets(QPainter& painter);
  void paintSelectedEdges(QPainter& painter, const QRect& exposed);
  void paintEmptyText(QPainter& painter);
  OverlayScene overlayScene();
  bool mustShowScaled() const;

  // canvas_gestures.cpp
  void hover(const QPointF& view);
  void setHovered(int element, int edge);
  void beginDrag(const QPointF& view);
  void dragTo(const QPointF& view, Qt::KeyboardModifiers modifiers);
  void endDrag(Qt::KeyboardModifiers modifiers);
  void cancelDrag();
  QPointF scrollPull() const;
  void scrollWhileDragging(double seconds);
  bool canMove(int element) const;
  void beginMove();
  void moveTo(const QPointF& view, Qt::KeyboardModifiers modifiers);
  int crossedInto(const std::vector<int>& under);
  void endMove();
  void connectTo(const QPointF& view);
  void bandTo(const QPointF& view);
  void selectAt(int element, int edge, bool isToggling);
  bool isOnHandle(int element, const QPointF& scene) const;
  QRectF dragBounds() const;
  const std::string& answerOf(int target);
  void takePaletteDrag(const QPointF& view);
  std::unordered_set<int> validTargets();

  // canvas_keyboard.cpp
  bool moveSelection(const QPointF& direction);
  bool zoomByKey(int key, Qt::KeyboardModifiers modifiers);
  bool actByKey(int key);

  Sight m_sight;
  Elements m_elements;
  PictureLayer m_layer;
  picture::Detail m_detail = picture::Detail::middle;
  Camera m_camera;
  bool m_followsSize = true;                ///< the drawing stays fitted to the window until the person looks elsewhere
  PaintCache m_paintCache;
  BackgroundGrid m_grid;
  SceneSnapshot m_snapshot;
  LayoutTransition m_transition;
  Overlay m_overlay;
  FlowLayer m_flows;
  IdSet m_hidden;
  IdSet m_lifted;                           ///< painted over the snapshot while dragged, so not in it
  std::vector<std::string> m_selection;
  bool m_isStale = false;
  bool m_areFlowsRunning = true;
  bool m_isSpaceHeld = false;
  bool m_isZooming = false;                 ///< frames may be scaled until m_settle fires
  bool m_isPaintedMoving = false;           ///< the snapshot holds icons that were scaled
  QString m_emptyText;
  Drag m_drag;
  QVariantAnimation m_flight;
  Camera m_flightFrom, m_flightTo;
  QBasicTimer m_clock, m_settle, m_hoverDelay;
  QElapsedTimer m_sinceTick;
};

}  // namespace slipway::widgets
