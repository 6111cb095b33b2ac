#include "widgets/code/editor.h"


#include <QKeyEvent>
#include <QScrollBar>

#include "widgets/code/code_lexer.h"
#include "widgets/code/editor_numbers.h"
#include "widgets/code/finding_card.h"
#include "widgets/code/scroll_marks.h"
#include "widgets/theme/theme.h"

namespace slipway::widgets {

namespace {

constexpr int lineHeight = 21;

}  // namespace

Editor::Editor(const Scanner& scanner, QWidget* parent)
    : QsciScintilla(parent), m_scanner(scanner), m_known(std::make_shared<const std::string>()), m_scrollMarks(new ScrollMarks(verticalScrollBar())) {
  setFrameShape(QFrame::NoFrame);
  setUtf8(true);
  setLexer(new CodeLexer(scanner, this));
  setAccessibleName(QStringLiteral("Code"));
  setTabWidth(2);
  setIndentationsUseTabs(false);
  setAutoIndent(true);
  setBackspaceUnindents(true);
  setBraceMatching(SloppyBraceMatch);
  setWrapMode(WrapNone);
  SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1);
  SendScintilla(SCI_SETSCROLLWIDTH, 1);
  SendScintilla(SCI_SETENDATLASTLINE, 0L);
  SendScintilla(SCI_SETUNDOCOLLECTION, 0L);
  SendScintilla(SCI_SETMULTIPLESELECTION, 1);
  SendScintilla(SCI_SETADDITIONALSELECTIONTYPING, 1);
  SendScintilla(SCI_SETPASTECONVERTENDINGS, 1);
  setFolding(PlainFoldStyle, foldMargin);
  releaseKeys();
  dress();

  m_tell.setSingleShot(true);
  m_tell.setInterval(0);
  connect(&m_tell, &QTimer::timeout, this, &Editor::flush);
  connect(this, &QsciScintilla::textChanged, this, [this] {
    if (!m_isTaking) m_tell.start();
  });
  connect(this, &QsciScintilla::cursorPositionChanged, this, [this] {
    hideCard();
    if (!m_isTaking) Q_EMIT caretMoved(caret());
  });
  connect(this, &QsciScintilla::marginClicked, this, [this](int margin, int line, Qt::KeyboardModifiers) {
    if (margin != foldMargin) return;
    for (const Diagnostic& finding : m_findings)
      if (lineOfOffset(finding.span.range.begin) == line) return showCard(finding);
  });
  m_fade.setDuration(900);
  m_fade.setStartValue(1.0);
  m_fade.setKeyValueAt(1.0 / 3, 1.0);
  m_fade.setEndValue(0.0);
  connect(&m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant& strength) { fade(strength.toDouble()); });
  m_dwell.setSingleShot(true);
  m_dwell.setInterval(450);
  connect(&m_dwell, &QTimer::timeout, this, [this] { showCardUnder(m_dwellPoint); });
  connect(&Theme::current(), &Theme::themeChanged, this, &Editor::dress);
}

Editor::~Editor() = default;

void Editor::releaseKeys() {
  // Scintilla claims most of Ctrl+letter; the window's own commands have them. Clipboard and selection stay.
  for (int letter = 'A'; letter <= 'Z'; ++letter) {
    if (letter == 'A' || letter == 'C' || letter == 'V' || letter == 'X') continue;
    for (const int modifiers : {static_cast<int>(SCMOD_CTRL), SCMOD_CTRL | SCMOD_SHIFT})
      SendScintilla(SCI_CLEARCMDKEY, static_cast<unsigned long>(letter | modifiers << 16));
  }
  for (const int key : {int{'+'}, int{'-'}, int{'/'}, static_cast<int>(SCK_ADD), static_cast<int>(SCK_SUBTRACT), static_cast<int>(SCK_DIVIDE)})
    SendScintilla(SCI_CLEARCMDKEY, static_cast<unsigned long>(key | SCMOD_CTRL << 16));
}

void Editor::dress() {
  const Theme& theme = Theme::current();
  const QColor ground = theme.colour("sunk");
  auto* code = static_cast<CodeLexer*>(lexer());
  for (int style = 0; style < codeStyleCount; ++style) {
    code->setColor(code->defaultColor(style), style);
    code->setPaper(ground, style);
    code->setFont(code->defaultFont(style), style);
  }
  code->setDefaultPaper(ground);
  code->setDefaultColor(theme.colour("code-text"));
  setPaper(ground);
  setColor(theme.colour("code-text"));
  SendScintilla(SCI_STYLESETBACK, static_cast<unsigned long>(STYLE_DEFAULT), ground);
  setCaretForegroundColor(theme.colour("text"));
  setCaretWidth(2);
  setCaretLineVisible(true);
  QColor line = theme.colour("text");
  line.setAlphaF(0.06F);
  setCaretLineBackgroundColor(line);
  setSelectionBackgroundColor(theme.colour("accent", theme.isDark() ? 0.30 : 0.18));
  SendScintilla(SCI_SETSELALPHA, theme.isDark() ? 76L : 46L);
  SendScintilla(SCI_SETSELFORE, 0UL, 0L);
  setMatchedBraceForegroundColor(theme.colour("accent"));
  setMatchedBraceBackgroundColor(ground);
  setUnmatchedBraceForegroundColor(theme.colour("status-error-text"));
  setUnmatchedBraceBackgroundColor(ground);
  setIndentationGuides(true);
  setIndentationGuidesForegroundColor(theme.colour("hairline"));
  setIndentationGuidesBackgroundColor(theme.colour("hairline"));
  setEdgeMode(EdgeNone);

  // 13 on 21: what the font lacks is shared above and below.
  SendScintilla(SCI_SETEXTRAASCENT, 0L);
  SendScintilla(SCI_SETEXTRADESCENT, 0L);
  const int lack = lineHeight - static_cast<int>(SendScintilla(SCI_TEXTHEIGHT, 0UL));
  SendScintilla(SCI_SETEXTRAASCENT, static_cast<long>(lack / 2));
  SendScintilla(SCI_SETEXTRADESCENT, static_cast<long>(lack - lack / 2));
  dressMarks();
}

std::string_view Editor::view() const {
  const auto length = static_cast<std::size_t>(SendScintilla(SCI_GETLENGTH));
  return {static_cast<const char*>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER)), length};
}

std::string Editor::bytes() const { return std::string(view()); }

void Editor::takeText(const std::shared_ptr<const std::string>& text, bool isFlashing) {
  const std::vector<TextChange> changes = minimalChanges(view(), *text);
  m_known = text;
  if (changes.empty()) return;
  m_isTaking = true;
  hideCard();
  const bool isFirst = SendScintilla(SCI_GETLENGTH) == 0;
  const long top = SendScintilla(SCI_GETFIRSTVISIBLELINE);
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    const std::string_view piece = std::string_view(*text).substr(change->after.begin, change->after.size());
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(change->before.begin));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(change->before.end));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(piece.size()), piece.data());
  }
  if (isFirst) {
    // Line ends as the file has them, so that new lines match.
    SendScintilla(SCI_SETEOLMODE, text->find("\r\n") != std::string::npos ? SC_EOL_CRLF : SC_EOL_LF);
    SendScintilla(SCI_GOTOPOS, 0L);
  } else {
    SendScintilla(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(top));
  }
  m_isTaking = false;
  if (!isFlashing || isFirst) return;
  std::vector<TextRange> ranges;
  for (const TextChange& change : changes) ranges.push_back(change.after);
  flash(ranges);
  goTo(ranges.front().begin, false);
}

void Editor::flush() {
  m_tell.stop();
  const std::string_view now = view();
  const std::string_view known = *m_known;
  if (now == known) return;
  std::size_t prefix = 0;
  const std::size_t most = std::min(now.size(), known.size());
  while (prefix < most && now[prefix] == known[prefix]) ++prefix;
  std::size_t suffix = 0;
  while (suffix < most - prefix && now[now.size() - 1 - suffix] == known[known.size() - 1 - suffix]) ++suffix;
  const auto removed = static_cast<quint32>(known.size() - prefix - suffix);
  const QByteArray inserted(now.data() + prefix, static_cast<qsizetype>(now.size() - prefix - suffix));
  m_known = std::make_shared<const std::string>(now);
  Q_EMIT edited(static_cast<quint32>(prefix), removed, inserted);
}

std::uint32_t Editor::caret() const { return static_cast<std::uint32_t>(SendScintilla(SCI_GETCURRENTPOS)); }

int Editor::lineOfOffset(std::uint32_t offset) const {
  return static_cast<int>(SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(offset)));
}

void Editor::goTo(std::uint32_t offset, bool isCentred) {
  const int line = lineOfOffset(offset);
  SendScintilla(SCI_ENSUREVISIBLE, static_cast<unsigned long>(line));
  const long shown = SendScintilla(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(line));
  const long top = SendScintilla(SCI_GETFIRSTVISIBLELINE);
  const long rows = SendScintilla(SCI_LINESONSCREEN);
  m_isTaking = true;
  SendScintilla(SCI_SETEMPTYSELECTION, static_cast<unsigned long>(offset));
  m_isTaking = false;
  const bool isInSight = shown >= top + 2 && shown < top + rows - 2;
  if (!isInSight || isCentred) SendScintilla(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(std::max(0L, isInSight ? top : shown - rows / 3)));
}

void Editor::select(TextRange range) {
  goTo(range.begin);
  SendScintilla(SCI_SETSEL, static_cast<unsigned long>(range.begin), static_cast<long>(range.end));
}

void Editor::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Undo)) {
    flush();
    Q_EMIT undoRequested();
    return;
  }
  if (event->matches(QKeySequence::Redo) || (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier)) {
    flush();
    Q_EMIT redoRequested();
    return;
  }
  if (event->key() == Qt::Key_Escape && isCardOpen()) {
    hideCard();
    return;
  }
  if (isCardOpen() && m_card->takesKey(event->key())) return;
  if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::AltModifier) {
    if (const Diagnostic* finding = findingAt(caret())) showCard(*finding);
    return;
  }
  if ((event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::AltModifier) {
    moveLines(event->key() == Qt::Key_Down);
    return;
  }
  if (event->key() == Qt::Key_D && event->modifiers() == Qt::ControlModifier) {
    duplicateLine();
    return;
  }
  QsciScintilla::keyPressEvent(event);
}

void Editor::resizeEvent(QResizeEvent* event) {
  QsciScintilla::resizeEvent(event);
  m_scrollMarks->resize(verticalScrollBar()->size());
}

void Editor::wheelEvent(QWheelEvent* event) {
  hideCard();
  QsciScintilla::wheelEvent(event);
}

void Editor::mouseMoveEvent(QMouseEvent* event) {
  QsciScintilla::mouseMoveEvent(event);
  m_dwellPoint = event->pos();
  m_dwell.start();
}

void Editor::leaveEvent(QEvent* event) {
  QsciScintilla::leaveEvent(event);
  m_dwell.stop();
}

}  // namespace slipway::widgets
