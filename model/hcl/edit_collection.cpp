#include <algorithm>

#include "model/hcl/edit.h"
#include "model/hcl/text_lines.h"

namespace slipway::hcl {
namespace {

bool isCollection(NodeRef node) { return node && (node.kind() == NodeKind::tuple || node.kind() == NodeKind::object); }

NodeRef lastChild(NodeRef node) {
  NodeRef last;
  for (NodeRef child : node.children()) last = child;
  return last;
}

/// A heredoc's marker must stay alone on its line, so what follows the item begins a new one.
bool endsWithHeredoc(NodeRef node) {
  for (; node; node = lastChild(node)) {
    if (node.kind() == NodeKind::heredoc) return true;
    const NodeRef last = lastChild(node);
    if (!last || last.range().end != node.range().end) return false;
  }
  return false;
}

/// The offset of the comma behind an item; nothing if there is none before the next item or the end.
std::uint32_t commaAfter(std::string_view text, NodeRef item, std::uint32_t end) {
  std::uint32_t at = item.range().end;
  while (at < end) {
    const std::uint32_t next = restOfLine(text, at);
    if (next >= end) return end;
    if (text[next] == ',') return next;
    if (next == at) return end;
    at = next;
  }
  return end;
}

/// The tuple or object that has the item.
NodeRef collectionOf(NodeRef item) {
  NodeRef parent;
  for (NodeRef node = item.tree().root(); node && node.id() != item.id();) {
    parent = node;
    NodeRef next;
    for (NodeRef child : node.children())
      if (child.range().contains(item.range()) && (child.id() == item.id() || !child.range().isEmpty())) next = child;
    node = next;
  }
  return isCollection(parent) ? parent : NodeRef();
}

bool ownsItsLines(std::string_view text, NodeRef item, std::uint32_t afterComma) {
  const std::uint32_t rest = restOfLine(text, afterComma);
  return isFirstOnLine(text, item.range().begin) && rest > 0 && text[rest - 1] == '\n';
}

/// Whether a collection holds no comments between its items.
bool isBlankBesides(std::string_view text, NodeRef collection) {
  std::uint32_t at = collection.range().begin + 1;
  const auto isBlank = [&](std::uint32_t end) { return text.substr(at, end - at).find_first_not_of(" \t\r\n,") == std::string_view::npos; };
  for (NodeRef item : collection.children()) {
    if (!isBlank(item.range().begin)) return false;
    at = item.range().end;
  }
  return isBlank(collection.range().end - 1);
}

}  // namespace

std::vector<TextEdit> appendTupleItem(FilePath file, NodeRef tuple, std::string_view source) {
  if (!isCollection(tuple) || tuple.range().size() < 2) return {};
  const std::string_view text = tuple.tree().text();
  const std::string_view lineEnd = lineEndOf(text);
  const std::uint32_t open = tuple.range().begin + 1;
  const std::uint32_t close = tuple.range().end - 1;
  const bool isObject = tuple.kind() == NodeKind::object;
  std::string item(source);
  while (item.ends_with('\n') || item.ends_with('\r')) item.pop_back();
  const auto edited = [&](std::vector<TextEdit> edits) {
    for (TextEdit& edit : edits) edit.replacement = withLineEnds(edit.replacement, lineEnd);
    return tidied(text, file, std::move(edits));
  };

  const NodeRef last = lastChild(tuple);
  if (!last) {
    const bool hasLines = tuple.text().find('\n') != std::string_view::npos;
    if (!hasLines && !isBlankBesides(text, tuple)) return edited({{{file, {close, close}}, " " + item + (isObject ? " " : "")}});
    if (!hasLines) return edited({{{file, {open, close}}, isObject ? " " + item + " " : item}});
    const bool isOwnLine = isFirstOnLine(text, close);
    const std::uint32_t line = isOwnLine ? lineBegin(text, close) : close;
    const std::string inner = std::string(indentation(text, tuple.range().begin)) + "  ";
    return edited({{{file, {line, line}}, (isOwnLine ? "" : "\n") + indented(item + (isObject ? "\n" : ",\n"), inner)}});
  }

  const std::uint32_t comma = commaAfter(text, last, close);
  const bool hasComma = comma < close;
  const std::uint32_t end = hasComma ? comma + 1 : last.range().end;
  const bool hasOwnLine = isFirstOnLine(text, last.range().begin);
  if (endsWithHeredoc(last) && !hasComma) {
    const std::uint32_t line = restOfLine(text, end);
    const std::string inner(indentation(text, last.range().begin));
    if (isObject) return edited({{{file, {line, line}}, indented(item + "\n", inner)}});
    return edited({{{file, {line, line}}, inner + ", " + item + "\n"}});
  }
  if (!hasOwnLine) return edited({{{file, {last.range().end, last.range().end}}, ", " + item}});

  const std::uint32_t line = restOfLine(text, end);
  const bool closesOnLine = line == 0 || text[line - 1] != '\n';
  const std::string inner(indentation(text, last.range().begin));
  // A comma that is there comes to stand behind the new item.
  if (closesOnLine) return edited({{{file, {last.range().end, last.range().end}}, ",\n" + indented(item, inner)}});
  std::vector<TextEdit> edits;
  if (!hasComma && !isObject) edits.push_back({{file, {last.range().end, last.range().end}}, ","});
  edits.push_back({{file, {line, line}}, indented(item + (hasComma ? ",\n" : "\n"), inner)});
  return edited(std::move(edits));
}

std::vector<TextEdit> removeTupleItem(FilePath file, NodeRef item) { return removeTupleItems(file, {item}); }

std::vector<TextEdit> removeTupleItems(FilePath file, const std::vector<NodeRef>& items) {
  if (items.empty()) return {};
  const NodeRef tuple = collectionOf(items.front());
  if (!tuple) return {};
  const std::string_view text = tuple.tree().text();
  const std::uint32_t close = tuple.range().end - 1;
  const auto goes = [&](NodeRef item) {
    return std::any_of(items.begin(), items.end(), [&](NodeRef other) { return other.id() == item.id(); });
  };
  std::vector<TextEdit> edits;
  NodeRef kept;  // the last one before that stays
  bool isEmpty = true;
  for (NodeRef item : tuple.children()) {
    if (!goes(item)) {
      kept = item;
      isEmpty = false;
      continue;
    }
    const std::uint32_t comma = commaAfter(text, item, close);
    const std::uint32_t end = comma < close ? comma + 1 : item.range().end;
    if (ownsItsLines(text, item, end)) edits.push_back({{file, {lineBegin(text, item.range().begin), restOfLine(text, end)}}, ""});
    else if (NodeRef next = item.nextSibling()) edits.push_back({{file, {item.range().begin, next.range().begin}}, ""});
    else edits.push_back({{file, {item.range().begin, end}}, ""});
  }
  if (isEmpty && isBlankBesides(text, tuple)) return tidied(text, file, {{{file, {tuple.range().begin + 1, close}}, ""}});
  // Where the last item had no comma, the one that is last now has none either.
  if (kept && goes(lastChild(tuple)) && commaAfter(text, lastChild(tuple), close) == close) {
    const std::uint32_t comma = commaAfter(text, kept, close);
    const std::uint32_t next = kept.nextSibling().range().begin;
    const bool isSameLine = comma < close && text.substr(comma, next - comma).find('\n') == std::string_view::npos;
    if (comma < close) edits.push_back({{file, {comma, isSameLine ? next : comma + 1}}, ""});
  }
  return tidied(text, file, std::move(edits));
}

}  // namespace slipway::hcl
