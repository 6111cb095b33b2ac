#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/picture/picture.h"

namespace slipway::picture {

struct Line {
  Paint paint;
  double width = 1;
  std::vector<double> dash = {};
};

struct Font {
  double size = 12;
  int weight = 400;
  bool isMono = false;
};

/// Collects the marks of one group. All coordinates are the picture's.
class Marks {
public:
  /// A box whose line lies inside `rect`, as sharp as the grid allows.
  void box(const Rect& rect, double radius, Paint fill, const Line& line = {});
  void disc(Point centre, double radius, Paint fill, const Line& line = {});
  void line(std::vector<Point> points, const Line& line, double cornerRadius = 0, bool hasRoundCaps = false);
  void polygon(std::vector<Point> points, Paint fill, const Line& line = {});
  void text(Point baseline, std::string text, Font font, std::string_view ink, TextMark::Anchor anchor = TextMark::Anchor::start);
  /// The text shortened to `width`; gives the width it takes.
  double fittedText(Point baseline, std::string_view text, double width, Font font, std::string_view ink);
  /// An icon on its tile, or bare where `tile` is empty.
  void tile(const Rect& rect, double radius, std::string_view icon, std::string_view tile);
  void glyph(const Rect& rect, std::string_view icon, std::string_view ink);
  /// What lies under a node or card.
  void shadow(const Rect& rect, double radius);

  bool isEmpty() const { return m_marks.empty(); }
  std::vector<Mark> take() { return std::move(m_marks); }

private:
  std::vector<Mark> m_marks;
};

double widthOf(std::string_view text, Font font);

/// The smallest rectangle that holds all marks, with their lines.
Rect boundsOf(const std::vector<Mark>& marks);
Rect united(const Rect& a, const Rect& b);

}  // namespace slipway::picture
