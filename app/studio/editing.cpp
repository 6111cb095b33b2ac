#include "app/studio/editing.h"

#include <QAction>
#include <QMenu>
#include <algorithm>

#include "app/studio/actions.h"
#include "app/studio/design_changes.h"
#include "app/studio/project_view.h"
#include "app/studio/renaming.h"
#include "app/studio/session.h"
#include "app/studio/toast.h"
#include "app/studio/workbench.h"
#include "model/catalog/kind.h"
#include "model/core/text_edit.h"
#include "model/hcl/format.h"
#include "model/workspace/container_reach.h"
#include "model/workspace/file_part.h"
#include "model/workspace/settings.h"
#include "widgets/code/code_view.h"
#include "widgets/inspector/inspector.h"
#include "widgets/palette/palette.h"
#include "widgets/problems/problems.h"

namespace slipway::studio {

namespace {

const FilePath settingsFile("slipway.yaml");

/// An edit that makes a file's text another one: only the differing middle is replaced.
ProjectEdit replacement(const SourceFiles& files, FilePath file, const std::string& text, std::string label) {
  ProjectEdit edit;
  edit.label = std::move(label);
  const auto found = files.find(file);
  if (found == files.end()) {
    edit.created.push_back({file, text});
    return edit;
  }
  if (*found->second != text) edit.edits.push_back(difference(*found->second, text, file));
  return edit;
}

}  // namespace

Editing::Editing(Session& session, Workbench& workbench, ProjectView& view, Actions& actions)
    : QObject(&session),
      m_session(session),
      m_workbench(workbench),
      m_view(view),
      m_actions(actions),
      m_renaming(new Renaming(session, workbench, view, [this](const Result<ProjectEdit>& edit) { return apply(edit); })) {
  connectWidgets();
  connectActions();
  connect(&workbench, &Workbench::codeMade, this, &Editing::connectCode);
}

void Editing::connectWidgets() {
  widgets::Canvas& canvas = m_workbench.canvas();
  canvas.whyNotInside = [this](const std::string& kindOrId, const std::string& container) {
    const auto now = m_session.now();
    if (now == nullptr) return std::string("No folder is open.");
    // A component that is dragged is asked for by its kind.
    const design::Component* moved = now->design->find(kindOrId);
    return workspace::whyNotInside(*now, moved != nullptr ? moved->kind : kindOrId, container);
  };
  canvas.whyNotConnect = [this](const std::string& from, const std::string& to) {
    return m_session.now() == nullptr ? std::string("No folder is open.") : workspace::whyNotConnect(*m_session.now(), from, to);
  };
  connect(&canvas, &widgets::Canvas::moved, this, &Editing::move);
  connect(&canvas, &widgets::Canvas::connectRequested, this, &Editing::connectComponents);
  connect(&canvas, &widgets::Canvas::deleteRequested, this, &Editing::remove);
  connect(&canvas, &widgets::Canvas::renameRequested, this, &Editing::rename);
  connect(&canvas, &widgets::Canvas::dropRequested, this, [this](const std::string& kind, const std::string& container, const QPointF&) { add(kind, container); });
  connect(&canvas, &widgets::Canvas::addRequested, m_actions.findComponent, &QAction::trigger);
  connect(&canvas, &widgets::Canvas::contextMenuRequested, this, &Editing::openContextMenu);
  connect(&m_workbench.palette(), &widgets::Palette::kindChosen, this, [this](const QString& kind) {
    add(kind.toStdString(), containerFor(kind.toStdString()));
    m_workbench.canvas().setFocus();     // what was added is selected there
  });
  connect(&m_workbench.palette(), &widgets::Palette::left, &canvas, [&canvas] { canvas.setFocus(); });
  widgets::Inspector& inspector = m_workbench.inspector();
  connect(&inspector, &widgets::Inspector::propertyEdited, this,
          [this](const QString& component, const QString& property, const QString& text, bool atOrigin) {
            setProperty(component.toStdString(), property.toStdString(), text.toStdString(), atOrigin ? workspace::EditPlace::atOrigin : workspace::EditPlace::here);
          });
  connect(&inspector, &widgets::Inspector::pinToggled, this, [this](const QString& id, bool isPinned) { setPinned(id.toStdString(), isPinned); });
  connect(&m_workbench.problems(), &widgets::Problems::fixRequested, this, &Editing::applyFix);
}

void Editing::connectActions() {
  const auto flushed = [this](void (Session::*step)()) {
    return [this, step] {
      if (m_workbench.hasCode()) m_workbench.code().flush();
      (m_session.*step)();
    };
  };
  connect(m_actions.undo, &QAction::triggered, this, flushed(&Session::undo));
  connect(m_actions.redo, &QAction::triggered, this, flushed(&Session::redo));
  connect(m_actions.remove, &QAction::triggered, this, [this] {
    if (!m_view.selected().empty()) remove({m_view.selected()});
  });
  connect(m_actions.rename, &QAction::triggered, this, [this] {
    if (!m_view.selected().empty()) rename(m_view.selected());
  });
}

void Editing::connectCode(widgets::CodeView* code) {
  connect(code, &widgets::CodeView::textEdited, this, [this](const FilePath& file, quint32 offset, quint32 removed, const QByteArray& inserted) {
    type(file, offset, removed, inserted.toStdString());
  });
  connect(code, &widgets::CodeView::undoRequested, m_actions.undo, &QAction::trigger);
  connect(code, &widgets::CodeView::redoRequested, m_actions.redo, &QAction::trigger);
  connect(code, &widgets::CodeView::fixRequested, this, &Editing::applyFix);
  connect(code, &widgets::CodeView::formatRequested, this, &Editing::format);
  connect(code, &widgets::CodeView::told, this, &Editing::refuse);
}

bool Editing::apply(const Result<ProjectEdit>& edit, const std::string& mergeKey, bool isQuiet) {
  if (!edit) {
    refuse(sentenceOf(edit.diagnostics()));
    return false;
  }
  if (edit->isEmpty()) return false;
  const SourceFiles before = m_session.now()->files;
  const QString why = m_session.apply(edit.value(), mergeKey);
  if (!why.isEmpty()) {
    refuse(why);
    return false;
  }
  if (!isQuiet) {
    const QString sentence = QStringLiteral("%1: %2").arg(QString::fromStdString(edit->label), QString::fromStdString(extentText(edit.value(), before)));
    m_workbench.toast().showSentence(sentence, picture::Status::ok, QStringLiteral("Undo"), [this] { m_actions.undo->trigger(); });
  }
  return true;
}

void Editing::refuse(const QString& sentence) { m_workbench.toast().showSentence(sentence, picture::Status::warning); }

void Editing::setProperty(const std::string& component, const std::string& property, const std::string& text, workspace::EditPlace place) {
  if (m_session.now() == nullptr) return;
  if (m_workbench.hasCode()) m_workbench.code().flush();
  const bool isDone = apply(workspace::setProperty(*m_session.now(), component, property, text, place), component + "/" + property);
  // A value that was refused must not stay in the field.
  if (!isDone) m_workbench.inspector().showComponent(m_session.name(), m_session.now(), component);
}

void Editing::type(FilePath file, std::uint32_t offset, std::uint32_t removed, const std::string& inserted) {
  ProjectEdit edit;
  edit.label = "Edit " + std::string(file.name());
  edit.edits.push_back({{file, {offset, offset + removed}}, inserted});
  m_view.m_isTyping = true;
  const QString why = m_session.apply(edit, "type " + file.text());
  m_view.m_isTyping = false;
  if (!why.isEmpty()) refuse(why);
}

void Editing::format(FilePath file) {
  const auto now = m_session.now();
  const auto found = now->files.find(file);
  if (found == now->files.end()) return;
  const Result<std::string> text = hcl::formatted(*found->second, file);
  if (!text) return refuse(sentenceOf(text.diagnostics()));
  apply(replacement(now->files, file, text.value(), "Format " + std::string(file.name())));
}

std::string Editing::containerFor(const std::string& kind) const {
  const auto now = m_session.now();
  // The selection, or the innermost box around it that may hold the kind; else the first box that may.
  for (const design::Component* at = now->design->find(m_view.selected()); at != nullptr; at = at->parent.empty() ? nullptr : now->design->find(at->parent))
    if (workspace::whyNotInside(*now, kind, at->id).empty()) return at->id;
  if (workspace::whyNotInside(*now, kind, {}).empty()) return {};
  for (const design::Component& component : now->design->components)
    if (workspace::whyNotInside(*now, kind, component.id).empty()) return component.id;
  return {};
}

std::string Editing::freeName(const std::string& kind) const {
  std::string stem = kind;
  std::replace(stem.begin(), stem.end(), '-', '_');
  const auto isTaken = [this](const std::string& name) {
    const auto& components = m_session.now()->design->components;
    return std::any_of(components.begin(), components.end(), [&](const design::Component& component) {
      return component.title == name || component.id.ends_with("." + name);
    });
  };
  std::string name = stem;
  for (int number = 2; isTaken(name); ++number) name = stem + "_" + std::to_string(number);
  return name;
}

void Editing::add(const std::string& kind, const std::string& container) {
  if (m_session.now() == nullptr) return;
  if (m_workbench.hasCode()) m_workbench.code().flush();
  const auto before = m_session.now();
  const std::string name = freeName(kind);
  if (!apply(workspace::addComponent(*before, kind, container, name))) return;
  // What was added is selected, so that its properties are there to be set; not what came along, as a queue's dead letters.
  std::string chosen;
  for (const std::string& id : changedComponents(*before->design, *m_session.now()->design)) {
    const design::Component* added = m_session.now()->design->find(id);
    if (added->kind != kind || before->design->find(id) != nullptr) continue;
    const bool isNamed = id.ends_with("." + name) || id.ends_with("[\"" + name + "\"]");
    if (chosen.empty() || isNamed) chosen = id;
    if (isNamed) break;
  }
  if (!chosen.empty()) m_view.select(chosen, true);
}

void Editing::connectComponents(const std::string& from, const std::string& to) {
  if (m_session.now() == nullptr) return;
  if (m_workbench.hasCode()) m_workbench.code().flush();
  apply(workspace::connect(*m_session.now(), from, to));
}

void Editing::move(const std::vector<widgets::Move>& moves) {
  if (m_session.now() == nullptr) return;
  if (m_workbench.hasCode()) m_workbench.code().flush();
  const auto now = m_session.now();
  ProjectEdit whole;
  workspace::Settings settings = now->settings;
  bool isPinning = false;
  for (const widgets::Move& move : moves) {
    if (move.isNewParent) {
      const Result<ProjectEdit> edit = workspace::moveInto(*now, move.id, move.parent);
      if (!edit) {
        refuse(sentenceOf(edit.diagnostics()));
        m_view.followLayers();       // the drawing goes back to where the files have it
        return;
      }
      if (whole.label.empty()) whole.label = edit->label;
      append(whole, edit.value());
    } else {
      settings.pins[move.id] = move.topLeft;
      isPinning = true;
    }
  }
  if (isPinning) {
    const design::Component* first = now->design->find(moves.front().id);
    const std::string title = first != nullptr ? first->title : moves.front().id;
    const std::string label = moves.size() == 1 ? "Place " + title : "Place " + std::to_string(moves.size()) + " components";
    if (whole.label.empty()) whole.label = label;
    append(whole, replacement(now->files, settingsFile, workspace::written(settings, now->files), label));
  }
  const bool isOnlyPinning = isPinning && std::none_of(moves.begin(), moves.end(), [](const widgets::Move& move) { return move.isNewParent; });
  apply(whole, {}, isOnlyPinning);
}

void Editing::setPinned(const std::string& id, bool isPinned) {
  const auto now = m_session.now();
  if (now == nullptr) return;
  workspace::Settings settings = now->settings;
  const design::Component* component = now->design->find(id);
  const std::string title = component != nullptr ? component->title : id;
  if (isPinned) {
    const auto box = m_view.scene().layout->boxes.find(id);
    if (box == m_view.scene().layout->boxes.end()) return refuse(QStringLiteral("%1 has no place in the drawing.").arg(QString::fromStdString(title)));
    layout::Point place{box->second.x, box->second.y};
    const auto parent = m_view.scene().layout->boxes.find(component->parent);
    if (parent != m_view.scene().layout->boxes.end()) place = {place.x - parent->second.x, place.y - parent->second.y};
    settings.pins[id] = place;
  } else {
    settings.pins.erase(id);
  }
  apply(replacement(now->files, settingsFile, workspace::written(settings, now->files), (isPinned ? "Pin " : "Unpin ") + title), {}, true);
}

void Editing::remove(const std::vector<std::string>& ids) {
  if (m_session.now() == nullptr || ids.empty()) return;
  if (m_workbench.hasCode()) m_workbench.code().flush();
  // One after the other: what a removal takes along may hold the next one.
  bool isFirst = true;
  for (const std::string& id : ids) {
    if (m_session.now()->design->find(id) == nullptr) continue;
    if (!apply(workspace::remove(*m_session.now(), id), ids.size() > 1 ? "remove " + ids.front() : std::string(), !isFirst)) return;
    isFirst = false;
  }
}

void Editing::rename(const std::string& id) {
  if (m_workbench.hasCode()) m_workbench.code().flush();
  if (const QString why = m_renaming->begin(id); !why.isEmpty()) refuse(why);
}

void Editing::convert(const std::string& id) {
  if (m_session.now() == nullptr) return;
  if (m_workbench.hasCode()) m_workbench.code().flush();
  apply(workspace::convert(*m_session.now(), id));
}

void Editing::applyFix(const Fix& fix) {
  if (m_session.now() == nullptr) return;
  ProjectEdit edit = fix.edit;
  if (edit.label.empty()) edit.label = fix.title;
  apply(edit);
}

void Editing::addPartActions(QMenu& menu, const std::string& id) {
  const design::Component* component = m_session.now()->design->find(id);
  if (component == nullptr) return;
  if (component->kind == "pipeline" || component->kind == "workflow")
    connect(menu.addAction(component->kind == "pipeline" ? QStringLiteral("Convert to a GitHub workflow")
                                                         : QStringLiteral("Convert to a pipeline")),
            &QAction::triggered, this, [this, id] { convert(id); });
  const std::string reached = workspace::containersReach(*m_session.now(), id);
  const QString reach = reached.empty() ? QString() : QStringLiteral(", to %1").arg(QString::fromStdString(reached));
  // Parts of delivery files have no place of their own in the palette: they are offered where they may stand.
  for (const catalog::Kind& kind : catalog::kinds())
    if (workspace::isPartKind(kind.id) &&
        std::find(kind.insideKinds.begin(), kind.insideKinds.end(), component->kind) != kind.insideKinds.end())
      connect(menu.addAction(QStringLiteral("Add a part: %1").arg(QString::fromStdString(kind.title)) + (kind.id == "container" ? reach : QString())),
              &QAction::triggered, this, [this, id, part = kind.id] { add(part, id); });
}

void Editing::openContextMenu(const std::string& id, const QPoint& at) {
  QMenu menu;
  if (!id.empty()) {
    m_view.select(id, true);
    const std::vector<SourceSpan> blocks = m_view.blocksOf(id);
    QAction* show = menu.addAction(QStringLiteral("Show in the code"));
    show->setEnabled(!blocks.empty());
    connect(show, &QAction::triggered, this, [this, blocks] { m_view.showPlace(blocks.front(), true); });
    menu.addSeparator();
    menu.addActions({m_actions.rename, m_actions.remove});
    addPartActions(menu, id);
    const bool isPinned = m_session.now()->settings.pins.contains(id);
    connect(menu.addAction(isPinned ? QStringLiteral("Unpin") : QStringLiteral("Pin it where it is")), &QAction::triggered, this,
            [this, id, isPinned] { setPinned(id, !isPinned); });
    menu.addSeparator();
  }
  menu.addActions({m_actions.findComponent, m_actions.zoomFit, m_actions.arrange});
  menu.exec(at);
}

}  // namespace slipway::studio
