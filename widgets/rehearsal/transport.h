#pragma once

#include <QWidget>
#include <vector>

class QComboBox;
class QToolButton;

namespace slipway::widgets {

/// First, step back, play or pause, step, last, and the speed.
class Transport : public QWidget {
  Q_OBJECT

public:
  static constexpr double fastest = 0;          ///< speed "max": as fast as frames can be drawn

  explicit Transport(QWidget* parent = nullptr);
  void setPlaying(bool isPlaying);
  void setSpeed(double speed);
  double speed() const;
  QToolButton* playButton() const { return m_play; }

Q_SIGNALS:
  void firstRequested();
  void lastRequested();
  void stepRequested(int direction);            ///< −1 back, 1 on: to the next sentence
  void playToggled();
  void speedChosen(double speed);


private:
  QToolButton* addButton(const char* icon, const QString& tip, int x);

  QToolButton* m_play = nullptr;
  QComboBox* m_speed;
  bool m_isPlaying = false;
};

}  // namespace slipway::widgets
