#include "model/yaml/edit.h"

#include <algorithm>

#include "model/yaml/core_schema.h"
#include "model/yaml/draft_text.h"
#include "model/yaml/scalar_text.h"
#include "model/yaml/scan.h"
#include "model/yaml/sound_edit.h"

namespace slipway::yaml {

namespace {

bool isInFlow(Node node) { return node.parent() && node.parent().style() == Style::flow; }

/// `|` or `>` with new lines below it, at the indentation of the old ones; "" where a block scalar cannot hold the text.
std::string blockScalarText(Node node, const std::string& value) {
  const std::string& text = node.document().text();
  const std::uint32_t body = scan::lineEnd(text, node.range().begin);
  std::uint32_t line = body;
  while (line < node.range().end && scan::isSpace(text[line])) ++line;
  const std::size_t indent = line - scan::lineBegin(text, line);
  const bool isPlainText = std::none_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
  if (line >= node.range().end || value.empty() || !isPlainText || scan::isSpace(value.front())) return {};

  const std::size_t ink = value.find_last_not_of('\n');
  const std::size_t breaks = value.size() - ink - 1;
  // Folding would join the lines of a text that has several.
  std::string header(1, node.style() == Style::folded && value.find('\n') >= ink ? '>' : '|');
  for (std::uint32_t at = node.range().begin + 1; at < body && text[at] >= '1' && text[at] <= '9'; ++at) header += text[at];
  if (breaks != 1) header += breaks == 0 ? '-' : '+';
  std::uint32_t comment = node.range().begin;
  while (comment < body && !scan::isBlank(text[comment])) ++comment;
  header += text.substr(comment, body - comment);

  const Layout layout = layoutOf(node.document());
  std::string written = header;
  for (std::size_t begin = 0; begin <= ink;) {
    const std::size_t end = std::min(value.find('\n', begin), ink + 1);
    written += layout.newline;
    if (end > begin) written += std::string(indent, ' ') + value.substr(begin, end - begin);
    begin = end + 1;
  }
  for (std::size_t extra = 1; extra < breaks; ++extra) written += layout.newline;
  return written;
}

bool isBooleanWord(std::string_view text) {
  return text == "yes" || text == "no" || text == "on" || text == "off" || text == "Yes" || text == "No" || text == "On" || text == "Off";
}

std::string replacementFor(Node node, const Draft& value) {
  if (value.kind == Kind::null) return "null";
  if (value.kind != Kind::string) return value.text;
  if (node.document().isJson()) return doubleQuoted(value.text);
  if (!node.isAlias() && (node.style() == Style::literal || node.style() == Style::folded)) {
    if (std::string block = blockScalarText(node, value.text); !block.empty()) return block;
    return doubleQuoted(value.text);
  }
  // Where `yes` stands for a string already, `no` does too.
  const bool wasWord = node.style() == Style::plain && node.kind() == Kind::string && isBooleanWord(node.text());
  if (wasWord && isBooleanWord(value.text)) return value.text;
  return stringText(value.text, node.isAlias() ? Style::plain : node.style(), isInFlow(node));
}

}  // namespace

Draft Draft::null() { return {}; }
Draft Draft::boolean(bool value) { return {Kind::boolean, value ? "true" : "false", {}, {}, false}; }
Draft Draft::number(std::string text) { return {Kind::number, std::move(text), {}, {}, false}; }
Draft Draft::string(std::string text) { return {Kind::string, std::move(text), {}, {}, false}; }

Draft Draft::sequence(std::vector<Draft> items) { return {Kind::sequence, {}, std::move(items), {}, false}; }

Draft Draft::mapping(std::vector<std::pair<std::string, Draft>> entries) {
  Draft draft{Kind::mapping, {}, {}, {}, false};
  for (auto& [key, value] : entries) {
    draft.keys.push_back(std::move(key));
    draft.items.push_back(std::move(value));
  }
  return draft;
}

Result<TextEdit> setScalar(Node node, const Draft& value) {
  if (!node || !node.isScalar() || value.kind == Kind::sequence || value.kind == Kind::mapping)
    return errorAt(node.span(), "not-a-scalar", "The value here is a " + std::string(nameOf(node.kind())) + "; only a single value is replaced by another.");
  std::string written = replacementFor(node, value);
  if (node.style() == Style::absent && !node.isAlias()) {
    const std::string& text = node.document().text();
    const std::uint32_t at = node.range().begin;
    const bool hasMark = at > 0 && (text[at - 1] == ':' || text[at - 1] == '-');
    const bool hasProperties = node.entryRange().begin < at && !node.keyRange().contains(at - 1) && !hasMark;
    const bool lacksColon = node.parent() && node.parent().isMapping() && !hasMark && !hasProperties;  // `{key}`
    if (lacksColon) written.insert(0, ": ");
    else if (node.parent() && (hasMark || hasProperties)) written.insert(0, " ");
  }
  return sound(node, TextEdit{node.span(), std::move(written)});
}

Result<TextEdit> renameKey(Node entry, std::string_view key) {
  if (!entry || !entry.parent().isMapping() || entry.keyRange().isEmpty()) return errorAt(entry.span(), "no-key", "The value here has no key.");
  const bool isWritten = !entry.key().empty() || entry.keyRange().size() > 1;
  if (!isWritten) return errorAt(entry.keySpan(), "no-key", "The key of this entry is not written.");
  if (entry.key() == key) return TextEdit{{entry.document().file(), {entry.keyRange().begin, entry.keyRange().begin}}, {}};
  for (Node other : entry.parent().children())
    if (other.key() == key && !(other == entry)) return errorAt(other.keySpan(), "duplicate-key", "The mapping has a key \"" + std::string(key) + "\" already.");
  const char first = entry.document().text()[entry.keyRange().begin];
  const Style style = first == '"' ? Style::doubleQuoted : first == '\'' ? Style::singleQuoted : Style::plain;
  return sound(entry, TextEdit{{entry.document().file(), entry.keyRange()}, stringText(key, style, isInFlow(entry))});
}

}  // namespace slipway::yaml
