#include "widgets/canvas/background_grid.h"

#include <cmath>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double radius = 0.9, spacing = 20, closest = 14;
constexpr int rowHeight = 4;

}  // namespace

void BackgroundGrid::paint(QPainter& painter, const Camera& camera, const QRect& exposed) {
  const Theme& theme = Theme::current();
  painter.fillRect(exposed, theme.colour("canvas"));
  double step = spacing;
  while (step * camera.zoom < closest) step *= 2;
  step *= camera.zoom;
  const double ratio = painter.device()->devicePixelRatioF();
  // The row starts at a dot; it is moved so that its dots stand where the scene's are.
  const auto firstFrom = [step](double from, double offset) { return std::floor((from - offset) / step) * step + offset; };
  const double width = exposed.width() + 2 * step;
  if (m_row.isNull() || m_step != step || m_ratio != ratio || m_row.width() < width * ratio) {
    m_step = step;
    m_ratio = ratio;
    m_row = QPixmap(static_cast<int>(std::ceil(std::max(width, 512.0) * ratio)), static_cast<int>(std::ceil(rowHeight * ratio)));
    m_row.setDevicePixelRatio(ratio);
    m_row.fill(Qt::transparent);
    QPainter row(&m_row);
    row.setRenderHint(QPainter::Antialiasing);
    row.setPen(Qt::NoPen);
    row.setBrush(theme.colour("canvas-dot"));
    for (double x = 0; x < m_row.width() / ratio; x += step) row.drawEllipse(QPointF(std::round(x) + rowHeight / 2.0, rowHeight / 2.0), radius, radius);
  }
  const double left = std::round(firstFrom(exposed.left() - rowHeight, camera.offset.x()));
  painter.save();
  painter.setClipRect(exposed, Qt::IntersectClip);
  for (double y = firstFrom(exposed.top() - rowHeight, camera.offset.y()); y < exposed.bottom() + rowHeight; y += step)
    painter.drawPixmap(QPointF(left - rowHeight / 2.0, std::round(y) - rowHeight / 2.0), m_row);
  painter.restore();
}

}  // namespace slipway::widgets
