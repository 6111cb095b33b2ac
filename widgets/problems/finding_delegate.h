#pragma once

#include <QStyledItemDelegate>

namespace slipway::widgets {

/// Paints a finding: status shape, what, why, place, and a button that fixes it. The button of the current row is filled.
class FindingDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  /// Where the button and the place stand in a row; empty if there is none.
  static QRectF fixRect(const QRectF& row, const QModelIndex& index);
  static QRectF placeRect(const QRectF& row, const QModelIndex& index);
};

}  // namespace slipway::widgets
