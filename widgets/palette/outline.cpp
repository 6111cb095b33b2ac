#include "widgets/palette/outline.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTreeView>
#include <QVBoxLayout>

#include "widgets/palette/outline_delegate.h"
#include "widgets/palette/outline_model.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

Outline::Outline(QWidget* parent)
    : QWidget(parent), m_model(new OutlineModel(this)), m_search(new SearchField(QStringLiteral("Filter by name or address"))), m_list(new QTreeView) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 10, 0, 4);
  column->setSpacing(8);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(12, 0, 12, 0);
  top->addWidget(m_search);
  column->addLayout(top);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new OutlineDelegate(m_list));
  m_list->setHeaderHidden(true);
  m_list->setRootIsDecorated(false);
  m_list->setIndentation(0);
  m_list->setUniformRowHeights(true);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setMouseTracking(true);
  m_list->setExpandsOnDoubleClick(false);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setAccessibleName(QStringLiteral("Components of the design"));
  m_list->viewport()->installEventFilter(this);
  column->addWidget(m_list, 1);

  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
    m_isFollowing = true;
    m_model->setFilter(words);
    m_list->expandAll();
    m_isFollowing = false;
    setSelected(m_selected);
  });
  connect(m_search, &SearchField::movedDown, this, [this] { m_list->setFocus(); });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (m_isFollowing || !index.isValid()) return;
    m_selected = index.data(OutlineModel::idRole).toString();
    Q_EMIT componentSelected(m_selected);
  });
  connect(m_list, &QTreeView::activated, this,
          [this](const QModelIndex& index) { Q_EMIT componentActivated(index.data(OutlineModel::idRole).toString()); });
}

void Outline::setDesign(std::shared_ptr<const design::Design> design) {
  m_isFollowing = true;
  m_model->setDesign(std::move(design));
  m_list->expandAll();
  m_isFollowing = false;
  setSelected(m_selected);
}

void Outline::setSelected(const QString& id) {
  m_selected = id;
  m_isFollowing = true;
  const QModelIndex index = m_model->indexOf(id.toStdString());
  m_list->setCurrentIndex(index);
  if (!index.isValid()) m_list->clearSelection();
  m_isFollowing = false;
}

QString Outline::selected() const { return m_selected; }

bool Outline::eventFilter(QObject*, QEvent* event) {
  if (event->type() != QEvent::MouseButtonPress) return false;
  const auto* press = static_cast<QMouseEvent*>(event);
  const QModelIndex index = m_list->indexAt(press->pos());
  if (!index.isValid() || !m_model->hasChildren(index)) return false;
  const int left = OutlineDelegate::textLeft(index);
  if (press->pos().x() < left - 16 || press->pos().x() >= left) return false;
  m_list->setExpanded(index, !m_list->isExpanded(index));
  return true;
}

void Outline::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Theme::current().colour("panel"));
}

}  // namespace slipway::widgets
