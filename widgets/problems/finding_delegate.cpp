#include "widgets/problems/finding_delegate.h"

#include <QAbstractItemView>
#include <QPainter>

#include "widgets/problems/finding_model.h"
#include "widgets/theme/status_shape.h"
#include "widgets/theme/style_painting.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr double textLeft = 48;
QFont titleFont() { return Theme::font(12.5, 600); }
QFont detailFont() { return Theme::font(12); }
QFont placeFont() { return Theme::font(11, 500, true); }
QFont buttonFont() { return Theme::font(12, 600); }

}  // namespace

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {400, 54}; }

QRectF FindingDelegate::fixRect(const QRectF& row, const QModelIndex& index) {
  const QString title = index.data(FindingModel::fixRole).toString();
  if (title.isEmpty()) return {};
  const double wanted = std::min(QFontMetricsF(buttonFont()).horizontalAdvance(title) + 30, row.width() * 0.4);
  return {row.right() - 22 - wanted, row.center().y() - 14, wanted, 28};
}

QRectF FindingDelegate::placeRect(const QRectF& row, const QModelIndex& index) {
  const QString place = index.data(FindingModel::placeRole).toString();
  if (place.isEmpty()) return {};
  const QRectF fix = fixRect(row, index);
  const double right = fix.isNull() ? row.right() - 22 : std::min(fix.left() - 34, row.right() - 186);
  const double wanted = QFontMetricsF(placeFont()).horizontalAdvance(place);
  return {right - wanted, row.center().y() - 10, wanted, 20};
}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Theme& theme = Theme::current();
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  const QRectF row = option.rect;
  const bool isSelected = (option.state & QStyle::State_Selected) != 0;
  const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
  if (isSelected || isHovered) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.colour(isSelected ? "hover" : "sunk"));
    painter->drawRoundedRect(row.adjusted(8, 2, -8, -2), 7, 7);
  }
  const double top = row.top() + 2;
  paintStatus(*painter, {28, top + 15.5}, 7.5, static_cast<picture::Status>(index.data(FindingModel::statusRole).toInt()));

  const QRectF fix = fixRect(row, index);
  const QRectF place = placeRect(row, index);
  const double textRight = (place.isNull() ? (fix.isNull() ? row.right() - 22 : fix.left()) : place.left()) - 20;
  painter->setFont(titleFont());
  painter->setPen(theme.colour("text"));
  painter->drawText(QPointF(textLeft, top + 19), QFontMetricsF(titleFont()).elidedText(index.data().toString(), Qt::ElideRight, textRight - textLeft));
  painter->setFont(detailFont());
  painter->setPen(theme.colour("text-2"));
  const QString detail = index.data(FindingModel::detailRole).toString();
  painter->drawText(QPointF(textLeft, top + 38), QFontMetricsF(detailFont()).elidedText(detail, Qt::ElideRight, textRight - textLeft));

  const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
  const QPointF pointer = view != nullptr ? QPointF(view->viewport()->mapFromGlobal(QCursor::pos())) : QPointF(-1, -1);
  if (!place.isNull()) {
    QFont font = placeFont();
    font.setUnderline(isHovered && place.adjusted(-4, -4, 4, 4).contains(pointer));
    painter->setFont(font);
    painter->setPen(theme.colour("accent"));
    painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight, index.data(FindingModel::placeRole).toString());
  }
  if (!fix.isNull()) {
    const bool isUnder = isHovered && fix.contains(pointer);
    if (isSelected) painting::drawBox(*painter, fix, 6, isUnder ? theme.colour("accent").darker(107) : theme.colour("accent"), {});
    else painting::drawBox(*painter, fix, 6, theme.colour(isUnder ? "hover" : "panel"), theme.colour("control-line"));
    painter->setFont(isSelected ? buttonFont() : Theme::font(12, 500));
    painter->setPen(theme.colour(isSelected ? "accent-text" : "text"));
    const QString title = QFontMetricsF(painter->font()).elidedText(index.data(FindingModel::fixRole).toString(), Qt::ElideRight, fix.width() - 16);
    painter->drawText(fix, Qt::AlignCenter, title);
  }
  painter->restore();
}

}  // namespace slipway::widgets
