#include "app/studio/project_view.h"

#include <QAction>

#include "app/studio/actions.h"
#include "app/studio/opening_place.h"
#include "app/studio/design_changes.h"
#include "app/studio/status_line.h"
#include "app/studio/tool_bar.h"
#include "app/studio/workbench.h"
#include "widgets/canvas/canvas.h"
#include "widgets/code/code_view.h"
#include "widgets/code/editor.h"
#include "widgets/inspector/inspector.h"
#include "widgets/palette/outline.h"
#include "widgets/problems/problems.h"
#include "widgets/theme/tab_row.h"

namespace slipway::studio {

namespace {

int resourcesIn(const workspace::Snapshot& snapshot) {
  int count = 0;
  for (const auto& configuration : snapshot.configurations) count += static_cast<int>(configuration->resources.size());
  return count;
}

int pipelinesIn(const workspace::Snapshot& snapshot) {
  int count = 0;
  for (const design::Component& component : snapshot.design->components) count += component.kind == "pipeline" ? 1 : 0;
  return count;
}

QString counted(int number, const char* one, const char* many) {
  return QStringLiteral("%1 %2").arg(number).arg(QString::fromLatin1(number == 1 ? one : many));
}

catalog::Shape shapeOf(const design::Component& component) {
  const catalog::Kind* kind = catalog::findKind(component.kind);
  return kind == nullptr ? catalog::Shape::node : kind->shape;
}

}  // namespace

ProjectView::ProjectView(Session& session, Workbench& workbench, Actions& actions, ToolBar& toolBar, StatusLine& status)
    : QObject(&session), m_session(session), m_workbench(workbench), m_actions(actions), m_toolBar(toolBar), m_status(status), m_maker(this) {
  connect(&session, &Session::snapshotChanged, this, &ProjectView::follow);
  connect(&session, &Session::stateChanged, this, &ProjectView::showState);
  connect(&session, &Session::closed, this, [this] {
    m_before.reset();
    m_selected.clear();
    m_scene = {};
    m_workbench.canvas().setSight({});
  });
  connect(&m_maker, &SceneMaker::ready, this, &ProjectView::showScene);
  connect(&workbench, &Workbench::codeMade, this, &ProjectView::connectCode);
  connect(&workbench, &Workbench::viewChanged, this, [this] {
    showState();
    showSomeText();
  });
  for (const QAction* layer : {actions.showNames, actions.showSecurity, actions.showPermissions})
    connect(layer, &QAction::toggled, this, &ProjectView::followLayers);
  connectCanvas();
  connectPanels();
}

picture::Options ProjectView::options() const {
  picture::Options options;
  options.detail = m_workbench.canvas().detail();
  options.showNames = m_actions.showNames->isChecked();
  options.showSecurity = m_actions.showSecurity->isChecked();
  options.showPermissions = m_actions.showPermissions->isChecked();
  return options;
}

bool ProjectView::isUpToDate() const {
  return m_session.now() == nullptr || (m_scene.snapshot == m_session.now() && !m_maker.isBusy());
}

void ProjectView::follow(Session::Change change) {
  const std::shared_ptr<const workspace::Snapshot> now = m_session.now();
  if (change == Session::Change::opened) {
    m_before.reset();
    m_selected.clear();
    // The first paint waits for nothing else: one layout takes a few milliseconds.
    showScene(m_maker.makeNow(now, options(), true));
  } else {
    m_maker.request(now, options(), false);
  }
  if (now->design->find(m_selected) == nullptr) m_selected.clear();
  m_workbench.outline().setDesign(now->design);
  m_workbench.problems().setFindings(now->diagnostics, now->files, resourcesIn(*now));
  m_workbench.docks().bottom().tabs()->setBadge(Workbench::problemsPage, now->diagnostics.empty() ? QString() : QString::number(now->diagnostics.size()));
  if (m_workbench.hasCode()) m_workbench.code().setSnapshot(m_session.name(), now, !m_isTyping && change != Session::Change::opened);
  int errors = 0, warnings = 0;
  for (const Diagnostic& finding : now->diagnostics) {
    errors += finding.severity == Severity::error ? 1 : 0;
    warnings += finding.severity == Severity::warning ? 1 : 0;
  }
  m_toolBar.setFindings(errors, warnings);
  m_workbench.canvas().setStale(!now->broken.empty());
  showSelection();
  if (change == Session::Change::opened) showSomeText();
  flashChanges(change);
  m_before = now;
}

void ProjectView::showScene(const Scene& scene) {
  if (m_session.now() == nullptr) return;
  m_scene = scene;
  widgets::Sight sight;
  sight.design = scene.snapshot->design;
  sight.layout = scene.layout;
  sight.shapeOf = shapeOf;
  sight.pictureFor = [this, scene](picture::Detail detail) {
    const bool isAtRest = m_states->elements.empty() && m_states->edgeLabels.empty();
    if (isAtRest && detail == scene.options.detail) return scene.picture;
    picture::Options options = scene.options;
    options.detail = detail;
    return std::make_shared<const picture::Picture>(picture::draw(*scene.snapshot->design, *scene.layout, *m_states, options));
  };
  widgets::Canvas& canvas = m_workbench.canvas();
  m_isTellingCanvas = true;
  canvas.setSight(std::move(sight));
  // What was selected before it was drawn: a component that was added or got another name.
  const bool isNew = !m_selected.empty() && canvas.selection().empty();
  if (isNew) canvas.setSelection({m_selected});
  m_isTellingCanvas = false;
  if (isNew) canvas.reveal({m_selected});
  Q_EMIT sceneShown();
}

void ProjectView::flashChanges(Session::Change change) {
  if (m_before == nullptr || change == Session::Change::opened) return;
  const std::vector<std::string> changed = changedComponents(*m_before->design, *m_session.now()->design);
  // A change of everything (a file that was broken and is whole again) is no news about any one thing.
  if (changed.empty() || changed.size() > 12) return;
  m_workbench.canvas().flash({changed.begin(), changed.end()});
}

void ProjectView::arrangeAnew() {
  if (m_session.now() != nullptr) m_maker.request(m_session.now(), options(), true);
}

void ProjectView::followLayers() {
  if (m_session.now() != nullptr) m_maker.request(m_session.now(), options(), false);
}

void ProjectView::connectCanvas() {
  widgets::Canvas& canvas = m_workbench.canvas();
  connect(&canvas, &widgets::Canvas::selectionChanged, this,
          [this](const std::vector<std::string>& ids) {
            // What the canvas does not draw yet is no choice of a person's.
            if (!m_isTellingCanvas) select(ids.size() == 1 ? ids.front() : std::string(), false);
          });
  connect(&canvas, &widgets::Canvas::cameraChanged, this, [this, &canvas] {
    m_toolBar.setZoom(canvas.zoom());
    if (m_workbench.isCodeShown()) showState();
  });
  connect(&canvas, &widgets::Canvas::activated, this, [this](const std::string& id) {
    const std::vector<SourceSpan> blocks = blocksOf(id);
    if (!blocks.empty()) showPlace(blocks.front(), true);
  });
  connect(m_actions.zoomIn, &QAction::triggered, &canvas, [&canvas] { canvas.setZoom(canvas.zoom() * 1.25); });
  connect(m_actions.zoomOut, &QAction::triggered, &canvas, [&canvas] { canvas.setZoom(canvas.zoom() / 1.25); });
  connect(m_actions.zoomActual, &QAction::triggered, &canvas, [&canvas] { canvas.setZoom(1); });
  connect(m_actions.zoomFit, &QAction::triggered, &canvas, [&canvas] { canvas.fitAll(); });
  connect(m_actions.arrange, &QAction::triggered, this, &ProjectView::arrangeAnew);
}

void ProjectView::connectPanels() {
  widgets::Outline& outline = m_workbench.outline();
  connect(&outline, &widgets::Outline::componentSelected, this, [this](const QString& id) { select(id.toStdString(), true); });
  connect(&outline, &widgets::Outline::componentActivated, this, [this](const QString& id) {
    const std::vector<SourceSpan> blocks = blocksOf(id.toStdString());
    if (!blocks.empty()) showPlace(blocks.front(), true);
  });
  widgets::Inspector& inspector = m_workbench.inspector();
  connect(&inspector, &widgets::Inspector::componentRequested, this, [this](const QString& id) { select(id.toStdString(), true); });
  connect(&inspector, &widgets::Inspector::placeRequested, this, [this](const SourceSpan& place) { showPlace(place, true); });
  widgets::Problems& problems = m_workbench.problems();
  connect(&problems, &widgets::Problems::findingChosen, this, [this](const Diagnostic& finding) {
    if (!finding.component.empty()) select(finding.component, true);
    if (m_workbench.isCodeShown()) showPlace(finding.span, false);
  });
  connect(&problems, &widgets::Problems::placeRequested, this, [this](const SourceSpan& place) { showPlace(place, true); });
}

void ProjectView::connectCode(widgets::CodeView* code) {
  if (m_session.now() != nullptr) code->setSnapshot(m_session.name(), m_session.now(), false);
  connect(code, &widgets::CodeView::caretMoved, this, [this](const FilePath& file, quint32 offset) {
    const std::shared_ptr<const workspace::Snapshot> now = m_session.now();
    if (now == nullptr) return;
    const design::Component* under = now->design->at(file, offset);
    m_workbench.canvas().setLinked(under != nullptr && under->id != m_selected ? widgets::IdSet{under->id} : widgets::IdSet{});
    if (const widgets::Editor* editor = m_workbench.code().currentEditor()) {
      int line = 0, column = 0;
      editor->getCursorPosition(&line, &column);
      m_caret = QStringLiteral("Line %1, column %2").arg(line + 1).arg(column + 1);
    }
    showState();
  });
  connect(code, &widgets::CodeView::currentFileChanged, this, &ProjectView::showState);
  showSelection();
  showState();
}

std::vector<SourceSpan> ProjectView::blocksOf(const std::string& id) const {
  std::vector<SourceSpan> blocks;
  const design::Component* component = m_session.now() ? m_session.now()->design->find(id) : nullptr;
  if (component != nullptr)
    for (const SourceSpan& source : component->sources)
      if (source.isSomewhere()) blocks.push_back(source);
  return blocks;
}

void ProjectView::select(const std::string& id, bool isRevealed) {
  const bool isNew = id != m_selected;
  m_selected = id;
  widgets::Canvas& canvas = m_workbench.canvas();
  if (isRevealed) {
    m_isTellingCanvas = true;
    canvas.setSelection(id.empty() ? std::vector<std::string>() : std::vector<std::string>{id});
    m_isTellingCanvas = false;
    if (!id.empty()) canvas.reveal({id});
  }
  if (!isNew) return;
  showSelection();
  Q_EMIT selectionChanged(QString::fromStdString(id));
}

void ProjectView::showSelection() {
  if (m_session.now() == nullptr) return;
  m_workbench.outline().setSelected(QString::fromStdString(m_selected));
  m_workbench.inspector().showComponent(m_session.name(), m_session.now(), m_selected);
  if (m_workbench.hasCode()) {
    const std::vector<SourceSpan> blocks = blocksOf(m_selected);
    m_workbench.code().setBlocks(blocks);
    // The editor follows the canvas, not the other way: while somebody types there it stays where it is.
    const widgets::Editor* editor = m_workbench.code().currentEditor();
    if (m_workbench.isCodeShown() && !blocks.empty() && (editor == nullptr || !editor->hasFocus())) m_workbench.code().openPlace(blocks.front(), false);
  }
  showState();
}

void ProjectView::showSomeText() {
  if (m_session.now() == nullptr || !m_workbench.isCodeShown() || m_workbench.code().currentEditor() != nullptr) return;
  const std::vector<SourceSpan> blocks = blocksOf(m_selected);
  m_workbench.code().openPlace(blocks.empty() ? openingPlace(*m_session.now()) : blocks.front(), false);
}

void ProjectView::showOnCanvas(const std::string& id) {
  if (m_workbench.view() == Workbench::View::code) m_actions.viewSplit->trigger();
  m_workbench.canvas().reveal({id}, false);
}

void ProjectView::showPlace(const SourceSpan& place, bool takesKeyboard) {
  if (!place.isSomewhere()) return;
  if (!m_workbench.isCodeShown()) m_actions.viewSplit->trigger();
  m_workbench.code().openPlace(place, takesKeyboard);
}

void ProjectView::showState() {
  const std::shared_ptr<const workspace::Snapshot> now = m_session.now();
  if (now == nullptr) return;
  const std::vector<FilePath> modified = m_session.project()->modifiedFiles();
  if (m_workbench.hasCode()) m_workbench.code().setModified(modified);
  m_actions.save->setEnabled(!modified.empty());
  m_actions.undo->setEnabled(m_session.project()->canUndo());
  m_actions.redo->setEnabled(m_session.project()->canRedo());
  m_actions.undo->setText(m_session.project()->canUndo() ? QStringLiteral("Undo: %1").arg(QString::fromStdString(m_session.project()->undoLabel())) : QStringLiteral("Undo"));
  m_actions.redo->setText(m_session.project()->canRedo() ? QStringLiteral("Redo: %1").arg(QString::fromStdString(m_session.project()->redoLabel())) : QStringLiteral("Redo"));
  m_actions.remove->setEnabled(!m_selected.empty());
  m_actions.rename->setEnabled(!m_selected.empty());
  if (m_workbench.isRehearsing()) return;

  const QString saved = modified.empty()       ? QStringLiteral("Saved")
                        : modified.size() == 1 ? QStringLiteral("%1, not saved").arg(QString::fromStdString(std::string(modified.front().name())))
                                               : QStringLiteral("%1 files, not saved").arg(modified.size());
  QStringList left = {saved};
  const design::Component* selected = now->design->find(m_selected);
  const QString selection = selected != nullptr ? QStringLiteral("%1 selected").arg(QString::fromStdString(selected->title)) : QString();
  QStringList right;
  if (m_workbench.isCodeShown()) {
    if (!m_caret.isEmpty()) left << m_caret;
    if (const widgets::Editor* editor = m_workbench.code().currentEditor()) left << QString::fromLatin1(editor->scanner().language);
    right << QStringLiteral("Zoom %1\u2009%").arg(qRound(m_workbench.canvas().zoom() * 100));
  } else {
    left << counted(static_cast<int>(now->files.size()), "file", "files")
         << QStringLiteral("%1, %2").arg(counted(resourcesIn(*now), "resource", "resources"), counted(pipelinesIn(*now), "pipeline", "pipelines"));
  }
  if (!selection.isEmpty()) right << selection;
  m_status.setLeft(left);
  m_status.setRight(right);
  m_status.setLegend(m_workbench.isCodeShown() ? StatusLine::Legend::none : StatusLine::Legend::edges);
}

}  // namespace slipway::studio
