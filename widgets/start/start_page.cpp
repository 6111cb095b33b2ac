#include "widgets/start/start_page.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "widgets/start/drop_card.h"
#include "widgets/start/start_side.h"
#include "widgets/start/template_card.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int margin = 48;
constexpr int gap = 24;
constexpr int leastCard = 300;
constexpr int mostWidth = 1560;     // of the cards; wider windows keep the page together

QString droppedFolder(const QMimeData& data) {
  for (const QUrl& url : data.urls()) {
    const QFileInfo file(url.toLocalFile());
    if (file.isDir()) return file.absoluteFilePath();
    if (file.isFile()) return file.absolutePath();
  }
  return {};
}

}  // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), m_side(new StartSide(this)), m_area(new QScrollArea(this)), m_grid(new QGridLayout), m_drop(new DropCard) {
  setAcceptDrops(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(m_side);
  m_area->setFrameShape(QFrame::NoFrame);
  m_area->setWidgetResizable(true);
  m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_area->viewport()->setAutoFillBackground(false);
  row->addWidget(m_area, 1);

  auto* page = new QWidget;
  auto* outer = new QHBoxLayout(page);
  outer->setContentsMargins(margin, 36, margin, 36);
  auto* content = new QWidget;
  content->setMaximumWidth(mostWidth);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* title = new QLabel(QStringLiteral("Start from a system that works"));
  title->setFont(Theme::font(22, 600));
  column->addWidget(title);
  auto* about = new QLabel(QStringLiteral("Each one is a folder of Terraform and delivery files, ready to rehearse. Nothing is sent to AWS."));
  about->setFont(Theme::font(13));
  about->setForegroundRole(QPalette::PlaceholderText);
  about->setWordWrap(true);
  about->setContentsMargins(0, 4, 0, 20);
  column->addWidget(about);
  m_grid->setHorizontalSpacing(gap);
  m_grid->setVerticalSpacing(22);
  column->addLayout(m_grid);
  column->addStretch();
  outer->addWidget(content, 1);
  m_area->setWidget(page);
  page->setAutoFillBackground(false);      // setWidget switched it on

  connect(m_side, &StartSide::openRequested, this, &StartPage::openRequested);
  connect(m_side, &StartSide::emptyRequested, this, &StartPage::emptyRequested);
  connect(m_side, &StartSide::folderChosen, this, &StartPage::folderChosen);
  connect(m_side, &StartSide::clearRequested, this, &StartPage::clearRecentRequested);
  connect(m_drop, &QAbstractButton::clicked, this, &StartPage::openRequested);
  connect(&Theme::current(), &Theme::themeChanged, this, qOverload<>(&QWidget::update));
  setTemplates({});
}

void StartPage::setRecent(const std::vector<RecentFolder>& folders) { m_side->setRecent(folders); }

void StartPage::setTemplates(const std::vector<TemplateEntry>& templates) {
  for (TemplateCard* old : m_cards) old->deleteLater();
  m_cards.clear();
  for (const TemplateEntry& entry : templates) {
    auto* card = new TemplateCard(entry);
    connect(card, &QAbstractButton::clicked, this, [this, id = entry.id] { Q_EMIT templateChosen(id); });
    m_cards.push_back(card);
  }
  m_columns = 0;
  arrangeCards();
}

TemplateCard* StartPage::card(const QString& id) const {
  for (TemplateCard* found : m_cards)
    if (found->id() == id) return found;
  return nullptr;
}

void StartPage::setThumbnail(const QString& id, const QImage& image, int parts) {
  if (TemplateCard* found = card(id)) {
    found->setThumbnail(image);
    found->setParts(parts);
  }
}

void StartPage::arrangeCards() {
  const int room = qMin(mostWidth, width() - m_side->width() - 2 * margin);
  const int columns = qBound(1, (room + gap) / (leastCard + gap), 3);
  if (columns == m_columns) return;
  m_columns = columns;
  std::vector<QWidget*> shown(m_cards.begin(), m_cards.end());
  shown.push_back(m_drop);
  for (QWidget* widget : shown) m_grid->removeWidget(widget);
  for (std::size_t i = 0; i < shown.size(); ++i)
    m_grid->addWidget(shown[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
  for (int i = 0; i < 3; ++i) m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void StartPage::resizeEvent(QResizeEvent*) { arrangeCards(); }

void StartPage::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Theme::current().colour("canvas"));
}

void StartPage::dragEnterEvent(QDragEnterEvent* event) {
  if (droppedFolder(*event->mimeData()).isEmpty()) return;
  event->acceptProposedAction();
  m_drop->setLit(true);
}

void StartPage::dragLeaveEvent(QDragLeaveEvent*) { m_drop->setLit(false); }

void StartPage::dropEvent(QDropEvent* event) {
  m_drop->setLit(false);
  const QString folder = droppedFolder(*event->mimeData());
  if (!folder.isEmpty()) Q_EMIT folderChosen(folder);
}

}  // namespace slipway::widgets
