#include <algorithm>
#include <span>

#include "model/hcl/character_count.h"
#include "model/hcl/format_tokens.h"

namespace slipway::hcl {
namespace {

using Cell = std::span<FormatToken>;

/// A line has up to three cells, whose left edges are aligned with those of the lines around.
struct Line {
  Cell lead;     ///< everything up to one of the others
  Cell assign;   ///< from `=` on, if the value ends on the line
  Cell comment;  ///< after something else
};

int bracketChange(TokenKind kind) {
  switch (kind) {
    case TokenKind::openBrace: case TokenKind::openBracket: case TokenKind::openParenthesis:
    case TokenKind::openInterpolation: case TokenKind::openDirective: return 1;
    case TokenKind::closeBrace: case TokenKind::closeBracket: case TokenKind::closeParenthesis: case TokenKind::closeTemplate: return -1;
    default: return 0;
  }
}

bool isComment(TokenKind kind) { return kind == TokenKind::lineComment || kind == TokenKind::blockComment; }

int bracketChange(Cell cell) {
  int change = 0;
  for (const FormatToken& token : cell) change += bracketChange(token.kind);
  return change;
}

Line cellsOf(Cell tokens) {
  Line line{tokens, {}, {}};
  if (tokens.size() > 1 && isComment(tokens.back().kind)) {
    line.comment = tokens.last(1);
    line.lead = tokens.first(tokens.size() - 1);
  }
  for (std::size_t index = 1; index < line.lead.size(); ++index) {
    if (line.lead[index].kind != TokenKind::assign) continue;
    if (bracketChange(line.lead.subspan(index)) == 0) {
      line.assign = line.lead.subspan(index);
      line.lead = line.lead.first(index);
    }
    break;
  }
  return line;
}

std::vector<Line> linesOf(Cell rest) {
  std::vector<Line> lines;
  if (!rest.empty() && rest.back().kind == TokenKind::end) rest = rest.first(rest.size() - 1);  // it is on no line
  while (!rest.empty()) {
    const auto end = std::find_if(rest.begin(), rest.end(), endsLine);
    const std::size_t size = static_cast<std::size_t>(end - rest.begin()) + (end == rest.end() ? 0 : 1);
    lines.push_back(cellsOf(rest.first(size)));
    rest = rest.subspan(size);
  }
  return lines;
}

/// A line that opens more than it closes indents what follows by one step, however many brackets it opens; closing them
/// all takes the step back.
void indent(std::vector<Line>& lines, OpenBrackets& steps) {
  for (Line& line : lines) {
    FormatToken& first = line.lead.front();
    if (first.kind == TokenKind::newline) {
      first.spacesBefore = 0;
      continue;
    }
    int change = bracketChange(line.assign);
    for (const FormatToken& token : line.lead) {
      change += bracketChange(token.kind);
      if (token.kind == TokenKind::openHeredoc) break;
    }
    for (int closed = -change; closed > 0 && !steps.empty();) {
      const int taken = std::min(closed, steps.back());
      closed -= taken;
      steps.back() -= taken;
      if (steps.back() == 0) steps.pop_back();
    }
    first.spacesBefore = static_cast<std::uint32_t>(2 * steps.size());
    if (change > 0) steps.push_back(change);
  }
}

bool isTemplateText(TokenKind kind) { return kind == TokenKind::quotedText || kind == TokenKind::heredocText; }

/// Whether a minus after this token is a sign, not a subtraction.
bool precedesSign(TokenKind before) {
  switch (before) {
    case TokenKind::end: case TokenKind::openParenthesis: case TokenKind::openBrace: case TokenKind::openBracket: case TokenKind::assign:
    case TokenKind::colon: case TokenKind::comma: case TokenKind::question: case TokenKind::plus: case TokenKind::star: case TokenKind::slash:
    case TokenKind::percent: case TokenKind::minus: case TokenKind::equal: case TokenKind::notEqual: case TokenKind::greater:
    case TokenKind::greaterEqual: case TokenKind::less: case TokenKind::lessEqual: case TokenKind::logicalAnd: case TokenKind::logicalOr:
    case TokenKind::bang: return true;
    default: return false;
  }
}

/// Whether a blank stands between `token` and `after`; `before` is what precedes them in the cell, `end` at its beginning.
bool hasBlankAfter(const FormatToken& token, TokenKind before, const FormatToken& after) {
  using enum TokenKind;
  if (after.kind == newline) return false;
  if (token.kind == identifier && after.kind == openParenthesis) return false;
  if ((token.kind == identifier && after.kind == doubleColon) || (token.kind == doubleColon && after.kind == identifier)) return false;
  if (token.kind == dot || after.kind == dot || after.kind == comma || after.kind == ellipsis) return false;
  if (token.kind == comma) return true;
  if (isTemplateText(token.kind) || token.kind == openQuote || token.kind == openHeredoc) return false;
  if (isTemplateText(after.kind) || after.kind == closeQuote || after.kind == closeHeredoc) return false;
  if (token.kind == identifier && token.text == "in" && before == identifier) return true;
  if (after.kind == openBracket && (token.kind == identifier || token.kind == number || bracketChange(token.kind) < 0)) return false;
  if (token.kind == bang) return false;
  if (token.kind == minus) return !precedesSign(before);
  if (token.kind == openBrace || after.kind == closeBrace) return !(token.kind == openBrace && after.kind == closeBrace);
  const bool opensSequence = token.kind == openInterpolation || token.kind == openDirective;
  if (opensSequence && after.kind == openBrace) return true;
  if (token.kind == closeBrace && after.kind == closeTemplate) return true;
  if (token.kind == closeTemplate && (after.kind == openInterpolation || after.kind == openDirective)) return false;
  return bracketChange(token.kind) <= 0 && bracketChange(after.kind) >= 0;
}

void space(Cell cell) {
  TokenKind before = TokenKind::end;
  for (std::size_t index = 0; index + 1 < cell.size(); ++index) {
    cell[index + 1].spacesBefore = hasBlankAfter(cell[index], before, cell[index + 1]) ? 1 : 0;
    before = cell[index].kind;
  }
}

std::size_t columnsOf(Cell cell) {
  std::size_t columns = 0;
  for (const FormatToken& token : cell) columns += token.spacesBefore + characterCount(token.text);
  return columns;
}

/// Moves one cell of consecutive lines that have it to the column after the longest text before it.
void align(std::vector<Line>& lines, Cell Line::*cell) {
  std::vector<std::size_t> widths;
  for (std::size_t begin = 0; begin < lines.size();) {
    widths.clear();
    std::size_t end = begin;
    for (; end < lines.size() && !(lines[end].*cell).empty(); ++end) {
      const bool isComment = cell == &Line::comment;
      widths.push_back(columnsOf(lines[end].lead) + (isComment ? columnsOf(lines[end].assign) : 0));
    }
    const std::size_t widest = widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end());
    for (std::size_t index = begin; index < end; ++index)
      (lines[index].*cell).front().spacesBefore = static_cast<std::uint32_t>(widest - widths[index - begin] + 1);
    begin = std::max(end, begin + 1);
  }
}

}  // namespace

bool endsLine(const FormatToken& token) {
  return token.kind == TokenKind::newline || (token.kind == TokenKind::lineComment && token.text.ends_with('\n'));
}

void layOut(std::span<FormatToken> tokens, OpenBrackets& open) {
  std::vector<Line> lines = linesOf(tokens);
  for (Line& line : lines) {
    line.lead.front().cell = FormatToken::Cell::line;
    if (!line.assign.empty()) line.assign.front().cell = FormatToken::Cell::assign;
    if (!line.comment.empty()) line.comment.front().cell = FormatToken::Cell::comment;
  }
  indent(lines, open);
  for (Line& line : lines) {
    space(line.lead);
    if (!line.assign.empty()) line.assign.front().spacesBefore = 1;
    space(line.assign);
  }
  align(lines, &Line::assign);
  align(lines, &Line::comment);
}

}  // namespace slipway::hcl
