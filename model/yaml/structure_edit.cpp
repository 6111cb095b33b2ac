#include <algorithm>

#include "model/yaml/draft_text.h"
#include "model/yaml/edit.h"
#include "model/yaml/scalar_text.h"
#include "model/yaml/scan.h"
#include "model/yaml/sound_edit.h"

namespace slipway::yaml {

namespace {

std::string_view textOf(Node node) { return node.document().text(); }

std::size_t columnOf(std::string_view text, std::uint32_t at) { return at - scan::lineBegin(text, at); }

TextEdit insertion(Node node, std::uint32_t at, std::string text) { return {{node.document().file(), {at, at}}, std::move(text)}; }

/// Between brackets: after the last child or before one, on a line of its own where the children have theirs; JSON is then
/// spread over lines like its neighbours.
TextEdit flowInsertion(Node collection, std::string_view key, const Draft& value, Node before) {
  const std::string_view text = textOf(collection);
  const bool isJson = collection.document().isJson(), isEntry = collection.isMapping();
  std::string written = isEntry ? flowEntryText(key, value, isJson) : flowText(value, isJson);
  if (collection.size() == 0) {
    const TextRange inside{collection.range().begin + 1, collection.range().end - 1};
    const bool isBare = scan::skipSpace(text, inside.begin) >= inside.end && text.substr(inside.begin, inside.size()).find('#') == std::string_view::npos;
    return {{collection.document().file(), isBare ? inside : TextRange{inside.begin, inside.begin}}, written};
  }
  Node last = collection.firstChild();
  while (last.nextSibling()) last = last.nextSibling();
  const Node model = before ? before : last;
  const std::uint32_t begin = model.entryRange().begin;
  const std::uint32_t line = scan::lineBegin(text, begin);
  std::string separator = ", ";
  if (scan::skipBlanks(text, line) == begin && line > collection.range().begin) {
    const Layout layout = layoutOf(collection.document());
    separator = "," + layout.newline + std::string(text.substr(line, begin - line));
    if (isJson) written = (isEntry ? doubleQuoted(key) + ": " : std::string()) + jsonLines(value, begin - line, layout);
  }
  if (before) return insertion(collection, begin, written + separator);
  return insertion(collection, model.entryRange().end, separator + written);
}

/// Below the last child, or above one, at the children's indentation. `write` gets that indentation.
template <class Write>
TextEdit blockInsertion(Node collection, Node before, Write write) {
  const std::string_view text = textOf(collection);
  const Layout layout = layoutOf(collection.document());
  const std::size_t indent = columnOf(text, collection.firstChild().entryRange().begin);
  const std::string spaces(indent, ' ');
  if (before) return insertion(collection, before.entryRange().begin, write(indent, layout) + layout.newline + spaces);
  Node last = collection.firstChild();
  while (last.nextSibling()) last = last.nextSibling();
  return insertion(collection, scan::lineEnd(text, last.entryRange().end), layout.newline + spaces + write(indent, layout));
}

/// `key:` with nothing after it becomes a collection below it.
template <class Write>
TextEdit firstInsertion(Node absent, Write write) {
  const std::string_view text = textOf(absent);
  const Layout layout = layoutOf(absent.document());
  const std::uint32_t begin = absent.keyRange().isEmpty() ? absent.range().begin : absent.keyRange().begin;
  const std::size_t indent = columnOf(text, begin) + layout.step;
  return insertion(absent, scan::lineEnd(text, absent.range().end), layout.newline + std::string(indent, ' ') + write(indent, layout));
}

bool isAbsentInBlock(Node node) {
  return node.isNull() && node.style() == Style::absent && !node.isAlias() && node.parent() && node.parent().style() == Style::block && !node.keyRange().isEmpty();
}

Diagnostic cannotInsert(Node node, std::string_view wanted) {
  return errorAt(node.span(), "not-a-" + std::string(wanted == "list" ? "sequence" : wanted),
                 "The value here is a " + std::string(nameOf(node.kind())) + "; something can be added to a " + std::string(wanted) + " only.");
}

/// The only child goes: what is left is written as an empty collection, and comments between key and child stay.
TextEdit emptied(Node collection) {
  const std::string_view text = textOf(collection);
  const std::string written = collection.isMapping() ? "{}" : "[]";
  const TextRange range = collection.range();
  const bool hasKey = collection.parent() && collection.parent().isMapping();
  if (collection.style() == Style::flow || !hasKey) return {collection.span(), written};
  const TextRange key = collection.keyRange();
  std::uint32_t colon = key.end;
  while (colon < range.begin && text[colon] != ':') ++colon;
  // A key that is not written has its colon's place.
  if (colon == range.begin && text.substr(key.begin, key.size()) == ":") colon = key.begin;
  if (colon == range.begin) return {collection.span(), written};
  std::string_view between = text.substr(colon + 1, range.begin - colon - 1);
  while (!between.empty() && scan::isSpace(between.back())) between.remove_suffix(1);
  return {{collection.document().file(), {colon + 1, range.end}}, " " + written + std::string(between)};
}

Result<TextEdit> entryInsertion(Node mapping, std::string_view key, const Draft& value, Node before) {
  const auto write = [&](std::size_t indent, const Layout& layout) { return blockEntryText(key, value, indent, layout); };
  if (mapping && isAbsentInBlock(mapping)) return firstInsertion(mapping, write);
  if (!mapping.isMapping() || mapping.isAlias()) return cannotInsert(mapping, "mapping");
  if (mapping.style() == Style::flow && textOf(mapping)[mapping.range().begin] != '{') return cannotInsert(mapping, "mapping");  // [key: value]
  if (before && !(before.parent() == mapping)) return cannotInsert(before, "mapping");
  for (Node entry : mapping.children())
    if (entry.key() == key) return errorAt(entry.keySpan(), "duplicate-key", "The mapping has a key \"" + std::string(key) + "\" already.");
  if (mapping.style() == Style::flow) return flowInsertion(mapping, key, value, before);
  return blockInsertion(mapping, before, write);
}

Result<TextEdit> itemInsertion(Node sequence, const Draft& value, Node before) {
  const auto write = [&](std::size_t indent, const Layout& layout) { return blockItemText(value, indent, layout); };
  if (sequence && isAbsentInBlock(sequence)) return firstInsertion(sequence, write);
  if (!sequence.isSequence() || sequence.isAlias()) return cannotInsert(sequence, "list");
  if (before && !(before.parent() == sequence)) return cannotInsert(before, "list");
  if (sequence.style() == Style::flow) return flowInsertion(sequence, {}, value, before);
  return blockInsertion(sequence, before, write);
}

Result<TextEdit> removal(Node node) {
  if (!node || !node.parent()) return errorAt(node.span(), "not-removable", "The whole document cannot be taken out of its file.");
  const Node collection = node.parent();
  if (collection.size() == 1) return emptied(collection);

  const std::string_view text = textOf(node);
  const FilePath file = node.document().file();
  const TextRange range = node.entryRange();
  Node previous;
  for (Node child = collection.firstChild(); !(child == node); child = child.nextSibling()) previous = child;
  const Node next = node.nextSibling();

  if (collection.style() == Style::flow) {
    if (next) return TextEdit{{file, {range.begin, next.entryRange().begin}}, {}};
    return TextEdit{{file, {previous.entryRange().end, range.end}}, {}};
  }
  const std::uint32_t line = scan::lineBegin(text, range.begin);
  if (scan::skipBlanks(text, line) != range.begin)  // after the dash of its mapping, "- a: 1": the next entry moves up
    return TextEdit{{file, {range.begin, next ? next.entryRange().begin : range.end}}, {}};
  std::uint32_t end = scan::lineEnd(text, range.end);
  if (end < text.size()) {
    end += text[end] == '\r' ? 2 : 1;
    return TextEdit{{file, {line, end}}, {}};
  }
  // The last line has no end of its own: the end of the line before goes with it.
  std::uint32_t begin = line;
  if (begin > 0 && text[begin - 1] == '\n') --begin;
  if (begin > 0 && text[begin - 1] == '\r') --begin;
  return TextEdit{{file, {begin, end}}, {}};
}

}  // namespace

Result<TextEdit> insertEntry(Node mapping, std::string_view key, const Draft& value, Node before) {
  return sound(mapping, entryInsertion(mapping, key, value, before));
}

Result<TextEdit> insertItem(Node sequence, const Draft& value, Node before) { return sound(sequence, itemInsertion(sequence, value, before)); }

Result<TextEdit> removeNode(Node node) { return sound(node, removal(node)); }

TextEdit insertAfter(Node node, std::string written) {
  const std::string_view text = textOf(node);
  const TextRange range = node.entryRange();
  const std::string newline = layoutOf(node.document()).newline;
  const std::uint32_t line = scan::lineBegin(text, range.begin);
  if (node.parent().style() != Style::flow) {
    const std::string spaces(columnOf(text, range.begin), ' ');
    return insertion(node, scan::lineEnd(text, range.end), newline + spaces + std::move(written));
  }
  const bool hasOwnLine = scan::skipBlanks(text, line) == range.begin && line > node.parent().range().begin;
  return insertion(node, range.end, (hasOwnLine ? "," + newline + std::string(text.substr(line, range.begin - line)) : std::string(", ")) + std::move(written));
}

}  // namespace slipway::yaml
