#pragma once

#include <QWidget>
#include <vector>

#include "widgets/code/editor.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace slipway::widgets {

/// Finding and replacing in the shown file: below the text, so that it covers none of it.
class FindBar : public QWidget {
  Q_OBJECT

public:
  explicit FindBar(QWidget* parent = nullptr);

  void setEditor(Editor* editor);  ///< nullptr: nothing to search
  void start(bool isReplacing);    ///< shows itself with the selected words
  void refresh();                  ///< the text has changed
  void stop();

  QLineEdit* words() const { return m_words; }
  QLineEdit* replacement() const { return m_replacement; }
  QLabel* count() const { return m_count; }
  QToolButton* caseButton() const { return m_case; }
  QToolButton* wordButton() const { return m_word; }
  QToolButton* patternButton() const { return m_pattern; }

public Q_SLOTS:
  void goToNext();
  void goToPrevious();
  void replaceOne();
  void replaceAll();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  Editor::Search search() const;
  void go(int step);
  QToolButton* option(const QString& text, const QString& name);

  Editor* m_editor = nullptr;
  QLineEdit* m_words;
  QLineEdit* m_replacement;
  QLabel* m_count;
  QToolButton* m_case;
  QToolButton* m_word;
  QToolButton* m_pattern;
  QWidget* m_replaceRow;
  std::vector<TextRange> m_hits;
};

}  // namespace slipway::widgets
