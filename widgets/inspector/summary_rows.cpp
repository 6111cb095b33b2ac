#include "widgets/inspector/summary_rows.h"

#include <QPainter>

#include "widgets/theme/status_shape.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int textLeft = 24;

QRectF sentenceRect(const QString& text, int width) {
  return QFontMetricsF(Theme::font(12, 500)).boundingRect(QRectF(0, 0, width - textLeft, 400), Qt::TextWordWrap, text);
}

}  // namespace

CountRow::CountRow(const catalog::Kind& kind, int count, QWidget* parent)
    : QWidget(parent), m_title(QString::fromStdString(kind.title)), m_icon(kind.icon), m_group(catalog::nameOf(kind.group)), m_count(count) {
  setFixedHeight(25);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void CountRow::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.drawPixmap(QPointF(1, 4), theme.tile(m_icon, 16, theme.colour("group-" + m_group), devicePixelRatioF()));
  painter.setFont(Theme::font(12));
  painter.setPen(theme.colour("text"));
  painter.drawText(QPointF(textLeft + 2, 16.5), m_title);
  painter.setFont(Theme::font(12, 500));
  painter.drawText(QRectF(0, 0, width(), height() - 1), Qt::AlignVCenter | Qt::AlignRight, QString::number(m_count));
}

FindingRow::FindingRow(const Diagnostic& finding, const QString& place, QWidget* parent)
    : QAbstractButton(parent), m_severity(finding.severity), m_place(place) {
  setText(QString::fromStdString(finding.message));
  setToolTip(QString::fromStdString(finding.detail));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
}

int FindingRow::heightForWidth(int width) const {
  return qCeil(sentenceRect(text(), width).height()) + (m_place.isEmpty() ? 0 : 16) + 10;
}

void FindingRow::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (underMouse() || hasFocus()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour("hover"));
    painter.drawRoundedRect(rect().adjusted(-6, 0, 6, 0), 6, 6);
  }
  paintStatus(painter, {9, 13}, 6, statusOf(m_severity));
  painter.setFont(Theme::font(12, 500));
  painter.setPen(theme.colour("text"));
  const QRectF sentence = sentenceRect(text(), width());
  painter.drawText(QRectF(textLeft, 5, width() - textLeft, sentence.height()), Qt::TextWordWrap, text());
  painter.setFont(Theme::font(11, 500, true));
  painter.setPen(theme.colour("accent"));
  painter.drawText(QPointF(textLeft, 5 + sentence.height() + 12), m_place);
}

}  // namespace slipway::widgets
