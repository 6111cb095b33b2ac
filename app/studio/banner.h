#pragma once

#include <QWidget>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;

namespace slipway::studio {

/// A strip above the drawing with one sentence and two answers: what waits for a person without standing in the way.
class Banner : public QWidget {
public:
  explicit Banner(QWidget* parent);
  /// Asks, or waits until what was asked before is answered; a question of the same `topic` is replaced.
  void ask(const QString& topic, const QString& sentence, const QString& yes, std::function<void()> onYes, const QString& no,
           std::function<void()> onNo);
  void withdraw(const QString& topic);  ///< nobody needs to answer any more
  void clear();
  QString sentence() const;
  QPushButton* yesButton() const { return m_yes; }
  QPushButton* noButton() const { return m_no; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  struct Question {
    QString topic, sentence, yes, no;
    std::function<void()> onYes, onNo;
  };
  void showNext();
  void answer(bool isYes);

  QLabel* m_sentence;
  QPushButton* m_yes;
  QPushButton* m_no;
  std::vector<Question> m_questions;  ///< the first is shown
};

}  // namespace slipway::studio
