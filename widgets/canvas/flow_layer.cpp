#include "widgets/canvas/flow_layer.h"

#include <algorithm>
#include <cmath>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double speed = 140;                 // px/s
constexpr double smoothing = 2.5;             // s
constexpr double closest = 8, widest = 60;    // px between dots
constexpr double mostDots = 18;               // a second and edge; above, a flow
constexpr double crossSeconds = 1;
constexpr double negligible = 0.02;           // requests a second

}  // namespace

void FlowLayer::setWays(std::unordered_map<std::string, Polyline> ways) {
  m_ways = std::move(ways);
  for (auto& [id, flow] : m_flows) {
    const auto way = m_ways.find(id);
    const double length = way == m_ways.end() ? 0 : lengthOf(way->second);
    // What is under way keeps its share of the way when the edge is drawn anew.
    if (flow.length > 0 && length > 0)
      for (Particle& particle : flow.particles) particle.at *= length / flow.length;
    flow.length = length;
  }
}

void FlowLayer::setRates(const std::map<std::string, FlowRate>& rates) {
  for (auto& [id, flow] : m_flows)
    if (!rates.contains(id)) flow.wanted = {};
  for (const auto& [id, rate] : rates) {
    const bool isNew = !m_flows.contains(id);
    if (isNew && rate.total() <= 0) continue;
    Flow& flow = m_flows[id];
    flow.wanted = rate;
    if (!isNew) continue;
    const auto way = m_ways.find(id);
    flow.length = way == m_ways.end() ? 0 : lengthOf(way->second);
  }
}

void FlowLayer::jumpTo(const std::map<std::string, FlowRate>& rates) {
  m_flows.clear();
  setRates(rates);
  for (auto& [id, flow] : m_flows) {
    flow.shown = flow.wanted;
    fill(flow);
  }
}

void FlowLayer::clear() { m_flows.clear(); }

double FlowLayer::spacing(double rate) { return rate <= 0 ? widest : std::clamp(speed / rate, closest, widest); }

FlowLayer::Outcome FlowLayer::outcomeOf(const FlowRate& rate, std::uint32_t number) {
  // The golden ratio spreads the rare outcomes evenly: one in twenty is each twentieth dot, not a cluster now and then.
  const double total = rate.total();
  if (total <= 0) return Outcome::ok;
  const double share = std::fmod(number * 0.6180339887498949, 1.0) * total;
  if (share < rate.failed) return Outcome::failed;
  return share < rate.failed + rate.slow ? Outcome::slow : Outcome::ok;
}

void FlowLayer::fill(Flow& flow) {
  flow.particles.clear();
  flow.isDash = flow.shown.total() > mostDots;
  if (flow.isDash || flow.shown.total() < negligible) return;
  const double gap = spacing(flow.shown.total());
  for (double at = flow.length; at >= 0; at -= gap) flow.particles.push_back({at, outcomeOf(flow.shown, flow.sent++)});
  flow.untilNext = gap;
}

void FlowLayer::advance(double seconds) {
  if (seconds <= 0) return;
  for (auto it = m_flows.begin(); it != m_flows.end();) {
    Flow& flow = it->second;
    advance(flow, seconds);
    const bool isOver = flow.wanted.total() <= 0 && flow.shown.total() < negligible && flow.particles.empty() && flow.failures.empty();
    it = isOver ? m_flows.erase(it) : std::next(it);
  }
}

void FlowLayer::advance(Flow& flow, double seconds) {
  const double share = 1 - std::exp(-seconds / smoothing);
  flow.shown.ok += (flow.wanted.ok - flow.shown.ok) * share;
  flow.shown.slow += (flow.wanted.slow - flow.shown.slow) * share;
  flow.shown.failed += (flow.wanted.failed - flow.shown.failed) * share;
  const double rate = flow.shown.total();
  const double way = speed * seconds;
  flow.phase = std::fmod(flow.phase + way, 4096.0 * 8);
  for (double& left : flow.failures) left -= seconds;
  std::erase_if(flow.failures, [](double left) { return left <= 0; });
  for (Particle& particle : flow.particles) particle.at += way;
  for (const Particle& particle : flow.particles)
    if (particle.at > flow.length && particle.outcome == Outcome::failed && flow.failures.size() < 3) flow.failures.push_back(crossSeconds);
  std::erase_if(flow.particles, [&](const Particle& particle) { return particle.at > flow.length; });
  // A tenth of slack either side, so that a rate at the border does not flicker between the two looks.
  flow.isDash = rate > (flow.isDash ? mostDots * 0.9 : mostDots * 1.1);
  if (flow.isDash) {
    if (flow.wanted.failed > 0.5 && flow.failures.empty()) flow.failures.push_back(crossSeconds);
    flow.untilNext = 0;
    return;
  }
  if (rate < negligible || (flow.wanted.total() <= 0 && rate < 0.5)) return;
  flow.untilNext -= way;
  while (flow.untilNext <= 0) {
    const double at = -flow.untilNext;
    if (at <= flow.length) flow.particles.push_back({at, outcomeOf(flow.shown, flow.sent++)});
    flow.untilNext += spacing(rate);
  }
}

std::size_t FlowLayer::particleCount() const {
  std::size_t count = 0;
  for (const auto& [id, flow] : m_flows) count += flow.particles.size();
  return count;
}

FlowRate FlowLayer::shownRate(const std::string& relation) const {
  const auto found = m_flows.find(relation);
  return found == m_flows.end() ? FlowRate{} : found->second.shown;
}

bool FlowLayer::isFlow(const std::string& relation) const {
  const auto found = m_flows.find(relation);
  return found != m_flows.end() && found->second.isDash;
}

const QPixmap& FlowLayer::pixmap(Outcome outcome, bool isAtEnd, double scale, double ratio) {
  const auto key = std::tuple(static_cast<int>(outcome), isAtEnd, static_cast<int>(scale * 32), static_cast<int>(ratio * 32));
  const auto found = m_pixmaps.find(key);
  if (found != m_pixmaps.end()) return found->second;
  const Theme& theme = Theme::current();
  const QColor colour = theme.colour(outcome == Outcome::ok ? "particle-ok" : outcome == Outcome::slow ? "particle-slow" : "particle-failed");
  const double radius = 2.6 * scale, halo = radius + 1.6 * scale;
  const int side = static_cast<int>(std::ceil(2 * (isAtEnd ? 6.5 * scale : halo) + 2));
  QPixmap pixmap(static_cast<int>(side * ratio), static_cast<int>(side * ratio));
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  const QPointF c(side / 2.0, side / 2.0);
  QColor soft = colour;
  soft.setAlphaF(0.22f);
  painter.setBrush(soft);
  painter.drawEllipse(c, isAtEnd ? 6.5 * scale : halo, isAtEnd ? 6.5 * scale : halo);
  painter.setBrush(colour);
  if (outcome == Outcome::ok) {
    painter.drawEllipse(c, radius, radius);
  } else if (outcome == Outcome::slow) {
    const double r = radius * 1.35;
    painter.drawPolygon(QPolygonF{c + QPointF(0, -r), c + QPointF(r * 0.9, r * 0.7), c + QPointF(-r * 0.9, r * 0.7)});
  } else {
    const double r = (isAtEnd ? 3.2 : 2.2) * scale;
    painter.setPen(QPen(colour, 1.8 * scale, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(c + QPointF(-r, -r), c + QPointF(r, r));
    painter.drawLine(c + QPointF(-r, r), c + QPointF(r, -r));
  }
  painter.end();
  return m_pixmaps.emplace(key, pixmap).first->second;
}

void FlowLayer::paintDash(QPainter& painter, const Camera& camera, const QRectF& exposed, const Flow& flow, const Polyline& way) const {
  const double scale = lineScale(camera.zoom);
  const double width = std::clamp(1.5 * std::log10(std::max(flow.shown.total(), 1.0)), 2.0, 6.0) * scale;
  QPen pen(Theme::current().colour(flow.shown.slow + flow.shown.failed > flow.shown.ok ? "particle-slow" : "particle-ok"), width, Qt::SolidLine,
           Qt::RoundCap, Qt::RoundJoin);
  // Round caps reach half a width beyond each dash: the gap is longer by that.
  pen.setDashPattern({3 * scale / width, (5 * scale + width) / width});
  const double period = 8 * scale + width;
  Polyline points(way);
  for (QPointF& point : points) point = camera.toView(point);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  for (const Piece& piece : clipped(points, exposed.adjusted(-20, -20, 20, 20))) {
    pen.setDashOffset(std::fmod(piece.start - flow.phase * camera.zoom, period) / width + period / width);
    painter.setPen(pen);
    painter.drawPath(roundedPath(piece.points, 8 * camera.zoom, false));
  }
}

void FlowLayer::paint(QPainter& painter, const Camera& camera, const QRectF& exposed) {
  const double scale = lineScale(camera.zoom), ratio = painter.device()->devicePixelRatioF();
  const auto draw = [&](const QPixmap& pixmap, const QPointF& scene) {
    const QPointF at = camera.toView(scene);
    const double half = pixmap.width() / ratio / 2;
    if (!exposed.adjusted(-half, -half, half, half).contains(at)) return;
    painter.drawPixmap(QPointF(std::round((at.x() - half) * ratio) / ratio, std::round((at.y() - half) * ratio) / ratio), pixmap);
  };
  for (auto& [id, flow] : m_flows) {
    const auto found = m_ways.find(id);
    if (found == m_ways.end() || flow.length <= 0) continue;
    const Polyline& way = found->second;
    if (flow.isDash) paintDash(painter, camera, exposed, flow, way);
    // The particles are ordered along the way, the farthest first: one walk backwards over the segments places them all.
    std::size_t segment = way.size() - 1;
    double end = flow.length;
    const auto lengthOfSegment = [&](std::size_t i) { return std::hypot(way[i].x() - way[i - 1].x(), way[i].y() - way[i - 1].y()); };
    double start = end - lengthOfSegment(segment);
    for (const Particle& particle : flow.particles) {
      while (particle.at < start && segment > 1) {
        --segment;
        end = start;
        start -= lengthOfSegment(segment);
      }
      const double share = end > start ? std::clamp((particle.at - start) / (end - start), 0.0, 1.0) : 0;
      draw(pixmap(particle.outcome, false, scale, ratio), way[segment - 1] + (way[segment] - way[segment - 1]) * share);
    }
    if (!flow.failures.empty()) draw(pixmap(Outcome::failed, true, scale, ratio), way.back());
  }
}

}  // namespace slipway::widgets
