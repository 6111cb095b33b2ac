#pragma once

#include <QString>
#include <vector>

#include "widgets/theme/popup_card.h"

namespace slipway::widgets {

/// One row of a list beside the caret.
struct Choice {
  QString title;
  QString note;           ///< at the right, in the quieter colour: a type, a place
  QString sign;           ///< one or two letters in a small tile: what it is
  QString about;          ///< a sentence below the list while the row is lit; may be empty
  bool isStrong = false;  ///< the title is semibold: a required argument
};

/// A list beside the caret: what may be written, where a name is used. The editor keeps the keyboard and hands over the keys that choose.
class ChoiceList : public PopupCard {
  Q_OBJECT

public:
  explicit ChoiceList(QWidget* parent);

  /// `place` is the word's box in the parent; the list stands below it, or above where there is no room.
  void showChoices(std::vector<Choice> choices, const QRect& place);
  const std::vector<Choice>& choices() const { return m_choices; }
  int lit() const { return m_lit; }
  /// True if the key was for the list: Up, Down, Page Up, Page Down, Enter, Tab, Escape.
  bool takesKey(int key);

Q_SIGNALS:
  void chosen(int index);

protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

private:
  int rowsShown() const;
  void light(int index);
  QRectF rowRect(int shown) const;
  double aboutHeight(double width) const;
  void place();

  std::vector<Choice> m_choices;
  int m_lit = 0;
  int m_first = 0;  ///< index of the row on top
  QRect m_place;
};

}  // namespace slipway::widgets
