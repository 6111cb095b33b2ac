#include "model/hcl/edit.h"
#include "model/hcl/edit_body.h"
#include "model/hcl/lexer.h"
#include "model/hcl/text_lines.h"

namespace slipway::hcl {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool isEmptyLine(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::uint32_t nextLine(std::string_view text, std::uint32_t offset) {
  const std::size_t newline = text.find('\n', offset);
  return static_cast<std::uint32_t>(newline == std::string_view::npos ? text.size() : newline + 1);
}

/// The first of the empty lines that end at a line's beginning.
std::uint32_t emptyLinesBefore(std::string_view text, std::uint32_t line) {
  while (line > 0) {
    const std::uint32_t previous = lineBegin(text, line - 1);
    if (!isEmptyLine(text.substr(previous, line - previous))) break;
    line = previous;
  }
  return line;
}

std::uint32_t emptyLinesAfter(std::string_view text, std::uint32_t line) {
  while (line < text.size()) {
    const std::uint32_t next = nextLine(text, line);
    if (!isEmptyLine(text.substr(line, next - line))) break;
    line = next;
  }
  return line;
}

/// The body that an item is a child of, and the item before it.
NodeRef bodyOf(NodeRef item, NodeRef* before) {
  NodeRef body = item.tree().root();
  for (NodeRef child = body.firstChild(); child;) {
    if (child.id() == item.id()) return body;
    if (child.kind() == NodeKind::block && child.range().contains(item.range())) {
      body = child.blockBody();
      *before = {};
      child = body.firstChild();
    } else {
      *before = child;
      child = child.nextSibling();
    }
  }
  return {};
}

/// Where the comment lines directly above a line begin; `from` is a place in code before them.
std::uint32_t commentsAbove(std::string_view text, std::uint32_t from, std::uint32_t line) {
  const std::vector<Token> tokens = tokenise(text.substr(from, line - from));
  std::uint32_t begin = line;
  // Lines from the last to the first: each must hold nothing but comments.
  bool hasComment = false;
  for (std::size_t index = tokens.size() - 1; index-- > 0;) {
    const std::uint32_t at = from + tokens[index].begin;
    const TokenKind kind = tokens[index].kind;
    if (kind == TokenKind::lineComment || kind == TokenKind::blockComment) hasComment = true;
    const bool isFirst = isFirstOnLine(text, at);
    if (kind == TokenKind::newline && isFirst) break;
    if (isFirst && hasComment && kind != TokenKind::space && at >= from && lineBegin(text, at) >= from) {
      begin = lineBegin(text, at);
      hasComment = false;
    }
  }
  return begin;
}

}  // namespace

std::vector<TextEdit> removeItem(FilePath file, NodeRef item) {
  const std::string_view text = item.tree().text();
  NodeRef before;
  const NodeRef body = bodyOf(item, &before);
  if (!body) return {};
  const bool isFile = body.id() == item.tree().root().id();
  const std::uint32_t inside = isFile ? 0 : body.range().begin + 1;
  if (!isFirstOnLine(text, item.range().begin)) {
    // In a body of one line: nothing is left but the braces.
    const bool isOnly = !isFile && isOneLine(body) && !item.nextSibling() && !before;
    std::vector<TextEdit> edits{{{file, item.range()}, ""}};
    const TextRange around[] = {{inside, item.range().begin}, {item.range().end, body.range().end - 1}};
    for (const TextRange blanks : around)
      if (isOnly && !blanks.isEmpty() && isEmptyLine(text.substr(blanks.begin, blanks.size()))) edits.push_back({{file, blanks}, ""});
    return tidied(text, file, std::move(edits));
  }
  const std::uint32_t from = before ? restOfLine(text, before.range().end) : isFile ? 0 : restOfLine(text, inside);
  const std::uint32_t ownLine = lineBegin(text, item.range().begin);
  std::uint32_t begin = from <= ownLine ? commentsAbove(text, from, ownLine) : ownLine;
  if (begin == 0 && text.starts_with(byteOrderMark)) begin = byteOrderMark.size();
  std::uint32_t end = restOfLine(text, item.range().end);
  const bool endsLine = end == text.size() || text[end - 1] == '\n';
  if (!endsLine) end = item.range().end;
  std::vector<TextEdit> edits{{{file, {begin, end}}, ""}};
  if (endsLine) {
    const std::uint32_t emptyBegin = emptyLinesBefore(text, begin);
    const std::uint32_t emptyEnd = emptyLinesAfter(text, end);
    const bool isFirst = emptyBegin <= from && !before;
    const bool isLast = emptyEnd == text.size() || (!isFile && emptyEnd <= body.range().end &&
                                                    text.substr(emptyEnd).find_first_not_of(" \t") != std::string_view::npos &&
                                                    emptyEnd + text.substr(emptyEnd).find_first_not_of(" \t") == body.range().end - 1);
    if (isFirst && emptyEnd > end)
      edits.push_back({{file, {end, emptyEnd}}, ""});
    else if (emptyBegin < begin && (isLast || emptyEnd > end))
      edits.push_back({{file, {emptyBegin, begin}}, ""});
  }
  return tidied(text, file, std::move(edits));
}

std::vector<TextEdit> appendBlock(FilePath file, NodeRef body, std::string_view source) {
  const std::string_view text = body.tree().text();
  const std::string_view lineEnd = lineEndOf(text);
  std::string block(source);
  while (block.ends_with('\n') || block.ends_with('\r')) block.pop_back();
  block += "\n";
  const bool isFile = body.id() == body.tree().root().id();
  const bool isClosed = body.text().ends_with('}') && (body->flags & missing) == 0;
  if (isFile || !isClosed) {
    const std::uint32_t end = static_cast<std::uint32_t>(text.size());
    const std::uint32_t used = emptyLinesBefore(text, end);
    if (used > 0 && text[used - 1] != '\n')
      block.insert(0, "\n\n");
    else if (used > 0 && used == end)
      block.insert(0, "\n");
    return tidied(text, file, {{{file, {end, end}}, withLineEnds(block, lineEnd)}});
  }
  const std::uint32_t brace = body.range().end - 1;
  const std::string outer(indentation(text, body.range().begin));
  std::string inner = outer + "  ";
  for (NodeRef item : body.children())
    if (isFirstOnLine(text, item.range().begin)) {
      inner = indentation(text, item.range().begin);
      break;
    }
  block = indented(block, inner);
  if (isFirstOnLine(text, brace)) {
    const std::uint32_t line = lineBegin(text, brace);
    const std::uint32_t used = emptyLinesBefore(text, line);
    const bool isEmpty = used <= restOfLine(text, body.range().begin + 1) && !body.firstChild();
    if (!isEmpty && used == line) block.insert(0, "\n");
    return tidied(text, file, {{{file, {line, line}}, withLineEnds(block, lineEnd)}});
  }
  // The brace shares its line with the body's content, or with the opening one.
  if (isOneLine(body)) return tidied(text, file, openedUp(file, body, (body.firstChild() ? "\n" : "") + block));
  return tidied(text, file, {{{file, {brace, brace}}, withLineEnds("\n\n" + block + outer, lineEnd)}});
}

}  // namespace slipway::hcl
