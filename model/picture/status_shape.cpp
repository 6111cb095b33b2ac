#include "model/picture/status_shape.h"

#include <cmath>
#include <numbers>

namespace slipway::picture {

namespace {

std::string_view nameOfStatus(Status status) {
  switch (status) {
    case Status::none: break;
    case Status::ok: return "status-ok";
    case Status::warning: return "status-warning";
    case Status::error: return "status-error";
    case Status::info: return "status-info";
    case Status::starting: return "status-starting";
    case Status::draining: return "status-draining";
    case Status::idle: return "status-idle";
  }
  return {};
}

/// Points by their offsets from a centre, in radii.
std::vector<Point> around(Point centre, double radius, std::initializer_list<Point> offsets) {
  std::vector<Point> points;
  points.reserve(offsets.size());
  for (const Point& offset : offsets) points.push_back({centre.x + offset.x * radius, centre.y + offset.y * radius});
  return points;
}

void stroke(Marks& marks, Point centre, double radius, std::initializer_list<Point> offsets, std::string_view ink, double width) {
  marks.line(around(centre, radius, offsets), {{std::string(ink), 1}, width}, 0, true);
}

void drawTriangle(Marks& marks, Point c, double r) {
  marks.polygon(around(c, r, {{0, -0.99}, {1.08, 0.864}, {-1.08, 0.864}}), {"status-warning", 1}, {{"status-warning-line", 1}, 1.08});
  stroke(marks, c, r, {{0, -0.324}, {0, 0.216}}, "status-warning-glyph", r / 4);
  marks.disc({c.x, c.y + 0.56 * r}, 0.14 * r, {"status-warning-glyph", 1});
}

void drawOctagon(Marks& marks, Point c, double r) {
  const double near = 0.4246, far = 1.036;
  marks.polygon(
      around(c, r, {{-near, -far}, {near, -far}, {far, -near}, {far, near}, {near, far}, {-near, far}, {-far, near}, {-far, -near}}),
      {"status-error", 1});
  stroke(marks, c, r, {{-0.373, -0.373}, {0.373, 0.373}}, "status-error-glyph", r / 4);
  stroke(marks, c, r, {{0.373, -0.373}, {-0.373, 0.373}}, "status-error-glyph", r / 4);
}

void drawInfo(Marks& marks, Point c, double r) {
  marks.box({c.x - 0.95 * r, c.y - 0.95 * r, 1.9 * r, 1.9 * r}, 0.4 * r, {"status-info", 1});
  marks.disc({c.x, c.y - 0.46 * r}, 0.14 * r, {"status-info-glyph", 1});
  stroke(marks, c, r, {{0, -0.08}, {0, 0.5}}, "status-info-glyph", r / 4);
}

void drawStarting(Marks& marks, Point c, double r) {
  const double ring = r - 1;
  marks.disc(c, ring, {}, {{"status-starting", 0.35}, 2});
  std::vector<Point> quarter;
  for (int i = 0; i <= 8; ++i) {
    const double angle = std::numbers::pi / 2 * i / 8;
    quarter.push_back({c.x + ring * std::sin(angle), c.y - ring * std::cos(angle)});
  }
  marks.line(std::move(quarter), {{"status-starting", 1}, 2.2}, 0, true);
}

void drawDraining(Marks& marks, Point c, double r) {
  marks.disc(c, r - 0.8, {}, {{"status-draining", 1}, 1.6, {2.4, 2.2}});
  stroke(marks, c, r, {{0, -0.45}, {0, 0.4}}, "status-draining", 1.5);
  stroke(marks, c, r, {{-0.36, 0.05}, {0, 0.42}, {0.36, 0.05}}, "status-draining", 1.5);
}

}  // namespace

std::string statusToken(Status status, std::string_view part) {
  std::string name(nameOfStatus(status));
  if (!name.empty() && !part.empty()) name.append("-").append(part);
  return name;
}

void drawStatus(Marks& marks, Status status, Point centre, double radius) {
  switch (status) {
    case Status::none: return;
    case Status::ok:
      marks.disc(centre, radius, {"status-ok", 1});
      return stroke(marks, centre, radius, {{-0.42, 0.04}, {-0.1, 0.36}, {0.46, -0.32}}, "status-ok-glyph", radius < 8 ? 1.4 : radius / 5);
    case Status::warning: return drawTriangle(marks, centre, radius);
    case Status::error: return drawOctagon(marks, centre, radius);
    case Status::info: return drawInfo(marks, centre, radius);
    case Status::starting: return drawStarting(marks, centre, radius);
    case Status::draining: return drawDraining(marks, centre, radius);
    case Status::idle: return marks.disc(centre, radius - 1, {}, {{"status-idle", 1}, 1.6});
  }
}

}  // namespace slipway::picture
