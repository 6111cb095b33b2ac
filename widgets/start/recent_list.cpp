#include "widgets/start/recent_list.h"

#include <QDir>
#include <QFileInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/theme/status_shape.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int rowHeight = 54;

}  // namespace

QString agoText(const QDateTime& then, const QDateTime& now) {
  const qint64 seconds = then.secsTo(now);
  if (seconds < 60) return QStringLiteral("just now");
  if (seconds < 3600) return QStringLiteral("%1 min ago").arg(seconds / 60);
  const qint64 days = then.date().daysTo(now.date());
  if (days == 0) return QStringLiteral("%1 h ago").arg(seconds / 3600);
  if (days == 1) return QStringLiteral("yesterday");
  const QLocale english(QLocale::English);
  if (days < 7) return english.toString(then.date(), QStringLiteral("dddd"));
  return english.toString(then.date(), then.date().year() == now.date().year() ? QStringLiteral("d MMM") : QStringLiteral("d MMM yyyy"));
}

QString homePath(const QString& path) {
  const QString home = QDir::homePath() + u'/';
  return path.startsWith(home) ? path.mid(home.size()) : path;
}

RecentList::RecentList(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::TabFocus);
  setAccessibleName(QStringLiteral("Recent folders"));
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void RecentList::setFolders(const std::vector<RecentFolder>& folders) {
  m_folders = folders;
  m_lit = -1;
  setFixedHeight(rowHeight * count());
  update();
}

QRect RecentList::rowRect(int row) const { return {0, row * rowHeight, width(), rowHeight - 4}; }

int RecentList::rowAt(const QPoint& point) const {
  const int row = point.y() / rowHeight;
  return point.y() >= 0 && row < count() ? row : -1;
}

void RecentList::light(int row) {
  if (row == m_lit) return;
  m_lit = row;
  setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  update();
}

void RecentList::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QDateTime now = QDateTime::currentDateTime();
  for (int row = 0; row < count(); ++row) {
    const RecentFolder& folder = m_folders[static_cast<std::size_t>(row)];
    const QRectF area = rowRect(row);
    if (row == m_lit) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.colour("hover"));
      painter.drawRoundedRect(area, 8, 8);
    }
    const picture::Status status = folder.status == picture::Status::none ? picture::Status::idle : folder.status;
    paintStatus(painter, {22, area.top() + 25}, 7, status);
    painter.setFont(Theme::font(11));
    painter.setPen(theme.colour("text-2"));
    const QString when = agoText(folder.opened, now);
    const double whenWidth = QFontMetricsF(painter.font()).horizontalAdvance(when);
    painter.drawText(QPointF(area.right() - 12 - whenWidth, area.top() + 22), when);
    painter.setFont(Theme::font(13, row == m_lit ? 600 : 500));
    painter.setPen(theme.colour("text"));
    const double room = area.right() - 24 - whenWidth - 40;
    painter.drawText(QPointF(40, area.top() + 22), QFontMetricsF(painter.font()).elidedText(QFileInfo(folder.path).fileName(), Qt::ElideRight, room));
    painter.setFont(Theme::font(11, 400, true));
    painter.setPen(theme.colour("text-2"));
    painter.drawText(QPointF(40, area.top() + 39), QFontMetricsF(painter.font()).elidedText(homePath(folder.path), Qt::ElideMiddle, area.width() - 52));
  }
}

void RecentList::mouseMoveEvent(QMouseEvent* event) { light(rowAt(event->pos())); }
void RecentList::leaveEvent(QEvent*) { light(-1); }

void RecentList::mouseReleaseEvent(QMouseEvent* event) {
  const int row = rowAt(event->pos());
  if (row >= 0 && event->button() == Qt::LeftButton) Q_EMIT folderChosen(m_folders[static_cast<std::size_t>(row)].path);
}

void RecentList::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Down) light(qMin(m_lit + 1, count() - 1));
  else if (event->key() == Qt::Key_Up) light(qMax(m_lit - 1, 0));
  else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_lit >= 0)
    Q_EMIT folderChosen(m_folders[static_cast<std::size_t>(m_lit)].path);
  else QWidget::keyPressEvent(event);
}

bool RecentList::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    if (row >= 0) {
      const RecentFolder& folder = m_folders[static_cast<std::size_t>(row)];
      const QString word = wordOf(folder.status);
      QToolTip::showText(help->globalPos(), word.isEmpty() ? folder.path : folder.path + QStringLiteral(" (") + word + u')', this);
      return true;
    }
  }
  return QWidget::event(event);
}

}  // namespace slipway::widgets
