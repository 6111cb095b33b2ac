#include "model/picture/polyline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace slipway::picture {

using layout::Point;

namespace {

double apart(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

Point between(Point a, Point b, double share) { return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share}; }

}  // namespace

double lengthOf(const Polyline& line) {
  double length = 0;
  for (std::size_t i = 1; i < line.size(); ++i) length += apart(line[i - 1], line[i]);
  return length;
}

Point pointAt(const Polyline& line, double distance) {
  if (line.empty()) return {};
  for (std::size_t i = 1; i < line.size(); ++i) {
    const double length = apart(line[i - 1], line[i]);
    if (distance <= length && length > 0) return between(line[i - 1], line[i], std::max(0.0, distance) / length);
    distance -= length;
  }
  return line.back();
}

double distanceTo(const Polyline& line, Point point) {
  double best = 0, nearest = std::numeric_limits<double>::max(), passed = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point a = line[i - 1], b = line[i];
    const double length = apart(a, b);
    if (length <= 0) continue;
    const double along = std::clamp(((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length, 0.0, length);
    const double off = apart(point, between(a, b, along / length));
    if (off < nearest) {
      nearest = off;
      best = passed + along;
    }
    passed += length;
  }
  return best;
}

Polyline part(const Polyline& line, double from, double to) {
  if (line.size() < 2 || to - from < 1e-6) return {};
  Polyline result{pointAt(line, from)};
  double passed = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    passed += apart(line[i - 1], line[i]);
    if (passed > from + 1e-6 && passed < to - 1e-6) result.push_back(line[i]);
  }
  result.push_back(pointAt(line, to));
  return result;
}

std::vector<Polyline> pieces(const Polyline& line, const std::vector<Point>& gaps, double gap, double end) {
  std::vector<double> crossings;
  for (const Point& point : gaps) crossings.push_back(distanceTo(line, point));
  std::sort(crossings.begin(), crossings.end());
  std::vector<Polyline> result;
  double from = 0;
  const double last = lengthOf(line) - end;
  const auto add = [&](double to) {
    if (Polyline piece = part(line, from, std::min(to, last)); !piece.empty()) result.push_back(std::move(piece));
  };
  for (const double crossing : crossings) {
    add(crossing - gap / 2);
    from = std::max(from, crossing + gap / 2);
  }
  add(last);
  return result;
}

}  // namespace slipway::picture
