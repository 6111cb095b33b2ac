#include "widgets/code/hover_card.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int mostWidth = 440;
constexpr int inset = 12;

QFont titleFont(bool isStrong) { return Theme::font(12.5, isStrong ? 600 : 400, true); }
QFont lineFont(bool isMono) { return Theme::font(isMono ? 11.5 : 12, 400, isMono); }

QSizeF sizeOf(const QString& text, const QFont& font) {
  return QFontMetricsF(font).boundingRect(QRectF(0, 0, mostWidth - 2 * inset, 1000), Qt::TextWordWrap | Qt::TextWrapAnywhere, text).size();
}

}  // namespace

HoverCard::HoverCard(QWidget* parent) : PopupCard(parent) {
  setAttribute(Qt::WA_TransparentForMouseEvents);
  hide();
}

void HoverCard::showHover(const language::Hover& hover, const QString& from, const QRect& at) {
  m_title = QString::fromStdString(hover.title);
  m_strongBegin = 0;
  m_strongEnd = static_cast<int>(m_title.size());
  m_lines = {QString::fromStdString(hover.kind)};
  m_monoLine = -1;
  if (!hover.value.empty()) {
    m_monoLine = static_cast<int>(m_lines.size());
    m_lines << QStringLiteral("= ") + QString::fromStdString(hover.value);
  }
  if (!hover.about.empty()) m_lines << QString::fromStdString(hover.about);
  if (!from.isEmpty()) m_lines << QStringLiteral("From ") + from;
  place(at, false);
}

void HoverCard::showSignature(const QString& text, int begin, int end, const QRect& at) {
  m_title = text;
  m_strongBegin = begin;
  m_strongEnd = end;
  m_lines.clear();
  m_monoLine = -1;
  place(at, true);
}

void HoverCard::place(const QRect& at, bool isAbove) {
  QSizeF size = sizeOf(m_title, titleFont(true));
  for (int i = 0; i < m_lines.size(); ++i) {
    const QSizeF line = sizeOf(m_lines[i], lineFont(i == m_monoLine));
    size = {std::max(size.width(), line.width()), size.height() + line.height() + 4};
  }
  resize(static_cast<int>(std::ceil(size.width())) + 2 * inset + 2 + 2 * shadow,
         static_cast<int>(std::ceil(size.height())) + 20 + 2 * shadow);
  const int x = std::clamp(at.x() - inset - shadow, 4 - shadow, std::max(4, parentWidget()->width() - width() - 4));
  int y = isAbove ? at.top() - height() + shadow - 4 : at.bottom() + 4 - shadow;
  if (y + shadow < 0) y = at.bottom() + 4 - shadow;
  if (y + height() - shadow > parentWidget()->height()) y = at.top() - height() + shadow - 4;
  move(x, y);
  setAccessibleName(m_title);
  setAccessibleDescription(m_lines.join(QStringLiteral(". ")));
  show();
  raise();
  update();
}

void HoverCard::paintEvent(QPaintEvent* event) {
  PopupCard::paintEvent(event);
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF card = QRectF(contentsRect()).adjusted(inset, 10, -inset, -8);
  painter.setPen(theme.colour("text"));
  double x = card.x();
  const double baseline = card.y() + QFontMetricsF(titleFont(true)).ascent();
  const std::pair<QString, bool> pieces[] = {{m_title.left(m_strongBegin), false},
                                             {m_title.mid(m_strongBegin, m_strongEnd - m_strongBegin), true},
                                             {m_title.mid(m_strongEnd), false}};
  for (const auto& [piece, isStrong] : pieces) {
    painter.setFont(titleFont(isStrong));
    painter.drawText(QPointF(x, baseline), piece);
    x += QFontMetricsF(painter.font()).horizontalAdvance(piece);
  }
  double y = card.y() + sizeOf(m_title, titleFont(true)).height() + 4;
  for (int i = 0; i < m_lines.size(); ++i) {
    painter.setFont(lineFont(i == m_monoLine));
    painter.setPen(theme.colour(i == m_monoLine ? "text" : "text-2"));
    const QSizeF size = sizeOf(m_lines[i], painter.font());
    painter.drawText(QRectF(card.x(), y, card.width() + 2, size.height()), Qt::TextWordWrap | Qt::TextWrapAnywhere, m_lines[i]);
    y += size.height() + 4;
  }
}

}  // namespace slipway::widgets
