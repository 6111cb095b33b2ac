#include "widgets/palette/palette.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTreeView>
#include <QVBoxLayout>

#include "widgets/palette/kind_delegate.h"
#include "widgets/palette/kind_model.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

Palette::Palette(const std::vector<catalog::Kind>& kinds, QWidget* parent)
    : QWidget(parent),
      m_model(new KindModel(kinds, this)),
      m_search(new SearchField(QStringLiteral("Find a component"), QStringLiteral("/"))),
      m_list(new QTreeView),
      m_nothing(new QLabel) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 10, 0, 4);
  column->setSpacing(8);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(12, 0, 12, 0);
  top->addWidget(m_search);
  column->addLayout(top);
  m_nothing->setFont(Theme::font(12));
  m_nothing->setForegroundRole(QPalette::PlaceholderText);
  m_nothing->setWordWrap(true);
  m_nothing->setContentsMargins(16, 4, 16, 0);
  m_nothing->hide();
  column->addWidget(m_nothing);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new KindDelegate(m_list));
  m_list->setHeaderHidden(true);
  m_list->setRootIsDecorated(false);
  m_list->setIndentation(0);
  m_list->setUniformRowHeights(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setMouseTracking(true);
  m_list->setExpandsOnDoubleClick(false);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setDragEnabled(true);
  m_list->setDragDropMode(QAbstractItemView::DragOnly);
  m_list->setAccessibleName(QStringLiteral("Components to add"));
  m_list->installEventFilter(this);
  m_search->installEventFilter(this);
  column->addWidget(m_list, 1);
  filter({});

  connect(m_search, &QLineEdit::textChanged, this, &Palette::filter);
  connect(m_search, &SearchField::left, this, &Palette::left);
  connect(m_search, &SearchField::movedDown, this, [this] { m_list->setFocus(); });
  connect(m_search, &QLineEdit::returnPressed, this, [this] { choose(m_list->currentIndex()); });
  connect(m_list, &QTreeView::doubleClicked, this, &Palette::choose);
  connect(m_list, &QTreeView::clicked, this, [this](const QModelIndex& index) {
    if (!index.parent().isValid()) m_list->setExpanded(index, !m_list->isExpanded(index));
  });
}

void Palette::focusSearch() {
  m_search->setFocus(Qt::ShortcutFocusReason);
  m_search->selectAll();
}

void Palette::filter(const QString& words) {
  m_model->setFilter(words);
  m_list->expandAll();
  m_list->setCurrentIndex(words.isEmpty() ? QModelIndex() : m_model->firstKind());
  m_nothing->setVisible(m_model->kindCount() == 0);
  m_nothing->setText(QStringLiteral("No component is called “%1”.").arg(words));
}

void Palette::choose(const QModelIndex& index) {
  const QString id = index.data(KindModel::idRole).toString();
  if (!id.isEmpty()) Q_EMIT kindChosen(id);
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress || watched != m_list) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
    choose(m_list->currentIndex());
    return true;
  }
  if (key->key() == Qt::Key_Escape) {
    Q_EMIT left();
    return true;
  }
  if (key->key() == Qt::Key_Slash) {
    focusSearch();
    return true;
  }
  return false;
}

void Palette::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Theme::current().colour("panel"));
}

}  // namespace slipway::widgets
