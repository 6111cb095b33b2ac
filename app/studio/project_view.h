#pragma once

#include <QObject>
#include <memory>
#include <string>
#include <vector>

#include "app/studio/scene_maker.h"
#include "app/studio/session.h"

namespace slipway::widgets {
class CodeView;
}

namespace slipway::studio {

class Actions;
class StatusLine;
class ToolBar;
class Workbench;

/// Shows the session's snapshots in all widgets, and keeps one selection among canvas, outline, inspector and code.
class ProjectView : public QObject {
  Q_OBJECT

public:
  ProjectView(Session& session, Workbench& workbench, Actions& actions, ToolBar& toolBar, StatusLine& status);

  const std::string& selected() const { return m_selected; }
  const Scene& scene() const { return m_scene; }
  bool isUpToDate() const;                       ///< the canvas shows the present snapshot

  /// Selects a component everywhere; "" selects nothing. With `isRevealed` the canvas moves to it.
  void select(const std::string& id, bool isRevealed);
  void showOnCanvas(const std::string& id);      ///< in sight at once; the canvas is opened if the code alone is shown
  void showPlace(const SourceSpan& place, bool takesKeyboard);   ///< in the editor, which is opened beside the canvas
  void arrangeAnew();
  picture::Options options() const;
  /// What a rehearsal adds to the elements' looks at this moment; every picture drawn from now on has it.
  void setStates(std::shared_ptr<const picture::States> states) { m_states = std::move(states); }

Q_SIGNALS:
  void sceneShown();
  void selectionChanged(const QString& id);

private:
  void follow(Session::Change change);
  void showScene(const Scene& scene);
  void connectCanvas();
  void connectPanels();
  void connectCode(widgets::CodeView* code);
  void showSelection();
  void showSomeText();                    ///< if the editor is seen and empty
  void showState();
  void followLayers();
  void flashChanges(Session::Change change);
  std::vector<SourceSpan> blocksOf(const std::string& id) const;

  Session& m_session;
  Workbench& m_workbench;
  Actions& m_actions;
  ToolBar& m_toolBar;
  StatusLine& m_status;
  SceneMaker m_maker;
  Scene m_scene;
  std::shared_ptr<const picture::States> m_states = std::make_shared<const picture::States>();
  std::shared_ptr<const workspace::Snapshot> m_before;     ///< what was shown last, to tell what changed
  std::string m_selected;
  QString m_caret;                                         ///< "Line 61, column 28"
  bool m_isTyping = false;                                 ///< the present change comes from the editor
  bool m_isTellingCanvas = false;                          ///< the canvas' selection changes by our doing
  friend class Editing;
};

}  // namespace slipway::studio
