#include "widgets/problems/problems.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/problems/finding_counts.h"
#include "widgets/problems/finding_delegate.h"
#include "widgets/problems/finding_model.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

Problems::Problems(QWidget* parent)
    : QWidget(parent), m_model(new FindingModel(this)), m_list(new QListView), m_empty(new QLabel), m_counts(new FindingCounts) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 2, 0, 0);
  column->setSpacing(0);
  m_empty->setFont(Theme::font(12));
  m_empty->setForegroundRole(QPalette::PlaceholderText);
  m_empty->setContentsMargins(16, 12, 16, 0);
  m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_empty->setWordWrap(true);
  column->addWidget(m_empty);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new FindingDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setAccessibleName(QStringLiteral("Problems"));
  m_list->viewport()->installEventFilter(this);
  m_list->installEventFilter(this);
  column->addWidget(m_list, 1);
  connect(m_counts, &FindingCounts::shownChanged, this, &Problems::filter);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (index.isValid() && m_list->hasFocus()) Q_EMIT findingChosen(m_model->finding(index.row()));
  });
  setFindings({}, {}, 0);
}

void Problems::setFindings(const Diagnostics& findings, const SourceFiles& files, int resources) {
  m_all = findings;
  m_files = files;
  m_counts->setFindings(findings);
  m_empty->setText(QStringLiteral("Nothing to fix: every rule passed on %1 %2.")
                       .arg(resources)
                       .arg(resources == 1 ? QStringLiteral("resource") : QStringLiteral("resources")));
  filter();
}

QString Problems::emptySentence() const { return m_empty->isHidden() ? QString() : m_empty->text(); }

void Problems::filter() {
  Diagnostics shown;
  std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(shown), [this](const Diagnostic& finding) { return m_counts->isShown(finding.severity); });
  m_model->setFindings(shown, m_files);
  m_empty->setVisible(m_all.empty());
  m_list->setVisible(!m_all.empty());
}

bool Problems::clickAt(const QPoint& point) {
  const QModelIndex index = m_list->indexAt(point);
  if (!index.isValid()) return false;
  const Diagnostic finding = m_model->finding(index.row());
  const QRectF row = m_list->visualRect(index);
  if (FindingDelegate::fixRect(row, index).contains(point)) {
    Q_EMIT fixRequested(finding.fixes.front());
    return true;
  }
  if (FindingDelegate::placeRect(row, index).adjusted(-6, -6, 6, 6).contains(point)) {
    Q_EMIT placeRequested(finding.span);
    return true;
  }
  Q_EMIT findingChosen(finding);
  return false;
}

bool Problems::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_list->viewport()) {
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
      return clickAt(static_cast<QMouseEvent*>(event)->pos());
    if (event->type() == QEvent::MouseButtonDblClick) {
      const QModelIndex index = m_list->indexAt(static_cast<QMouseEvent*>(event)->pos());
      if (index.isValid()) Q_EMIT placeRequested(m_model->finding(index.row()).span);
    }
    if (event->type() == QEvent::MouseMove) {
      const QPoint point = static_cast<QMouseEvent*>(event)->pos();
      const QModelIndex index = m_list->indexAt(point);
      const QRectF row = m_list->visualRect(index);
      const bool isLink = index.isValid() && (FindingDelegate::fixRect(row, index).contains(point) || FindingDelegate::placeRect(row, index).contains(point));
      m_list->viewport()->setCursor(isLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
      m_list->viewport()->update();
    }
    return false;
  }
  if (watched == m_list && event->type() == QEvent::KeyPress) {
    const QModelIndex index = m_list->currentIndex();
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!index.isValid() || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)) return false;
    const Diagnostic finding = m_model->finding(index.row());
    if ((key->modifiers() & Qt::AltModifier) != 0 && !finding.fixes.empty()) Q_EMIT fixRequested(finding.fixes.front());
    else Q_EMIT placeRequested(finding.span);
    return true;
  }
  return false;
}

void Problems::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Theme::current().colour("panel"));
}

}  // namespace slipway::widgets
