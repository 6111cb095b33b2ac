#include "widgets/problems/run_log.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/problems/log_delegate.h"
#include "widgets/problems/log_model.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

RunLog::RunLog(QWidget* parent)
    : QWidget(parent),
      m_model(new LogModel(this)),
      m_search(new SearchField(QStringLiteral("Filter by element or word"))),
      m_list(new QListView),
      m_empty(new QLabel(QStringLiteral("Press Play to see a commit travel to production."))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 10, 0, 4);
  column->setSpacing(8);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(14, 0, 14, 0);
  top->addWidget(m_search);
  column->addLayout(top);
  m_empty->setFont(Theme::font(12));
  m_empty->setForegroundRole(QPalette::PlaceholderText);
  m_empty->setContentsMargins(16, 4, 16, 0);
  m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_empty->setWordWrap(true);
  column->addWidget(m_empty, 1);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new LogDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setMouseTracking(true);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setSelectionMode(QAbstractItemView::SingleSelection);
  m_list->setAccessibleName(QStringLiteral("Run log"));
  column->addWidget(m_list, 1);

  connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
    m_model->setFilter(words);
    m_shownRow = -1;
    showCurrent();
  });
  connect(m_search, &SearchField::movedDown, this, [this] { m_list->setFocus(); });
  const auto go = [this](const QModelIndex& index) {
    if (index.data(LogModel::stateRole).toInt() == LogModel::divider) return;
    Q_EMIT timeRequested(index.data(LogModel::millisecondsRole).toLongLong());
    Q_EMIT elementRequested(index.data(LogModel::elementRole).toString());
  };
  connect(m_list, &QListView::clicked, this, go);
  connect(m_list, &QListView::activated, this, go);
  setTrace(nullptr);
}

void RunLog::setTrace(std::shared_ptr<const simulation::Trace> trace) {
  const bool hasRun = trace != nullptr;
  m_model->setTrace(std::move(trace));
  m_shownRow = -1;
  m_empty->setVisible(!hasRun);
  m_list->setVisible(hasRun);
  m_search->setVisible(hasRun);
}

void RunLog::setTime(simulation::Milliseconds now) {
  m_model->setTime(now);
  showCurrent();
}

void RunLog::showCurrent() {
  const int row = m_model->currentRow();
  if (row == m_shownRow || row < 0) return;
  m_shownRow = row;
  if (!m_list->underMouse()) m_list->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
}

void RunLog::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Theme::current().colour("panel"));
}

}  // namespace slipway::widgets
