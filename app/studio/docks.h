#pragma once

#include <QObject>
#include <vector>

class QDockWidget;
class QLabel;
class QMainWindow;
class QSettings;
class QStackedWidget;

namespace slipway::widgets {
class TabRow;
}

namespace slipway::studio {

class Actions;

/// One dock whose title bar is a row of tabs and whose pages those tabs show.
class TabbedDock {
public:
  TabbedDock(const QString& name, int titleHeight, QMainWindow& window);

  int addPage(const QString& title, QWidget* page);
  void show(int page);                       ///< and unfolds it
  int current() const;
  void setFolded(bool isFolded);             ///< only the row of tabs is left
  bool isFolded() const { return m_isFolded; }

  QDockWidget* dock() const { return m_dock; }
  widgets::TabRow* tabs() const { return m_tabs; }
  QStackedWidget* pages() const { return m_pages; }

private:
  QDockWidget* m_dock;
  widgets::TabRow* m_tabs;
  QStackedWidget* m_pages;
  bool m_isFolded = false;
};

/// The panels around the drawing and how they stand in each mode of the window. Pages are put in by the window once a
/// project is open. What a person closed or resized is remembered for each mode.
class Docks : public QObject {
  Q_OBJECT

public:
  enum class Mode { closed, canvas, split, code, rehearsal };

  Docks(QMainWindow& window, Actions& actions);

  TabbedDock& left() { return m_left; }
  TabbedDock& right() { return m_right; }
  TabbedDock& bottom() { return m_bottom; }

  /// The rehearsal bar: below the drawing, instead of the problems, while a rehearsal is open.
  void setRehearsalBar(QWidget* bar);

  void setMode(Mode mode);
  Mode mode() const { return m_mode; }

  void remember(QSettings& settings) const;
  void recall(QSettings& settings);

private:
  void showLeftAsRail(bool isRail);
  void followSwitches();

  QMainWindow& m_window;
  Actions& m_actions;
  TabbedDock m_left;
  TabbedDock m_right;
  TabbedDock m_bottom;
  QDockWidget* m_rail;
  QDockWidget* m_rehearsal;
  Mode m_mode = Mode::closed;
  int m_leftWidth = 224;
  int m_rightWidth = 320;
  int m_bottomHeight = 148;
};

}  // namespace slipway::studio
