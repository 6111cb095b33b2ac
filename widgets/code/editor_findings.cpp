#include <QKeyEvent>

#include "widgets/code/editor.h"
#include "widgets/code/editor_numbers.h"
#include "widgets/code/finding_card.h"
#include "widgets/code/scroll_marks.h"

namespace slipway::widgets {

namespace {

int squiggleOf(Severity severity) {
  return severity == Severity::error ? errorSquiggle : severity == Severity::warning ? warningSquiggle : infoSquiggle;
}

int markerOf(Severity severity) {
  return severity == Severity::error ? errorMarker : severity == Severity::warning ? warningMarker : infoMarker;
}

}  // namespace

void Editor::setFindings(const Diagnostics& findings) {
  m_findings = findings;
  const auto length = static_cast<std::uint32_t>(SendScintilla(SCI_GETLENGTH));
  for (const int squiggle : {infoSquiggle, warningSquiggle, errorSquiggle}) {
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(squiggle));
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, static_cast<long>(length));
  }
  for (const int marker : {infoMarker, warningMarker, errorMarker}) markerDeleteAll(marker);
  std::vector<ScrollMarks::Mark> marks;
  const double lines = std::max(1.0, static_cast<double>(SendScintilla(SCI_GETLINECOUNT)));
  for (const Diagnostic& finding : m_findings) {
    TextRange range = finding.span.range;
    range.begin = std::min(range.begin, length);
    range.end = std::clamp(range.end, range.begin, length);
    const int line = lineOfOffset(range.begin);
    // A squiggle under a whole block would shout; its first line says where it is. An empty place takes its neighbour.
    const auto lineEnd = static_cast<std::uint32_t>(SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line)));
    range.end = std::min(range.end, std::max(lineEnd, range.begin));
    if (range.isEmpty() && range.begin > 0 && range.begin >= lineEnd) --range.begin;
    if (range.isEmpty()) range.end = std::min(range.begin + 1, length);
    SendScintilla(SCI_SETINDICATORCURRENT, static_cast<unsigned long>(squiggleOf(finding.severity)));
    SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(range.begin), static_cast<long>(range.size()));
    markerAdd(line, markerOf(finding.severity));
    marks.push_back({line / lines, finding.severity});
  }
  m_scrollMarks->setMarks(std::move(marks));
}

const Diagnostic* Editor::findingAt(std::uint32_t offset) const {
  const Diagnostic* smallest = nullptr;
  for (const Diagnostic& finding : m_findings) {
    const TextRange range = finding.span.range;
    const bool isHere = offset >= range.begin && offset <= range.end;
    if (isHere && (smallest == nullptr || range.size() < smallest->span.range.size())) smallest = &finding;
  }
  if (smallest != nullptr) return smallest;
  const int line = lineOfOffset(offset);
  for (const Diagnostic& finding : m_findings)
    if (lineOfOffset(finding.span.range.begin) == line) return &finding;
  return nullptr;
}

void Editor::showCard(const Diagnostic& finding) {
  if (m_card == nullptr) {
    m_card = new FindingCard(this);
    connect(m_card, &FindingCard::fixRequested, this, [this](const Fix& fix) {
      hideCard();
      flush();
      Q_EMIT fixRequested(fix);
    });
  }
  const auto at = static_cast<long>(std::min<std::uint32_t>(finding.span.range.begin, static_cast<std::uint32_t>(SendScintilla(SCI_GETLENGTH))));
  const auto x = static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, at));
  const auto y = static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, at));
  const auto height = static_cast<int>(SendScintilla(SCI_TEXTHEIGHT, 0UL));
  m_card->showFinding(finding, QRect(x, y, 1, height));
}

void Editor::hideCard() {
  if (m_card != nullptr) m_card->hide();
}

void Editor::showCardUnder(const QPoint& point) {
  if (m_card != nullptr && m_card->isVisible()) return;
  const long at = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, static_cast<unsigned long>(point.x()), static_cast<long>(point.y()));
  if (at < 0) return;
  const auto offset = static_cast<std::uint32_t>(at);
  for (const Diagnostic& finding : m_findings) {
    const long inside = SendScintilla(SCI_INDICATORVALUEAT, static_cast<unsigned long>(squiggleOf(finding.severity)), at);
    if (inside != 0 && offset >= finding.span.range.begin && offset <= finding.span.range.end) return showCard(finding);
  }
}

}  // namespace slipway::widgets
