#pragma once

#include <QLineEdit>

namespace slipway::widgets {

/// A field with a magnifying glass at its left and, while empty, the key that leads there at its right ("/", "Ctrl+K").
/// Escape empties it first; when it is empty already, `left()` says that the keyboard may go elsewhere.
class SearchField : public QLineEdit {
  Q_OBJECT

public:
  explicit SearchField(const QString& placeholder, const QString& keyHint = {}, QWidget* parent = nullptr);

  QSize sizeHint() const override;

Q_SIGNALS:
  void left();
  void movedDown();      ///< the Down key: the list below takes over

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  QString m_keyHint;
};

}  // namespace slipway::widgets
