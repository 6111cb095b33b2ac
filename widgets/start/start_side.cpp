#include "widgets/start/start_side.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "widgets/start/recent_list.h"
#include "widgets/start/side_button.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int sideWidth = 312;

/// The mark: a slipway's ramp with a hull on it.
void paintMark(QPainter& painter, const QPointF& at, double side) {
  const Theme& theme = Theme::current();
  const double unit = side / 40;
  painter.save();
  painter.translate(at);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme.colour("accent"));
  painter.drawRoundedRect(QRectF(0, 0, side, side), 10.4 * unit, 10.4 * unit);
  painter.setPen(QPen(theme.colour("accent-text"), 3.78 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawLine(QPointF(8, 28.44) * unit, QPointF(32, 19.11) * unit);
  const QPointF hull[] = {QPointF(12.44, 18.67) * unit, QPointF(17.33, 11.56) * unit, QPointF(25.78, 11.56) * unit, QPointF(29.33, 16) * unit};
  painter.drawPolyline(hull, 4);
  painter.restore();
}

}  // namespace

StartSide::StartSide(QWidget* parent)
    : QWidget(parent), m_heading(new QLabel(QStringLiteral("Recent folders"))), m_clear(new QPushButton(QStringLiteral("Clear"))), m_recent(new RecentList) {
  setFixedWidth(sideWidth);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 103, 1, 20);
  column->setSpacing(0);
  auto* buttons = new QVBoxLayout;
  buttons->setContentsMargins(28, 0, 28, 0);
  buttons->setSpacing(10);
  auto* open = new SideButton("ui-open", QStringLiteral("Open a Terraform folder"), true);
  auto* empty = new SideButton("ui-plus", QStringLiteral("New empty design"), false);
  buttons->addWidget(open);
  buttons->addWidget(empty);
  auto* note = new QLabel(QStringLiteral("Opening changes nothing: the files stay\nas they are until the first edit."));
  note->setFont(Theme::font(11));
  note->setForegroundRole(QPalette::PlaceholderText);
  buttons->addWidget(note);
  column->addLayout(buttons);
  column->addSpacing(26);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(28, 0, 18, 0);
  m_heading->setFont(Theme::font(13, 600));
  head->addWidget(m_heading, 1);
  m_clear->setProperty("look", QStringLiteral("quiet"));
  m_clear->setFont(Theme::font(12, 500));
  m_clear->setFixedHeight(24);
  m_clear->setToolTip(QStringLiteral("Forgets the list; the folders stay"));
  QPalette link = m_clear->palette();
  link.setColor(QPalette::ButtonText, Theme::current().colour("accent"));
  m_clear->setPalette(link);
  head->addWidget(m_clear);
  column->addLayout(head);
  column->addSpacing(8);
  auto* area = new QScrollArea;
  area->setFrameShape(QFrame::NoFrame);
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* holder = new QWidget;
  auto* rows = new QVBoxLayout(holder);
  rows->setContentsMargins(16, 0, 16, 0);
  rows->addWidget(m_recent);
  rows->addStretch();
  area->setWidget(holder);
  column->addWidget(area, 1);

  connect(open, &QAbstractButton::clicked, this, &StartSide::openRequested);
  connect(empty, &QAbstractButton::clicked, this, &StartSide::emptyRequested);
  connect(m_clear, &QPushButton::clicked, this, &StartSide::clearRequested);
  connect(m_recent, &RecentList::folderChosen, this, &StartSide::folderChosen);
  connect(&Theme::current(), &Theme::themeChanged, this, [this] {
    QPalette now = m_clear->palette();
    now.setColor(QPalette::ButtonText, Theme::current().colour("accent"));
    m_clear->setPalette(now);
    update();
  });
  setRecent({});
}

void StartSide::setRecent(const std::vector<RecentFolder>& folders) {
  m_recent->setFolders(folders);
  m_heading->setVisible(!folders.empty());
  m_clear->setVisible(!folders.empty());
}

void StartSide::paintEvent(QPaintEvent*) {
  const Theme& theme = Theme::current();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillRect(rect(), theme.colour("panel"));
  painter.fillRect(width() - 1, 0, 1, height(), theme.colour("hairline"));
  paintMark(painter, {28, 30}, 40);
  painter.setPen(theme.colour("text"));
  painter.setFont(Theme::font(22, 700));
  painter.drawText(QPointF(82, 50), QStringLiteral("Slipway"));
  painter.setPen(theme.colour("text-2"));
  painter.setFont(Theme::font(12.5));
  painter.drawText(QPointF(82, 69), QStringLiteral("Draw it, edit it, rehearse it"));
}

}  // namespace slipway::widgets
