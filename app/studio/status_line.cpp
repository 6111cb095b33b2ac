#include "app/studio/status_line.h"

#include <QPainter>
#include <vector>

#include "widgets/theme/line_sample.h"
#include "widgets/theme/status_shape.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

using catalog::RelationType;
using picture::Status;
using widgets::Theme;

namespace {

constexpr double gap = 26;
constexpr double baseline = 16;

struct Entry {
  QString word;
  double width;
  RelationType line = RelationType::traffic;
  Status status = Status::none;
};

std::vector<Entry> entriesOf(StatusLine::Legend legend, const QFontMetricsF& metrics) {
  std::vector<Entry> entries;
  if (legend == StatusLine::Legend::edges)
    for (const auto& [word, type] : {std::pair("traffic", RelationType::traffic), std::pair("delivery", RelationType::delivery),
                                     std::pair("reference", RelationType::reference), std::pair("permission", RelationType::permission)}) {
      const QString text = QString::fromLatin1(word);
      entries.push_back({text, 34 + metrics.horizontalAdvance(text), type, Status::none});
    }
  if (legend == StatusLine::Legend::states)
    for (const auto& [word, status] : {std::pair("healthy", Status::ok), std::pair("starting or being checked", Status::starting),
                                       std::pair("draining", Status::draining), std::pair("failed", Status::error)}) {
      const QString text = QString::fromLatin1(word);
      entries.push_back({text, 18 + metrics.horizontalAdvance(text), RelationType::traffic, status});
    }
  return entries;
}

}  // namespace

StatusLine::StatusLine(QWidget* parent) : QWidget(parent) {
  setFixedHeight(24);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void StatusLine::setLeft(const QStringList& parts) {
  if (parts == m_left) return;
  m_left = parts;
  setAccessibleName(parts.join(QStringLiteral(", ")));
  update();
}

void StatusLine::setRight(const QStringList& parts) {
  if (parts == m_right) return;
  m_right = parts;
  update();
}

void StatusLine::setLegend(Legend legend) {
  m_legend = legend;
  update();
}

void StatusLine::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.fillRect(rect(), theme.colour("window"));
  painter.fillRect(0, 0, width(), 1, theme.colour("hairline"));
  painter.setFont(Theme::font(11.5));
  const QFontMetricsF metrics(painter.font());
  painter.setPen(theme.colour("text-2"));

  double left = 14;
  for (const QString& part : m_left) {
    painter.drawText(QPointF(left, baseline), part);
    left += metrics.horizontalAdvance(part) + gap;
  }
  double right = width() - 14;
  for (auto part = m_right.crbegin(); part != m_right.crend(); ++part) {
    right -= metrics.horizontalAdvance(*part);
    painter.drawText(QPointF(right, baseline), *part);
    right -= gap;
  }

  const std::vector<Entry> entries = entriesOf(m_legend, metrics);
  double length = -gap;
  for (const Entry& entry : entries) length += entry.width + gap;
  double x = (width() - length) / 2;
  if (x < left || x + length > right) x = left + 4;
  if (x + length > right) return;
  for (const Entry& entry : entries) {
    if (entry.status == Status::none) widgets::paintLineSample(painter, {x, 12}, 26, entry.line);
    else widgets::paintStatus(painter, {x + 6, 12}, 5.8, entry.status);
    painter.setPen(theme.colour("text-2"));
    painter.drawText(QPointF(x + (entry.status == Status::none ? 34 : 18), baseline), entry.word);
    x += entry.width + gap;
  }
}

}  // namespace slipway::studio
