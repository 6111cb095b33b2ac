#include "model/emit/svg.h"

#include <algorithm>
#include <cmath>

#include "model/emit/svg_parts.h"

namespace slipway::emit {

namespace {

using picture::BoxMark;
using picture::IconMark;
using picture::Paint;
using picture::PathMark;
using picture::Point;
using picture::Rect;
using picture::TextMark;

constexpr double kMargin = 20;        ///< around the drawing
constexpr double kGlyphShare = 0.65;  ///< of an icon's tile that its glyph fills

class Writer {
public:
  explicit Writer(bool isDark) : m_isDark(isDark) {}

  std::string write(const picture::Picture& picture, const std::string& title) {
    const Rect page = picture.bounds.grownBy(kMargin);
    m_text = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(page.width) + "\" height=\"" + number(page.height) +
             "\" viewBox=\"" + number(page.x) + " " + number(page.y) + " " + number(page.width) + " " + number(page.height) +
             "\">\n<title>" + escaped(title) + "</title>\n";
    m_text +=
        "<defs><pattern id=\"dots\" width=\"20\" height=\"20\" patternUnits=\"userSpaceOnUse\"><circle cx=\"10\" cy=\"10\" r=\"0.9\" "
        "fill=\"" +
        hex("canvas-dot") + "\"/></pattern></defs>\n";
    m_text += "<rect" + rectangle(page) + " fill=\"" + hex("canvas") + "\"/>\n<rect" + rectangle(page) + " fill=\"url(#dots)\"/>\n";
    for (const picture::Group& group : picture.groups) {
      m_text += "<g id=\"" + escaped(group.id) + "\">\n";
      for (const picture::Mark& mark : group.marks) std::visit([this](const auto& m) { add(m); }, mark);
      m_text += "</g>\n";
    }
    return m_text + "</svg>\n";
  }

private:
  std::string hex(std::string_view token) const { return hexColour(token, m_isDark); }

  std::string paint(const char* name, const Paint& paint) const {
    if (!paint) return std::string(" ") + name + "=\"none\"";
    std::string text = std::string(" ") + name + "=\"" + hex(paint.token) + "\"";
    if (paint.alpha < 1) text += std::string(" ") + name + "-opacity=\"" + number(paint.alpha) + "\"";
    return text;
  }

  std::string stroke(const Paint& line, double width, const std::vector<double>& dash) const {
    if (!line) return {};
    std::string text = paint("stroke", line) + " stroke-width=\"" + number(width) + "\"";
    for (std::size_t i = 0; i < dash.size(); ++i) text += (i == 0 ? " stroke-dasharray=\"" : " ") + number(dash[i]);
    return dash.empty() ? text : text + "\"";
  }

  static std::string rectangle(const Rect& rect) {
    return " x=\"" + number(rect.x) + "\" y=\"" + number(rect.y) + "\" width=\"" + number(rect.width) + "\" height=\"" +
           number(rect.height) + "\"";
  }

  void add(const BoxMark& box) {
    m_text += "<rect" + rectangle(box.rect);
    if (box.radius > 0) m_text += " rx=\"" + number(box.radius) + "\"";
    m_text += paint("fill", box.fill) + stroke(box.line, box.lineWidth, box.dash) + "/>\n";
  }

  static std::string coordinates(Point point) { return number(point.x) + " " + number(point.y); }

  /// Straight runs with quarter turns of the corner's radius, smaller where a run is short.
  static std::string pathOf(const PathMark& path) {
    std::string d = "M" + coordinates(path.points.front());
    for (std::size_t i = 1; i < path.points.size(); ++i) {
      const Point before = path.points[i - 1], at = path.points[i];
      const bool isCorner = i + 1 < path.points.size() && path.cornerRadius > 0;
      if (!isCorner) {
        d += "L" + coordinates(at);
        continue;
      }
      const Point next = path.points[i + 1];
      const double in = std::hypot(at.x - before.x, at.y - before.y), out = std::hypot(next.x - at.x, next.y - at.y);
      const double radius = std::min({path.cornerRadius, in / 2, out / 2});
      if (radius <= 0) {
        d += "L" + coordinates(at);
        continue;
      }
      d += "L" + coordinates({at.x - (at.x - before.x) / in * radius, at.y - (at.y - before.y) / in * radius}) + "Q" + coordinates(at) +
           " " + coordinates({at.x + (next.x - at.x) / out * radius, at.y + (next.y - at.y) / out * radius});
    }
    return path.isClosed ? d + "Z" : d;
  }

  void add(const PathMark& path) {
    if (path.points.size() < 2) return;
    m_text += "<path d=\"" + pathOf(path) + "\"" + paint("fill", path.fill) + stroke(path.line, path.lineWidth, path.dash);
    if (path.hasRoundCaps) m_text += " stroke-linecap=\"round\"";
    m_text += " stroke-linejoin=\"round\"/>\n";
  }

  void add(const TextMark& mark) {
    static constexpr const char* kAnchors[] = {"start", "middle", "end"};
    m_text += "<text x=\"" + number(mark.baseline.x) + "\" y=\"" + number(mark.baseline.y) + "\" font-family=\"" +
              (mark.isMono ? "JetBrains Mono, DejaVu Sans Mono, monospace" : "Inter, DejaVu Sans, sans-serif") + "\" font-size=\"" +
              number(mark.size) + "\" font-weight=\"" + std::to_string(mark.weight) + "\"" + paint("fill", mark.fill);
    if (mark.anchor != TextMark::Anchor::start) m_text += std::string(" text-anchor=\"") + kAnchors[static_cast<int>(mark.anchor)] + "\"";
    m_text += " xml:space=\"preserve\">" + escaped(mark.text) + "</text>\n";
  }

  void add(const IconMark& mark) {
    Rect glyph = mark.rect;
    if (mark.tile) {
      m_text += "<rect" + rectangle(mark.rect) + " rx=\"" + number(mark.radius) + "\"" + paint("fill", mark.tile) + "/>\n";
      const double inset = mark.rect.width * (1 - kGlyphShare) / 2;
      glyph = mark.rect.grownBy(-inset);
    }
    m_text += glyphElement(mark.icon, glyph, hex(mark.glyph ? mark.glyph.token : "group-glyph"), mark.glyph.alpha);
  }

  const bool m_isDark;
  std::string m_text;
};

}  // namespace

std::string svg(const picture::Picture& picture, bool isDark, const std::string& title) { return Writer(isDark).write(picture, title); }

}  // namespace slipway::emit
