#pragma once

#include <QStyledItemDelegate>

namespace slipway::widgets {

/// Paints the palette's rows: groups with chevron and count, kinds with their tile and, under the pointer, a grip.
class KindDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace slipway::widgets
