#include "widgets/palette/kind_delegate.h"

#include <QPainter>
#include <QTreeView>

#include "widgets/palette/kind_model.h"
#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

QSize KindDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, 26}; }

void KindDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF row = QRectF(option.rect);
  const QRectF inner = row.adjusted(8, 0, -8, 0);
  const bool isSelected = (option.state & QStyle::State_Selected) != 0;
  const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
  const bool isKind = index.parent().isValid();
  if (isSelected || (isHovered && isKind)) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.colour(isSelected ? "accent-soft" : "hover"));
    painter->drawRoundedRect(inner, 6, 6);
  }
  const double middle = row.center().y();
  if (!isKind) {
    const auto* view = qobject_cast<const QTreeView*>(option.widget);
    const bool isOpen = view != nullptr && view->isExpanded(index);
    painting::drawChevron(*painter, {row.left() + 19, middle + 0.5}, isOpen ? painting::Direction::down : painting::Direction::right,
                          theme.colour("text-2"));
    painter->setFont(Theme::font(12, 600));
    painter->setPen(theme.colour("text"));
    painter->drawText(QPointF(row.left() + 32, middle + 4.3), index.data().toString());
    painter->setFont(Theme::font(11));
    painter->setPen(theme.colour("text-2"));
    painter->drawText(row.adjusted(0, 0, -20, 0), Qt::AlignVCenter | Qt::AlignRight, index.data(KindModel::countRole).toString());
    painter->restore();
    return;
  }
  const std::string icon = index.data(KindModel::iconRole).toString().toStdString();
  const std::string group = "group-" + index.data(KindModel::groupRole).toString().toStdString();
  painter->drawPixmap(QPointF(row.left() + 18, middle - 10), theme.tile(icon, 20, theme.colour(group), painter->device()->devicePixelRatioF()));
  painter->setFont(Theme::font(12.5));
  painter->setPen(theme.colour("text"));
  const QString title = QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, inner.right() - 28 - row.left() - 47);
  painter->drawText(QPointF(row.left() + 47, middle + 4.5), title);
  if (isHovered) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.colour("text-3"));
    for (int column = 0; column < 2; ++column)
      for (int dot = -1; dot <= 1; ++dot) painter->drawEllipse(QPointF(inner.right() - 15 + column * 5, middle + dot * 5), 1.15, 1.15);
  }
  painter->restore();
}

}  // namespace slipway::widgets
