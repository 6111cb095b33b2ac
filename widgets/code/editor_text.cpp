// What others ask of the text: where a byte stands, replacing a word, comments, finding.
#include "widgets/code/editor.h"
#include "widgets/code/editor_numbers.h"
#include "widgets/code/finding_card.h"

namespace slipway::widgets {

QRect Editor::boxOf(std::uint32_t offset) const {
  const auto at = static_cast<long>(offset);
  const auto x = static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, at));
  const auto y = static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, at));
  return {x, y, 1, static_cast<int>(SendScintilla(SCI_TEXTHEIGHT, 0UL))};
}

std::optional<std::uint32_t> Editor::offsetAt(const QPoint& point) const {
  const long at = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(point.x()), static_cast<long>(point.y()));
  return at < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(at));
}

bool Editor::isCardOpen() const { return m_card != nullptr && m_card->isVisible(); }

void Editor::replace(TextRange range, const std::string& text, std::uint32_t caretAt) {
  SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(range.begin));
  SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(range.end));
  SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(text.size()), text.data());
  SendScintilla(SCI_SETEMPTYSELECTION, static_cast<unsigned long>(range.begin + caretAt));
  SendScintilla(SCI_SCROLLCARET);
}

void Editor::toggleComment(const std::string& sign) {
  const auto first = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(SendScintilla(SCI_GETSELECTIONSTART)));
  const auto end = SendScintilla(SCI_GETSELECTIONEND);
  auto last = SendScintilla(SCI_LINEFROMPOSITION, static_cast<unsigned long>(end));
  if (last > first && end == SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(last))) --last;  // an empty rest of a line
  const std::string text = bytes();
  const auto lineBegin = [&](long line) {
    return static_cast<std::size_t>(SendScintilla(SCI_GETLINEINDENTPOSITION, static_cast<unsigned long>(line)));
  };
  const auto isEmpty = [&](long line) {
    return lineBegin(line) >= static_cast<std::size_t>(SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line)));
  };
  bool areComments = true;
  std::size_t column = std::string::npos;  // signs stand below each other
  for (long line = first; line <= last; ++line) {
    if (isEmpty(line)) continue;
    areComments = areComments && text.compare(lineBegin(line), sign.size(), sign) == 0;
    column =
        std::min(column, lineBegin(line) - static_cast<std::size_t>(SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line))));
  }
  SendScintilla(SCI_BEGINUNDOACTION);
  for (long line = last; line >= first; --line) {
    if (isEmpty(line)) continue;
    const std::size_t at = areComments
                               ? lineBegin(line)
                               : static_cast<std::size_t>(SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line))) + column;
    const std::size_t taken = !areComments ? 0 : sign.size() + (at + sign.size() < text.size() && text[at + sign.size()] == ' ' ? 1 : 0);
    const std::string put = areComments ? std::string() : sign + " ";
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(at));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(at + taken));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(put.size()), put.data());
  }
  SendScintilla(SCI_ENDUNDOACTION);
}

void Editor::moveLines(bool isDown) { SendScintilla(isDown ? SCI_MOVESELECTEDLINESDOWN : SCI_MOVESELECTEDLINESUP); }
void Editor::duplicateLine() { SendScintilla(SCI_SELECTIONDUPLICATE); }

std::vector<TextRange> Editor::findAll(const Search& search) const {
  std::vector<TextRange> hits;
  if (search.words.empty()) return hits;
  int flags = 0;
  if (search.matchesCase) flags |= SCFIND_MATCHCASE;
  if (search.matchesWord) flags |= SCFIND_WHOLEWORD;
  if (search.isPattern) flags |= SCFIND_REGEXP | SCFIND_CXX11REGEX;
  SendScintilla(SCI_SETSEARCHFLAGS, static_cast<unsigned long>(flags));
  const long length = SendScintilla(SCI_GETLENGTH);
  for (long from = 0; from <= length && hits.size() < mostHits;) {
    SendScintilla(SCI_SETTARGETSTART, static_cast<unsigned long>(from));
    SendScintilla(SCI_SETTARGETEND, static_cast<unsigned long>(length));
    const long at = SendScintilla(SCI_SEARCHINTARGET, static_cast<unsigned long>(search.words.size()), search.words.data());
    if (at < 0) break;  // also where the pattern cannot be read
    const long end = SendScintilla(SCI_GETTARGETEND);
    hits.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    from = end > at ? end : end + 1;
  }
  return hits;
}

void Editor::showHits(const std::vector<TextRange>& hits) {
  SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(hitIndicator));
  SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
  for (const TextRange hit : hits)
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(hit.begin), static_cast<long>(hit.size()));
}

}  // namespace slipway::widgets
