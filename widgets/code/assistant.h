#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "model/core/project_edit.h"
#include "model/language/completion.h"
#include "model/language/symbol.h"
#include "model/workspace/snapshot.h"

class QKeyEvent;
class QLineEdit;

namespace slipway::widgets {

class ChoiceList;
class Editor;
class HoverCard;

/// Answers while somebody writes in one editor: completes, explains, goes to where a name is declared, lists where it is used, renames it.
/// It reads the editor's keys before the editor does; all answers come from model/language.
class Assistant : public QObject {
  Q_OBJECT

public:
  Assistant(Editor& editor, FilePath file);

  void setSnapshot(std::shared_ptr<const workspace::Snapshot> snapshot);

  void complete(bool isAsked);  ///< `isAsked`: also where nothing is typed yet (Ctrl+Space)
  void goToDefinition();
  void listReferences();
  void startRename();
  void toggleComment();

  ChoiceList* list() const { return m_list; }
  HoverCard* card() const { return m_card; }
  QLineEdit* renameField() const { return m_field; }

Q_SIGNALS:
  void placeRequested(const slipway::SourceSpan& place);
  void editRequested(const slipway::Fix& fix);
  void told(const QString& sentence);  ///< why something cannot be done

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  bool isTerraform() const;
  bool takesKey(QKeyEvent& event);
  void afterTyping(const QString& typed);
  void choose(int index);
  void showSignature();
  void explain(std::uint32_t offset);
  void dismiss();
  void finishRename();
  std::optional<language::Project> project() const;
  std::optional<language::Occurrence> symbolAtCaret();
  QString placeText(const SourceSpan& place) const;

  Editor& m_editor;
  const FilePath m_file;
  std::shared_ptr<const workspace::Snapshot> m_snapshot;
  ChoiceList* m_list;
  HoverCard* m_card;
  QLineEdit* m_field = nullptr;
  language::Completions m_completions;
  std::vector<language::Occurrence> m_references;  ///< while the list shows them instead
  std::optional<language::Symbol> m_renamed;
  QTimer m_rest;  ///< the mouse has rested long enough for an explanation
};

}  // namespace slipway::widgets
