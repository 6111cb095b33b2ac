#include "widgets/start/template_card.h"

#include <QPainter>
#include <QPainterPath>

#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double inset = 10;
constexpr double pictureHeight = 204;
constexpr double textInset = 18;

}  // namespace

TemplateCard::TemplateCard(const TemplateEntry& entry, QWidget* parent) : QAbstractButton(parent), m_entry(entry) {
  setFixedHeight(cardHeight);
  setMinimumWidth(290);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  setAccessibleName(QStringLiteral("Use template %1: %2").arg(entry.title, entry.about));
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void TemplateCard::setThumbnail(const QImage& image) {
  m_thumbnail = image;
  update();
}

void TemplateCard::setParts(int parts) {
  m_parts = parts;
  update();
}

QSize TemplateCard::thumbnailSize() const { return QSizeF(width() - 2 * inset - 16, pictureHeight - 16).toSize(); }

void TemplateCard::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const QRectF card = QRectF(rect()).adjusted(1, 1, -1, -2);
  const bool isLit = underMouse() || hasFocus();
  painter.setPen(Qt::NoPen);
  QColor shade(0x1A, 0x23, 0x33);
  shade.setAlphaF(theme.isDark() ? 0.3F : 0.05F);
  painter.setBrush(shade);
  painter.drawRoundedRect(card.translated(0, 1.5), 12, 12);
  painting::drawBox(painter, card, 12, theme.colour("panel"), theme.colour(isLit ? "accent" : "hairline"), isLit ? 2 : 1);

  const QRectF ground(card.left() + inset, card.top() + inset, card.width() - 2 * inset, pictureHeight);
  painting::drawBox(painter, ground, 8, theme.colour("canvas"), {});
  if (!m_thumbnail.isNull()) {
    QSizeF size = m_thumbnail.deviceIndependentSize();
    size.scale(QSizeF(ground.width() - 16, ground.height() - 16), Qt::KeepAspectRatio);
    const QRectF target(ground.center().x() - size.width() / 2, ground.center().y() - size.height() / 2, size.width(), size.height());
    painter.drawImage(target, m_thumbnail);
  }

  const double left = card.left() + textInset;
  const double right = card.right() - textInset;
  painter.setFont(Theme::font(14.5, 600));
  painter.setPen(theme.colour("text"));
  painter.drawText(QPointF(left, 241), QFontMetricsF(painter.font()).elidedText(m_entry.title, Qt::ElideRight, right - left));
  painter.setFont(Theme::font(12.5));
  painter.setPen(theme.colour("text-2"));
  painter.drawText(QPointF(left, 261), QFontMetricsF(painter.font()).elidedText(m_entry.about, Qt::ElideRight, right - left));

  double tagsRight = right;
  if (isLit) {
    painter.setFont(Theme::font(11.5, 600));
    const QString words = QStringLiteral("Use template");
    const double wanted = QFontMetricsF(painter.font()).horizontalAdvance(words) + 24;
    const QRectF button(right - wanted, 274, wanted, 26);
    painting::drawBox(painter, button, 6, theme.colour("accent"), {});
    painter.setPen(theme.colour("accent-text"));
    painter.drawText(button, Qt::AlignCenter, words);
    tagsRight = button.left() - 10;
  } else if (m_parts > 0) {
    painter.setFont(Theme::font(11));
    const QString words = QStringLiteral("%1 parts").arg(m_parts);
    const double wanted = QFontMetricsF(painter.font()).horizontalAdvance(words);
    painter.drawText(QPointF(right - wanted, 290.5), words);
    tagsRight = right - wanted - 10;
  }
  paintTags(painter, card, tagsRight);
}

void TemplateCard::paintTags(QPainter& painter, const QRectF& card, double right) const {
  const Theme& theme = Theme::current();
  painter.setFont(Theme::font(11, 500));
  const QFontMetricsF metrics(painter.font());
  double x = card.left() + textInset;
  for (const QString& tag : m_entry.tags) {
    const double wanted = metrics.horizontalAdvance(tag) + 16;
    if (x + wanted > right) break;
    const QRectF chip(x, 276, wanted, 22);
    painting::drawBox(painter, chip, 6, theme.colour("hover"), {});
    painter.setPen(theme.colour("text-2"));
    painter.drawText(chip, Qt::AlignCenter, tag);
    x += wanted + 6;
  }
}

}  // namespace slipway::widgets
