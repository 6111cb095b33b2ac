#pragma once

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace slipway::studio {

/// A strip above the drawing with one sentence and two answers: what waits for a person without standing in the way.
class Banner : public QWidget {
public:
  explicit Banner(QWidget* parent);
  void ask(const QString& sentence, const QString& yes, std::function<void()> onYes, const QString& no, std::function<void()> onNo);
  QPushButton* yesButton() const { return m_yes; }
  QPushButton* noButton() const { return m_no; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QLabel* m_sentence;
  QPushButton* m_yes;
  QPushButton* m_no;
  std::function<void()> m_onYes, m_onNo;
};

}  // namespace slipway::studio
