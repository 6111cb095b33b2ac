#include "widgets/code/assistant.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <algorithm>

#include "model/core/place.h"
#include "model/language/hover.h"
#include "widgets/code/choice_list.h"
#include "widgets/code/editor.h"
#include "widgets/code/hover_card.h"

namespace slipway::widgets {

namespace {

using language::CompletionKind;

QString signOf(CompletionKind kind) {
  switch (kind) {
    case CompletionKind::block: return QStringLiteral("{}");
    case CompletionKind::argument: return QStringLiteral("=");
    case CompletionKind::type: return QStringLiteral("T");
    case CompletionKind::reference: return QStringLiteral("x");
    case CompletionKind::function: return QStringLiteral("f");
    case CompletionKind::value: return QStringLiteral("“");
  }
  return {};
}

constexpr std::size_t mostChoices = 200;

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'-'; }

}  // namespace

Assistant::Assistant(Editor& editor, FilePath file)
    : QObject(&editor), m_editor(editor), m_file(file), m_list(new ChoiceList(&editor)), m_card(new HoverCard(&editor)) {
  editor.installEventFilter(this);
  editor.viewport()->installEventFilter(this);
  connect(m_list, &ChoiceList::chosen, this, &Assistant::choose);
  m_rest.setSingleShot(true);
  m_rest.setInterval(500);
}

void Assistant::setSnapshot(std::shared_ptr<const workspace::Snapshot> snapshot) { m_snapshot = std::move(snapshot); }

bool Assistant::isTerraform() const { return m_file.extension() == "tf" || m_file.extension() == "tfvars"; }

std::optional<language::Project> Assistant::project() const {
  if (m_snapshot == nullptr || !isTerraform()) return std::nullopt;
  return language::Project{m_snapshot->files, m_snapshot->trees, m_snapshot->configurations};
}

QString Assistant::placeText(const SourceSpan& place) const { return QString::fromStdString(slipway::placeText(m_snapshot->files, place)); }

void Assistant::dismiss() {
  m_list->hide();
  m_card->hide();
}

void Assistant::complete(bool isAsked) {
  const auto now = project();
  if (!now) return;
  m_card->hide();
  m_references.clear();
  m_completions = language::completionsAt(*now, m_file, m_editor.bytes(), m_editor.caret());
  const bool isStarted = !m_completions.replaced.isEmpty();
  const std::string typed = m_editor.bytes().substr(m_completions.replaced.begin, m_completions.replaced.size());
  const bool isWhole = m_completions.items.size() == 1 && m_completions.items[0].label == typed;
  if (m_completions.items.empty() || isWhole || (!isStarted && !isAsked)) {
    m_list->hide();
    return;
  }
  if (m_completions.items.size() > mostChoices) m_completions.items.resize(mostChoices);
  std::vector<Choice> choices;
  for (const language::Completion& item : m_completions.items)
    choices.push_back({QString::fromStdString(item.label), QString::fromStdString(item.detail), signOf(item.kind),
                       QString::fromStdString(item.about), item.isRequired});
  m_list->showChoices(std::move(choices), m_editor.boxOf(m_completions.replaced.begin));
}

void Assistant::choose(int index) {
  if (!m_references.empty()) {
    const SourceSpan place = m_references[static_cast<std::size_t>(index)].name;
    m_references.clear();
    Q_EMIT placeRequested(place);
    return;
  }
  const language::Completion item = m_completions.items[static_cast<std::size_t>(index)];
  m_editor.replace(m_completions.replaced, item.text, item.caretAt);
  if (item.kind == CompletionKind::argument) complete(true);
  if (item.kind == CompletionKind::function) showSignature();
}

void Assistant::showSignature() {
  const auto signature = isTerraform() ? language::signatureAt(m_editor.bytes(), m_editor.caret()) : std::nullopt;
  if (!signature || m_list->isVisible()) {
    m_card->hide();
    return;
  }
  m_card->showSignature(QString::fromStdString(signature->text), static_cast<int>(signature->parameter.begin),
                        static_cast<int>(signature->parameter.end), m_editor.boxOf(m_editor.caret()));
}

std::optional<language::Occurrence> Assistant::symbolAtCaret() {
  m_editor.flush();  // the answer is about what is written, not about what was
  const auto now = project();
  return now ? language::occurrenceAt(*now, m_file, m_editor.caret()) : std::nullopt;
}

void Assistant::goToDefinition() {
  const auto at = symbolAtCaret();
  if (!at) return;
  if (const auto definition = language::definitionOf(*project(), at->symbol))
    Q_EMIT placeRequested(definition->name);
  else
    Q_EMIT told(QStringLiteral("%1 is not declared in this project.").arg(QString::fromStdString(at->symbol.reference())));
}

void Assistant::listReferences() {
  const auto at = symbolAtCaret();
  if (!at) return;
  m_references = language::occurrencesOf(*project(), at->symbol);
  std::vector<Choice> choices;
  for (const language::Occurrence& one : m_references) {
    const std::string& text = *m_snapshot->files.at(one.name.file);
    const std::size_t begin = one.name.range.begin == 0 ? 0 : text.rfind('\n', one.name.range.begin - 1) + 1,
                      end = text.find('\n', one.name.range.begin);
    choices.push_back({QString::fromStdString(text.substr(begin, end - begin)).trimmed(),
                       placeText(one.name),
                       one.isDefinition ? QStringLiteral("•") : QStringLiteral("x"),
                       {},
                       one.isDefinition});
  }
  m_list->showChoices(std::move(choices), m_editor.boxOf(at->name.range.begin));
}

void Assistant::startRename() {
  const auto at = symbolAtCaret();
  if (!at) return;
  m_renamed = at->symbol;
  if (m_field == nullptr) {
    m_field = new QLineEdit(&m_editor);
    m_field->setAccessibleName(QStringLiteral("New name"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::returnPressed, this, &Assistant::finishRename);
  }
  dismiss();
  const QRect box = m_editor.boxOf(at->name.range.begin);
  m_field->setText(QString::fromStdString(at->symbol.name));
  m_field->setGeometry(box.x() - 8, box.y() - 5, std::max(180, m_field->fontMetrics().horizontalAdvance(m_field->text()) + 60), 30);
  m_field->show();
  m_field->raise();
  m_field->selectAll();
  m_field->setFocus();
}

void Assistant::finishRename() {
  const std::string name = m_field->text().trimmed().toStdString();
  m_field->hide();
  m_editor.setFocus();
  if (!m_renamed || name == m_renamed->name) return;
  const Result<ProjectEdit> edit = language::rename(*project(), *m_renamed, name);
  if (edit)
    Q_EMIT editRequested({edit->label, *edit});
  else
    Q_EMIT told(QString::fromStdString(edit.diagnostics().front().message));
}

void Assistant::toggleComment() {
  const bool isScript = m_file.extension() == "json";  // JSON has no comments
  if (isScript) return;
  m_editor.toggleComment(m_file.extension() == "js" ? "//" : "#");
}

void Assistant::explain(std::uint32_t offset) {
  const auto now = project();
  if (!now || m_list->isVisible() || m_editor.isCardOpen()) return;
  const auto hover = language::hoverAt(*now, m_file, m_editor.bytes(), offset);
  if (!hover) {
    m_card->hide();
    return;
  }
  m_card->showHover(*hover, hover->declared ? placeText(*hover->declared) : QString(), m_editor.boxOf(hover->range.begin));
}

bool Assistant::takesKey(QKeyEvent& event) {
  const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
  if (modifiers == Qt::NoModifier && m_list->takesKey(event.key())) return true;
  if (event.key() == Qt::Key_Escape && m_card->isVisible()) {
    m_card->hide();
    return true;
  }
  if (event.key() == Qt::Key_Space && modifiers == Qt::ControlModifier) return complete(true), true;
  if (event.key() == Qt::Key_F12 && modifiers == Qt::NoModifier) return goToDefinition(), true;
  if (event.key() == Qt::Key_F12 && modifiers == Qt::ShiftModifier) return listReferences(), true;
  if (event.key() == Qt::Key_F2 && modifiers == Qt::NoModifier && isTerraform()) return startRename(), true;
  if (event.key() == Qt::Key_Slash && modifiers == Qt::ControlModifier) return toggleComment(), true;
  if (event.key() == Qt::Key_F1 && modifiers == Qt::NoModifier && isTerraform()) return explain(m_editor.caret()), true;
  return false;
}

void Assistant::afterTyping(const QString& typed) {
  m_card->hide();
  if (typed.isEmpty() || !isTerraform()) return;
  const QChar last = typed.back();
  if (isWordCharacter(last) || last == u'.' || last == u'"')
    complete(last == u'.' || last == u'"');
  else
    m_list->hide();
  if (last == u'(' || last == u',') showSignature();
}

bool Assistant::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_field) {
    const bool isCancelled =
        event->type() == QEvent::FocusOut || (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape);
    if (!isCancelled || !m_field->isVisible()) return false;
    m_field->hide();
    if (event->type() == QEvent::KeyPress) m_editor.setFocus();
    return event->type() == QEvent::KeyPress;
  }
  switch (event->type()) {
    case QEvent::ShortcutOverride: {  // these keys are the editor's while it has the keyboard
      const auto& key = static_cast<QKeyEvent&>(*event);
      if (key.key() == Qt::Key_F2 || key.key() == Qt::Key_F12 || key.key() == Qt::Key_F1 ||
          (key.key() == Qt::Key_Slash && key.modifiers() == Qt::ControlModifier))
        event->accept();
      return false;
    }
    case QEvent::KeyPress: {
      auto& key = static_cast<QKeyEvent&>(*event);
      if (takesKey(key)) return true;
      const QString typed = key.text();
      const bool isText = !typed.isEmpty() && typed[0].isPrint() && (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) == 0;
      const bool isErasing = key.key() == Qt::Key_Backspace && m_list->isVisible();
      if (isText || isErasing)
        QTimer::singleShot(0, this, [this, typed, isErasing] { isErasing ? complete(false) : afterTyping(typed); });
      else if (key.key() != Qt::Key_Shift && key.key() != Qt::Key_Control)
        dismiss();
      return false;
    }
    case QEvent::MouseMove: {
      m_rest.disconnect();
      const QPoint point = static_cast<QMouseEvent*>(event)->pos();
      connect(&m_rest, &QTimer::timeout, this, [this, point] {
        if (const auto offset = m_editor.offsetAt(point)) explain(*offset);
      });
      if (m_card->isVisible() && !m_card->geometry().contains(point)) m_card->hide();
      m_rest.start();
      return false;
    }
    case QEvent::MouseButtonPress: {
      const auto& mouse = static_cast<QMouseEvent&>(*event);
      dismiss();
      if (watched == m_editor.viewport() && mouse.button() == Qt::LeftButton && mouse.modifiers() == Qt::ControlModifier)
        QTimer::singleShot(0, this, &Assistant::goToDefinition);
      return false;
    }
    case QEvent::Leave: m_rest.stop(); return false;
    case QEvent::FocusOut:
    case QEvent::Wheel: dismiss(); return false;
    default: return false;
  }
}

}  // namespace slipway::widgets
