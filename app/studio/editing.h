#pragma once

#include <QObject>
#include <QPoint>
#include <QPointF>
#include <string>
#include <vector>

#include "model/workspace/gestures.h"
#include "widgets/canvas/canvas.h"

class QMenu;

namespace slipway::widgets {
class CodeView;
}

namespace slipway::studio {

class Actions;
class ProjectView;
class Renaming;
class Session;
class Workbench;

/// Turns what people do in the widgets into edits of the files: one gesture, one edit, one step of the history. Says in a
/// toast what was written, or why not.
class Editing : public QObject {
  Q_OBJECT

public:
  Editing(Session& session, Workbench& workbench, ProjectView& view, Actions& actions);

  void setProperty(const std::string& component, const std::string& property, const std::string& text, workspace::EditPlace place);
  void add(const std::string& kind, const std::string& container);
  void connectComponents(const std::string& from, const std::string& to);
  void move(const std::vector<widgets::Move>& moves);
  void remove(const std::vector<std::string>& ids);
  void rename(const std::string& id);
  void convert(const std::string& id);  ///< a pipeline to a workflow, or back
  void applyFix(const Fix& fix);

private:
  void connectWidgets();
  void connectActions();
  void connectCode(widgets::CodeView* code);
  void type(FilePath file, std::uint32_t offset, std::uint32_t removed, const std::string& inserted);
  void format(FilePath file);
  void setPinned(const std::string& id, bool isPinned);
  void addPartActions(QMenu& menu, const std::string& id);
  void openContextMenu(const std::string& id, const QPoint& at);
  bool apply(const Result<ProjectEdit>& edit, const std::string& mergeKey = {}, bool isQuiet = false);
  void refuse(const QString& sentence);
  std::string containerFor(const std::string& kind) const;
  std::string freeName(const std::string& kind) const;

  Session& m_session;
  Workbench& m_workbench;
  ProjectView& m_view;
  Actions& m_actions;
  Renaming* m_renaming;
};

}  // namespace slipway::studio
