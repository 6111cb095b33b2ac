#include "widgets/palette/outline_delegate.h"

#include <QPainter>
#include <QTreeView>

#include "widgets/palette/outline_model.h"
#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

int depthOf(const QModelIndex& index) {
  int depth = 0;
  for (QModelIndex at = index.parent(); at.isValid(); at = at.parent()) ++depth;
  return depth;
}

}  // namespace

int OutlineDelegate::textLeft(const QModelIndex& index) { return 26 + 12 * depthOf(index); }

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, 26}; }

void OutlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF row = QRectF(option.rect);
  const bool isSelected = (option.state & QStyle::State_Selected) != 0;
  if (isSelected || (option.state & QStyle::State_MouseOver) != 0) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.colour(isSelected ? "accent-soft" : "hover"));
    painter->drawRoundedRect(row.adjusted(8, 0, -8, 0), 6, 6);
  }
  const double middle = row.center().y();
  const double left = row.left() + textLeft(index);
  const auto* view = qobject_cast<const QTreeView*>(option.widget);
  if (index.model()->hasChildren(index) && view != nullptr)
    painting::drawChevron(*painter, {left - 8, middle + 0.5}, view->isExpanded(index) ? painting::Direction::down : painting::Direction::right,
                          theme.colour("text-2"));
  const bool isMatch = index.data(OutlineModel::matchRole).toBool();
  painter->setOpacity(isMatch ? 1 : 0.55);
  const std::string icon = index.data(OutlineModel::iconRole).toString().toStdString();
  const std::string group = "group-" + index.data(OutlineModel::groupRole).toString().toStdString();
  painter->drawPixmap(QPointF(left, middle - 8), theme.tile(icon, 16, theme.colour(group), painter->device()->devicePixelRatioF()));
  painter->setFont(Theme::font(12, isSelected ? 500 : 400));
  painter->setPen(theme.colour("text"));
  const QFontMetricsF metrics(painter->font());
  const double room = row.right() - 16 - left - 23;
  const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, room);
  painter->drawText(QPointF(left + 23, middle + 4.3), title);
  const QString detail = index.data(OutlineModel::detailRole).toString();
  const double used = metrics.horizontalAdvance(title) + 8;
  painter->setFont(Theme::font(10.5));
  const QFontMetricsF small(painter->font());
  if (room - used > 40 && !detail.isEmpty()) {
    painter->setPen(theme.colour("text-2"));
    painter->drawText(QPointF(left + 23 + used, middle + 4), small.elidedText(detail, Qt::ElideRight, room - used));
  }
  painter->restore();
}

}  // namespace slipway::widgets
