#pragma once

#include "model/language/hover.h"
#include "widgets/theme/popup_card.h"

namespace slipway::widgets {

/// What a name means: its kind, its value now, where that comes from. Also shows a function's signature while it is called.
class HoverCard : public PopupCard {
  Q_OBJECT

public:
  explicit HoverCard(QWidget* parent);

  /// `place` is the word's box in the parent; `from` says where it is declared ("variables.tf:4"), empty if nowhere.
  void showHover(const language::Hover& hover, const QString& from, const QRect& place);
  /// A call as it is being written; the parameter at [begin, end) is semibold.
  void showSignature(const QString& text, int begin, int end, const QRect& place);
  const QString& title() const { return m_title; }
  const QStringList& lines() const { return m_lines; }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void place(const QRect& place, bool isAbove);

  QString m_title;
  int m_strongBegin = 0, m_strongEnd = 0;  ///< of the title
  QStringList m_lines;                     ///< kind, value, sentence, place
  int m_monoLine = -1;                     ///< the line that is a value
};

}  // namespace slipway::widgets
