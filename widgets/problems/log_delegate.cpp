#include "widgets/problems/log_delegate.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

#include "widgets/problems/log_model.h"
#include "widgets/theme/status_shape.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double textLeft = 85;
constexpr double lineHeight = 18;
constexpr double margin = 6.5;       // above and below the words

/// Lays the words out on lines of 18 px and draws them if there is a painter.
int layOut(const QString& text, const QFont& font, double width, QPainter* painter, QPointF at) {
  QTextLayout layout(text, font);
  layout.beginLayout();
  int lines = 0;
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition(QPointF(0, lines * lineHeight));
    ++lines;
  }
  layout.endLayout();
  if (painter != nullptr) layout.draw(painter, at);
  return qMax(lines, 1);
}

double wordsWidth(const QStyleOptionViewItem& option) {
  const auto* view = qobject_cast<const QListView*>(option.widget);
  const double width = view != nullptr ? view->viewport()->width() : option.rect.width();
  return qMax(60.0, width - textLeft - 16);
}

std::string softOf(picture::Status status) {
  switch (status) {
    case picture::Status::ok: return "status-ok";
    case picture::Status::error: return "status-error";
    case picture::Status::starting: return "status-starting";
    case picture::Status::draining: return "status-draining";
    default: return "status-idle";
  }
}

}  // namespace

QSize LogDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  if (index.data(LogModel::stateRole).toInt() == LogModel::divider) return {100, 38};
  const int lines = layOut(index.data().toString(), Theme::font(12.5), wordsWidth(option), nullptr, {});
  return {100, qRound(lines * lineHeight + 2 * margin)};
}

void LogDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  const QRectF row = option.rect;
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const int state = index.data(LogModel::stateRole).toInt();
  if (state == LogModel::divider) {
    painter->fillRect(QRectF(row.left() + 13, row.top() + 8, row.width() - 27, 1), theme.colour("hairline"));
    painter->setPen(theme.colour("text-2"));
    painter->setFont(Theme::font(11.5, 600));
    painter->drawText(QPointF(row.left() + 17, row.top() + 28), index.data().toString());
    painter->setFont(Theme::font(11));
    painter->drawText(row.adjusted(0, 13, -18, 0), Qt::AlignVCenter | Qt::AlignRight, QStringLiteral("click a sentence to go there"));
    painter->restore();
    return;
  }
  const auto status = static_cast<picture::Status>(index.data(LogModel::statusRole).toInt());
  const bool isCurrent = state == LogModel::current;
  if (isCurrent || (option.state & QStyle::State_MouseOver) != 0) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(isCurrent ? theme.colour(softOf(status) + "-soft") : theme.colour("hover"));
    painter->drawRoundedRect(row.adjusted(8, 0, -8, 0), 7, 7);
    if (isCurrent) {
      painter->setBrush(theme.colour(softOf(status)));
      painter->drawRoundedRect(QRectF(row.left() + 8, row.top(), 3, row.height()), 1.5, 1.5);
    }
  }
  const double middle = row.top() + margin + 9.5;
  painter->setPen(theme.colour("text-2"));
  painter->setFont(Theme::font(11.5, 500, true));
  painter->drawText(QRectF(row.left(), row.top() + margin, 51, lineHeight + 1), Qt::AlignVCenter | Qt::AlignRight, index.data(LogModel::timeRole).toString());
  if (state == LogModel::ahead) {
    painter->setPen(QPen(theme.colour("text-3"), 1.3));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(QPointF(row.left() + 69, middle), 3, 3);
  } else {
    paintStatus(*painter, {row.left() + 69, middle}, 6.2, status);
  }
  painter->setPen(theme.colour(state == LogModel::ahead ? "text-2" : "text"));
  layOut(index.data().toString(), Theme::font(12.5, isCurrent ? 500 : 400), wordsWidth(option), painter, {row.left() + textLeft, row.top() + margin + 1});
  painter->restore();
}

}  // namespace slipway::widgets
