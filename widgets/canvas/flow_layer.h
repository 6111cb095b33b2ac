#pragma once

#include <QPainter>
#include <QPixmap>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "widgets/canvas/camera.h"
#include "widgets/canvas/polyline.h"

namespace slipway::widgets {

/// Requests a second over one relation, by outcome.
struct FlowRate {
  double ok = 0, slow = 0, failed = 0;
  double total() const { return ok + slow + failed; }
};

/// Everything that moves along the edges, painted at once. Rates are smoothed (EWMA, τ 2.5 s of real time); up to 18 requests a second
/// and edge are dots whose number shows the rate, more are a flow. Positions are scene px along the edge. Source of the figures: VISUAL, Motion.
class FlowLayer {
public:
  /// The ways along which things move, by relation id; flows on relations without a way are kept and shown when there is one.
  void setWays(std::unordered_map<std::string, Polyline> ways);
  void setRates(const std::map<std::string, FlowRate>& rates);
  /// Takes the rates at once and fills the edges as if they had always been so: after a jump in time.
  void jumpTo(const std::map<std::string, FlowRate>& rates);
  void clear();

  /// Lets `seconds` of real time pass.
  void advance(double seconds);

  bool isEmpty() const { return m_flows.empty(); }
  std::size_t particleCount() const;
  FlowRate shownRate(const std::string& relation) const;
  bool isFlow(const std::string& relation) const;        ///< a dash instead of dots

  void paint(QPainter& painter, const Camera& camera, const QRectF& exposed);
  void forgetColours() { m_pixmaps.clear(); }

private:
  enum class Outcome : std::uint8_t { ok, slow, failed };
  struct Particle { double at; Outcome outcome; };
  struct Flow {
    FlowRate wanted, shown;
    double untilNext = 0;                       ///< scene px until the next particle leaves
    double phase = 0;                           ///< of the dash
    std::uint32_t sent = 0;
    std::vector<Particle> particles;            ///< the newest last
    std::vector<double> failures;               ///< seconds that each cross at the end is still shown
    double length = 0;
    bool isDash = false;
  };
  static Outcome outcomeOf(const FlowRate& rate, std::uint32_t number);
  static double spacing(double rate);
  void advance(Flow& flow, double seconds);
  void fill(Flow& flow);
  void paintDash(QPainter& painter, const Camera& camera, const QRectF& exposed, const Flow& flow, const Polyline& way) const;
  const QPixmap& pixmap(Outcome outcome, bool isAtEnd, double scale, double ratio);

  std::unordered_map<std::string, Polyline> m_ways;
  std::map<std::string, Flow> m_flows;
  std::map<std::tuple<int, bool, int, int>, QPixmap> m_pixmaps;
};

}  // namespace slipway::widgets
