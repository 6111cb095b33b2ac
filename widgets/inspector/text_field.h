#pragma once

#include <QLineEdit>

#include "model/catalog/kind.h"

namespace slipway::widgets {

/// A field of 24 px for one value with its unit at the right. Enter, leaving it, and each step (arrow keys, wheel while it
/// has the keyboard) commit; Escape brings the old value back. A value that cannot be is not committed but told.
class TextField : public QLineEdit {
  Q_OBJECT

public:
  explicit TextField(const catalog::PropertyKind& kind, QWidget* parent = nullptr);

  void setValue(const QString& text);          ///< what the files say; typing that is not committed yet stays
  const QString& value() const { return m_value; }

Q_SIGNALS:
  void committed(const QString& text);
  void refused(const QString& sentence);       ///< "" once it is fine again

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

private:
  void commit();
  void step(int direction);

  catalog::PropertyKind m_kind;
  QString m_value;
};

}  // namespace slipway::widgets
