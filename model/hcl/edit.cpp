#include "model/hcl/edit.h"

#include <algorithm>

#include "model/core/line_diff.h"
#include "model/core/text_edit.h"
#include "model/hcl/format.h"

namespace slipway::hcl {

namespace {

std::uint32_t lineBegin(std::string_view text, std::uint32_t at) {
  const auto newline = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return newline == std::string_view::npos ? 0 : static_cast<std::uint32_t>(newline + 1);
}

/// Past the line end that follows, or the end of the text.
std::uint32_t lineEnd(std::string_view text, std::uint32_t at) {
  const auto newline = text.find('\n', at);
  return static_cast<std::uint32_t>(newline == std::string_view::npos ? text.size() : newline + 1);
}

std::string_view lineAt(std::string_view text, std::uint32_t begin) { return text.substr(begin, lineEnd(text, begin) - begin); }

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool isComment(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  return first != std::string_view::npos && (line[first] == '#' || line.substr(first, 2) == "//");
}

std::string_view lineBreakOf(std::string_view text) {
  const auto newline = text.find('\n');
  return newline != std::string_view::npos && newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
}

std::string withLineBreaks(std::string_view source, std::string_view lineBreak) {
  if (lineBreak == "\n") return std::string(source);
  std::string text;
  for (const char c : source) {
    if (c == '\n') text += lineBreak;
    else if (c != '\r') text += c;
  }
  return text;
}

std::string indentationAt(std::string_view text, std::uint32_t at) {
  const std::uint32_t begin = lineBegin(text, at);
  const auto end = text.find_first_not_of(" \t", begin);
  return std::string(text.substr(begin, (end == std::string_view::npos ? text.size() : end) - begin));
}

std::string indented(std::string_view source, const std::string& indentation) {
  std::string text;
  for (std::uint32_t begin = 0; begin < source.size(); begin = lineEnd(source, begin)) {
    const std::string_view line = lineAt(source, begin);
    text += isBlank(line) ? std::string(line) : indentation + std::string(line);
  }
  return text;
}

/// The edit as it is, or with what `terraform fmt` would do to it where the file was formatted before.
std::vector<TextEdit> keepingFormat(FilePath file, const std::string& before, TextEdit edit) {
  std::vector<TextEdit> plain{std::move(edit)};
  const Result<std::string> canonical = formatted(before, file);
  if (!canonical || *canonical != before) return plain;
  const Result<std::string> after = applied(before, file, plain);
  if (!after) return plain;
  const Result<std::string> shaped = formatted(*after, file);
  if (!shaped || *shaped == *after) return plain;
  return minimalEdits(file, before, *shaped);
}

TextEdit insertion(FilePath file, std::uint32_t at, std::string text) { return {{file, {at, at}}, std::move(text)}; }

bool isRoot(NodeRef body) { return body.id() == body.tree().root().id(); }

/// The last attribute of the first run of attributes without a blank line between; empty if the body begins otherwise.
NodeRef endOfFirstGroup(NodeRef body) {
  const std::string_view text = body.tree().text();
  NodeRef last;
  for (const NodeRef item : body.children()) {
    if (item.kind() != NodeKind::attribute) break;
    if (last) {
      const std::string_view between = text.substr(last.range().end, item.range().begin - last.range().end);
      if (std::count(between.begin(), between.end(), '\n') > 1) break;
    }
    last = item;
  }
  return last;
}

/// `{ }` and `{ a = 1 }` become bodies of several lines before anything is added to them.
std::vector<TextEdit> openOneLineBody(FilePath file, NodeRef body, std::string_view added) {
  const std::string& text = body.tree().text();
  const std::string lineBreak(lineBreakOf(text)), outer = indentationAt(text, body.range().begin), inner = outer + "  ";
  const std::uint32_t from = body.range().begin + 1, to = body.range().end - 1;
  std::string content = lineBreak;
  if (const NodeRef first = body.firstChild(); first) content += inner + std::string(first.text()) + lineBreak;
  content += indented(added, inner) + outer;
  return keepingFormat(file, text, {{file, {from, to}}, content});
}

bool isOnOneLine(NodeRef body) { return !isRoot(body) && body.text().find('\n') == std::string_view::npos; }

}  // namespace

TextEdit replaceExpression(FilePath file, NodeRef expression, std::string source) { return {{file, expression.range()}, std::move(source)}; }

std::vector<TextEdit> setAttribute(FilePath file, NodeRef body, std::string_view name, std::string_view source) {
  const std::string& text = body.tree().text();
  if (const NodeRef present = body.findAttribute(name); present)
    return keepingFormat(file, text, replaceExpression(file, present.attributeValue(), std::string(source)));
  const std::string lineBreak(lineBreakOf(text)), line = std::string(name) + " = " + withLineBreaks(source, lineBreak) + lineBreak;
  if (isOnOneLine(body)) return openOneLineBody(file, body, line);
  if (const NodeRef last = endOfFirstGroup(body); last) {
    const std::uint32_t end = lineEnd(text, last.range().end);
    const std::string before = text[end - 1] == '\n' ? std::string() : lineBreak;
    return keepingFormat(file, text, insertion(file, end, before + indentationAt(text, last.range().begin) + line));
  }
  // Before everything else: blocks are set apart from arguments by a blank line.
  const std::uint32_t begin = isRoot(body) ? 0 : lineEnd(text, body.range().begin);
  const std::string indentation = isRoot(body) ? std::string() : indentationAt(text, body.range().begin) + "  ";
  const bool needsGap = body.firstChild() && body.firstChild().kind() == NodeKind::block && !isBlank(lineAt(text, begin));
  return keepingFormat(file, text, insertion(file, begin, indentation + line + (needsGap ? lineBreak : std::string())));
}

std::vector<TextEdit> removeItem(FilePath file, NodeRef item) {
  const std::string& text = item.tree().text();
  std::uint32_t begin = lineBegin(text, item.range().begin);
  const bool ownsItsLine = isBlank(std::string_view(text).substr(begin, item.range().begin - begin));
  if (!ownsItsLine) return keepingFormat(file, text, {{file, item.range()}, ""});   // the argument of a one-line block
  std::uint32_t end = lineEnd(text, item.range().end);
  while (begin > 0 && isComment(lineAt(text, lineBegin(text, begin - 1)))) begin = lineBegin(text, begin - 1);

  const bool isAfterBlank = begin > 0 && isBlank(lineAt(text, lineBegin(text, begin - 1)));
  const bool isBeforeBlank = end < text.size() && isBlank(lineAt(text, end));
  const std::string_view above = begin == 0 ? std::string_view() : lineAt(text, lineBegin(text, begin - 1));
  const bool isFirst = begin == 0 || above.find_last_not_of(" \t\r\n") == std::string_view::npos ? begin == 0 : above[above.find_last_not_of(" \t\r\n")] == '{';
  const bool isLast = end >= text.size() || lineAt(text, end).find_first_not_of(" \t") == lineAt(text, end).find('}');
  if (isBeforeBlank && (isAfterBlank || isFirst)) end = lineEnd(text, end);
  else if (isAfterBlank && isLast) begin = lineBegin(text, begin - 1);
  return keepingFormat(file, text, {{file, {begin, end}}, ""});
}

std::vector<TextEdit> appendBlock(FilePath file, NodeRef body, std::string_view source) {
  const std::string& text = body.tree().text();
  const std::string lineBreak(lineBreakOf(text));
  const std::string block = withLineBreaks(source, lineBreak);
  if (isRoot(body)) {
    // After the last line that holds something; blank lines at the end stay behind it.
    const auto last = text.find_last_not_of(" \t\r\n");
    if (last == std::string::npos) return {insertion(file, static_cast<std::uint32_t>(text.size()), block)};
    const std::uint32_t end = lineEnd(text, static_cast<std::uint32_t>(last));
    const std::string before = text[end - 1] == '\n' ? lineBreak : lineBreak + lineBreak;
    return {insertion(file, end, before + block)};
  }
  if (isOnOneLine(body)) return openOneLineBody(file, body, block);
  const std::uint32_t brace = lineBegin(text, body.range().end - 1);
  const bool isEmpty = !body.firstChild();
  const std::string indentation = indentationAt(text, body.range().begin) + "  ";
  return keepingFormat(file, text, insertion(file, brace, (isEmpty ? std::string() : lineBreak) + indented(block, indentation)));
}

std::vector<TextEdit> appendTupleItem(FilePath file, NodeRef tuple, std::string_view source) {
  const std::string& text = tuple.tree().text();
  NodeRef last;
  for (const NodeRef item : tuple.children()) last = item;
  const std::uint32_t bracket = tuple.range().end - 1;
  if (!last) return keepingFormat(file, text, {{file, {tuple.range().begin + 1, bracket}}, std::string(source)});
  const std::uint32_t end = last.range().end;
  const bool isOneALine = std::string_view(text).substr(end, bracket - end).find('\n') != std::string_view::npos;
  if (!isOneALine) return keepingFormat(file, text, insertion(file, end, ", " + std::string(source)));
  const auto next = text.find_first_not_of(" \t", end);
  const bool hasComma = text[next] == ',';
  const std::string line = std::string(lineBreakOf(text)) + indentationAt(text, last.range().begin) + std::string(source);
  if (hasComma) return keepingFormat(file, text, insertion(file, static_cast<std::uint32_t>(next + 1), line + ","));
  return keepingFormat(file, text, insertion(file, end, "," + line));
}

std::vector<TextEdit> removeTupleItem(FilePath file, NodeRef item) {
  const std::string& text = item.tree().text();
  std::uint32_t begin = item.range().begin, end = item.range().end;
  const auto next = text.find_first_not_of(" \t\r\n", end);
  const bool hasComma = next != std::string::npos && text[next] == ',';
  if (hasComma) end = static_cast<std::uint32_t>(next + 1);
  const bool ownsItsLine = isBlank(std::string_view(text).substr(lineBegin(text, begin), begin - lineBegin(text, begin))) && isBlank(std::string_view(text).substr(end, lineEnd(text, end) - end));
  if (ownsItsLine) return keepingFormat(file, text, {{file, {lineBegin(text, begin), lineEnd(text, end)}}, ""});
  if (hasComma) end = static_cast<std::uint32_t>(std::min(text.find_first_not_of(" \t", end), text.size()));
  else if (const auto comma = text.find_last_not_of(" \t\r\n", begin - 1); comma != std::string::npos && text[comma] == ',') begin = static_cast<std::uint32_t>(comma);
  return keepingFormat(file, text, {{file, {begin, end}}, ""});
}

TextEdit rename(FilePath file, NodeRef nameOrLabel, std::string_view newName) {
  const bool isQuoted = nameOrLabel.kind() == NodeKind::templateString;
  return {{file, nameOrLabel.range()}, isQuoted ? quoted(newName) : std::string(newName)};
}

}  // namespace slipway::hcl
