#include "model/hcl/edit.h"

#include <algorithm>

#include "model/hcl/edit_body.h"
#include "model/hcl/identifier.h"
#include "model/hcl/text_lines.h"

namespace slipway::hcl {
namespace {

std::string_view textOf(NodeRef node) { return node.tree().text(); }

bool isAttribute(NodeRef item) { return item && item.kind() == NodeKind::attribute; }

/// Whether an empty line stands between two items.
bool areApart(NodeRef before, NodeRef after) {
  std::uint32_t at = restOfLine(textOf(before), before.range().end);
  while (at < after.range().begin) {
    const std::uint32_t line = at;
    at = restOfLine(textOf(before), line);
    const std::string_view content = textOf(before).substr(line, at - line);
    if (content.find_first_not_of(" \t\r\n") == std::string_view::npos && at < after.range().begin) return true;
    if (at == line) break;
  }
  return false;
}

/// The last attribute of a body's first group: attributes on lines that follow one another.
NodeRef endOfFirstGroup(NodeRef body) {
  NodeRef last;
  for (NodeRef item : body.children()) {
    if (last && (!isAttribute(item) || areApart(last, item))) break;
    if (isAttribute(item)) last = item;
  }
  return last;
}

std::string lines(const std::vector<std::pair<std::string, std::string>>& attributes, std::string_view indentation) {
  std::string text;
  for (const auto& [name, source] : attributes) {
    std::string_view value = source;
    while (value.ends_with('\n') || value.ends_with('\r') || value.ends_with(' ')) value.remove_suffix(1);
    text += indented(name + " = " + std::string(value) + "\n", indentation);
  }
  return text;
}

/// New lines behind an attribute; where there is none, at the beginning of a block's body or the end of a file.
TextEdit insertedLines(FilePath file, NodeRef body, const std::vector<std::pair<std::string, std::string>>& attributes) {
  const std::string_view text = textOf(body);
  const std::string_view lineEnd = lineEndOf(text);
  const bool isFile = body.id() == body.tree().root().id();
  const NodeRef last = endOfFirstGroup(body);
  std::uint32_t at = static_cast<std::uint32_t>(text.size());
  std::string content;
  if (last) {
    at = restOfLine(text, last.range().end);
    content = lines(attributes, indentation(text, last.range().begin));
  } else if (isFile) {
    content = (body.firstChild() ? "\n" : "") + lines(attributes, "");
  } else {
    at = restOfLine(text, body.range().begin + 1);
    content = lines(attributes, std::string(indentation(text, body.range().begin)) + "  ") + (body.firstChild() ? "\n" : "");
  }
  if (at > 0 && text[at - 1] != '\n') content.insert(0, "\n");
  return {{file, {at, at}}, withLineEnds(content, lineEnd)};
}

bool isEmptyLine(std::string_view text, std::uint32_t begin) {
  const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// The lines of the file's block that holds a body, where empty lines stand around them and the edits inside them: columns
/// do not reach further. Else the whole text.
TextRange linesAround(NodeRef body, const std::vector<TextEdit>& edits) {
  const std::string_view text = textOf(body);
  const TextRange whole{0, static_cast<std::uint32_t>(text.size())};
  if (!body.tree().diagnostics().empty()) return whole;
  for (NodeRef item : body.tree().root().children()) {
    if (item.kind() != NodeKind::block || !item.range().contains(body.range())) continue;
    const TextRange lines{lineBegin(text, item.range().begin), restOfLine(text, item.range().end)};
    const bool isFree = (lines.begin == 0 || isEmptyLine(text, lineBegin(text, lines.begin - 1))) &&
                        (lines.end == text.size() || (text[lines.end - 1] == '\n' && isEmptyLine(text, lines.end)));
    const TextRange inner{restOfLine(text, item.blockBody().range().begin + 1), lineBegin(text, item.range().end - 1)};
    const bool isInside = std::all_of(edits.begin(), edits.end(), [&](const TextEdit& edit) {
      return edit.span.range.begin >= inner.begin && edit.span.range.end <= inner.end;
    });
    return isFree && isInside ? lines : whole;
  }
  return whole;
}

/// Like tidied(), in time that depends on the block and not on the file.
std::vector<TextEdit> tidiedInBlock(FilePath file, NodeRef body, std::vector<TextEdit> edits) {
  const TextRange lines = linesAround(body, edits);
  for (TextEdit& edit : edits) {
    edit.span.range.begin -= lines.begin;
    edit.span.range.end -= lines.begin;
  }
  edits = tidied(textOf(body).substr(lines.begin, lines.size()), file, std::move(edits));
  for (TextEdit& edit : edits) {
    edit.span.range.begin += lines.begin;
    edit.span.range.end += lines.begin;
  }
  return edits;
}

}  // namespace

TextEdit replaceExpression(FilePath file, NodeRef expression, std::string source) {
  while (source.ends_with('\n') || source.ends_with('\r')) source.pop_back();
  const std::string_view text = textOf(expression);
  // A value that is missing begins right behind its equals sign.
  if (expression.range().isEmpty() && expression.range().begin > 0 && text[expression.range().begin - 1] == '=') source.insert(0, " ");
  return {{file, expression.range()}, withLineEnds(source, lineEndOf(text))};
}

std::vector<TextEdit> setAttribute(FilePath file, NodeRef body, std::string_view name, std::string_view source) {
  return setAttributes(file, body, {{std::string(name), std::string(source)}});
}

std::vector<TextEdit> setAttributes(FilePath file, NodeRef body, const std::vector<std::pair<std::string, std::string>>& attributes) {
  std::vector<TextEdit> edits;
  std::vector<std::pair<std::string, std::string>> added;
  for (const auto& [name, source] : attributes) {
    if (const NodeRef present = body.findAttribute(name)) edits.push_back(replaceExpression(file, present.attributeValue(), source));
    else added.emplace_back(name, source);
  }
  if (!added.empty()) {
    const bool isBlock = body.id() != body.tree().root().id();
    if (isBlock && isOneLine(body)) {
      const std::string inner = std::string(indentation(textOf(body), body.range().begin)) + "  ";
      for (TextEdit& edit : openedUp(file, body, lines(added, inner))) edits.push_back(std::move(edit));
    } else {
      edits.push_back(insertedLines(file, body, added));
    }
  }
  return tidiedInBlock(file, body, std::move(edits));
}

TextEdit rename(FilePath file, NodeRef nameOrLabel, std::string_view newName) {
  const bool isLabel = nameOrLabel.kind() == NodeKind::templateString;
  const bool mustBeQuoted = isLabel || !isIdentifier(newName);
  return {{file, nameOrLabel.range()}, mustBeQuoted ? quoted(newName) : std::string(newName)};
}

}  // namespace slipway::hcl
