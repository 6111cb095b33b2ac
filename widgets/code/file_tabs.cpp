#include "widgets/code/file_tabs.h"

#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int tabsHeight = 36;
constexpr int listWidth = 34;

}  // namespace

FileTabs::FileTabs(QWidget* parent) : QWidget(parent), m_list(new QToolButton(this)) {
  setFixedHeight(tabsHeight);
  setMouseTracking(true);
  m_list->setIcon(Theme::current().icon("ui-chevron-down"));
  m_list->setIconSize({14, 14});
  m_list->setFixedSize(26, 26);
  m_list->setToolTip(QStringLiteral("All files"));
  m_list->setAccessibleName(QStringLiteral("All files"));
  connect(m_list, &QToolButton::clicked, this, &FileTabs::openList);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
}

void FileTabs::setFiles(const std::vector<FilePath>& open) {
  m_open = open;
  update();
}

void FileTabs::setCurrent(FilePath file) {
  m_current = file;
  update();
}

void FileTabs::setModified(const std::vector<FilePath>& modified) {
  m_modified = modified;
  update();
}

bool FileTabs::isModified(FilePath file) const { return std::find(m_modified.begin(), m_modified.end(), file) != m_modified.end(); }

QString FileTabs::titleOf(FilePath file) const {
  const bool isTwice = std::count_if(m_open.begin(), m_open.end(), [file](FilePath other) { return other.name() == file.name(); }) > 1;
  if (!isTwice) return QString::fromStdString(std::string(file.name()));
  // Two files of one name are told apart by the folder that holds them.
  const std::string_view folder = file.folder();
  const std::size_t cut = folder.rfind('/');
  return QString::fromStdString(std::string(folder.substr(cut == std::string_view::npos ? 0 : cut + 1)) + "/" + std::string(file.name()));
}

double FileTabs::widthOf(FilePath file) const { return QFontMetricsF(Theme::font(12.5, 600)).horizontalAdvance(titleOf(file)) + 15 + 26; }

std::vector<QRectF> FileTabs::place() const {
  std::vector<QRectF> rects;
  double x = 0;
  for (const FilePath file : m_open) {
    rects.emplace_back(x, 0, widthOf(file), tabsHeight);
    x += rects.back().width();
  }
  // The current tab is always in sight: the row moves left as far as that takes.
  const double room = width() - listWidth;
  for (std::size_t i = 0; i < m_open.size(); ++i)
    if (m_open[i] == m_current && rects[i].right() > room) {
      const double shift = std::min(rects[i].right() - room, rects[i].left());
      for (QRectF& rect : rects) rect.translate(-shift, 0);
      break;
    }
  return rects;
}

QRect FileTabs::tabRect(FilePath file) const {
  const std::vector<QRectF> rects = place();
  for (std::size_t i = 0; i < m_open.size(); ++i)
    if (m_open[i] == file) return rects[i].toRect();
  return {};
}

int FileTabs::tabAt(const QPointF& point) const {
  const std::vector<QRectF> rects = place();
  if (point.x() > width() - listWidth) return -1;
  for (std::size_t i = 0; i < rects.size(); ++i)
    if (rects[i].contains(point)) return static_cast<int>(i);
  return -1;
}

void FileTabs::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.colour("panel"));
  painter.fillRect(0, height() - 1, width(), 1, theme.colour("hairline"));
  const std::vector<QRectF> rects = place();
  painter.save();
  painter.setClipRect(0, 0, width() - listWidth, height());
  for (std::size_t i = 0; i < rects.size(); ++i) {
    const QRectF tab = rects[i];
    const bool isCurrent = m_open[i] == m_current;
    const bool isHovered = static_cast<int>(i) == m_hovered;
    if (isCurrent) {
      painter.fillRect(tab, theme.colour("sunk"));
      painter.fillRect(QRectF(tab.left(), 0, tab.width(), 2), theme.colour("accent"));
    } else {
      painter.fillRect(QRectF(tab.right() - 1, 10, 1, 16), theme.colour("hairline"));
    }
    painter.setFont(Theme::font(12.5, isCurrent ? 600 : 500));
    painter.setPen(theme.colour(isCurrent || isHovered ? "text" : "text-2"));
    painter.drawText(QPointF(tab.left() + 15, 22.5), titleOf(m_open[i]));
    const QPointF mark(tab.right() - 15, 18.5);
    if (isHovered) {
      painter.setPen(QPen(theme.colour("text-2"), 1.4, Qt::SolidLine, Qt::RoundCap));
      painter.drawLine(mark - QPointF(3.5, 3.5), mark + QPointF(3.5, 3.5));
      painter.drawLine(mark - QPointF(3.5, -3.5), mark + QPointF(3.5, -3.5));
    } else if (isModified(m_open[i])) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(theme.colour("text-2"));
      painter.drawEllipse(mark, 3.5, 3.5);
    }
  }
  painter.restore();
}

void FileTabs::mousePressEvent(QMouseEvent* event) {
  const int tab = tabAt(event->position());
  if (tab < 0) return;
  const FilePath file = m_open[static_cast<std::size_t>(tab)];
  const QRectF rect = place()[static_cast<std::size_t>(tab)];
  if (event->button() == Qt::MiddleButton || event->position().x() > rect.right() - 24) Q_EMIT closeRequested(file);
  else Q_EMIT fileChosen(file);
}

void FileTabs::mouseMoveEvent(QMouseEvent* event) {
  const int tab = tabAt(event->position());
  if (tab == m_hovered) return;
  m_hovered = tab;
  setToolTip(tab < 0 ? QString() : QString::fromStdString(m_open[static_cast<std::size_t>(tab)].text()));
  update();
}

void FileTabs::leaveEvent(QEvent*) {
  m_hovered = -1;
  update();
}

void FileTabs::resizeEvent(QResizeEvent*) { m_list->move(width() - 30, 5); }

void FileTabs::openList() {
  QMenu menu(this);
  for (const FilePath file : m_all) {
    QAction* action = menu.addAction(QString::fromStdString(file.text()));
    action->setCheckable(true);
    action->setChecked(file == m_current);
    connect(action, &QAction::triggered, this, [this, file] { Q_EMIT fileChosen(file); });
  }
  menu.exec(m_list->mapToGlobal(QPoint(0, m_list->height())));
}

}  // namespace slipway::widgets
