#pragma once

#include <QElapsedTimer>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/picture/picture.h"
#include "widgets/canvas/elements.h"

namespace slipway::widgets {

/// The 320 ms in which boxes go from where they were to where they are: the new picture, drawn in between (OutCubic).
class LayoutTransition {
public:
  /// Begins if something that both know moved; `duration` in ms, 0 for none. More than a thousand moves are cut: nobody could follow them.
  void begin(const Elements& before, const Elements& after, int duration);
  void stop() { m_changes.clear(); m_edges.clear(); }
  bool isRunning() const;
  /// Begun and not stopped: the last frame is still to be painted.
  bool isPending() const { return !m_changes.empty(); }

  /// A group as it looks now: boxes between their old and new rectangle, lines between their old and new points.
  picture::Group between(const picture::Group& group) const;
  bool concerns(const std::string& id) const { return m_changes.contains(id) || m_edges.contains(id); }

private:
  struct Change { QRectF from, to; };
  struct Reroute { Polyline from, to; };
  double share() const;

  std::unordered_map<std::string, Change> m_changes;
  std::unordered_map<std::string, Reroute> m_edges;
  QElapsedTimer m_time;
  int m_duration = 0;
};

}  // namespace slipway::widgets
