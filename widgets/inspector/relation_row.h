#pragma once

#include <QAbstractButton>

#include "model/catalog/kind.h"

namespace slipway::widgets {

/// One relation: a piece of its line as the canvas draws it, the word, the other end. Clicking leads to the other end.
class RelationRow : public QAbstractButton {
  Q_OBJECT

public:
  RelationRow(catalog::RelationType type, bool isIncoming, const QString& word, const QString& target, QWidget* parent = nullptr);

  QString word() const { return m_word; }
  QSize sizeHint() const override { return {200, 25}; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  catalog::RelationType m_type;
  bool m_isIncoming;
  QString m_word;
};

}  // namespace slipway::widgets
