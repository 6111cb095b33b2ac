#pragma once

#include <QMainWindow>
#include <memory>

#include "app/studio/options.h"

class QStackedWidget;

namespace slipway::widgets {
class StartPage;
}

namespace slipway::studio {

class Actions;
class CommandPalette;
class Editing;
class Exporting;
class DiskWatch;
class FileCommands;
class OpeningVeil;
class ProjectView;
class RehearsalControl;
class Session;
class StatusLine;
class Thumbnails;
class Toast;
class ToolBar;
class Workbench;

/// The window: the start page, or a project. It makes the parts and connects them; each part does its own work.
class MainWindow : public QMainWindow {
  Q_OBJECT

public:
  explicit MainWindow(const Options& options);
  ~MainWindow() override;

  /// Opens what the options name; nothing named is the start page.
  void begin();

  Session& session() const { return *m_session; }
  Actions& actions() const { return *m_actions; }
  FileCommands& files() const { return *m_files; }
  OpeningVeil& veil() const { return *m_veil; }
  DiskWatch* diskWatch() const { return m_watch; }
  Exporting* exporting() const { return m_exporting; }
  StatusLine& statusLine() const { return *m_status; }
  widgets::StartPage* startPage() const { return m_start; }
  // There once a project was open.
  Workbench* workbench() const { return m_workbench; }
  ProjectView* view() const { return m_view; }
  Editing* editing() const { return m_editing; }
  RehearsalControl* rehearsal() const { return m_rehearsal; }
  CommandPalette* commandPalette() const { return m_commands; }

protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

private:
  void makeStartPage();
  void makeWorkbench();
  void showStart();
  void showProject();
  void showTitle();
  void connectActions();
  void connectTheme();
  void openCommandPalette();
  void offerRecovery();
  void rememberProject();
  void tell(const QString& sentence, bool isError);
  void requestThumbnails();

  Options m_options;
  Actions* m_actions;
  Session* m_session;
  FileCommands* m_files;
  ToolBar* m_toolBar;
  StatusLine* m_status;
  QStackedWidget* m_pages;
  OpeningVeil* m_veil = nullptr;
  Toast* m_startToast = nullptr;
  DiskWatch* m_watch = nullptr;
  Exporting* m_exporting = nullptr;
  widgets::StartPage* m_start = nullptr;
  Thumbnails* m_thumbnails = nullptr;
  Workbench* m_workbench = nullptr;
  ProjectView* m_view = nullptr;
  Editing* m_editing = nullptr;
  RehearsalControl* m_rehearsal = nullptr;
  CommandPalette* m_commands = nullptr;
};

}  // namespace slipway::studio
