#pragma once

#include <QLineEdit>

namespace slipway::studio {

/// A field that lies over a name in the drawing while it is changed. Enter offers the name, Escape gives up, and so does
/// clicking elsewhere: a rename touches many files, so it is never done in passing.
class NameField : public QLineEdit {
  Q_OBJECT

public:
  explicit NameField(QWidget* host);

  /// Opens over `title` (px of the host), kept inside the host, with all of the name selected.
  void open(const QRect& title, const QString& name);
  void follow(const QRect& title);  ///< the title moved: the drawing was panned or zoomed
  void setRefused(bool isRefused);  ///< the name cannot be taken: the outline says so until it changes
  void close();

Q_SIGNALS:
  void offered(const QString& name);
  void left();  ///< closed without a new name

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void place();

  QRect m_title;
  bool m_isRefused = false;
};

}  // namespace slipway::studio
