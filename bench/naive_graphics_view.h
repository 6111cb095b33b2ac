#pragma once

#include <QGraphicsView>
#include <memory>
#include <vector>

#include "widgets/canvas/sight.h"

namespace slipway::bench {

/// The peer: the same drawing as anybody would first write it with Qt, one QGraphicsItem a node, one a line, one a particle.
class NaiveGraphicsView : public QGraphicsView {
public:
  explicit NaiveGraphicsView(const widgets::Sight& sight);

  void showAll();
  void showAtFullSize();
  void panBy(int dx, int dy);
  void zoomBy(double factor);
  void dragMiddleNodeBy(const QPointF& step);
  void addParticles(int count);
  void moveParticles(int frame);
  /// Waits until what changed is painted.
  void paintNow();

private:
  class Node;
  class Line;
  std::unique_ptr<QGraphicsScene> m_scene;
  std::vector<Node*> m_nodes;
  std::vector<QGraphicsItem*> m_particles;
  std::vector<QLineF> m_ways;
};

}  // namespace slipway::bench
