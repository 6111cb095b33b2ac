#pragma once

#include <QStyledItemDelegate>

namespace slipway::widgets {

/// Paints the outline's rows: indentation, chevron, small tile, name, and the detail where there is room.
class OutlineDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  /// Where a click folds: the left end of a row up to its tile.
  static int textLeft(const QModelIndex& index);
};

}  // namespace slipway::widgets
