#include "model/picture/marks.h"

#include <algorithm>
#include <utility>

#include "model/picture/text_width.h"

namespace slipway::picture {

namespace {

Rect boundsOfMark(const BoxMark& box) { return box.line ? box.rect.grownBy(box.lineWidth / 2) : box.rect; }

Rect boundsOfMark(const PathMark& path) {
  if (path.points.empty()) return {};
  double left = path.points[0].x, right = left, top = path.points[0].y, bottom = top;
  for (const Point& point : path.points) {
    left = std::min(left, point.x);
    right = std::max(right, point.x);
    top = std::min(top, point.y);
    bottom = std::max(bottom, point.y);
  }
  return Rect{left, top, right - left, bottom - top}.grownBy(path.line ? path.lineWidth : 0);
}

Rect boundsOfMark(const TextMark& text) {
  const double width = widthOf(text.text, {text.size, text.weight, text.isMono});
  const double shift = text.anchor == TextMark::Anchor::start ? 0 : text.anchor == TextMark::Anchor::middle ? width / 2 : width;
  return {text.baseline.x - shift, text.baseline.y - text.size, width, text.size * 1.3};
}

Rect boundsOfMark(const IconMark& icon) { return icon.rect; }

}  // namespace

void Marks::box(const Rect& rect, double radius, Paint fill, const Line& line) {
  BoxMark mark;
  mark.rect = line.paint ? rect.grownBy(-line.width / 2) : rect;
  if (mark.rect.width <= 0 || mark.rect.height <= 0) return;   // a layout that leaves no room must not break the picture
  mark.radius = std::max(0.0, radius);
  mark.fill = std::move(fill);
  mark.line = line.paint;
  mark.lineWidth = line.width;
  mark.dash = line.dash;
  m_marks.emplace_back(std::move(mark));
}

void Marks::disc(Point centre, double radius, Paint fill, const Line& line) {
  BoxMark mark;
  mark.rect = {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius};
  mark.radius = radius;
  mark.fill = std::move(fill);
  mark.line = line.paint;
  mark.lineWidth = line.width;
  mark.dash = line.dash;
  m_marks.emplace_back(std::move(mark));
}

void Marks::line(std::vector<Point> points, const Line& line, double cornerRadius, bool hasRoundCaps) {
  PathMark mark;
  mark.points = std::move(points);
  mark.cornerRadius = cornerRadius;
  mark.hasRoundCaps = hasRoundCaps;
  mark.line = line.paint;
  mark.lineWidth = line.width;
  mark.dash = line.dash;
  m_marks.emplace_back(std::move(mark));
}

void Marks::polygon(std::vector<Point> points, Paint fill, const Line& line) {
  PathMark mark;
  mark.points = std::move(points);
  mark.isClosed = true;
  mark.hasRoundCaps = true;
  mark.fill = std::move(fill);
  mark.line = line.paint;
  mark.lineWidth = line.width;
  mark.dash = line.dash;
  m_marks.emplace_back(std::move(mark));
}

void Marks::text(Point baseline, std::string text, Font font, std::string_view ink, TextMark::Anchor anchor) {
  if (text.empty()) return;
  m_marks.emplace_back(TextMark{baseline, anchor, std::move(text), font.size, font.weight, font.isMono, {std::string(ink), 1}});
}

double Marks::fittedText(Point baseline, std::string_view words, double width, Font font, std::string_view ink) {
  std::string fitted = shortened(words, width, font.size, font.weight, font.isMono);
  const double taken = widthOf(fitted, font);
  text(baseline, std::move(fitted), font, ink);
  return taken;
}

void Marks::tile(const Rect& rect, double radius, std::string_view icon, std::string_view tile) {
  m_marks.emplace_back(IconMark{rect, std::string(icon), {std::string(tile), 1}, {"group-glyph", 1}, radius});
}

void Marks::glyph(const Rect& rect, std::string_view icon, std::string_view ink) {
  m_marks.emplace_back(IconMark{rect, std::string(icon), {}, {std::string(ink), 1}, 0});
}

void Marks::shadow(const Rect& rect, double radius) {
  box({rect.x + 0.5, rect.y + 1.5, rect.width - 1, rect.height - 1}, radius, {"node-shadow", 0.225});
}

double widthOf(std::string_view text, Font font) { return fontMeasure().width(text, font.size, font.weight, font.isMono); }

Rect united(const Rect& a, const Rect& b) {
  if (a.width <= 0 && a.height <= 0) return b;
  if (b.width <= 0 && b.height <= 0) return a;
  const double x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

Rect boundsOf(const std::vector<Mark>& marks) {
  Rect all;
  for (const Mark& mark : marks) all = united(all, std::visit([](const auto& of) { return boundsOfMark(of); }, mark));
  return all;
}

}  // namespace slipway::picture
