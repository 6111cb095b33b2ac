#include "widgets/code/code_view.h"

#include <QInputDialog>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "model/hcl/format.h"
#include "widgets/code/assistant.h"
#include "widgets/code/block_path.h"
#include "widgets/code/breadcrumb.h"
#include "widgets/code/editor.h"
#include "widgets/code/file_tabs.h"
#include "widgets/code/find_bar.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

CodeView::CodeView(QWidget* parent)
    : QWidget(parent),
      m_tabs(new FileTabs),
      m_breadcrumb(new Breadcrumb),
      m_pages(new QStackedWidget),
      m_findBar(new FindBar),
      m_empty(new QLabel(QStringLiteral("Choose a file from the list above, or select a component on the canvas."))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_tabs);
  column->addWidget(m_breadcrumb);
  column->addWidget(m_pages, 1);
  column->addWidget(m_findBar);
  m_empty->setAlignment(Qt::AlignCenter);
  m_empty->setWordWrap(true);
  m_empty->setForegroundRole(QPalette::PlaceholderText);
  m_pages->addWidget(m_empty);
  connect(m_tabs, &FileTabs::fileChosen, this, &CodeView::openFile);
  connect(m_tabs, &FileTabs::closeRequested, this, &CodeView::closeFile);
  connect(m_breadcrumb, &Breadcrumb::placeRequested, this, [this](const SourceSpan& place) { openPlace(place, true); });
  connect(m_breadcrumb, &Breadcrumb::noteClicked, this, [this] {
    flush();
    Q_EMIT formatRequested(m_current);
  });
  const auto onKey = [this](int key, auto run) {
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, run);
  };
  onKey(Qt::Key_F, [this] { m_findBar->start(false); });
  onKey(Qt::Key_H, [this] { m_findBar->start(true); });
  onKey(Qt::Key_G, [this] { askForLine(); });
  m_noteTimer.setSingleShot(true);
  m_noteTimer.setInterval(250);
  connect(&m_noteTimer, &QTimer::timeout, this, &CodeView::updateNote);
}

void CodeView::setSnapshot(const QString& projectName, std::shared_ptr<const workspace::Snapshot> snapshot, bool isFlashing) {
  m_projectName = projectName;
  m_snapshot = std::move(snapshot);
  std::vector<FilePath> all, gone;
  for (const auto& [file, text] : m_snapshot->files) all.push_back(file);
  m_tabs->setAllFiles(all);
  for (const auto& [file, editor] : m_editors) {
    if (m_snapshot->files.contains(file)) fill(*editor, file, isFlashing);
    else gone.push_back(file);
  }
  for (const FilePath file : gone) closeFile(file);
  showBlocks();
  updateBreadcrumb();
  m_noteTimer.start();
}

void CodeView::clear() {
  m_snapshot.reset();
  m_blocks.clear();
  while (!m_order.empty()) closeFile(m_order.back());
}

void CodeView::fill(Editor& editor, FilePath file, bool isFlashing) {
  editor.takeText(m_snapshot->files.at(file), isFlashing);
  Diagnostics findings;
  for (const Diagnostic& finding : m_snapshot->diagnostics)
    if (finding.span.file == file) findings.push_back(finding);
  editor.setFindings(findings);
  if (Assistant* helper = assistant(file)) helper->setSnapshot(m_snapshot);
  if (&editor == currentEditor()) m_findBar->refresh();
}

Assistant* CodeView::assistant(FilePath file) const {
  const auto found = m_assistants.find(file);
  return found == m_assistants.end() ? nullptr : found->second;
}

void CodeView::askForLine() {
  Editor* shown = currentEditor();
  if (shown == nullptr) return;
  bool isAnswered = false;
  const int line = QInputDialog::getInt(this, QStringLiteral("Go to line"), QStringLiteral("Line, 1 to %1").arg(shown->lines()), 1, 1, shown->lines(), 1, &isAnswered);
  if (isAnswered) shown->goTo(static_cast<std::uint32_t>(shown->positionFromLineIndex(line - 1, 0)));
}

Editor* CodeView::editor(FilePath file) const {
  const auto found = m_editors.find(file);
  return found == m_editors.end() ? nullptr : found->second;
}

Editor* CodeView::open(FilePath file) {
  if (Editor* there = editor(file)) return there;
  if (m_snapshot == nullptr || !m_snapshot->files.contains(file)) return nullptr;
  auto* made = new Editor(scannerFor(file.name()));
  connect(made, &Editor::edited, this, [this, file](quint32 offset, quint32 removed, const QByteArray& inserted) {
    Q_EMIT textEdited(file, offset, removed, inserted);
  });
  connect(made, &Editor::caretMoved, this, [this, file](quint32 offset) {
    updateBreadcrumb();
    Q_EMIT caretMoved(file, offset);
  });
  connect(made, &Editor::undoRequested, this, &CodeView::undoRequested);
  connect(made, &Editor::redoRequested, this, &CodeView::redoRequested);
  connect(made, &Editor::fixRequested, this, &CodeView::fixRequested);
  auto* helper = new Assistant(*made, file);
  connect(helper, &Assistant::placeRequested, this, [this](const SourceSpan& place) { openPlace(place, true); });
  connect(helper, &Assistant::editRequested, this, &CodeView::fixRequested);
  connect(helper, &Assistant::told, this, &CodeView::told);
  m_assistants.emplace(file, helper);
  m_pages->addWidget(made);
  m_editors.emplace(file, made);
  m_order.push_back(file);
  m_tabs->setFiles(m_order);
  fill(*made, file, false);
  showBlocks();
  return made;
}

void CodeView::openFile(FilePath file) {
  Editor* shown = open(file);
  if (shown == nullptr) return;
  const bool isNew = file != m_current;
  m_current = file;
  m_pages->setCurrentWidget(shown);
  m_findBar->setEditor(shown);
  m_tabs->setCurrent(file);
  updateBreadcrumb();
  updateNote();
  if (isNew) Q_EMIT currentFileChanged(file);
}

void CodeView::openPlace(const SourceSpan& place, bool takesKeyboard) {
  if (!place.isSomewhere()) return;
  openFile(place.file);
  Editor* shown = editor(place.file);
  if (shown == nullptr) return;
  shown->goTo(place.range.begin);
  updateBreadcrumb();
  if (takesKeyboard) shown->setFocus(Qt::OtherFocusReason);
}

void CodeView::closeFile(FilePath file) {
  Editor* shown = editor(file);
  if (shown == nullptr) return;
  shown->flush();
  const auto at = std::find(m_order.begin(), m_order.end(), file);
  const auto index = at - m_order.begin();
  m_order.erase(at);
  m_editors.erase(file);
  m_assistants.erase(file);
  if (file == m_current) m_findBar->setEditor(nullptr);
  m_pages->removeWidget(shown);
  shown->deleteLater();
  m_tabs->setFiles(m_order);
  if (file != m_current) return;
  m_current = FilePath();
  if (!m_order.empty()) openFile(m_order[static_cast<std::size_t>(std::min<std::ptrdiff_t>(index, std::ssize(m_order) - 1))]);
  else {
    m_pages->setCurrentWidget(m_empty);
    updateBreadcrumb();
    m_breadcrumb->setNote({}, true);
  }
}

void CodeView::setModified(const std::vector<FilePath>& files) { m_tabs->setModified(files); }

void CodeView::setBlocks(const std::vector<SourceSpan>& blocks) {
  m_blocks = blocks;
  showBlocks();
}

void CodeView::showBlocks() {
  for (const auto& [file, shown] : m_editors) {
    TextRange range;
    for (const SourceSpan& block : m_blocks)
      if (block.file == file) {
        range = block.range;
        break;
      }
    shown->setBlock(range);
  }
}

void CodeView::flush() {
  // A told edit comes back as a snapshot and may close editors, so the list is walked by name.
  for (const FilePath file : std::vector<FilePath>(m_order))
    if (Editor* shown = editor(file)) shown->flush();
}

void CodeView::updateBreadcrumb() {
  std::vector<Breadcrumb::Part> parts;
  const Editor* shown = currentEditor();
  if (shown != nullptr && m_snapshot != nullptr) {
    const std::string folder(m_current.folder());
    parts.push_back({folder.empty() ? m_projectName : QString::fromStdString(folder), {}});
    parts.push_back({QString::fromStdString(std::string(m_current.name())), {m_current, {0, 0}}});
    const auto tree = m_snapshot->trees.find(m_current);
    if (tree != m_snapshot->trees.end())
      for (const BlockStep& step : blockPath(*tree->second, shown->caret()))
        parts.push_back({QString::fromStdString(step.title), {m_current, step.range}});
  }
  m_breadcrumb->setParts(std::move(parts));
}

void CodeView::updateNote() {
  const bool isTerraform = m_snapshot != nullptr && &scannerFor(m_current.name()) == &hclScanner && m_snapshot->files.contains(m_current);
  const bool isBroken = isTerraform && std::find(m_snapshot->broken.begin(), m_snapshot->broken.end(), m_current) != m_snapshot->broken.end();
  if (!isTerraform || isBroken) {
    m_breadcrumb->setNote({}, true);   // what does not parse is marked at its place
    return;
  }
  const std::string& text = *m_snapshot->files.at(m_current);
  const auto tree = m_snapshot->trees.find(m_current);
  const bool isFormatted = text.size() > (1u << 20) || tree == m_snapshot->trees.end() || hcl::formatted(*tree->second) == text;
  m_breadcrumb->setNote(isFormatted ? QStringLiteral("Formatted") : QStringLiteral("Format"), isFormatted);
}

}  // namespace slipway::widgets
