#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace slipway::studio {

/// Lies over the window's middle while a folder is read that takes a while: which one, and a way to give up.
class OpeningVeil : public QWidget {
  Q_OBJECT

public:
  explicit OpeningVeil(QWidget* host);

  void open(const QString& name);
  void close();
  QString sentence() const;
  QPushButton* cancelButton() const { return m_cancel; }

Q_SIGNALS:
  void cancelled();

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QLabel* m_sentence;
  QPushButton* m_cancel;
};

}  // namespace slipway::studio
