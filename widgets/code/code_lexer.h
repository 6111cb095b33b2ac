#pragma once

#include "widgets/code/scanner.h"
#include "widgets/code/scintilla.h"

namespace slipway::widgets {

/// Colours and folds a document line by line with a scanner, in the theme's colours. Only lines whose text or state
/// changed are scanned again.
class CodeLexer : public QsciLexerCustom {
  Q_OBJECT

public:
  CodeLexer(const Scanner& scanner, QObject* parent);

  const char* language() const override { return m_scanner.language; }
  QString description(int style) const override;
  QColor defaultColor(int style) const override;
  QColor defaultPaper(int style) const override;
  QFont defaultFont(int style) const override;
  void styleText(int start, int end) override;

private:
  void fold(int firstLine, int lastLine);
  void foldByIndentation(int firstLine, int lastLine);

  const Scanner& m_scanner;
};

}  // namespace slipway::widgets
