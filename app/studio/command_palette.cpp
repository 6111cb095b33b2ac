#include "app/studio/command_palette.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"

namespace slipway::studio {

using widgets::Theme;

namespace {

constexpr int cardWidth = 560;
constexpr int rowHeight = 32;
constexpr int mostRows = 11;

class RowPainter : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, rowHeight}; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme& theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF row = QRectF(option.rect).adjusted(6, 1, -6, -1);
    const bool isLit = (option.state & QStyle::State_Selected) != 0;
    if (isLit || (option.state & QStyle::State_MouseOver) != 0) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(theme.colour(isLit ? "accent-soft" : "hover"));
      painter->drawRoundedRect(row, 6, 6);
    }
    const std::string icon = index.data(CommandList::iconRole).toString().toStdString();
    const std::string group = index.data(CommandList::groupRole).toString().toStdString();
    const double ratio = painter->device()->devicePixelRatioF();
    const double middle = row.center().y();
    if (!group.empty()) painter->drawPixmap(QPointF(row.left() + 9, middle - 9), theme.tile(icon, 18, theme.colour("group-" + group), ratio));
    else if (!icon.empty()) painter->drawPixmap(QPointF(row.left() + 10, middle - 8), theme.glyph(icon, 16, theme.colour(isLit ? "accent" : "text-2"), ratio));
    painter->setFont(Theme::font(11.5));
    const QString detail = index.data(CommandList::detailRole).toString();
    const double detailWidth = QFontMetricsF(painter->font()).horizontalAdvance(detail);
    painter->setPen(theme.colour("text-2"));
    painter->drawText(QRectF(row.right() - 12 - detailWidth, row.top(), detailWidth + 2, row.height()), Qt::AlignVCenter | Qt::AlignLeft, detail);
    painter->setFont(Theme::font(12.5, isLit ? 500 : 400));
    painter->setPen(theme.colour("text"));
    const double room = row.width() - 40 - detailWidth - 26;
    painter->drawText(QPointF(row.left() + 38, middle + 4.5), QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideMiddle, room));
    painter->restore();
  }
};

}  // namespace

CommandPalette::CommandPalette(QWidget* window)
    : PopupCard(window),
      m_commands(new CommandList(this)),
      m_search(new widgets::SearchField(QStringLiteral("Search or run a command"))),
      m_list(new QListView),
      m_nothing(new QLabel(m_list)) {
  hide();
  m_nothing->setFont(Theme::font(12));
  m_nothing->setContentsMargins(18, 0, 18, 0);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 8, 0, 8);
  column->setSpacing(6);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(8, 0, 8, 0);
  top->addWidget(m_search);
  m_search->setFixedHeight(34);
  m_search->setFont(Theme::font(13));
  column->addLayout(top);
  m_list->setModel(m_commands);
  m_list->setItemDelegate(new RowPainter(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setMouseTracking(true);
  m_list->setUniformItemSizes(true);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(m_list);
  m_search->installEventFilter(this);
  window->installEventFilter(this);
  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
    m_commands->setFilter(typed);
    m_list->setCurrentIndex(m_commands->index(0));
    place();
  });
  connect(m_search, &widgets::SearchField::left, this, &CommandPalette::leave);
  connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
}

void CommandPalette::open(std::vector<Command> commands) {
  if (!isVisible()) m_before = window()->focusWidget();
  m_commands->setCommands(std::move(commands));
  m_search->clear();
  m_list->setCurrentIndex(m_commands->index(0));
  place();
  show();
  raise();
  m_search->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place() {
  const int rows = qBound(1, m_commands->rowCount(), mostRows);
  const int width = qMin(cardWidth, parentWidget()->width() - 40) + 2 * shadow;
  m_list->setFixedHeight(rows * rowHeight);
  m_nothing->setVisible(m_commands->rowCount() == 0);
  m_nothing->setStyleSheet(QStringLiteral("color: %1").arg(Theme::current().colour("text-2").name()));
  m_nothing->setGeometry(0, 0, width - 2 * shadow, rowHeight);
  const QString found = QStringLiteral("No command, component or file has these words: %1");
  m_nothing->setText(m_nothing->fontMetrics().elidedText(found.arg(m_search->text().simplified()), Qt::ElideRight, width - 2 * shadow - 36));
  setGeometry((parentWidget()->width() - width) / 2, 52, width, rows * rowHeight + 34 + 6 + 16 + 2 * shadow);
}

void CommandPalette::run(int row) {
  if (row < 0 || row >= m_commands->rowCount()) return;
  const std::function<void()> act = m_commands->command(row).run;
  leave();
  if (act) act();
}

void CommandPalette::leave() {
  // Given back before it is hidden: hiding would hand the keyboard to whoever is next in the window.
  if (m_before != nullptr && m_before->isVisible()) m_before->setFocus(Qt::PopupFocusReason);
  hide();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched != m_search) return false;
  if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) hide();
  if (event->type() != QEvent::KeyPress) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  const int row = m_list->currentIndex().row();
  const int last = m_commands->rowCount() - 1;
  switch (key->key()) {
    case Qt::Key_Down: m_list->setCurrentIndex(m_commands->index(qMin(row + 1, last))); return true;
    case Qt::Key_Up: m_list->setCurrentIndex(m_commands->index(qMax(row - 1, 0))); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(row); return true;
    case Qt::Key_Escape: leave(); return true;
    default: return false;
  }
}

}  // namespace slipway::studio
