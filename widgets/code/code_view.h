#pragma once

#include <QTimer>
#include <QWidget>
#include <map>
#include <memory>
#include <vector>

#include "model/workspace/snapshot.h"

class QLabel;
class QStackedWidget;

namespace slipway::widgets {

class Assistant;
class Breadcrumb;
class Editor;
class FileTabs;
class FindBar;

/// The files of a project as text: tabs, the place of the caret, an editor a file. It shows snapshots; what is typed is told
/// as edits, which come back as the next snapshot.
class CodeView : public QWidget {
  Q_OBJECT

public:
  explicit CodeView(QWidget* parent = nullptr);

  /// Takes a snapshot's texts and findings. With `isFlashing` (a change made elsewhere) what changed glows and comes in sight.
  void setSnapshot(const QString& projectName, std::shared_ptr<const workspace::Snapshot> snapshot, bool isFlashing);
  void setModified(const std::vector<FilePath>& files);
  void clear();

  /// Opens a file; with a place, the caret goes there.
  void openFile(FilePath file);
  void openPlace(const SourceSpan& place, bool takesKeyboard);
  void closeFile(FilePath file);

  /// Lights the lines of the selected component: its blocks by file.
  void setBlocks(const std::vector<SourceSpan>& blocks);

  /// Tells at once what was typed: to be called before any other change is computed.
  void flush();

  FilePath currentFile() const { return m_current; }
  Editor* editor(FilePath file) const;          ///< nullptr if it is not open
  Editor* currentEditor() const { return editor(m_current); }
  const std::vector<FilePath>& openFiles() const { return m_order; }
  Breadcrumb* breadcrumb() const { return m_breadcrumb; }
  FileTabs* tabs() const { return m_tabs; }
  FindBar* findBar() const { return m_findBar; }
  Assistant* assistant(FilePath file) const;    ///< nullptr if the file is not open

Q_SIGNALS:
  void textEdited(const slipway::FilePath& file, quint32 offset, quint32 removed, const QByteArray& inserted);
  void caretMoved(const slipway::FilePath& file, quint32 offset);
  void currentFileChanged(const slipway::FilePath& file);
  void undoRequested();
  void redoRequested();
  void fixRequested(const slipway::Fix& fix);
  void told(const QString& sentence);           ///< why something that was asked for cannot be done
  void formatRequested(const slipway::FilePath& file);

private:
  void askForLine();
  Editor* open(FilePath file);
  void fill(Editor& editor, FilePath file, bool isFlashing);
  void showBlocks();
  void updateBreadcrumb();
  void updateNote();

  std::shared_ptr<const workspace::Snapshot> m_snapshot;
  QString m_projectName;
  std::map<FilePath, Editor*> m_editors;
  std::map<FilePath, Assistant*> m_assistants;  ///< each owned by its editor
  std::vector<FilePath> m_order;
  std::vector<SourceSpan> m_blocks;
  FilePath m_current;
  FileTabs* m_tabs;
  Breadcrumb* m_breadcrumb;
  QStackedWidget* m_pages;
  FindBar* m_findBar;
  QLabel* m_empty;
  QTimer m_noteTimer;
};

}  // namespace slipway::widgets
