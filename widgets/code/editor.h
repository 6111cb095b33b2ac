#pragma once

#include <QTimer>
#include <QVariantAnimation>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "model/core/diagnostic.h"
#include "widgets/code/minimal_changes.h"
#include "widgets/code/scanner.h"
#include "widgets/code/scintilla.h"

namespace slipway::widgets {

class FindingCard;
class ScrollMarks;

/// One file. Offsets are UTF-8 bytes. It keeps no history of its own: what is typed is told as an edit, and undo comes back
/// as a new text, of which only the differing pieces are replaced.
class Editor : public QsciScintilla {
  Q_OBJECT

public:
  Editor(const Scanner& scanner, QWidget* parent = nullptr);
  ~Editor() override;

  /// Takes the project's text. Nothing moves that did not change. With `isFlashing`, changed lines glow.
  void takeText(const std::shared_ptr<const std::string>& text, bool isFlashing);
  /// Tells what was typed and not told yet.
  void flush();
  std::string bytes() const;

  std::uint32_t caret() const;
  void goTo(std::uint32_t offset, bool isCentred = true);    ///< caret there, in sight
  void select(TextRange range);
  const Scanner& scanner() const { return m_scanner; }

  // editor_text.cpp
  QRect boxOf(std::uint32_t offset) const;                   ///< of a byte: its line's height, 1 px wide
  std::optional<std::uint32_t> offsetAt(const QPoint& point) const;   ///< nothing where there is no text
  void replace(TextRange range, const std::string& text, std::uint32_t caretAt);   ///< as if typed; the caret goes to range.begin + caretAt
  void toggleComment(const std::string& sign);               ///< of the selected lines
  void moveLines(bool isDown);
  void duplicateLine();
  std::uint32_t selectionBegin() const { return static_cast<std::uint32_t>(SendScintilla(SCI_GETSELECTIONSTART)); }
  struct Search {
    std::string words;
    bool matchesCase = false, matchesWord = false, isPattern = false;
  };
  static constexpr std::size_t mostHits = 10'000;
  std::vector<TextRange> findAll(const Search& search) const;   ///< in order, mostHits at most
  void showHits(const std::vector<TextRange>& hits);

  // editor_marks.cpp
  void setBlock(TextRange range);                            ///< lines of the selected component; empty: none
  void flash(const std::vector<TextRange>& ranges);

  // editor_findings.cpp
  void setFindings(const Diagnostics& findings);             ///< those of this file
  const Diagnostic* findingAt(std::uint32_t offset) const;
  void showCard(const Diagnostic& finding);
  void hideCard();
  bool isCardOpen() const;
  FindingCard* card() const { return m_card; }

Q_SIGNALS:
  /// Bytes [offset, offset + removed) of the text last taken or told give way to `inserted`.
  void edited(quint32 offset, quint32 removed, const QByteArray& inserted);
  void caretMoved(quint32 offset);
  void undoRequested();
  void redoRequested();
  void fixRequested(const slipway::Fix& fix);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

private:
  void dress();                     ///< colours and fonts of the theme
  void dressMarks();
  void releaseKeys();
  std::string_view view() const;    ///< the document's bytes, until it changes
  void fade(double strength);
  void defineProblemMarks();
  void showCardUnder(const QPoint& point);
  int lineOfOffset(std::uint32_t offset) const;

  const Scanner& m_scanner;
  std::shared_ptr<const std::string> m_known;     ///< the text that the project has
  bool m_isTaking = false;                        ///< the project's text is being put in
  QTimer m_tell;
  TextRange m_block;
  std::vector<int> m_flashed;                     ///< marker handles
  QVariantAnimation m_fade;
  Diagnostics m_findings;
  FindingCard* m_card = nullptr;
  ScrollMarks* m_scrollMarks;
  QTimer m_dwell;
  QPoint m_dwellPoint;
};

}  // namespace slipway::widgets
