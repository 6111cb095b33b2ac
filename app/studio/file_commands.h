#pragma once

#include <QObject>
#include <QString>
#include <functional>

#include "app/studio/folder_opener.h"

class QMainWindow;

namespace slipway::studio {

class Actions;
class Session;

/// New, open, save and close: what has to do with folders. Unsaved work is asked about before it would go.
class FileCommands : public QObject {
  Q_OBJECT

public:
  FileCommands(QMainWindow& window, Session& session, Actions& actions);

  /// Opens a folder, asking about unsaved work first. It is read on a worker: opened() or failed() tells, and `afterwards` runs
  /// once it is open.
  void open(const QString& folder, std::function<void()> afterwards = {});
  /// Writes a template into a new folder below ~/Slipway and opens it.
  void openTemplate(const QString& id);
  /// Opens the folder that a template was written to before, or writes it.
  void reopenTemplate(const QString& id);
  void newDesign();
  FolderOpener& opener() { return m_opener; }
  const QString& opening() const { return m_opening; }  ///< name of the folder that is being read
  bool save();
  /// True if the project may go: saved, discarded, or nothing was changed.
  bool mayClose();
  void close();

  /// How the question about unsaved work is asked; tests answer it. Gives QMessageBox::Save, Discard or Cancel.
  std::function<int(const QString& sentence, const QString& detail)> askAboutUnsaved;

Q_SIGNALS:
  void told(const QString& sentence, bool isError);
  void opened();
  void failed();       ///< the folder could not be opened; told() has said why
  void aboutToSave();  ///< what was typed and not told yet is told now

private:
  void askForFolder();
  void start(const QString& folder, std::function<FolderOpener::Opened()> work, std::function<void()> afterwards);

  QMainWindow& m_window;
  Session& m_session;
  FolderOpener m_opener;
  QString m_opening;
};

}  // namespace slipway::studio
