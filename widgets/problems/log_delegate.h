#pragma once

#include <QStyledItemDelegate>

namespace slipway::widgets {

/// Paints a sentence of the run log: time, shape, wrapped words; the current one on its status' soft colour.
class LogDelegate : public QStyledItemDelegate {
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace slipway::widgets
