#pragma once

#include <QElapsedTimer>
#include <QPainter>
#include <QString>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "widgets/canvas/camera.h"
#include "widgets/canvas/elements.h"
#include "widgets/canvas/picture_layer.h"

namespace slipway::widgets {

enum class Side { none, left, top, right, bottom };

/// A port's place: the middle of a side of its element.
QPointF portOf(const QRectF& box, Side side);
/// Left and top take what comes in, right and bottom let out.
bool isOut(Side side);

/// What the overlay is painted over.
struct OverlayScene {
  const Elements& elements;
  const PictureLayer& layer;
  const Camera& camera;
  QRectF view;
};

/// The states that lie over the picture: hover, selection, link with the code, change, the current event. Painted anew each frame, so
/// that they come and go without a trace. Colours, widths and times are VISUAL's.
class Overlay {
public:
  Overlay() { m_time.start(); }

  void setHovered(int element, int edge);
  int hovered() const { return m_hovered; }
  int hoveredEdge() const { return m_hoveredEdge; }
  void showPorts(bool areShown) { m_arePortsShown = areShown; }
  bool arePortsShown() const { return m_arePortsShown; }

  void setSelection(std::vector<int> elements, std::vector<int> edges);
  const std::vector<int>& selected() const { return m_selected; }
  void setLinked(IdSet ids) { m_linked = std::move(ids); }
  /// Relations that cannot work, by id, each with a short why.
  void setInvalidEdges(std::map<std::string, std::string> sentences) { m_invalid = std::move(sentences); }
  void flash(const IdSet& ids);
  void setCurrent(const std::string& id);
  void setFocused(bool isFocused) { m_isFocused = isFocused; }

  /// Whether something fades, so that the next frame differs.
  bool isAnimated() const;

  /// The side whose port is under a view point, for the hovered or a selected element; none if there is no port.
  Side portAt(const OverlayScene& scene, const QPointF& view, int& element) const;

  void paint(QPainter& painter, const OverlayScene& scene) const;

private:
  double radiusOf(const OverlayScene& scene, const Element& element) const;
  void paintRing(QPainter& painter, const OverlayScene& scene, const Element& element, double offset, const QPen& pen) const;
  void paintGlow(QPainter& painter, const OverlayScene& scene, const std::string& id, const QColor& colour, double strength) const;
  void paintSelection(QPainter& painter, const OverlayScene& scene) const;
  void paintEdge(QPainter& painter, const OverlayScene& scene, const Edge& edge, const QColor& colour, double width) const;
  void paintInvalid(QPainter& painter, const OverlayScene& scene, const Edge& edge, const std::string& sentence) const;
  void paintPorts(QPainter& painter, const OverlayScene& scene, int element) const;

  int m_hovered = -1, m_hoveredEdge = -1;
  bool m_arePortsShown = false;
  bool m_isFocused = false;
  std::vector<int> m_selected, m_selectedEdges;
  IdSet m_linked;
  std::map<std::string, std::string> m_invalid;
  std::unordered_map<std::string, qint64> m_flashes;      ///< by id: when it began, ms of m_time
  std::string m_current;
  qint64 m_currentSince = 0;
  QElapsedTimer m_time;
};

}  // namespace slipway::widgets
