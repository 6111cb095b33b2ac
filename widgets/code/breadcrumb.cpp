#include "widgets/code/breadcrumb.h"

#include <QMouseEvent>
#include <QPainter>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

QFont partFont(bool isLast) { return Theme::font(11.5, isLast ? 500 : 400); }

}  // namespace

Breadcrumb::Breadcrumb(QWidget* parent) : QWidget(parent) {
  setFixedHeight(28);
  setMouseTracking(true);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void Breadcrumb::setParts(std::vector<Part> parts) {
  m_parts = std::move(parts);
  setAccessibleName(text());
  update();
}

QString Breadcrumb::text() const {
  QStringList words;
  for (const Part& part : m_parts) words << part.text;
  return words.join(QStringLiteral(" › "));
}

void Breadcrumb::setNote(const QString& note, bool isFine) {
  m_note = note;
  m_isFine = isFine;
  update();
}

QRectF Breadcrumb::noteRect() const {
  if (m_note.isEmpty()) return {};
  const double wanted = QFontMetricsF(partFont(false)).horizontalAdvance(m_note);
  return {width() - 18 - wanted, 0, wanted, 27};
}

std::vector<QRectF> Breadcrumb::place() const {
  std::vector<QRectF> rects;
  double x = 15;
  for (std::size_t i = 0; i < m_parts.size(); ++i) {
    const double wanted = QFontMetricsF(partFont(i + 1 == m_parts.size())).horizontalAdvance(m_parts[i].text);
    rects.emplace_back(x, 0, wanted, 27);
    x += wanted + 20;
  }
  return rects;
}

void Breadcrumb::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.colour("sunk"));
  painter.fillRect(0, height() - 1, width(), 1, theme.colour("hairline"));
  const double end = m_note.isEmpty() ? width() - 15 : noteRect().left() - 30;
  const std::vector<QRectF> rects = place();
  painter.save();
  painter.setClipRect(QRectF(0, 0, end, height()));
  for (std::size_t i = 0; i < rects.size(); ++i) {
    const bool isLast = i + 1 == rects.size();
    if (i > 0) painting::drawChevron(painter, {rects[i].left() - 10, 14.5}, painting::Direction::right, theme.colour("text-3"));
    painter.setFont(partFont(isLast));
    painter.setPen(theme.colour(isLast ? "text" : "text-2"));
    painter.drawText(QPointF(rects[i].left(), 18.6), m_parts[i].text);
  }
  painter.restore();
  if (m_note.isEmpty()) return;
  const QRectF note = noteRect();
  if (m_isFine) {
    painter.setPen(QPen(theme.colour("status-ok"), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {{note.left() - 15, 14.5}, {note.left() - 12, 17.5}, {note.left() - 7, 11.5}};
    painter.drawPolyline(tick, 3);
  }
  painter.setFont(partFont(false));
  painter.setPen(theme.colour(m_isFine ? "text-2" : "accent"));
  painter.drawText(QPointF(note.left(), 18.6), m_note);
}

void Breadcrumb::mousePressEvent(QMouseEvent* event) {
  if (noteRect().contains(event->position())) {
    Q_EMIT noteClicked();
    return;
  }
  const std::vector<QRectF> rects = place();
  for (std::size_t i = 0; i < rects.size(); ++i)
    if (rects[i].contains(event->position()) && m_parts[i].place.isSomewhere()) {
      const SourceSpan place = m_parts[i].place;
      Q_EMIT placeRequested(place);
      return;
    }
}

void Breadcrumb::mouseMoveEvent(QMouseEvent* event) {
  bool isLink = !m_isFine && noteRect().contains(event->position());
  const std::vector<QRectF> rects = place();
  for (std::size_t i = 0; i < rects.size(); ++i) isLink = isLink || (rects[i].contains(event->position()) && m_parts[i].place.isSomewhere());
  setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

}  // namespace slipway::widgets
