#pragma once

#include <QObject>

#include "app/studio/docks.h"

class QMainWindow;
class QSplitter;
class QWidget;

namespace slipway::widgets {
class Canvas;
class CodeView;
class Inspector;
class Outline;
class Palette;
class Problems;
class RehearsalBar;
class RunLog;
}  // namespace slipway::widgets

namespace slipway::studio {

class Actions;
class Banner;
class Toast;

/// The widgets around an open project and how they stand: canvas and code in the middle, panels in docks. They are made when
/// the first project opens; the editor and the rehearsal bar when they are first wanted.
class Workbench : public QObject {
  Q_OBJECT

public:
  enum class View { canvas, split, code };

  Workbench(QMainWindow& window, Actions& actions);

  QWidget* centre() const { return m_centre; }
  Docks& docks() { return m_docks; }
  widgets::Canvas& canvas() const { return *m_canvas; }
  widgets::Palette& palette() const { return *m_palette; }
  widgets::Outline& outline() const { return *m_outline; }
  widgets::Inspector& inspector() const { return *m_inspector; }
  widgets::Problems& problems() const { return *m_problems; }
  Toast& toast() const { return *m_toast; }
  Banner& banner() const { return *m_banner; }

  /// Made on first use; codeMade() and rehearsalMade() tell.
  widgets::CodeView& code();
  bool hasCode() const { return m_code != nullptr; }
  widgets::RehearsalBar& rehearsalBar();
  widgets::RunLog& runLog();

  void setView(View view);
  View view() const { return m_view; }
  bool isCodeShown() const { return m_view != View::canvas && !m_isRehearsing; }
  void setRehearsing(bool isRehearsing);
  bool isRehearsing() const { return m_isRehearsing; }
  void close();                                ///< no project: all panels go

  enum Page { palettePage = 0, outlinePage = 1, runLogRightPage = 0, inspectorPage = 1, problemsPage = 0, runLogPage = 1 };
  void showProblems();
  void showInspector();

Q_SIGNALS:
  void codeMade(slipway::widgets::CodeView* code);
  void viewChanged();

private:
  void arrange();
  void placeRunLog();
  void showRightTabs(bool isShown);

  QMainWindow& m_window;
  Docks m_docks;
  QWidget* m_centre;
  QSplitter* m_splitter;
  Banner* m_banner;
  widgets::Canvas* m_canvas;
  widgets::Palette* m_palette;
  widgets::Outline* m_outline;
  widgets::Inspector* m_inspector;
  widgets::Problems* m_problems;
  widgets::CodeView* m_code = nullptr;
  widgets::RehearsalBar* m_bar = nullptr;
  widgets::RunLog* m_log = nullptr;
  QWidget* m_logBelow;
  QWidget* m_logRight;
  Toast* m_toast;
  View m_view = View::canvas;
  bool m_isRehearsing = false;
};

}  // namespace slipway::studio
