#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>
#include <functional>

#include "model/picture/picture.h"

namespace slipway::studio {

/// One sentence that floats above the drawing for a few seconds and may offer one thing to do: "3 tasks wanted: one line
/// of ecs.tf changed  Undo". A new one takes the old one's place; the pointer over it keeps it.
class Toast : public QWidget {
  Q_OBJECT

public:
  /// `host` is what it floats over, 24 px above its lower edge.
  explicit Toast(QWidget* host);

  void showSentence(const QString& sentence, picture::Status status = picture::Status::ok, const QString& action = {},
                    std::function<void()> act = {});
  const QString& sentence() const { return m_sentence; }
  QRect actionRect() const;
  const QStringList& lines() const { return m_shown; }

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void place();

  QString m_sentence;
  QStringList m_shown;   ///< the sentence in lines that fit the host
  QString m_action;
  std::function<void()> m_act;
  picture::Status m_status = picture::Status::ok;
  QTimer m_timer;
};

}  // namespace slipway::studio
