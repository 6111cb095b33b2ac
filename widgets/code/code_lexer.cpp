#include "widgets/code/code_lexer.h"


#include <vector>

#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

using Sci = QsciScintillaBase;

std::string_view tokenOf(CodeStyle style) {
  switch (style) {
    case CodeStyle::text:
    case CodeStyle::attribute: return "code-text";
    case CodeStyle::keyword: return "code-keyword";
    case CodeStyle::block: return "code-block";
    case CodeStyle::string: return "code-string";
    case CodeStyle::number: return "code-number";
    case CodeStyle::reference: return "code-reference";
    case CodeStyle::function: return "code-function";
    case CodeStyle::operation: return "code-operator";
    case CodeStyle::comment: return "code-comment";
  }
  return "code-text";
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

CodeLexer::CodeLexer(const Scanner& scanner, QObject* parent) : QsciLexerCustom(parent), m_scanner(scanner) {}

QString CodeLexer::description(int style) const {
  static const char* const names[codeStyleCount] = {"Text",   "Keyword",   "Block",    "Attribute", "String",
                                                    "Number", "Reference", "Function", "Operator",  "Comment"};
  return style >= 0 && style < codeStyleCount ? QString::fromLatin1(names[style]) : QString();
}

QColor CodeLexer::defaultColor(int style) const {
  return Theme::current().colour(style < codeStyleCount ? tokenOf(static_cast<CodeStyle>(style)) : "code-text");
}

QColor CodeLexer::defaultPaper(int) const { return Theme::current().colour("sunk"); }

QFont CodeLexer::defaultFont(int style) const { return Theme::font(13, style == static_cast<int>(CodeStyle::keyword) ? 500 : 400, true); }

void CodeLexer::styleText(int start, int end) {
  QsciScintilla* view = editor();
  if (view == nullptr) return;
  const int lines = static_cast<int>(view->SendScintilla(Sci::SCI_GETLINECOUNT));
  const int first = static_cast<int>(view->SendScintilla(Sci::SCI_LINEFROMPOSITION, start));
  const int wanted = static_cast<int>(view->SendScintilla(Sci::SCI_LINEFROMPOSITION, end));
  const auto length = static_cast<std::size_t>(view->SendScintilla(Sci::SCI_GETLENGTH));
  const std::string_view text(static_cast<const char*>(view->SendScintillaPtrResult(Sci::SCI_GETCHARACTERPOINTER)), length);

  const auto begin = static_cast<std::size_t>(view->SendScintilla(Sci::SCI_POSITIONFROMLINE, first));
  LineState state = first > 0 ? static_cast<LineState>(view->SendScintilla(Sci::SCI_GETLINESTATE, first - 1)) : 0;
  std::vector<CodeStyle> styles;
  std::size_t at = begin;
  int line = first;
  for (; line < lines; ++line) {
    const std::size_t next = line + 1 < lines ? static_cast<std::size_t>(view->SendScintilla(Sci::SCI_POSITIONFROMLINE, line + 1)) : length;
    std::string_view content = text.substr(at, next - at);
    styles.resize(next - begin, CodeStyle::text);
    while (!content.empty() && (content.back() == '\n' || content.back() == '\r')) content.remove_suffix(1);
    state = m_scanner.scan(content, state, std::span(styles).subspan(at - begin, content.size()));
    const auto before = static_cast<LineState>(view->SendScintilla(Sci::SCI_GETLINESTATE, line));
    view->SendScintilla(Sci::SCI_SETLINESTATE, static_cast<unsigned long>(line), static_cast<long>(state));
    at = next;
    // Past what was asked for, lines need colours only while what they inherit is new.
    if (line >= wanted && before == state) break;
  }
  if (styles.empty()) return;
  view->SendScintilla(Sci::SCI_STARTSTYLING, static_cast<unsigned long>(begin));
  view->SendScintilla(Sci::SCI_SETSTYLINGEX, styles.size(), reinterpret_cast<const char*>(styles.data()));
  const int last = std::min(line, lines - 1);
  if (m_scanner.depth != nullptr) fold(first, last);
  else foldByIndentation(first, last);
}

void CodeLexer::fold(int firstLine, int lastLine) {
  QsciScintilla* view = editor();
  LineState before = firstLine > 0 ? static_cast<LineState>(view->SendScintilla(Sci::SCI_GETLINESTATE, firstLine - 1)) : 0;
  for (int line = firstLine; line <= lastLine; ++line) {
    const auto after = static_cast<LineState>(view->SendScintilla(Sci::SCI_GETLINESTATE, line));
    int level = Sci::SC_FOLDLEVELBASE + m_scanner.depth(before);
    if (m_scanner.depth(after) > m_scanner.depth(before)) level |= Sci::SC_FOLDLEVELHEADERFLAG;
    view->SendScintilla(Sci::SCI_SETFOLDLEVEL, static_cast<unsigned long>(line), static_cast<long>(level));
    before = after;
  }
}

void CodeLexer::foldByIndentation(int firstLine, int lastLine) {
  QsciScintilla* view = editor();
  const int lines = static_cast<int>(view->SendScintilla(Sci::SCI_GETLINECOUNT));
  const auto indentOf = [view](int line) { return static_cast<int>(view->SendScintilla(Sci::SCI_GETLINEINDENTATION, line)); };
  const auto isEmptyLine = [view](int line) {
    return isBlank(view->text(line).toStdString());
  };
  // The line before the first may have become a header.
  for (int line = std::max(0, firstLine - 1); line <= lastLine; ++line) {
    int level = Sci::SC_FOLDLEVELBASE + indentOf(line);
    if (isEmptyLine(line)) {
      level = static_cast<int>(view->SendScintilla(Sci::SCI_GETFOLDLEVEL, std::max(0, line - 1))) & Sci::SC_FOLDLEVELNUMBERMASK;
      level |= Sci::SC_FOLDLEVELWHITEFLAG;
    } else {
      int next = line + 1;
      while (next < lines && isEmptyLine(next)) ++next;
      if (next < lines && indentOf(next) > indentOf(line)) level |= Sci::SC_FOLDLEVELHEADERFLAG;
    }
    view->SendScintilla(Sci::SCI_SETFOLDLEVEL, static_cast<unsigned long>(line), static_cast<long>(level));
  }
}

}  // namespace slipway::widgets
