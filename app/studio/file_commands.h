#pragma once

#include <QObject>
#include <QString>
#include <functional>

class QMainWindow;

namespace slipway::studio {

class Actions;
class Session;

/// New, open, save and close: what has to do with folders. Unsaved work is asked about before it would go.
class FileCommands : public QObject {
  Q_OBJECT

public:
  FileCommands(QMainWindow& window, Session& session, Actions& actions);

  /// Opens a folder, asking about unsaved work first. True if it is open now.
  bool open(const QString& folder);
  /// Writes a template into a new folder below ~/Slipway and opens it.
  bool openTemplate(const QString& id);
  /// Opens the folder that a template was written to before, or writes it.
  bool reopenTemplate(const QString& id);
  bool newDesign();
  bool save();
  /// True if the project may go: saved, discarded, or nothing was changed.
  bool mayClose();
  void close();

  /// How the question about unsaved work is asked; tests answer it. Gives QMessageBox::Save, Discard or Cancel.
  std::function<int(const QString& sentence, const QString& detail)> askAboutUnsaved;

Q_SIGNALS:
  void told(const QString& sentence, bool isError);
  void opened();
  void aboutToSave();                    ///< what was typed and not told yet is told now

private:
  void askForFolder();

  QMainWindow& m_window;
  Session& m_session;
};

}  // namespace slipway::studio
