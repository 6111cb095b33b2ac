#include "widgets/code/find_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

FindBar::FindBar(QWidget* parent)
    : QWidget(parent), m_words(new QLineEdit), m_replacement(new QLineEdit), m_count(new QLabel), m_replaceRow(new QWidget) {
  m_case = option(QStringLiteral("Aa"), QStringLiteral("Match upper and lower case"));
  m_word = option(QStringLiteral("W"), QStringLiteral("Whole words only"));
  m_pattern = option(QStringLiteral(".*"), QStringLiteral("Regular expression"));
  m_words->setPlaceholderText(QStringLiteral("Find"));
  m_words->setAccessibleName(QStringLiteral("Find"));
  m_replacement->setPlaceholderText(QStringLiteral("Replace with"));
  m_replacement->setAccessibleName(QStringLiteral("Replace with"));
  m_count->setMinimumWidth(96);
  m_count->setForegroundRole(QPalette::PlaceholderText);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 12, 8);
  column->setSpacing(6);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(m_words, 1);
  for (QToolButton* button : {m_case, m_word, m_pattern}) row->addWidget(button);
  row->addWidget(m_count);
  const auto step = [&](const char* icon, const QString& name, void (FindBar::*slot)()) {
    auto* button = new QToolButton;
    button->setIcon(Theme::current().icon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, slot);
    row->addWidget(button);
  };
  step("ui-chevron-up", QStringLiteral("Previous (Shift+Enter)"), &FindBar::goToPrevious);
  step("ui-chevron-down", QStringLiteral("Next (Enter)"), &FindBar::goToNext);
  step("ui-close", QStringLiteral("Close (Escape)"), &FindBar::stop);
  column->addLayout(row);

  auto* replaceRow = new QHBoxLayout(m_replaceRow);
  replaceRow->setContentsMargins(0, 0, 0, 0);
  replaceRow->setSpacing(6);
  replaceRow->addWidget(m_replacement, 1);
  auto* one = new QPushButton(QStringLiteral("Replace"));
  auto* all = new QPushButton(QStringLiteral("Replace all"));
  connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
  connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
  replaceRow->addWidget(one);
  replaceRow->addWidget(all);
  column->addWidget(m_replaceRow);

  connect(m_words, &QLineEdit::textChanged, this, [this] {
    refresh();
    go(0);
  });
  for (QToolButton* button : {m_case, m_word, m_pattern}) connect(button, &QToolButton::toggled, this, &FindBar::refresh);
  for (QLineEdit* field : {m_words, m_replacement}) field->installEventFilter(this);
  hide();
}

QToolButton* FindBar::option(const QString& text, const QString& name) {
  auto* button = new QToolButton;
  button->setText(text);
  button->setCheckable(true);
  button->setToolTip(name);
  button->setAccessibleName(name);
  return button;
}

void FindBar::setEditor(Editor* editor) {
  if (m_editor != nullptr && m_editor != editor) m_editor->showHits({});
  m_editor = editor;
  if (isVisible()) refresh();
}

Editor::Search FindBar::search() const {
  return {m_words->text().toStdString(), m_case->isChecked(), m_word->isChecked(), m_pattern->isChecked()};
}

void FindBar::start(bool isReplacing) {
  m_replaceRow->setVisible(isReplacing);
  show();
  if (m_editor != nullptr)
    if (const QString selected = m_editor->selectedText(); !selected.isEmpty() && !selected.contains(u'\n')) m_words->setText(selected);
  m_words->setFocus();
  m_words->selectAll();
  refresh();
}

void FindBar::stop() {
  hide();
  if (m_editor == nullptr) return;
  m_editor->showHits({});
  m_editor->setFocus();
}

void FindBar::refresh() {
  if (!isVisible()) return;
  m_hits = m_editor == nullptr ? std::vector<TextRange>() : m_editor->findAll(search());
  if (m_editor != nullptr) m_editor->showHits(m_hits);
  const auto count = static_cast<qsizetype>(m_hits.size());
  if (m_words->text().isEmpty())
    m_count->clear();
  else
    m_count->setText(count == 0   ? QStringLiteral("Nothing found")
                     : count == 1 ? QStringLiteral("1 place")
                                  : QStringLiteral("%1 places").arg(count));
}

void FindBar::go(int step) {
  if (m_editor == nullptr || m_hits.empty()) return;
  const std::uint32_t begin = m_editor->selectionBegin();
  const auto after =
      std::find_if(m_hits.begin(), m_hits.end(), [&](TextRange hit) { return step > 0 ? hit.begin > begin : hit.begin >= begin; });
  auto index = after - m_hits.begin();
  if (step < 0) --index;
  const auto count = std::ssize(m_hits);
  index = (index + count) % count;
  m_editor->select(m_hits[static_cast<std::size_t>(index)]);
  m_count->setText(QStringLiteral("%1 of %2").arg(index + 1).arg(count));
}

void FindBar::goToNext() { go(1); }
void FindBar::goToPrevious() { go(-1); }

void FindBar::replaceOne() {
  if (m_editor == nullptr || m_hits.empty()) return;
  const std::uint32_t begin = m_editor->selectionBegin();
  const auto at = std::find_if(m_hits.begin(), m_hits.end(), [&](TextRange hit) { return hit.begin == begin; });
  if (at != m_hits.end()) {
    const std::string text = m_replacement->text().toStdString();
    m_editor->replace(*at, text, static_cast<std::uint32_t>(text.size()));
    refresh();
  }
  go(0);
}

void FindBar::replaceAll() {
  if (m_editor == nullptr || m_hits.empty()) return;
  const std::string text = m_replacement->text().toStdString();
  const std::size_t count = m_hits.size();
  for (auto hit = m_hits.rbegin(); hit != m_hits.rend(); ++hit) m_editor->replace(*hit, text, static_cast<std::uint32_t>(text.size()));
  refresh();
  m_count->setText(count == 1 ? QStringLiteral("1 replaced") : QStringLiteral("%1 replaced").arg(count));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const auto& key = static_cast<QKeyEvent&>(*event);
  if (key.key() == Qt::Key_Escape) return stop(), true;
  if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter) return false;
  if (watched == m_replacement)
    replaceOne();
  else if ((key.modifiers() & Qt::ShiftModifier) != 0)
    goToPrevious();
  else
    goToNext();
  return true;
}

}  // namespace slipway::widgets
