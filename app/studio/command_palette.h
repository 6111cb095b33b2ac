#pragma once

#include <QPointer>
#include <vector>

#include "app/studio/command_list.h"
#include "widgets/theme/popup_card.h"

class QLabel;
class QListView;

namespace slipway::widgets {
class SearchField;
}

namespace slipway::studio {

/// Ctrl+K: one field that finds commands, components and files. Enter does or shows the lit one.
class CommandPalette : public widgets::PopupCard {
  Q_OBJECT

public:
  explicit CommandPalette(QWidget* window);

  void open(std::vector<Command> commands);
  widgets::SearchField* search() const { return m_search; }
  QListView* list() const { return m_list; }
  QLabel* nothing() const { return m_nothing; }   ///< what is said where the typed words find nothing

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void place();
  void run(int row);
  void leave();                         ///< closes; the keyboard goes back to where it was

  CommandList* m_commands;
  widgets::SearchField* m_search;
  QListView* m_list;
  QLabel* m_nothing;
  QPointer<QWidget> m_before;           ///< who had the keyboard
};

}  // namespace slipway::studio
