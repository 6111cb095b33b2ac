#include "widgets/code/finding_card.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <set>

#include "widgets/theme/status_shape.h"
#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int cardWidth = 536;
constexpr int rowHeight = 30;
constexpr int textLeft = 40;
constexpr int footHeight = 28;

QFont titleFont() { return Theme::font(13, 600); }
QFont detailFont() { return Theme::font(12); }

}  // namespace

QString extentOf(const ProjectEdit& edit) {
  std::set<FilePath> files;
  for (const TextEdit& part : edit.edits) files.insert(part.span.file);
  for (const NewFile& file : edit.created) files.insert(file.file);
  files.insert(edit.removed.begin(), edit.removed.end());
  const auto places = edit.edits.size() + edit.created.size() + edit.removed.size();
  const QString where = files.size() == 1 ? QString::fromStdString(std::string(files.begin()->name())) : QStringLiteral("%1 files").arg(files.size());
  return QStringLiteral("%1 %2, %3").arg(places).arg(places == 1 ? QStringLiteral("place") : QStringLiteral("places"), where);
}

FindingCard::FindingCard(QWidget* parent) : PopupCard(parent) {
  setMouseTracking(true);
  hide();
}

QRectF FindingCard::detailRect(double width) const {
  if (m_finding.detail.empty()) return {};
  return QFontMetricsF(detailFont()).boundingRect(QRectF(0, 0, width - textLeft - 20, 1000), Qt::TextWordWrap, QString::fromStdString(m_finding.detail));
}

int FindingCard::headHeight() const {
  const double width = contentsRect().width();
  const QRectF title = QFontMetricsF(titleFont()).boundingRect(QRectF(0, 0, width - textLeft - 20, 1000), Qt::TextWordWrap, QString::fromStdString(m_finding.message));
  const double detail = detailRect(width).height();
  return qCeil(11 + title.height() + (detail > 0 ? detail + 4 : 0) + 12);
}

void FindingCard::showFinding(const Diagnostic& finding, const QRect& place) {
  m_finding = finding;
  m_lit = 0;
  const int width = std::min(cardWidth, parentWidget()->width() - 2 * shadow - 24) + 2 * shadow;
  resize(width, 100);
  int height = headHeight();
  if (fixCount() > 0) height += fixCount() * rowHeight + 11;
  if (!m_finding.source.empty()) height += footHeight;
  resize(width, height + 2 * shadow);
  const int x = std::clamp(place.x() - textLeft - shadow, 4, std::max(4, parentWidget()->width() - width - 4));
  int y = place.bottom() + 2 - shadow + 4;
  if (y + this->height() > parentWidget()->height()) y = std::max(0, place.top() - this->height() + shadow - 4);
  move(x, y);
  setAccessibleName(QString::fromStdString(finding.message));
  show();
  raise();
  update();
}

QRect FindingCard::fixRect(int index) const {
  const QRect card = contentsRect();
  return {card.x() + 6, card.y() + headHeight() + 6 + index * rowHeight, card.width() - 12, rowHeight - 1};
}

bool FindingCard::takesKey(int key) {
  if (fixCount() == 0) return false;
  if (key == Qt::Key_Down || key == Qt::Key_Up) {
    m_lit = std::clamp(m_lit + (key == Qt::Key_Down ? 1 : -1), 0, fixCount() - 1);
    update();
    return true;
  }
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
  const Fix fix = m_finding.fixes[static_cast<std::size_t>(m_lit)];
  Q_EMIT fixRequested(fix);
  return true;
}

void FindingCard::paintEvent(QPaintEvent* event) {
  PopupCard::paintEvent(event);
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF card = contentsRect();
  painter.translate(card.topLeft());
  paintStatus(painter, {22, 23}, 8, statusOf(m_finding.severity));
  const double words = card.width() - textLeft - 20;
  painter.setFont(titleFont());
  painter.setPen(theme.colour("text"));
  QRectF used;
  painter.drawText(QRectF(textLeft, 11, words, 1000), Qt::TextWordWrap, QString::fromStdString(m_finding.message), &used);
  painter.setFont(detailFont());
  painter.setPen(theme.colour("text-2"));
  if (!m_finding.detail.empty())
    painter.drawText(QRectF(textLeft, used.bottom() + 4, words, 1000), Qt::TextWordWrap, QString::fromStdString(m_finding.detail));

  double y = headHeight();
  if (fixCount() > 0) painter.fillRect(QRectF(1, y, card.width() - 2, 1), theme.colour("hairline"));
  for (int i = 0; i < fixCount(); ++i) {
    const Fix& fix = m_finding.fixes[static_cast<std::size_t>(i)];
    const QRectF row = QRectF(fixRect(i)).translated(-card.topLeft());
    const bool isLit = i == m_lit;
    if (isLit) painting::drawBox(painter, row, 6, theme.colour("accent-soft"), {});
    painter.drawPixmap(QPointF(row.x() + 10, row.center().y() - 7), theme.glyph("ui-check", 14, theme.colour(isLit ? "accent" : "text-2"), devicePixelRatioF()));
    painter.setFont(Theme::font(12.5, isLit ? 600 : 500));
    painter.setPen(theme.colour("text"));
    const QString title = QString::fromStdString(fix.title);
    painter.drawText(QPointF(textLeft, row.center().y() + 4.5), title);
    const double after = textLeft + QFontMetricsF(painter.font()).horizontalAdvance(title) + 14;
    painter.setFont(Theme::font(11.5));
    painter.setPen(theme.colour("text-2"));
    painter.drawText(QPointF(after, row.center().y() + 4.2), extentOf(fix.edit));
    if (isLit) {
      const QRectF key(row.right() - 51, row.center().y() - 9, 41, 18);
      painting::drawBox(painter, key, 4, theme.colour("control-line"), {});
      painter.setFont(Theme::font(10.5, 500));
      painter.setPen(theme.colour("text"));
      painter.drawText(key, Qt::AlignCenter, QStringLiteral("Enter"));
    }
    y = row.bottom() + 5;
  }
  if (m_finding.source.empty()) return;
  painter.fillRect(QRectF(1, card.height() - footHeight, card.width() - 2, 1), theme.colour("hairline"));
  painter.setFont(Theme::font(11));
  painter.setPen(theme.colour("text-2"));
  const QString source = QStringLiteral("From: ") + QString::fromStdString(m_finding.source);
  painter.drawText(QRectF(16, card.height() - footHeight, card.width() - 32, footHeight), Qt::AlignVCenter | Qt::AlignLeft,
                   QFontMetricsF(painter.font()).elidedText(source, Qt::ElideRight, card.width() - 32));
}

void FindingCard::mouseMoveEvent(QMouseEvent* event) {
  for (int i = 0; i < fixCount(); ++i)
    if (fixRect(i).contains(event->pos()) && i != m_lit) {
      m_lit = i;
      update();
    }
  setCursor(m_lit < fixCount() && fixRect(m_lit).contains(event->pos()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FindingCard::mousePressEvent(QMouseEvent* event) {
  for (int i = 0; i < fixCount(); ++i)
    if (fixRect(i).contains(event->pos())) {
      const Fix fix = m_finding.fixes[static_cast<std::size_t>(i)];
      Q_EMIT fixRequested(fix);
      return;
    }
}

}  // namespace slipway::widgets
